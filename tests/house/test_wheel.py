import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(ROOT, sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bin folder of an environment that has the wheel, and this one's libraries."""
    folder = tmp_path_factory.mktemp("elsewhere")
    venv.create(folder, symlinks=True)
    python = folder / "bin/python"
    pip = ("-m", "pip", "--python", str(python), "install", "--no-index", "--no-deps", "--quiet")
    run(folder, sys.executable, *pip, str(wheel))
    packages = next(folder.glob("lib/python*/site-packages"))
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return python.parent


def run(folder: Path, *command: str) -> str:
    ended = subprocess.run(command, capture_output=True, check=False, cwd=folder, text=True)
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


def test_a_wheel_carries_all_that_it_needs_and_no_more(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {name for name in names if name.partition("/")[0] not in {"dashboard", "widgets"}} == {
        f"{wheel.name.partition('-py3')[0]}.dist-info/{name}"
        for name in ("METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE")
    }
    files = {
        str(path.relative_to(ROOT))
        for package in ("dashboard", "widgets")
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert names >= files | {"dashboard/config.toml"}


def test_an_installed_wheel_runs(elsewhere: Path, tmp_path: Path) -> None:
    program = str(elsewhere / "watchfloor")
    example = next(elsewhere.parent.glob("lib/python*/site-packages/dashboard/example.json"))
    assert run(tmp_path, program, "--version").startswith("watchfloor ")
    assert run(tmp_path, program, "validate", str(example))
    assert run(tmp_path, program, "config").startswith("feed.address ")
    where = "import dashboard; print(dashboard.__file__)"
    assert run(tmp_path, str(elsewhere / "python"), "-c", where).startswith(str(elsewhere.parent))
