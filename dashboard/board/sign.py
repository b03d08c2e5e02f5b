"""Which way a level goes, in one character."""

from dashboard.contract.indicators import Trend

SIGN = {Trend.RISING: "+", Trend.FALLING: "-", Trend.STEADY: "=", Trend.UNKNOWN: "?"}
