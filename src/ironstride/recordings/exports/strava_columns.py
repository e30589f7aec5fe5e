"""Where the columns of Strava's `activities.csv` are: by name and occurrence in any of its languages, or by content."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from ironstride.recordings.csv_table import CsvTable

_NAMES: Final = {
    "number": "Activity ID|id|Aktivitäts-ID|ID de l'activité|ID de actividad|ID de la actividad|ID attività"
    "|Activiteits-ID|ID da atividade",
    "date": "Activity Date|date|Aktivitätsdatum|Date de l'activité|Fecha de la actividad|Data dell'attività"
    "|Datum van activiteit|Data da atividade",
    "title": "Activity Name|name|Name der Aktivität|Nom de l'activité|Nombre de la actividad|Nome dell'attività"
    "|Naam activiteit|Nome da atividade",
    "kind": "Activity Type|type|Aktivitätsart|Type d'activité|Tipo de actividad|Tipo di attività|Tipo attività"
    "|Activiteitstype|Tipo de atividade",
    "note": "Activity Description|description|Aktivitätsbeschreibung|Description de l'activité"
    "|Descripción de la actividad|Descrizione dell'attività|Beschrijving activiteit|Descrição da atividade",
    "private_note": "Activity Private Note|Hinweis zur Privatsphäre für Aktivitäten|Note privée sur les activités"
    "|Nota privada de la actividad",
    "elapsed": "Elapsed Time|elapsed_time|Verstrichene Zeit|Temps écoulé|Tiempo transcurrido|Tempo trascorso"
    "|Verstreken tijd|Tempo decorrido",
    "moving": "Moving Time|Bewegungszeit|Durée de déplacement|Tiempo en movimiento|Tempo in movimento|Beweegtijd"
    "|Tempo de movimentação",
    "distance": "Distance|Distanz|Distancia|Distanza|Afstand|Distância",
    "max_heart": "Max Heart Rate|Max. Herzfrequenz|Fréquence cardiaque max.|Frecuencia cardiaca máx."
    "|Ritmo cardiaco máx.|Frequenza cardiaca max|Max. hartslag|Frequência cardíaca máx.",
    "mean_heart": "Average Heart Rate|Durchschnittliche Herzfrequenz|Fréquence cardiaque moyenne"
    "|Frecuencia cardiaca media|Ritmo cardiaco promedio|Frequenza cardiaca media|Gemiddelde hartslag"
    "|Frequência cardíaca média",
    "mean_power": "Average Watts|Durchschnittliche Watt|Puissance moyenne|Vatios promedio|Watt medi"
    "|Gemiddeld aantal watt",
    "ascent": "Elevation Gain|Höhenzunahme|Dénivelé positif|Desnivel positivo|Dislivello positivo|Hoogtestijging"
    "|Ganho de elevação",
    "descent": "Elevation Loss|Höhenunterschied|Dénivelé négatif|Desnivel negativo|Hoogteverlies|Perda de elevação",
    "effort": "Perceived Exertion|Gefühlte Anstrengung|Effort perçu|Effort ressenti|Esfuerzo percibido"
    "|Sforzo percepito|Ervaren inspanning|Esforço percebido",
    "file": "Filename|filename|Dateiname|Nom du fichier|Nombre de archivo|Nombre del archivo|Nome file|Nome del file"
    "|Bestandsnaam|Nome do arquivo",
    "exact_kind": "Sport Type",
}
"""English, German, French, Spanish, Italian, Dutch, Portuguese; the first three as seen in real headers."""
_MEMBER: Final = re.compile(r"activities/\S+\.(fit|tcx|gpx)(\.gz)?$", re.IGNORECASE)
_DIGITS: Final = re.compile(r"\d{4,20}$")
_IN_ORDER: Final = ("number", "date", "title", "kind", "note", "elapsed", "distance")
_MOVING_AFTER_FILE: Final = 4
_SAMPLE: Final = 200


@dataclass(frozen=True, slots=True)
class StravaColumns:
    """For each meaning the places of its columns, in the order of the file."""

    places: dict[str, tuple[int, ...]]

    def first(self, row: tuple[str, ...], meaning: str) -> str:
        """The first value of that meaning that is not empty."""
        return next((row[place] for place in self.places.get(meaning, ()) if row[place]), "")

    def last(self, row: tuple[str, ...], meaning: str) -> str:
        """The last value of that meaning that is not empty."""
        return next((row[place] for place in reversed(self.places.get(meaning, ())) if row[place]), "")


def strava_columns(table: CsvTable) -> StravaColumns | None:
    """The columns; None when the table is not Strava's.

    A header in a language that is not known is recognised by what stands under it: a number first, and somewhere the
    names of files. Its first seven columns have stood in the same order since 2019.
    """
    found = {meaning: tuple(table.columns_named(*names.split("|"))) for meaning, names in _NAMES.items()}
    if all(found[meaning] for meaning in ("number", "date", "kind", "file", "elapsed")):
        return StravaColumns(found)
    return _by_content(table, found)


def _by_content(table: CsvTable, found: dict[str, tuple[int, ...]]) -> StravaColumns | None:
    sample = table.rows[:_SAMPLE]
    width = range(len(_IN_ORDER), len(table.header))
    files = [place for place in width if any(_MEMBER.match(row[place].replace("\\", "/")) for row in sample)]
    if not files or not all(_DIGITS.match(row[0]) for row in sample):
        return None
    again = {
        name: tuple(place for place, other in enumerate(table.header) if other == table.header[at])
        for at, name in enumerate(_IN_ORDER)
    }
    after = files[0] + _MOVING_AFTER_FILE
    moving = (after,) if after < len(table.header) and len(again["distance"]) > 1 else ()
    return StravaColumns({**found, **again, "file": (files[0],), "moving": found["moving"] or moving})
