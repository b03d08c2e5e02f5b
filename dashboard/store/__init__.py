"""Where a watch is kept: documents, levels, alarms and the log, in SQLite, for many boards."""
