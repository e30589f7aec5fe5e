"""Recorded activities from FIT, TCX and GPX files, alone or in folders and archives. Knows `training` alone."""
