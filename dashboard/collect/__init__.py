"""The feed made of public sources and of what the desk itself writes."""
