"""What came over time: strikes a week, levels as lanes, polls with their margins, votes."""
