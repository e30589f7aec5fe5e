"""A plan as calendar, Markdown, JSON and CSV."""
