"""The rules: each asks a document, at one time, what would raise an indicator's level."""
