"""Plans: what is printed, as frozen values. Below `documents` that makes them, and the rooms that print them.

Nothing is imported here: the process of the engine needs the facts of pages alone, and starts the faster for it.
"""
