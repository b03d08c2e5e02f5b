"""A watch of weeks in minutes: what the board uses while everything happens to it."""
