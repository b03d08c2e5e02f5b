"""One screen and its bodies, the board, a list, a page: they know widgets and ask by message."""
