"""Where a token is kept: a variable of the environment, or a file of the officer's own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dashboard.config import outside
from dashboard.config.error import ConfigError
from dashboard.config.layers import Layers
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
    setting: str = "feed.token_env"

    def read(self) -> Secret:
        """Return the token as it is now; raises ConfigError where there is none to use."""
        named = f"{self.origin.names(self.setting)}: {printable(self.variable)}"
        if self.variable not in self.environment:
            raise ConfigError(f"{named}: not set; set it, or empty the setting")
        return _secret(self.environment[self.variable], named)


@dataclass(frozen=True, slots=True)
class TokenFile:
    """A token in a file that nobody else may read."""

    path: Path
    origin: Origin
    setting: str = "feed.token_file"

    def read(self) -> Secret:
        """Return the token as it is now; raises ConfigError where there is none to use."""
        named = f"{self.origin.names(self.setting)}: {printable(str(self.path), 400)}"
        try:
            content = read_regular(self.path, _MOST_BYTES, private=True)
            return _secret(content.decode("ascii"), named)
        except UnreadableError as error:
            raise ConfigError(f"{named}: {error}") from None
        except UnicodeDecodeError:
            raise ConfigError(f"{named}: more than ASCII; it is the token alone") from None


Token = TokenVariable | TokenFile


def take_token(
    layers: Layers, environment: Mapping[str, str], table: str, name: str = "token"
) -> Token | None:
    """Return the token that `NAME_env` or `NAME_file` of a table names, None where neither does.

    Raises ConfigError where both do. The token itself is not read yet.
    """
    by_variable, by_file = f"{table}.{name}_env", f"{table}.{name}_file"
    variable = layers.take(by_variable, outside.VARIABLE)
    path = layers.take(by_file, outside.PATH)
    if variable is not None and path is not None:
        named = layers.origin(by_file).names(by_file)
        raise ConfigError(f"{named} stands beside {by_variable}; empty one of them")
    if path is not None:
        return TokenFile(path, layers.origin(by_file), by_file)
    if variable is not None:
        return TokenVariable(variable, layers.origin(by_variable), environment, by_variable)
    return None


def _secret(text: str, named: str) -> Secret:
    token = text.strip()
    if not token:
        raise ConfigError(f"{named}: empty; it is the token")
    if not (token.isascii() and token.isprintable()) or " " in token:
        raise ConfigError(f"{named}: no token; it is one word of printable ASCII")
    return Secret(token)
