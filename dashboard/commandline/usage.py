"""A command line that cannot be understood."""


class UsageError(ValueError):
    """The command line cannot be understood; the message is one sentence."""
