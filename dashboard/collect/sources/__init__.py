"""The public sources: one file or folder each, a plan of what to ask and a pure parser."""
