"""The groups of rows of the table, a file each."""
