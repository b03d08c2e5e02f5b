"""The watch log: what happened and what was done, each entry chained to the one before."""
