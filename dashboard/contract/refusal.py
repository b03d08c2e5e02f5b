"""Why a whole document is refused."""


class RefusedError(Exception):
    """The first ring of failure: the document cannot be taken; the message is one sentence."""
