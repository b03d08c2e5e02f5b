"""What the program claims of its speed and weight, measured again by anyone: `make bench`."""
