"""Where the feed's token is kept: a variable of the environment, or a file of the officer's own."""

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dashboard.config.error import ConfigError
from dashboard.config.origin import Origin
from dashboard.config.printable import printable
from dashboard.config.secret import Secret

_MOST_BYTES = 8_192
_FOR_OTHERS = stat.S_IRWXG | stat.S_IRWXO


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
            raise ConfigError(f"{named} is not set; set it, or empty the setting")
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
            content = self._content(named)
            return _secret(content.decode("ascii"), named)
        except OSError as error:
            raise ConfigError(f"{named}: {error.strerror or error}") from None
        except UnicodeDecodeError:
            raise ConfigError(f"{named} holds more than ASCII; it is the token alone") from None

    def _content(self, named: str) -> bytes:
        descriptor = os.open(self.path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with open(descriptor, "rb") as file:
            mode = os.fstat(descriptor).st_mode
            if not stat.S_ISREG(mode):
                raise ConfigError(f"{named} is not a regular file")
            if mode & _FOR_OTHERS:
                raise ConfigError(
                    f"{named} is open to others (mode {stat.S_IMODE(mode):04o}); `chmod 600` it"
                )
            return file.read(_MOST_BYTES + 1)


Token = TokenVariable | TokenFile


def _secret(text: str, named: str) -> Secret:
    token = text.strip()
    if not token:
        raise ConfigError(f"{named} is empty; it is the token")
    if len(token) > _MOST_BYTES or not (token.isascii() and token.isprintable()) or " " in token:
        raise ConfigError(f"{named} holds no token: one word of printable ASCII")
    return Secret(token)
