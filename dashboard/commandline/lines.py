"""Lines of output that any stream can take."""

from typing import TextIO


def write_line(stream: TextIO, text: str) -> None:
    """Write a line; what the stream's encoding lacks is written as `?`, an arrow as `->`.

    The text may have line ends of its own; it has been cleaned where it came from a feed.
    """
    encoding = stream.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = text.replace("→", "->").encode(encoding, "replace").decode(encoding)
    stream.write(f"{text}\n")
