"""Strength: the exercises there are, sessions made of them, and how they progress."""
