"""What is wrong with a setting."""

from dashboard.config.origin import Raw
from dashboard.config.printable import quoted


class ConfigError(ValueError):
    """The settings cannot be used; the message is one sentence that says where, what and why."""

    @classmethod
    def unfit(cls, path: str, raw: Raw, allowed: str) -> "ConfigError":
        """Return the error for a value that is not `allowed`, such as `a whole number`."""
        return cls(f"{raw.origin.names(path)} is {quoted(raw.value)}; allowed: {allowed}")
