"""The one-line diary: what was done and how it felt, in words that people write; the same everywhere."""
