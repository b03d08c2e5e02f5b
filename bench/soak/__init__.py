"""A watch of days in minutes: what the board uses while everything happens to it."""
