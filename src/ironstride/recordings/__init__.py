"""Recorded activities from files: FIT, TCX and GPX, alone or in folders and archives. Knows `training` and nothing further in."""
