"""The dashboard's charts as values: what is drawn, one sentence of what it means, and the same as a table."""
