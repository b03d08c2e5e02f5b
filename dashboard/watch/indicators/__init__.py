"""Indicators: which rules apply to each, what level they give, and how it may be trusted."""
