"""The board at a past time: what is read for it, what it shows, and the keys that lead there."""
