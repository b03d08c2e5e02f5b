import pytest

from tests.config.desk_rules import NUMBER, compared, own, valued
from tests.config.loading import Officer
from tests.config.refusal import sentence

FIRST = "FILE: rules.night.caution.all[0]"
LIST = "a list of 1 to 20 comparisons such as "
FIGURE = "; allowed: a number of strikes, 0 or more"
SHARE = "; allowed: a number from 0 to 1"
KNOWN = "; `watchfloor measures` lists all there are"
BAD_COMPARISONS = {
    "unknown measure": (
        compared('measure = "strikes_9d", op = ">=", value = 3'),
        f"{FIRST}.measure is 'strikes_9d'{KNOWN}",
    ),
    "measure that is a number": (
        compared('measure = 7, op = ">=", value = 3'),
        f"{FIRST}.measure is 7{KNOWN}",
    ),
    "measure in other letters": (
        compared('measure = "Strikes_7d", op = ">=", value = 3'),
        f"{FIRST}.measure is 'Strikes_7d'{KNOWN}",
    ),
    "no measure": (compared('op = ">=", value = 3'), f"{FIRST}.measure is missing; "),
    "no op": (compared('measure = "strikes_7d", value = 3'), f"{FIRST}.op is missing; "),
    "no value": (compared('measure = "strikes_7d", op = ">="'), f"{FIRST}.value is missing; "),
    "wrong unit": (
        compared(f'{NUMBER}, unit = "days"'),
        f"{FIRST}.unit is 'days'; strikes_7d is in strikes",
    ),
    "unit that is a number": (
        compared(f"{NUMBER}, unit = 1"),
        f"{FIRST}.unit is 1; strikes_7d is in strikes",
    ),
    "unknown op": (
        compared('measure = "strikes_7d", op = "=>", value = 3'),
        f"{FIRST}.op is '=>'; allowed: < <= > >= == !=",
    ),
    "op that is a list": (
        compared('measure = "strikes_7d", op = [">="], value = 3'),
        f"{FIRST}.op is ['>=']; allowed: < <= > >= == !=",
    ),
    "unknown key": (compared(f"{NUMBER}, than = 1"), f"{FIRST}.than is no key of a comparison; "),
    "unknown key of controls": (
        compared(f'{NUMBER}, "\\u001b[31m" = 1'),
        f"{FIRST}.\\x1b[31m is no key of a comparison; ",
    ),
    "text": (valued('"3"'), f"{FIRST}.value is '3'{FIGURE}"),
    "truth": (valued("true"), f"{FIRST}.value is true{FIGURE}"),
    "date": (valued("2025-11-17"), f"{FIRST}.value is datetime.date(2025, 11, 17){FIGURE}"),
    "not a number": (valued("nan"), f"{FIRST}.value is nan{FIGURE}"),
    "infinite": (valued("inf"), f"{FIRST}.value is inf{FIGURE}"),
    "too large": (valued("9_007_199_254_740_992"), f"{FIRST}.value is 9007199254740992{FIGURE}"),
    "strikes below 0": (valued("-1"), f"{FIRST}.value is -1{FIGURE}"),
    "signed and too low": (
        valued("-9_007_199_254_740_992", "net_support"),
        f"{FIRST}.value is -9007199254740992; allowed: a number of points",
    ),
    "probability above 1": (valued("1.01", "tempo_tail"), f"{FIRST}.value is 1.01{SHARE}"),
    "probability below 0": (valued("-0.1", "tempo_tail"), f"{FIRST}.value is -0.1{SHARE}"),
    "probability not a number": (valued("nan", "tempo_tail"), f"{FIRST}.value is nan{SHARE}"),
    "number for a table": (
        own("caution.all = [3]"),
        f"{FIRST} is 3; allowed: a table of measure, op and value",
    ),
    "the second of two": (
        own(f'warning.any = [{{{NUMBER}}}, {{measure = "x", op = ">", value = 1}}]'),
        f"FILE: rules.night.warning.any[1].measure is 'x'{KNOWN}",
    ),
}
NO_KEY = "is no key of a rule; sentence, on, applies_to, latched, on_delay_minutes, hold_minutes, "
HELD = "; allowed: a number from 0 to 10080"
WHOLE = f"caution.all = [{{{NUMBER}}}]"
BAD_RULES = {
    "no applies_to": (
        f"[rules.night]\n{WHOLE}",
        "FILE: rules.night.applies_to is missing; it lists the ids of the indicators it is for",
    ),
    "empty applies_to": (
        f"[rules.night]\napplies_to = []\n{WHOLE}",
        "FILE: rules.night.applies_to is missing; ",
    ),
    "blank in applies_to": (
        f'[rules.night]\napplies_to = [""]\n{WHOLE}',
        "FILE: rules.night.applies_to is ['']; allowed: a list of up to 1,000 different words",
    ),
    "no level": (own(), "FILE: rules.night compares nothing; give advisory, caution or warning a"),
    "no comparison": (
        own("caution.all = []"),
        f"FILE: rules.night.caution.all is []; allowed: {LIST}",
    ),
    "more than twenty": (
        own(f"caution.all = [{', '.join([f'{{{NUMBER}}}'] * 21)}]"),
        "FILE: rules.night.caution.all is [{'measure': ",
    ),
    "text for a list": (
        own('caution.any = "strikes_7d >= 3"'),
        f"FILE: rules.night.caution.any is 'strikes_7d >= 3'; allowed: {LIST}",
    ),
    "all and any": (
        own(WHOLE, f"caution.any = [{{{NUMBER}}}]"),
        "FILE: rules.night.caution.any stands beside caution.all; a level has one of them",
    ),
    "unknown level": (
        own(f"critical.all = [{{{NUMBER}}}]"),
        f"FILE: rules.night.critical.all {NO_KEY}and all or any of advisory, caution, warning",
    ),
    "level normal": (own(WHOLE, "normal.all = []"), f"FILE: rules.night.normal.all {NO_KEY}"),
    "neither all nor any": (
        own(WHOLE, "caution.none = []"),
        f"FILE: rules.night.caution.none {NO_KEY}",
    ),
    "deeper than all": (own("caution.all.x = 1"), f"FILE: rules.night.caution.all.x {NO_KEY}"),
    "level that is a number": (own("caution = 3"), f"FILE: rules.night.caution {NO_KEY}"),
    "unknown key": (own(WHOLE, "threshold = 3"), f"FILE: rules.night.threshold {NO_KEY}"),
    "latched of no level": (
        own(WHOLE, 'latched = ["critical"]'),
        'FILE: rules.night.latched is [\'critical\']; allowed: a list of "advisory", "caution", ',
    ),
    "negative hold": (
        own(WHOLE, "hold_minutes = -1"),
        f"FILE: rules.night.hold_minutes is -1{HELD}",
    ),
    "hold of text": (
        own(WHOLE, 'hold_minutes = "60"'),
        f"FILE: rules.night.hold_minutes is '60'{HELD}",
    ),
    "negative delay": (
        own(WHOLE, "on_delay_minutes = -0.5"),
        f"FILE: rules.night.on_delay_minutes is -0.5{HELD}",
    ),
    "on that is a number": (
        own(WHOLE, "on = 1"),
        "FILE: rules.night.on is 1; allowed: true or false",
    ),
    "empty sentence": (
        own(WHOLE, 'sentence = " "'),
        "FILE: rules.night.sentence is ' '; allowed: one line of up to 200 characters",
    ),
    "sentence of two lines": (
        own(WHOLE, 'sentence = "a\\nb"'),
        "FILE: rules.night.sentence is 'a\\nb'; allowed: one line",
    ),
    "id with a blank": (
        '[rules."night tempo"]\non = true',
        'FILE: rules."night tempo" is no name of',
    ),
    "id that begins with a digit": (
        "[rules.7d]\non = true",
        "FILE: rules.7d is no name of a rule; ",
    ),
    "id of 41 letters": (f"[rules.{'n' * 41}]\non = true", f"FILE: rules.{'n' * 41} is no name of"),
    "empty table": ("[rules.night]", "FILE: rules.night is no setting; "),
}


@pytest.mark.parametrize(("text", "said"), BAD_COMPARISONS.values(), ids=BAD_COMPARISONS.keys())
def test_a_bad_comparison_is_refused_by_rule_and_key(
    officer: Officer, text: str, said: str
) -> None:
    assert sentence(officer, text).startswith(said)


@pytest.mark.parametrize(("text", "said"), BAD_RULES.values(), ids=BAD_RULES.keys())
def test_a_bad_rule_of_a_desk_is_refused_by_rule_and_key(
    officer: Officer, text: str, said: str
) -> None:
    assert sentence(officer, text).startswith(said)
