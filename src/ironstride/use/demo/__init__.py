"""The example athlete: simulated, and living with a real plan in a real data file."""
