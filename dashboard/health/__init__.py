"""How the program itself does: what it uses, how long its parts take, where each list ends."""
