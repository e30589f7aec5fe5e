"""Setting up: eight questions, and the athlete file that their answers make."""

from ironstride.use.set_up.interview import Manner, Voice
from ironstride.use.set_up.set_up_athlete import AthleteWritten, InputEnded, SetUp, set_up_athlete, target_of

__all__ = ["AthleteWritten", "InputEnded", "Manner", "SetUp", "Voice", "set_up_athlete", "target_of"]
