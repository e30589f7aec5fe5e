"""Which watch takes what, for the faces."""

from ironstride.export.watches import WATCHES, Watch, watch_lines, watch_named

__all__ = ["WATCHES", "Watch", "watch_lines", "watch_named"]
