"""What the desk writes itself: read, checked, and added to."""
