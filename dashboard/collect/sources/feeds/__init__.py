"""Feeds of agencies and newspapers: JSON Feed, RSS and Atom, WordPress REST."""
