"""Event and state in, state and views out: where the feed, the store and the officer meet."""
