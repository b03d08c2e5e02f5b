"""The sub-commands, each from its arguments to its output and exit status."""
