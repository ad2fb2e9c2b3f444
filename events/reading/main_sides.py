"""The first and the last day of the main conference, told apart: "since Wednesday", "it had begun on 3 May", "runs until Friday", "ging heute zu Ende"."""

import datetime
import re

from documents.reading import Piece
from documents.reading.dates import DateRead, find_dates
from documents.reading.sought import sought
from events.reading.editions import ConferenceRead
from events.reading.elsewhere import of_another_edition
from events.reading.findings import Findings
from events.reading.organiser_forms import EVENT
from events.reading.told import date_claims

_LONGEST = 31  # days that a conference lasts at most
_WORDS = r"(?:(?:on|am|the|this|late|early|noon|den|dem|zum|gestern|heute)[,\s]+){0,3}"
_STARTS = re.compile(
    rf"\b(?:since|seit|(?:has|had|have)\s+(?:started|begun|opened)|started|began|begun|opened|opening|kicked\s+off|begann|startete|eröffnet\w*|first\s+day|erste[nr]?\s+Tag|beginning|starting|"
    rf"(?:runs?|ran|lasts?|lasted|meets?|met|sits?|sat|continues?|held)\s+(?:for\s+)?(?:two|three|four|five|six|seven)\s+days,?\s+(?:starting\s+|beginning\s+)?from|"
    rf"(?:two|three|four|five|six|seven)\s+days\s+(?:starting|beginning)|(?:zwei|drei|vier|fünf|sechs|sieben)\s+Tage(?:\s+lang)?,?\s+(?:ab|von))"
    rf"(?:\s+(?:here|its\s+doors|hier|dort))?,?\s+{_WORDS}$",
    re.IGNORECASE,
)
_ENDS = re.compile(
    rf"\b(?:(?:run|runs|running|ran|lasts?|lasting|continues?|goes\s+on|go\s+on|sits|meets|meet|dauert|läuft|geht|tagt)\s+(?:[\w-]+\s+){{0,2}}?(?:until|till|through|to|bis)|"
    rf"(?:ended|ends|end|closed|closes|close|concluded|concludes|conclude|finish(?:es|ed)|wrapped\s+up|wraps\s+up|endete|endet)|(?:comes?|came)\s+to\s+(?:its|an|the)\s+end|last\s+day|final\s+day|letzte[nr]?\s+Tag)"
    rf"(?:\s+(?:here|hier|with\s+[\w\s-]{{2,30}}))?,?\s+{_WORDS}$",
    re.IGNORECASE,
)
# German verbs stand last, or before who opened what: "am Dienstag begann", "am 3. Mai eröffnete die Ministerin die Tagung", "gestern Abend mit einem Lied endete", "ist heute in Oslo zu Ende gegangen".
_STARTS_BEHIND = re.compile(
    rf"(?:[a-zäöü]{{0,12}}|\s+(?:morgen|abend|mittag)\s?)[^.,;:!?]{{0,80}}?\s(?:begann(?:en)?|begonnen|eröffnet|gestartet|startete[n]?)\b|"
    rf",?\s+eröffnete[n]?\s+[^.;:!?]{{1,100}}?\s(?:das|die|den)\s+(?:[\w-]+\s+){{0,3}}?{EVENT}\b",
    re.IGNORECASE,
)
_ENDS_BEHIND = re.compile(
    r"[^.;:!?]{0,120}?\s(?:endete[n]?|zu\s+Ende|schloss(?:en)?|abgeschlossen|beendet)\b"
)
# What has a first and a last day: the conference, named or not.
_OF_IT = sought(
    rf"\b(?:[Tt]he|[Tt]his|[Dd]as|[Dd]ie|[Dd]er|[Dd]em|[Ii]hr|[Ii]hre|[Dd]iese[rsmn]?)\s+(?:[\w-]+\s+){{0,3}}?{EVENT}\b|^\W*(?:It|Es|They|Sie)\s|\b[Ww]e\s+(?:started|began|met)\b|\b(?:[Tt]he|[Aa]m|[Dd]er)\s+(?:first|opening|last|closing|final|erste[nr]?|letzte[nr]?)\s+(?:day|Tag)\b|\b(?:participants|delegates|delegations|guests|experts|Delegationen|Teilnehmer\w*|Delegierte\w*|Gäste|Fachleute|Experten)\b"
)
_NOT_IT = re.compile(
    r"\b(?:exhibition|workshop|consultation\s+period|comment\s+period|registration|nominations?|applications?|negotiations|talks|(?:the|this)\s+war|trial|election|voting|mandate|term|side\s+event|pre-?conference|vacanc\w+|"
    r"Ausstellung|Anmeldung|Frist|Bewerbung\w*|Verhandlungen|Krieg|Prozess|Wahl|Abstimmung|Mandat|Amtszeit)\b"
)


def read_sides(found: Findings, main: ConferenceRead, early: list[Piece]):
    """Enter the first or the last day of the main conference, where one is not known and a passage near the head tells it."""
    named = {span.passage for span in main.spans}
    others = {
        span.passage
        for one in found.editions.all
        if one is not main
        for span in one.spans
    }
    for piece in early:
        start, end = main.value("start"), main.value("end")
        if start and end:
            return
        text = piece.plain
        if piece.number in others or not (piece.number in named or _OF_IT.search(text)):
            continue
        if _NOT_IT.search(text) or of_another_edition(text, 0, len(text)):
            continue
        for date in find_dates(text, found.document.published):
            side = _side(text, date)
            if side and not main.value(side) and _fits(found, main, date, side):
                main.claims += date_claims(piece, date, side)


def tells_side(found: Findings, piece: Piece) -> bool:
    """Return whether a passage says of a day that it was the first or the last one."""
    text = piece.plain
    return bool(
        _OF_IT.search(text)
        and not _NOT_IT.search(text)
        and any(_side(text, d) for d in find_dates(text, found.document.published))
    )


def _side(text: str, date: DateRead) -> str:
    """Return "start" or "end" where words beside a day say that it is the first or the last one; '' else."""
    if date.kind != "day" or date.first != date.last:
        return ""
    if _STARTS.search(text, max(0, date.start - 60), date.start):
        return "start"
    if _ENDS.search(text, max(0, date.start - 80), date.start):
        return "end"
    if _STARTS_BEHIND.match(text, date.end):
        return "start"
    return "end" if _ENDS_BEHIND.match(text, date.end) else ""


def _fits(found: Findings, main: ConferenceRead, date: DateRead, side: str) -> bool:
    """Return whether a day can be the first or last one, given the other or the day of publication."""
    other = main.value("end" if side == "start" else "start")
    near = other or found.document.published
    try:
        days = (
            datetime.date.fromisoformat(date.first) - datetime.date.fromisoformat(near)
        ).days
    except ValueError:
        return not near and not other
    if not other:
        return abs(days) <= _LONGEST
    return 0 <= (-days if side == "start" else days) <= _LONGEST
