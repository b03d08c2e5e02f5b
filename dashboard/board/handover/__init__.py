"""The hand-over page: what a relief must know who was not there, one section a file; pure."""
