"""Dated events with deaths: what UCDP and ACLED have in common, and each of the two."""
