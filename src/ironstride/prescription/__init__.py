"""Filling: what is inside each session of a placed plan."""
