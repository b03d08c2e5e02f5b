"""Pictures as SVG, made of texts and rectangles alone."""
