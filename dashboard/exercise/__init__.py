"""A synthetic feed of an invented situation: the same for the same arguments, everywhere."""
