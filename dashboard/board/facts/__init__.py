"""What each kind of record says of itself, as labelled lines of its page."""
