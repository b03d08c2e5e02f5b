"""Notices of the Federal Register, and which step of a designation each of them is."""
