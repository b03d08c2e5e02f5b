"""Figures of a situation at one time: each a pure function of a document and the time."""
