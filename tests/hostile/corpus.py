"""Texts that have acted on a terminal, a parser, a speller of words or the width of a row."""

from collections.abc import Iterator
from itertools import cycle, islice

ESC, BEL, ST, CSI = "\x1b", "\x07", "\x1b\\", "\x9b"

MARKUP = {
    "a closing tag alone": "[/foo]",
    "a live action": "[@click=app.quit]act[/]",
    "an action of ours": "[@click=screen.command('quit')]act[/]",
    "a style": "[bold red on white]loud[/] [/]",
    "a link of a widget": "[link=https://e.example]here[/link]",
    "an open tag": "[[[bold",
    "escaped": r"\[bold] \\[/] \ ",
    "an entity": "&lt;b&gt; &#27; &amp; <b>x</b> <!-- ]]> --> <script>alert(1)</script>",
    "an image": "![i](https://e.example/i.png) [x](javascript:alert(1)) <https://e.example>",
    "a bare address": "https://evil.example/x www.evil.example evil.com a@b.com //evil.com",
    "a table": "| a | b |\n|---|---|\n| c | d |",
    "a heading": "# h\n===\n> q\n```\ncode\n```\n- [ ] item\n1. one",
}
FORMATS = {
    "percent": "%n%s%p%(x)s %%",
    "braces": "{0} {self} {0.__class__.__mro__} {{}} {",
    "shell": "${HOME} $(reboot) `id` ; rm -rf / | cat",
    "a path": "../../../../etc/passwd\x00.json",
    "a formula": "=1+1",
    "a wide formula": "\uff1dHYPERLINK(\uff02x\uff02)",
    "an at formula": "@SUM(1,1)",
    "a minus formula": "-2+3+cmd|' /C calc'!A0",
    "quotes": "'\"\u2018\u201c,;\"\"''",
    "a query": "'; DROP TABLE log; --",
    "NULL": "null None NaN -0 1e999",
}
TERMINAL = {
    "clear": f"{ESC}[2J{ESC}[H{ESC}[3J",
    "full reset": f"{ESC}c{ESC}[!p",
    "mouse on": f"{ESC}[?1003h{ESC}[?1049l{ESC}[?25h{ESC}[?7h",
    "who are you": f"{ESC}[c{ESC}[6n{ESC}[>q{ESC}[?2026$p{ESC}[21t{ESC}Z",
    "title": f"{ESC}]0;EVIL{BEL}{ESC}]2;EVIL{ST}",
    "link": f"{ESC}]8;;https://evil.example{ST}x{ESC}]8;;{ST}",
    "clipboard": f"{ESC}]52;c;RVZJTA=={BEL}",
    "notification": f"{ESC}]9;EVIL{BEL}{ESC}]777;notify;E;V{BEL}{ESC}]1337;File=:AA=={BEL}",
    "DCS": f"{ESC}P+q544e{ST}{ESC}P$q q{ST}",
    "APC, PM, SOS": f"{ESC}_G;{ST}{ESC}^x{ST}{ESC}Xx{ST}",
    "C1 of them": f"{CSI}31m\x90q\x9c\x9d0;EVIL\x9c\x9f\x84\x85",
    "charset": "\x0e\x0f\x1b(0lqk\x1b(B\x1b#8",
    "backspaces": "safe\x08\x08\x08\x08evil\x7f\x7f",
    "bells": BEL * 40,
    "C0": "".join(map(chr, range(0x20))),
    "C1": "".join(map(chr, range(0x7F, 0xA0))),
    "XOFF": "\x13\x11\x03\x04\x1a\x1c",
}
UNSEEN = {
    "bidi override": "\u202eright to left\u202c \u202a\u202b\u202d",
    "bidi isolates": "\u2066a\u2067b\u2068c\u2069 \u200e\u200f\u061c",
    "zero width": "\u200bze\u200cro\u200dwidth\u2060\ufeff\u00ad\u180e",
    "tags": "\U000e0001\U000e0065\U000e0076\U000e0069\U000e006c\U000e007f x",
    "selectors": "".join(f"v{chr(code)}" for code in range(0xFE00, 0xFE10)) + "\U000e0100\u034f",
    "fillers": "\u115f\u1160\u3164\uffa0\u2800\u17b4",
    "separators": "a\u2028b\u2029c\x85d\x0be\x0cf\x1cg\x1dh\x1ei\x1fj",
    "line ends": "a\nb\rc\r\nd\te",
    "interlinear": "\ufff9a\ufffab\ufffb\ufffc",
    "surrogates": "a\ud800b\udfff\udc80",
    "not characters": "\ufffe\uffff\U0001ffff\U0010ffff\ufdd0",
    "private": "\ue000\uf8ff\U000f0000\U0010fffd",
    "unassigned": "\u0378\u2065\U000e0080",
    "odd blanks": "a\u00a0b\u1680c\u2003d\u3000e\u205ff\u202fg",
}
WIDTHS = {
    "a flood of marks": "Z" + "\u0301" * 120,
    "a flood of all kinds": "a\u0336\u20dd\u0e49\u0483" * 24,
    "marks first": "\u0301\u0301\u0301x",
    "wide": "漢字かな交じり文と한국어" * 9,
    "wide at odd cells": "a" + "漢" * 90,
    "half of a flag": "\U0001f1fb\U0001f1ea\U0001f1fb",
    "a family": "\U0001f468\u200d\U0001f469\u200d\U0001f467",
    "modifiers": "\U0001f44d\U0001f3fd \u2764\ufe0f \U0001f3fd",
    "keycaps": "1\ufe0f\u20e3 #\ufe0f\u20e3",
    "ambiguous": "±×÷§¶°²³½αЯ①→─│▌█■○●★…‰″※€",
    "our own frame": "│─┬┴┼━▌ ┤├ │ │",
    "jamo": "\u1100\u1161\u11a8\u1161\u11a8",
    "right to left": "שלום עולם مرحبا بالعالم ۱۲۳ ١٢٣",
    "other scripts": "नमस्ते ภาษาไทย မြန်မာ தமிழ் ᠮᠣᠩᠭᠣᠯ",
    "heavy": "\ufdfd\U0001242b\ua9c1\u102a\u0bf5",
    "one long word": "W" * 200,
    "look-alike": "ＷＡＲＮＩＮＧ Ⅳ ﬁ ℡",
    "empty": " ",
}
CORPUS = {**MARKUP, **FORMATS, **TERMINAL, **UNSEEN, **WIDTHS}
"""Hostile texts by a name."""
IN_JSON = {name: text for name, text in CORPUS.items() if name != "surrogates"}
"""Those that a document can hold: one with half a surrogate pair is no JSON at all."""
LONG = "word" * 5_000
"""A word of 20,000 characters."""


_MOST = 200


def fitting(text: str) -> str:
    """Return a text cut to what any field holds, with something to read."""
    return f"{text[: _MOST - 1]}x"


def in_turn(start: int = 0) -> Iterator[str]:
    """Yield those that a document can hold one after the other, without end."""
    texts = [fitting(text) for text in IN_JSON.values()]
    yield from islice(cycle(texts), start, None)
