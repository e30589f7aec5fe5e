"""Ironstride plans a runner's running and strength training as one season."""
