import pytest

from dashboard.config.error import ConfigError
from tests.config.loading import Officer

VARIABLE = "WATCHFLOOR_NOTIFY_COMMAND"


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("[]", ()),
        ('["page"]', ("page",)),
        ('["mail", "-s", "new alarm"]', ("mail", "-s", "new alarm")),
        ('["sh", "-c", "cat >> $HOME/alarms"]', ("sh", "-c", "cat >> $HOME/alarms")),
        ('["page", ""]', ("page", "")),
    ],
)
def test_a_list_is_taken_word_by_word(
    officer: Officer, text: str, command: tuple[str, ...]
) -> None:
    assert officer.load(f"notify.command = {text}").alarms.command == command


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("", ()),
        ("page", ("page",)),
        ("mail  -s 'new alarm'", ("mail", "-s", "new alarm")),
        (r"mail -s new\ alarm", ("mail", "-s", "new alarm")),
        ('page "it\'s"', ("page", "it's")),
        ("page $HOME `id` * ; id", ("page", "$HOME", "`id`", "*", ";", "id")),
        ("page #2", ("page", "#2")),
        ("page ''", ("page", "")),
    ],
)
def test_a_variable_is_split_as_a_shell_would_and_nothing_in_it_is_run(
    officer: Officer, text: str, command: tuple[str, ...]
) -> None:
    assert officer.load("notify.command = ['x']", {VARIABLE: text}).alarms.command == command


@pytest.mark.parametrize(
    "text",
    ["mail 'x", "mail \\", "''", " ".join("x" * 101), "x" * 4_097],
    ids=["open quote", "open escape", "no program", "101 words", "4,097 characters"],
)
def test_a_variable_that_is_no_command_is_one_sentence(officer: Officer, text: str) -> None:
    with pytest.raises(ConfigError, match=f"^{VARIABLE} is '.*'; allowed: a program and its arg"):
        officer.load(environment={VARIABLE: text})
