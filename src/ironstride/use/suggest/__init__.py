"""Suggestions: what speaks for a change of the plan, the change, and what was said to it."""
