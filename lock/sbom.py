"""Write the bill of materials of what runs, as CycloneDX JSON: one lock, always the same bytes."""

from __future__ import annotations

import json
import re
import sys
import tomllib
import uuid
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCK = Path("lock/run.txt")
_PIN = re.compile(r"([a-z0-9._-]+)==(\S+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_VERSION = re.compile(r'^VERSION = "([^"]+)"$', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Pin:
    """One library of the lock."""

    name: str
    version: str
    hashes: tuple[str, ...]
    """SHA-256 of each file that may be installed, in hexadecimal."""
    via: tuple[str, ...]
    """Who needs it: names of other libraries, and of the program itself."""

    @property
    def ref(self) -> str:
        """Return its package URL."""
        return f"pkg:pypi/{self.name}@{self.version}"


def pins(lock: str) -> tuple[Pin, ...]:
    """Return what a lock of pip-compile pins; raises ValueError where a pin has no hash."""
    found = tuple(map(_pin, re.split(r"\n(?=[a-z0-9])", lock.strip())))
    for pin in found:
        if not pin.hashes or not pin.via:
            raise ValueError(f"{pin.name} has no hash, or nobody needs it")
    return found


def _pin(block: str) -> Pin:
    named = _PIN.match(block)
    if named is None:
        raise ValueError(f"no pin: {block.splitlines()[0]}")
    notes = [line.strip()[1:].strip() for line in block.splitlines() if line.startswith("    #")]
    words = (note.removeprefix("via").strip() for note in notes)
    via = tuple(word.partition(" ")[0] for word in words if word)
    return Pin(named[1], named[2], tuple(_HASH.findall(block)), via)


def bill(project: dict[str, object], version: str, found: tuple[Pin, ...]) -> dict[str, object]:
    """Return the bill of a project by the `[project]` table of its pyproject.toml."""
    root = f"{project['name']}@{version}"
    needs = {str(project["name"]): root} | {pin.name: pin.ref for pin in found}
    edges = {ref: [pin.ref for pin in found if name in pin.via] for name, ref in needs.items()}
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "bom-ref": root,
                "name": project["name"],
                "version": version,
                "description": project["description"],
                "licenses": [{"license": {"id": project["license"]}}],
            },
            "properties": [{"name": "cdx:reproducible", "value": "true"}],
        },
        "components": list(map(_component, found)),
        "dependencies": [{"ref": ref, "dependsOn": sorted(to)} for ref, to in edges.items()],
    }


def _component(pin: Pin) -> dict[str, object]:
    files = {
        "type": "distribution",
        "url": str(LOCK),
        "comment": "each file that may be installed",
        "hashes": [{"alg": "SHA-256", "content": one} for one in pin.hashes],
    }
    return {
        "type": "library",
        "bom-ref": pin.ref,
        "name": pin.name,
        "version": pin.version,
        "purl": pin.ref,
        "externalReferences": [files],
    }


def text() -> str:
    """Return the bill of this project as it is written."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    version = _VERSION.search((ROOT / "dashboard/version.py").read_text(encoding="utf-8"))
    if version is None:
        raise ValueError("dashboard/version.py names no version")
    found = bill(project, version[1], pins((ROOT / LOCK).read_text(encoding="utf-8")))
    # By its contents, so that another bill has another number and the same bill the same.
    number = uuid.uuid5(uuid.NAMESPACE_OID, json.dumps(found, sort_keys=True))
    return json.dumps(found | {"serialNumber": f"urn:uuid:{number}"}, indent=2) + "\n"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(text(), encoding="utf-8")
