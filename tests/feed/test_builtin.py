from dashboard.example import example
from dashboard.feed.builtin import BuiltIn


async def test_the_example_is_given_once_and_then_unchanged() -> None:
    feed = BuiltIn()
    assert [await feed.fetch(), await feed.fetch()] == [example(), None]
    feed.forget()
    assert await feed.fetch() == example()
    await feed.close()
