"""What all tests share."""

import signal

from hypothesis import settings

# A slow machine is no flaw of a law: examples are not timed.
settings.register_profile("watchfloor", deadline=None)
settings.load_profile("watchfloor")

# A shell that starts the suite in the background has it ignore interrupts, as would every child.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
