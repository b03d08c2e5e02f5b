"""What the watch holds and concludes: pure, from documents and the time."""
