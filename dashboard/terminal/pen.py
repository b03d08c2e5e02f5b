"""The look of a cell as a terminal is told it: attributes and two colours (ECMA-48, SGR)."""

from __future__ import annotations

from dataclasses import dataclass, field

MOST_PENS = 512
"""Looks of text remembered as pens; a theme has a few dozen."""
_LONG = {"5": 3, "2": 5}
"""Parts of a colour by its number, and by its shares of red, green and blue."""


@dataclass(frozen=True, slots=True)
class Pen:
    """What characters are drawn with; the codes of a colour are empty for the terminal's own."""

    attributes: tuple[str, ...] = ()
    """Such as `1` for bold, in ascending order."""
    ink: str = ""
    paper: str = ""
    codes: tuple[str, ...] = field(init=False, compare=False)
    """All of them."""

    def __post_init__(self) -> None:
        """Know all codes once."""
        given = (*self.attributes, self.ink, self.paper)
        object.__setattr__(self, "codes", tuple(filter(None, given)))

    @classmethod
    def of(cls, codes: str) -> Pen:
        """Return the pen of codes that follow a reset, such as `1;33;49`."""
        parts = [code for code in codes.split(";") if code]
        attributes, ink, paper = set[str](), "", ""
        while parts:
            size = _LONG.get("".join(parts[1:2]), 1) if parts[0] in ("38", "48") else 1
            code, parts = ";".join(parts[:size]), parts[size:]
            number = int(code.partition(";")[0])
            if 30 <= number < 40 or 90 <= number < 98:
                ink = "" if number == 39 else code
            elif 40 <= number < 50 or 100 <= number < 108:
                paper = "" if number == 49 else code
            else:
                attributes.add(code)
        return cls(tuple(sorted(attributes, key=int)), ink, paper)

    def after(self, before: Pen) -> str:
        """Return the shortest control that has this pen follow another."""
        if self == before:
            return ""
        if not self.codes:
            return "\x1b[m"
        whole = ("0", *self.codes)
        if not set(before.attributes) <= set(self.attributes):
            return f"\x1b[{';'.join(whole)}m"
        changed = [code for code in self.attributes if code not in before.attributes]
        if self.ink != before.ink:
            changed.append(self.ink or "39")
        if self.paper != before.paper:
            changed.append(self.paper or "49")
        return f"\x1b[{';'.join(min(changed, whole, key=lambda codes: len(';'.join(codes))))}m"


PLAIN = Pen()
"""The terminal's own."""
