"""Where the feed's token is kept: a variable of the environment, or a file of the officer's own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dashboard.config.error import ConfigError
from dashboard.config.origin import Origin
from dashboard.config.printable import printable
from dashboard.config.regular_file import UnreadableError, read_regular
from dashboard.config.secret import Secret

_MOST_BYTES = 8_192


@dataclass(frozen=True, slots=True)
class TokenVariable:
    """A token in the environment."""

    variable: str
    origin: Origin
    environment: Mapping[str, str] = field(repr=False)

    def read(self) -> Secret:
        """Return the token as it is now; raises ConfigError where there is none to use."""
        named = f"{self.origin.names('feed.token_env')}: {printable(self.variable)}"
        if self.variable not in self.environment:
            raise ConfigError(f"{named}: not set; set it, or empty the setting")
        return _secret(self.environment[self.variable], named)


@dataclass(frozen=True, slots=True)
class TokenFile:
    """A token in a file that nobody else may read."""

    path: Path
    origin: Origin

    def read(self) -> Secret:
        """Return the token as it is now; raises ConfigError where there is none to use."""
        named = f"{self.origin.names('feed.token_file')}: {printable(str(self.path), 400)}"
        try:
            content = read_regular(self.path, _MOST_BYTES, private=True)
            return _secret(content.decode("ascii"), named)
        except UnreadableError as error:
            raise ConfigError(f"{named}: {error}") from None
        except UnicodeDecodeError:
            raise ConfigError(f"{named}: more than ASCII; it is the token alone") from None


Token = TokenVariable | TokenFile


def _secret(text: str, named: str) -> Secret:
    token = text.strip()
    if not token:
        raise ConfigError(f"{named}: empty; it is the token")
    if not (token.isascii() and token.isprintable()) or " " in token:
        raise ConfigError(f"{named}: no token; it is one word of printable ASCII")
    return Secret(token)
