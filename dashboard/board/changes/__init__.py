"""What changed since a baseline, on screen: a line, a block, a page, and marks where it stands."""
