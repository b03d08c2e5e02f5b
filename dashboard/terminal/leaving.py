"""What gives a terminal back as it was, whatever it was in the middle of."""

LEAVE = (
    b"\x18\x1b[?2026l\x1b[<u\x1b[?1049l\x1b[?1000l\x1b[?1003l\x1b[?1004l\x1b[?2004l\x1b[?2048l"
    b"\x1b[?7h\x1b[?25h\x1b[0m"
)
"""What was cut is ended; alternate screen, mouse, focus, paste and resize modes off, lines wrapped,
cursor shown, plain text (xterm control sequences; CAN ends any of them)."""
