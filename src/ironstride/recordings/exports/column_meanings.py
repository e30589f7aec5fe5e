"""What a column of a table of activities may mean, the headers that usually say so, and its units."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Meaning(StrEnum):
    """What a column says."""

    DATE = "date"
    """With or without a time of day."""
    CLOCK = "clock"
    """A time of day in a column of its own."""
    SPORT = "sport"
    TITLE = "title"
    NOTE = "note"
    DISTANCE = "distance"
    DURATION = "duration"
    ELAPSED = "elapsed"
    MEAN_HEART = "mean-heart"
    MAX_HEART = "max-heart"
    ASCENT = "ascent"
    EFFORT = "effort"
    NUMBER = "number"
    """The service's own number of the activity."""


HEADERS: Final[dict[Meaning, frozenset[str]]] = {
    meaning: frozenset(names.split("|"))
    for meaning, names in {
        Meaning.DATE: "date|datum|dato|fecha|data|start date|start date local|start time|starttime|activity date|day"
        "|tag|timestamp|date time|datetime|aktivitätsdatum|startzeit|workout date|jour|dia|giorno",
        Meaning.CLOCK: "time of day|clock|start|uhrzeit|heure|hora|ora",
        Meaning.SPORT: "activity type|aktivitätstyp|aktivitätsart|aktivitetstype|type d activité|tipo de actividad"
        "|tipo de atividade|tipo attività|tipo di attività|activiteitstype|type|sport|sportart|activity|art|typ|tipo"
        "|workout type",
        Meaning.TITLE: "title|titel|name|activity name|titre|título|titolo|nom|nombre|nome|naam|workout",
        Meaning.NOTE: "notes|note|description|comment|comments|notiz|notizen|beschreibung|kommentar|remarques"
        "|notas|opmerkingen|noter",
        Meaning.DISTANCE: "distance|distanz|distans|strecke|afstand|distancia|distância|distanza|dist|km"
        "|kilometer|miles",
        Meaning.DURATION: "moving time|time|zeit|dauer|duration|bewegungszeit|temps|durée|tiempo|duración|tempo|durata"
        "|duração|duur|tid|varighed|minutes|timer time",
        Meaning.ELAPSED: "elapsed time|verstrichene zeit|temps écoulé|tiempo transcurrido|tempo trascorso|elapsed"
        "|tempo decorrido|verstreken tijd|forløbet tid",
        Meaning.MEAN_HEART: "avg hr|average hr|average heart rate|avg heart rate|hr|heart rate|ø hf|ø herzfrequenz|puls"
        "|durchschnittliche herzfrequenz|fc moyenne|fréquence cardiaque moyenne|fc media|gns puls|gemiddelde hs"
        "|average heartrate|frecuencia cardiaca media|heartrate",
        Meaning.MAX_HEART: "max hr|maximum hr|max heart rate|max hf|maximale hf|maximale herzfrequenz|fc max"
        "|max herzfrequenz"
        "|fréquence cardiaque maximale|fc máx|maks puls|max heartrate",
        Meaning.ASCENT: "ascent|total ascent|elevation gain|elev gain|anstieg|höhenmeter|anstieg gesamt"
        "|ascension totale|dénivelé|dénivelé positif|ascenso total|total elevation gain|samlet stigning|dislivello",
        Meaning.EFFORT: "rpe|effort|perceived exertion|session rpe|anstrengung|effort perçu|esfuerzo",
        Meaning.NUMBER: "activity id|id|number",
    }.items()
}
"""In small letters without marks and units: English, German, French, Spanish, Italian, Portuguese, Dutch, Danish."""

UNITS: Final[dict[Meaning, dict[str, tuple[str, ...]]]] = {
    Meaning.DISTANCE: {"km": ("km", "kilometer", "kilometers", "kilometres"), "mi": ("mi", "miles", "mile"),
                       "m": ("m", "meters", "metres", "meter")},
    Meaning.DURATION: {"clock": ("h:mm:ss", "hh:mm:ss", "mm:ss"), "min": ("min", "minutes", "mins"),
                       "s": ("s", "sec", "secs", "seconds"), "h": ("h", "hours", "hr")},
    Meaning.ELAPSED: {"clock": ("h:mm:ss", "hh:mm:ss", "mm:ss"), "min": ("min", "minutes", "mins"),
                      "s": ("s", "sec", "secs", "seconds"), "h": ("h", "hours", "hr")},
    Meaning.ASCENT: {"m": ("m", "meters", "metres"), "ft": ("ft", "feet")},
}  # fmt: skip
"""For each meaning its units, and the words that headers have for them."""
DEFAULT_UNITS: Final[dict[Meaning, str]] = {Meaning.ASCENT: "m"}
"""Where nothing else is usual enough to be taken without asking, a unit is asked for."""
