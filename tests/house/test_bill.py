"""The bill of materials says what the lock of what runs says, each time in the same bytes."""

import json
import re
import runpy
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "lock" / "sbom.py"
HASH = "a" * 64
LOCK = f"""
one==1.0 \\
    --hash=sha256:{HASH}
    # via
    #   two
    #   watchfloor (pyproject.toml)
two==2.0 \\
    --hash=sha256:{HASH} \\
    --hash=sha256:{"b" * 64}
    # via watchfloor (pyproject.toml)
"""


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    return runpy.run_path(str(SCRIPT))


def written(path: Path) -> bytes:
    subprocess.run([sys.executable, str(SCRIPT), str(path)], check=True, cwd=path.parent)
    return path.read_bytes()


def test_the_bill_lists_all_that_the_lock_pins(tmp_path: Path) -> None:
    body = written(tmp_path / "bill.json")
    assert written(tmp_path / "again.json") == body
    bill = json.loads(body)
    lock = (ROOT / "lock/run.txt").read_text(encoding="utf-8")
    named = {f"{one['name']}=={one['version']}" for one in bill["components"]}
    assert named == set(re.findall(r"^(\S+==\S+) ", lock, re.MULTILINE))
    hashes = re.findall(r"sha256:([0-9a-f]{64})", lock)
    assert sorted(re.findall(r'"content": "(.*)"', body.decode())) == sorted(hashes)
    assert "timestamp" not in body.decode()
    assert str(ROOT) not in body.decode()


def test_who_needs_whom(script: dict[str, Any]) -> None:
    bill = json.loads(script["text"]())
    root = bill["metadata"]["component"]["bom-ref"]
    edges = {one["ref"]: one["dependsOn"] for one in bill["dependencies"]}
    refs = {one["bom-ref"] for one in bill["components"]}
    assert edges.keys() == refs | {root}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {re.split("[<>=]", one)[0] for one in project["dependencies"]}
    assert {ref.partition("/")[2].partition("@")[0] for ref in edges[root]} == wanted
    # Whatever is listed is needed by something.
    assert {ref for needed in edges.values() for ref in needed} == refs


def test_a_small_lock(script: dict[str, Any]) -> None:
    project = {"name": "watchfloor", "description": "d", "license": "Apache-2.0"}
    bill = script["bill"](project, "3.0", script["pins"](LOCK))
    assert bill["dependencies"] == [
        {"ref": "watchfloor@3.0", "dependsOn": ["pkg:pypi/one@1.0", "pkg:pypi/two@2.0"]},
        {"ref": "pkg:pypi/one@1.0", "dependsOn": []},
        {"ref": "pkg:pypi/two@2.0", "dependsOn": ["pkg:pypi/one@1.0"]},
    ]
    files = [one["externalReferences"][0]["hashes"] for one in bill["components"]]
    assert [len(hashes) for hashes in files] == [1, 2]


@pytest.mark.parametrize("lock", ["one==1.0 \\\n    # via two\n", "one>=1\n", "one==1 --hash\n"])
def test_a_lock_that_pins_nothing_is_refused(script: dict[str, Any], lock: str) -> None:
    with pytest.raises(ValueError, match=r"no hash|no pin"):
        script["pins"](lock)
