"""Congress.gov API v3: measures with their actions and sponsors, and roll calls of the House."""
