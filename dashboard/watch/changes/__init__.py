"""What changed between two snapshots of the watch: records, conflicts, levels, gaps; pure."""
