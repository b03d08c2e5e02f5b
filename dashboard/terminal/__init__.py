"""What lies between the program and the terminal; the only place for private Textual names."""
