"""Alarms: the life of each, from its level and from what officers do (ISA-18.2, IEC 62682)."""
