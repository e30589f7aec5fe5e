"""The dashboard: pages of a server for one person on their own machine."""
