"""What all tests share."""

import os
import signal

from hypothesis import settings

# A slow machine is no flaw of a law: examples are not timed. A change is judged by the same
# examples as the one before; new ones are looked for where nobody waits (make test-all).
settings.register_profile("settled", deadline=None, derandomize=True)
settings.register_profile("exploring", deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "settled"))

# A shell that starts the suite in the background has it ignore interrupts, as would every child.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
