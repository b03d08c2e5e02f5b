"""Every action that a key does: the one list that bindings, palette and config read."""

from dataclasses import dataclass
from enum import Enum


class View(Enum):
    """The kinds of view an action can apply to."""

    BOARD = "board"
    LIST = "list"
    PAGE = "page"
    """A record, a source, compared claims, the program's health."""


class Group(Enum):
    """What an action is about; the value heads its group in the list of keys."""

    PANES = "Panes"
    VIEWS = "Views"
    MOVE = "Move"
    ALARMS = "Alarms"
    RECORD = "Record"
    BOARD = "Board"
    REPLAY = "Replay"
    PROGRAM = "Program"


EVERYWHERE = frozenset(View)
_BOARD = frozenset({View.BOARD})
_ROWS = frozenset({View.BOARD, View.LIST})


@dataclass(frozen=True, slots=True)
class Command:
    """An action, its keys and where it applies."""

    id: str
    """The name that `[keys]` and the screens know it by: lower case letters, digits and `_`."""
    keys: tuple[str, ...]
    """As Textual spells them; the first is the one to show."""
    tooltip: str
    """What it does: one line, sentence case, no full stop."""
    group: Group
    views: frozenset[View] = EVERYWHERE
    """Where it applies; elsewhere it is shown dim."""
    always: bool = False
    """Acts in a prompt too, so that none of its keys may type a character."""


COMMANDS: tuple[Command, ...] = (
    Command("tile_1", ("1",), "Go to the first tile", Group.PANES),
    Command("tile_2", ("2",), "Go to the second tile", Group.PANES),
    Command("tile_3", ("3",), "Go to the third tile", Group.PANES),
    Command("tile_4", ("4",), "Go to the fourth tile", Group.PANES),
    Command("strikes", ("5",), "Go to strikes", Group.PANES),
    Command("posture", ("6",), "Go to force posture", Group.PANES),
    Command("congress", ("7",), "Go to congressional actions", Group.PANES),
    Command("polling", ("8",), "Go to polling", Group.PANES),
    Command("developments", ("9",), "List the developments", Group.VIEWS),
    Command("law", ("0",), "Show law and clocks", Group.VIEWS),
    Command("scenarios", ("p",), "List the scenarios", Group.VIEWS),
    Command("sources", ("f",), "List the sources", Group.VIEWS),
    Command("indicators", ("I",), "List the indicators with their levels", Group.VIEWS),
    Command("held_back", ("d",), "List what is held back, and why", Group.VIEWS),
    Command("health", ("i",), "Show the health of feed and program", Group.VIEWS),
    Command("claims", ("x",), "Show conflicting claims side by side", Group.VIEWS),
    Command("alarms", ("b",), "List the alarms", Group.VIEWS),
    Command("log", ("w",), "Show the watch log", Group.VIEWS),
    Command("trends", ("v",), "Show what came over time", Group.VIEWS),
    Command("days", ("T",), "Step the trends through 7, 30 and 90 days", Group.VIEWS),
    Command("handover", ("H",), "Hand the watch over", Group.VIEWS),
    Command("changes", ("c",), "Show what changed; there, the next baseline", Group.VIEWS),
    Command("mark_seen", ("C",), "Mark all changes as seen, after asking", Group.VIEWS),
    Command("palette", ("colon", "ctrl+p"), "Find an action by its name", Group.VIEWS),
    Command("keys", ("question_mark",), "List the keys of this view", Group.VIEWS),
    Command("enter", ("enter",), "Go one level in", Group.MOVE, always=True),
    Command(
        "escape", ("escape",), "Clear the filter, or go one level out", Group.MOVE, always=True
    ),
    Command("back", ("left_square_bracket",), "Go back to the view before", Group.MOVE),
    Command("forward", ("right_square_bracket",), "Go forward again", Group.MOVE),
    Command("next", ("tab",), "Go to the next pane", Group.MOVE, _BOARD),
    Command("previous", ("shift+tab",), "Go to the previous pane", Group.MOVE, _BOARD),
    Command("up", ("up", "k"), "Move up", Group.MOVE),
    Command("down", ("down", "j"), "Move down", Group.MOVE),
    Command("left", ("left", "h"), "Move to the left", Group.MOVE),
    Command("right", ("right", "l"), "Move to the right", Group.MOVE),
    Command("first", ("g",), "Move to the first row", Group.MOVE),
    Command("last", ("G",), "Move to the last row", Group.MOVE),
    Command("page_up", ("pageup",), "Move up by a screenful", Group.MOVE),
    Command("page_down", ("pagedown",), "Move down by a screenful", Group.MOVE),
    Command(
        "filter", ("slash",), "Filter this list; on the board, search all", Group.RECORD, _ROWS
    ),
    Command("acknowledge", ("a",), "Acknowledge the selected alarm", Group.ALARMS),
    Command("acknowledge_all", ("A",), "Acknowledge all in view, after asking", Group.ALARMS),
    Command("shelve", ("s",), "Shelve the selected alarm for a reason", Group.ALARMS),
    Command("unshelve", ("S",), "End the shelf of the selected alarm", Group.ALARMS),
    Command("reset", ("R",), "Reset the selected latched alarm", Group.ALARMS),
    Command("officer", ("O",), "Change the officer at this board", Group.ALARMS),
    Command("note", ("n",), "Note on the selected item; Tab told, open item", Group.RECORD),
    Command("copy", ("y",), "Copy the record with its source", Group.RECORD),
    Command("export", ("e",), "Write the record, the board or the trends to a file", Group.RECORD),
    Command("link", ("o",), "Show the link of the source", Group.RECORD),
    Command("fetch", ("r",), "Fetch the feed now", Group.BOARD),
    Command("clock", ("u",), "Show times in Zulu or in local time", Group.BOARD),
    Command("zoom", ("z",), "Give the pane the whole board, or give it back", Group.BOARD, _BOARD),
    Command("hold", ("space",), "Hold the panels; at a hand-over tick the section", Group.BOARD),
    Command("as_of", ("t",), "Show the board as of another time", Group.REPLAY),
    Command("snapshot_before", ("comma",), "Go to the document before", Group.REPLAY),
    Command("snapshot_after", ("full_stop",), "Go to the document after", Group.REPLAY),
    Command("known", ("m",), "Show what was known then, or is known now", Group.REPLAY),
    Command("live", ("L",), "Go back to the live board", Group.REPLAY),
    Command("suspend", ("ctrl+z",), "Stop, for fg in the shell to go on", Group.PROGRAM),
    Command("quit", ("q",), "Quit, after asking", Group.PROGRAM),
    Command(
        "interrupt", ("ctrl+q", "ctrl+c"), "Quit from a prompt too", Group.PROGRAM, always=True
    ),
)
"""In the order they are listed; no id and no key stands twice."""
