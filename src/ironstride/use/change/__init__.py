"""Changes of a running plan: each is made as a suggestion with its differences, then accepted or declined."""
