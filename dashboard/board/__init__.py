"""Pure: what the watch holds, the time and the settings in; view models out."""
