"""Roll calls of the Senate, from senate.gov: a menu a session, a document a vote."""
