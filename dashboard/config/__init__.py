"""The settings: defaults, then a file, then the environment, then arguments, each with its origin.

Only the standard library and platformdirs are loaded here, so that `--help` and the first paint
wait for nothing.
"""
