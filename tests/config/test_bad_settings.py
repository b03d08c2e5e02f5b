import re

import pytest

from dashboard.config.error import ConfigError
from tests.config.loading import SHIPPED, Officer
from tests.config.refusal import sentence

SECONDS = 'allowed: "feed", or a number of seconds from 1 to 604800'


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[feed]\ninterval_seconds = 0", f"FILE: feed.interval_seconds is 0; {SECONDS}"),
        ("[feed]\ninterval_seconds = 'x'", f"FILE: feed.interval_seconds is 'x'; {SECONDS}"),
        ("[feed]\ninterval_seconds = '60'", f"FILE: feed.interval_seconds is '60'; {SECONDS}"),
        ("[feed]\ninterval_seconds = nan", f"FILE: feed.interval_seconds is nan; {SECONDS}"),
        ("[feed]\ninterval_seconds = true", f"FILE: feed.interval_seconds is true; {SECONDS}"),
        ("[feed]\naddress = 7", "FILE: feed.address is 7; allowed: an http or https address,"),
        ("[feed]\nca_file = 'no.pem'", "FILE: feed.ca_file is 'no.pem'; allowed: the path of a"),
        ("[feed]\ntoken_env = 'a b'", "FILE: feed.token_env is 'a b'; allowed: the name of an en"),
        ("[feed.limits]\nnesting = 1000", "FILE: feed.limits.nesting is 1000; allowed: a whole n"),
        ("[feed.limits]\nrecords = 1.5", "FILE: feed.limits.records is 1.5; allowed: a whole num"),
        ("[time]\nlocal = 'Mars/Base'", "FILE: time.local is 'Mars/Base'; allowed: an IANA zone"),
        ("[time]\nlocal = '../etc'", "FILE: time.local is '../etc'; allowed: an IANA zone"),
        ("[time]\nlocal = 'America'", "FILE: time.local is 'America'; allowed: an IANA zone"),
        ("[time]\nfirst = 'utc'", """FILE: time.first is 'utc'; allowed: "zulu" or "local\""""),
        ("[board]\ntiles = 'fto'", "FILE: board.tiles is 'fto'; allowed: a list of up to 4"),
        ("[board]\ntiles = ['a','a']", "FILE: board.tiles is ['a', 'a']; allowed: a list of"),
        ("[board]\ntiles = [1]", "FILE: board.tiles is [1]; allowed: a list of up to 4"),
        ("[screen]\nascii = 'yes'", "FILE: screen.ascii is 'yes'; allowed: true or false"),
        ("[screen]\ntheme = '\\u001b[31m'", "FILE: screen.theme is '\\u001b[31m'; allowed: "),
        ('[screen]\ntheme = "\\u001b[31m"', "FILE: screen.theme is '\\x1b[31m'; allowed: "),
        ('[screen]\ntheme = "\\u202e"', "FILE: screen.theme is '\\u202e'; allowed: "),
        ("[feed]\nadress = 'x'", "FILE: feed.adress is no setting; the nearest is feed.address"),
        ("[keys]\nzom = 'Z'", "FILE: keys.zom is no setting; the nearest is keys.zoom"),
        ("[rules]\na = 1", f"FILE: rules.a is no setting; {SHIPPED} has them all"),
        ("[fed]", "FILE: fed is no setting; "),
        ("'feed.address' = 'x'", 'FILE: "feed.address" is no setting; the nearest is feed.add'),
        ("feed = 5", "FILE: feed is 5; allowed: a table, [feed]"),
        ("[feed.address]\nx = 1", "FILE: feed.address.x is no setting; the nearest is feed.addr"),
        ("[keys]\nzoom = 'nokey'", "FILE: keys.zoom is 'nokey'; allowed: keys with commas"),
        ("[keys]\nzoom = ''", "FILE: keys.zoom is ''; allowed: keys with commas"),
        ("[keys]\nzoom = ['z']", "FILE: keys.zoom is ['z']; allowed: keys with commas"),
        ("[keys]\nzoom = 'q'", "FILE: keys.zoom has the key q, which keys.quit has too; give"),
        ("[keys]\nquit = 'z'", "FILE: keys.quit has the key z, which keys.zoom has too; give"),
        ("[keys]\nzoom = '?'", "FILE: keys.zoom has the key ?, which keys.keys has too; give"),
        ("[keys]\nenter = 'b'", "FILE: keys.enter has the key b, which a prompt takes as text;"),
        ("[feed]\nclient_key = '../config/config.toml'", "FILE: feed.client_key has no certifi"),
        ("[feed]\ntoken_env = 'A'\ntoken_file = 'a'", "FILE: feed.token_file stands beside feed."),
        ("[feed", "FILE: not TOML: Expected ']' at the end of a table declaration (at end of doc"),
        ("\n[feed]\naddress = x", "FILE: not TOML: Invalid value (at line 3, column 11)"),
        ("[feed]\n[feed]", "FILE: not TOML: Cannot declare ('feed',) twice (at line 2, column 6)"),
        (b"[feed]\n# \xff", "FILE: not UTF-8, at byte 10"),
        ("x = " + "[" * 20_000, "FILE: TOML beyond what settings need"),
        ("x = 1" + "0" * 20_000, "FILE: TOML beyond what settings need"),
        ("#" * 1_100_000, "FILE: cannot be read: larger than 1,048,576 bytes"),
    ],
)
def test_a_bad_file_is_one_sentence(officer: Officer, text: str | bytes, said: str) -> None:
    assert sentence(officer, text).startswith(said)


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"WATCHFLOOR_SCREEN_ASCII": "1"}, "WATCHFLOOR_SCREEN_ASCII is '1'; allowed: true or fa"),
        ({"WATCHFLOOR_KEYS_ZOOM": "q"}, "WATCHFLOOR_KEYS_ZOOM has the key q, which keys.quit"),
        (
            {"WATCHFLOOR_FEED_LIMITS_RECORDS": "1_0"},
            "WATCHFLOOR_FEED_LIMITS_RECORDS is '1_0'; allowed: a whole number from 1 to 1000000",
        ),
        (
            {"WATCHFLOOR_FEED_INTERVAL": "60"},
            "WATCHFLOOR_FEED_INTERVAL is no setting; "
            "the nearest is WATCHFLOOR_FEED_INTERVAL_SECONDS",
        ),
        ({"WATCHFLOOR_TIME_LOCAL": "\x1b]0;x\x07"}, "WATCHFLOOR_TIME_LOCAL is '\\x1b]0;x\\x07';"),
        ({"WATCHFLOOR_\udcff": "x"}, "WATCHFLOOR_\\udcff is no setting; "),
        ({"WATCHFLOOR_CONFIG": "/no\x1b/such"}, "WATCHFLOOR_CONFIG: there is no file '/no\\x1b/"),
        ({"WATCHFLOOR_CONFIG": ""}, "WATCHFLOOR_CONFIG: there is no file ''"),
    ],
)
def test_a_bad_environment_is_one_sentence(
    officer: Officer, environment: dict[str, str], said: str
) -> None:
    with pytest.raises(ConfigError, match=f"^{re.escape(said)}") as caught:
        officer.load(environment=environment)
    assert str(caught.value).isprintable()


def test_a_long_value_is_cut(officer: Officer) -> None:
    said = sentence(officer, f"[screen]\ntheme = '{'x' * 20_000}'")
    assert "xxx...'" in said
    assert len(said) < 300


def test_a_variable_that_holds_the_token_is_no_setting(officer: Officer) -> None:
    environment = {"WATCHFLOOR_SECRET": "abc", "WATCHFLOOR_FEED_TOKEN_ENV": "WATCHFLOOR_SECRET"}
    assert officer.load(environment=environment).feed.token is not None


def test_a_number_that_cannot_even_be_shown_is_refused(officer: Officer) -> None:
    said = sentence(officer, f"[board]\nhold_minutes = 0x{'f' * 5000}\n")
    assert said == "FILE: TOML beyond what settings need"
