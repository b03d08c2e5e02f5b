"""The version of the program; the build reads it from here."""

VERSION = "0.1.0"
NAME = "watchfloor"
"""What the program is called, in the window's title too."""
