"""What all tests share."""

from hypothesis import settings

# A slow machine is no flaw of a law: examples are not timed.
settings.register_profile("watchfloor", deadline=None)
settings.load_profile("watchfloor")
