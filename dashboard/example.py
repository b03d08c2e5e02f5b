"""The built-in example feed."""

from importlib.resources import files


def example() -> bytes:
    """Return the example document, shown where no feed is configured: UTF-8 JSON."""
    return files("dashboard").joinpath("example.json").read_bytes()
