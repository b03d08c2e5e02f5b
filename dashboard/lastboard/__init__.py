"""The board as it last stood on screen: what a board that starts shows at once."""
