"""The athlete file (``ironstride/athlete/1``): TOML in, the athlete or all of its problems out."""

from ironstride.use.athlete_file.reading import athlete_from, read_athlete
from ironstride.use.athlete_file.schema import athlete_schema, athlete_schema_text

__all__ = ["athlete_from", "athlete_schema", "athlete_schema_text", "read_athlete"]
