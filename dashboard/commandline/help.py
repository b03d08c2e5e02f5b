"""The page that `watchfloor --help` teaches by."""

USAGE = """watchfloor [--feed URL|FILE] [--interval SECONDS] [--config FILE]
                  [--state-dir DIR] [--officer NAME] [--as-of TIME|feed]
                  [--ascii] [--quiet]
       watchfloor COMMAND ..."""

DESCRIPTION = """\
A watch floor's situation board in a terminal: one crisis on one screen, from
one JSON feed, and every number two keys from its source. Without a command it
opens the board; without a feed it shows the built-in example."""

LESSON = """\
examples:
  watchfloor                                the built-in example
  watchfloor --feed https://example.org/feed.json --interval 60
  watchfloor --feed feed.json --as-of feed  a file, as it stood at its own time
  watchfloor --feed feed.json --as-of=-6h   the board six hours ago, a replay
  watchfloor validate feed.json             what would be held back, and why
  watchfloor diff old.json new.json         what the second document changes
  watchfloor check --feed feed.json         one look, for a script or a monitor
  watchfloor follow --feed feed.json        a plain line for each change
  watchfloor log --feed feed.json           the watch log; --verify its chain
  watchfloor exercise --seed 1 --records 70 --serve   a story to train on
  watchfloor export --feed feed.json        records as CSV or JSON, or drawn
  watchfloor handover --feed feed.json      the hand-over page of that watch
  watchfloor state backup --feed feed.json /srv/backup   a copy while boards run
  watchfloor collect --out feed.json        a feed made of public sources
  watchfloor desk add posture               what only the desk knows, entered
  watchfloor measures                       what rules of your own can compare
  watchfloor doctor                         is this place fit for a board?
  watchfloor config                         all settings, and where from

keys to begin with:
  5 Enter Enter   strikes, its list, one record with its sources in full
  Esc             one level out        Tab, arrows   move
  /               filter or search     :             every action, by its name
  1 Enter         a tile, and why it has its level   a  acknowledge its alarm
  c               what changed since you looked     C  mark it as seen
  ?               the keys of this view             q  quit, after asking

settings:
  Defaults, then the config file, then variables such as
  WATCHFLOOR_FEED_ADDRESS, then the options above; the later wins. The file is
  the one that --config or WATCHFLOOR_CONFIG names, or config.toml in your own
  config folder. A token is never an option: see feed.token_env and
  feed.token_file.

exit status:
  0 ended as asked    2 a wrong argument, setting or feed    130 ctrl+c
  of validate         0 clean    1 something held back or flagged    2 refused
  of diff             0 same     1 different    2 one of them cannot be read
  of check            0 normal or advisory      1 caution    2 warning
                      3 unknown, stale, unreadable, or a wrong argument
  of collect          0 all sources fresh      1 some old    2 nothing written
  of desk             0 as asked      1 not entered, or the file has a mistake
  of log              0 as asked, intact    1 broken, cut    2 no watch is kept
  of state            0 done, all is well   1 something is wrong, or not done
                      2 no watch is kept, or a wrong argument
  of doctor           0 all well     1 something to look at
  70 a fault of the program itself    128 + n ended by signal n"""

VALIDATE = """\
Check documents against the feed's contract: what is accepted of each panel, what
is held back, with path, id and reason, and what is flagged."""

DIFF = """\
List what changes from document A to document B: records added, changed field by
field (old -> new) and withdrawn."""

SCHEMA = """\
Print the feed's contract as JSON Schema 2020-12."""

CONFIG = """\
Print every setting with its value and where it came from. Options of the board
may be given too, to see what they do."""

DOCTOR = """\
Look at what a board needs: terminal, locale, state folder, feed, clock, versions.
A row for each, with a mark and one sentence: ok, look (a board runs, but not as
well as it could) or wrong. The feed is read once, by the settings of the board,
whose options may be given too. It writes nothing and needs no terminal. Exit
status 0 where all is well, 1 where there is something to look at."""

CHECK = """\
Look once at the feed and say how it stands, as a monitoring plugin does: the
worst level first, exit status 0 normal or advisory, 1 caution, 2 warning, 3
unknown, stale or unreadable. It writes nothing. Where a board keeps watch on the
same feed and state folder, its levels and alarms are told; else the document is
judged alone. With --as-of TIME it tells what the state folder kept of that time,
else what the feed says had been reported by then, marked as reconstructed."""

FOLLOW = """\
Print one plain line for each change of record, level, alarm and feed, and for
each act of an officer, until ctrl+c or a closed pipe. It keeps the watch as a
board does, and shares its state folder with boards."""

MEASURES = """\
List every measure a rule can compare: its name, unit, meaning, and its value now
(of one indicator: for each to which it means something)."""

EXPORT = """\
Write every record of the feed with its figures and sources, as a table for a
spreadsheet (--csv, a row a record and figure) or for a program (--json, one
object a line and record), or draw what came over time (--svg). Nothing is written
over: --out names a file that is not there yet, and only you may read it. With
--as-of TIME it writes what was known then, as `check` tells it."""

HANDOVER = """\
Print the hand-over page: what a relief must know who was not there, as plain text
of 80 columns, or with --markdown with a heading a section. It writes nothing. Where
a board keeps watch on the same feed and state folder, it tells of that watch since
it was last handed over; else of the document alone. The page ends in the head of
the watch log, which `watchfloor log --verify --expect` checks. With --as-of TIME it
is the page as it was to be read then."""

LOG = """\
Print the log of the watch that is kept of a feed in a state folder, one line an
entry. It writes nothing, and works while boards run. --verify recomputes the
chain of hashes from the first entry and names the first one that is broken; with
--expect and the hash on a hand-over page it also finds that the end was cut off."""

STATE = """\
Do a chore on the watch that is kept of a feed in a state folder, while boards run
or when none does: copy it, look it over, drop what is kept for too long."""

STATE_BACKUP = """\
Copy the watch that is kept of a feed to a new file, whole and of one moment, while
boards go on writing. The copy is one file that only you may read; nothing is written
over. To go back to it: end every board, move watch.sqlite3 and what begins with that
name out of the folder, and put the copy there as watch.sqlite3, mode 0600."""

STATE_CHECK = """\
Say in one sentence each how the store of a feed stands: owner and mode of folder and
files, the database and its size, the chain of the watch log, and how much is kept of
what is allowed. It writes nothing. Exit status 0 where all is well, 1 where not."""

STATE_PRUNE = """\
Drop the documents, and the past changes of levels and alarms, that state.keep_days and
state.keep_mib no longer allow, and give their room back to the disk. Boards do so
whenever a document comes; this does it now. The newest document and the watch log
always stay."""

COLLECT = """\
Make one feed of the public sources that [collect] of the config names and of what
the desk writes itself (see `watchfloor desk`), and put it in the place of FILE, at
once, if anything is new. A source that fails keeps its last good records, with
their age, and the others go on. Exit status 0: all sources fresh, 1: some old, 2:
nothing written. docs/collect.md has an example."""

DESK = """\
Enter what only people know into the desk's own file, which `watchfloor collect`
joins with public sources. `desk add KIND` asks for one member a line; `desk add
KIND NAME=VALUE ...` does the same for a script. The kinds are posture, claim,
strike, action, designation, clock, development, indicator, level, source,
retraction and correction. Each entry is checked at once, and several may write at
the same time. The file may be edited by hand too: `desk check` names each mistake
with its line and column."""

EXERCISE = """\
Tell an invented story as a feed of status `exercise`, for training, demonstration
and load: the same arguments give the same bytes. One document goes to standard
output; several go to a folder, or are played in compressed time on a loopback port,
whose address is printed, until ctrl+c."""
