"""Coaches: what in a person's own line blames or presses, and how to turn it."""
