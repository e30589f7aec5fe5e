"""Keeping what people write in a line: deeds, misses, sets and how they feel."""
