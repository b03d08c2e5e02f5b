"""Where documents come from: an address, a file, the built-in example; no Textual."""
