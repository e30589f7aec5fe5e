"""Capacity, goals and history become phases, weekly targets and demands."""
