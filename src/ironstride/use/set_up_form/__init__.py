"""Setting up on pages: the same answers as the eight questions give, from the fields of a form that can be resumed."""
