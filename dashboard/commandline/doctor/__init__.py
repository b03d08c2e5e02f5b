"""`watchfloor doctor`: one row for each thing that a board needs of its surroundings."""
