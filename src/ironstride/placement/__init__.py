"""The exact search: problem, tables, kernel, alternatives."""
