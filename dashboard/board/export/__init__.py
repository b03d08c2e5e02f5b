"""The records of a feed with their figures and sources, for other programs."""
