"""The tables, and the version of them that this program writes."""

from __future__ import annotations

VERSION = 3
_PAST = """
CREATE TABLE past (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    part TEXT NOT NULL,
    key TEXT NOT NULL,
    body TEXT
);
CREATE INDEX past_of ON past (part, key, number);
"""
_POST = """
CREATE TABLE post (
    board TEXT PRIMARY KEY,
    login TEXT NOT NULL,
    name TEXT NOT NULL,
    since TEXT NOT NULL,
    beat TEXT NOT NULL
) WITHOUT ROWID;
"""
_TABLES = """
CREATE TABLE lead (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    term INTEGER NOT NULL,
    beat INTEGER NOT NULL,
    locked INTEGER NOT NULL,
    login TEXT NOT NULL,
    live TEXT NOT NULL
);
CREATE TABLE document (
    number INTEGER PRIMARY KEY,
    digest TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    as_of TEXT NOT NULL,
    body BLOB NOT NULL
);
CREATE TABLE rule (
    indicator TEXT, rule TEXT, body TEXT NOT NULL, PRIMARY KEY (indicator, rule)
) WITHOUT ROWID;
CREATE TABLE alarm (
    indicator TEXT, rule TEXT, body TEXT NOT NULL, PRIMARY KEY (indicator, rule)
) WITHOUT ROWID;
CREATE TABLE tile (indicator TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE compared (tally TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE mark (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE level (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    indicator TEXT NOT NULL,
    level TEXT NOT NULL,
    trend TEXT NOT NULL,
    by TEXT NOT NULL
);
CREATE TABLE covered (number INTEGER PRIMARY KEY, began TEXT NOT NULL, ended TEXT NOT NULL);
CREATE TABLE log (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    login TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    item TEXT NOT NULL,
    about TEXT NOT NULL,
    text TEXT NOT NULL,
    whom TEXT NOT NULL,
    moment TEXT,
    points_at INTEGER,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE TABLE request (number INTEGER PRIMARY KEY, what TEXT NOT NULL);
CREATE INDEX level_of ON level (indicator, at);
"""
_INDEXES = """
CREATE INDEX document_of ON document (digest);
CREATE INDEX document_kept ON document (kept_at);
CREATE INDEX document_as_of ON document (as_of);
CREATE INDEX past_at ON past (at);
CREATE INDEX relief ON log (number) WHERE kind = 'RELIEF';
"""
"""What is asked at each document must not take longer the more of them are kept."""
TABLES = _TABLES + _PAST + _POST + _INDEXES
_FIRST_OF_PAST = """
INSERT INTO past (at, part, key, body)
SELECT strftime('%Y-%m-%dT%H:%M:%S+00:00', 'now'), part, key, body FROM (
    SELECT 'rule' AS part, json_array(indicator, rule) AS key, body FROM rule
    UNION ALL SELECT 'alarm', json_array(indicator, rule), body FROM alarm
    UNION ALL SELECT 'tile', json_array(indicator), body FROM tile
    UNION ALL SELECT 'compared', json_array(tally), body FROM compared
);
"""
UPGRADES = {1: _PAST + _FIRST_OF_PAST + _POST, 2: _INDEXES}
"""What makes a file of a version one of the next; what it remembers is the first of its past."""
