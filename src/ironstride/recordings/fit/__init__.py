"""The own FIT reader: one walk over the message starts, then columns."""
