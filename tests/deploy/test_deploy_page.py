"""docs/deploy.md names every recipe, and each has a test that runs it or has it checked."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.deploy.recipes import FOLDER, PROGRAM, ROOT, environment, settings
from tests.end_to_end.terminal import Terminal

PAGE = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")
SECURITY = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
RECIPES = sorted(path.name for path in FOLDER.iterdir())


@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_is_on_the_page_and_in_a_test(name: str) -> None:
    assert f"](deploy/{name})" in PAGE
    tests = [path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py")]
    kind = name.rpartition(".")[2]
    assert any(f'"{name}"' in text or f'"*.{kind}"' in text for text in tests)


@pytest.mark.parametrize("text", [PAGE, SECURITY])
def test_links_lead_somewhere(text: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", text)
    assert links
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []


def test_every_section_says_what_was_run() -> None:
    sections = PAGE.split("\n## ")[1:]
    assert [one.splitlines()[0] for one in sections if "*Run:*" not in one] == []


def test_the_settings_of_all_are_settings(tmp_path: Path) -> None:
    token = tmp_path / ".config/watchfloor/token"
    token.parent.mkdir(parents=True)
    token.write_text("t0ken", encoding="utf-8")
    token.chmod(0o600)
    env = environment(settings(tmp_path)) | {"WATCHFLOOR_CONFIG": str(FOLDER / "config.toml")}
    ended = subprocess.run(
        [str(PROGRAM), "config"], capture_output=True, check=False, env=env, text=True
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    values = dict(re.findall(r"^(\S+) +(\S+)", ended.stdout, re.MULTILINE))
    assert (values["state.dir"], values["state.group"]) == ("/srv/watchfloor", "watch")
    assert values["feed.token_file"] == "~/.config/watchfloor/token"


def test_the_table_on_the_page_is_one_of_the_doctor(tmp_path: Path) -> None:
    shown = [line for line in PAGE.splitlines() if re.match(r"[a-z ]{14}(ok|look|wrong) ", line)]
    with Terminal("doctor", state=tmp_path) as terminal:
        terminal.wait_end()
    told = [line[:14] for line in terminal.lines if line[:1].strip()]
    assert [line[:14] for line in shown] == told
