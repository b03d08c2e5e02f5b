"""The watch floor's board: contract, feed, watch, board, screens."""
