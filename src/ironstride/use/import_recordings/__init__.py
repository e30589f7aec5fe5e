"""Bringing recordings into the data file."""
