"""How things stood at a past time: documents as known by then, levels as they were kept."""
