from xml.etree.ElementTree import fromstring

from dashboard.collect.sources.senate.menu import read_menu


def days(*stated: str, year: str = "2012") -> list[str]:
    votes = "".join(
        f"<vote><vote_number>{number:05}</vote_number><vote_date>{day}</vote_date></vote>"
        for number, day in reversed(list(enumerate(stated, 1)))
    )
    menu = (
        "<vote_summary><congress>112</congress><session>2</session>"
        f"<congress_year>{year}</congress_year><votes>{votes}</votes></vote_summary>"
    )
    return [str(vote.day) for vote in read_menu(fromstring(menu))]


def test_the_year_of_a_day_is_that_of_the_session() -> None:
    assert days("23-Jan", "18-Dec") == ["2012-01-23", "2012-12-18"]


def test_a_session_that_runs_into_january_has_its_last_votes_in_the_next_year() -> None:
    # Roll call 251 of the second session of the 112th Congress was on 1 January 2013.
    assert days("20-Dec", "01-Jan", "02-Jan") == ["2012-12-20", "2013-01-01", "2013-01-02"]


def test_a_menu_cut_to_its_last_votes_still_has_them_in_the_next_year() -> None:
    assert days("01-Jan") == ["2013-01-01"]


def test_a_day_that_is_none_is_told_as_none() -> None:
    assert days("31-Feb", "", "29-Feb", "Feb 3") == ["None", "None", "2012-02-29", "None"]
    assert days("29-Feb", year="2013") == ["None"]


def test_without_a_year_the_session_gives_it() -> None:
    assert days("18-Dec", year="") == ["2012-12-18"]
