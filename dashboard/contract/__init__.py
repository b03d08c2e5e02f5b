"""What a feed may say: one document of the watch feed, version 1.0, checked and cleaned."""
