"""Settings loaded as an officer's files, environment and options would give them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from dashboard.config.origin import Origin, Raw, Source
from dashboard.config.places import Places
from dashboard.config.settings import Config, load

SHIPPED = Path(__file__).parents[2] / "config.toml"


@dataclass(frozen=True)
class Officer:
    """Someone whose own folders are below `home`."""

    home: Path

    @property
    def places(self) -> Places:
        return Places(None, self.home / "config", self.home / "state", SHIPPED)

    def load(
        self,
        text: str | bytes | None = None,
        environment: Mapping[str, str] | None = None,
        options: Mapping[str, str] | None = None,
    ) -> Config:
        """Load the settings, with `text` as the officer's config file."""
        if text is not None:
            self.places.config_folder.mkdir(exist_ok=True)
            self.places.user_file.write_bytes(text if isinstance(text, bytes) else text.encode())
        layer = {
            path: Raw(value, Origin(Source.ARGUMENT, "--option"))
            for path, value in (options or {}).items()
        }
        return load(self.places, environment or {}, layer)
