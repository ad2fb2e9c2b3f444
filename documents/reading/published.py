"""When a report was published, where its own head says so: a labelled date, a byline, the dateline of an agency."""

import re
from dataclasses import replace

from documents.reading.datelines import Dateline
from documents.reading.dates import DateRead, find_dates, find_vague_dates
from documents.reading.spans import Piece, Span, search_before

# So many passages and characters from the top such a line may stand.
HEAD_PASSAGES = 14
LONGEST_LINE = 140

_LABEL = re.compile(
    r"[\W_]*(?:date|pub(?:lication)?[ _-]?date|(?:first\s+)?published(?:\s+(?:on|at|by\s[^\d]{1,40}))?|posted(?:\s+(?:on|by\s[^\d]{1,40}))?|release[ _]?date"
    r"|created(?:\s+on)?|(?:for\s+release|embargoed|(?:under\s+)?embargo|not\s+for\s+publication)(?:\s+(?:until|till|before|on))?|submitted(?:\s+on|\s+by\s[^\d]{1,40})?|Datum|veröffentlicht(?:\s+am)?|erschienen(?:\s+am)?|Erscheinungsdatum|publiziert(?:\s+am)?|(?:zur\s+Veröffentlichung\s+)?(?:frei(?:gegeben)?|Freigabe)(?:\s+ab)?|Sperrfrist(?:\s+bis)?)"
    r"(?=\W|_)[\s:*_–-]*(?:(?:on|am|the)\s+)?$",
    re.IGNORECASE,
)
# Above a place and a date they tell that this is when and where the text was given out.
_RELEASE = re.compile(
    r"[\W_]*(?:press|media|news)\s+release\b[^\d\n]{0,60}|[\W_]*for\s+immediate\s+release\W*|[\W_]*(?:Pressemitteilung|Medienmitteilung|Presseinformation)\b[^\d\n]{0,60}",
    re.IGNORECASE,
)
# At the foot: "Das Gespräch führte Anna Bell am 3. Mai 2014."
_FOOT = re.compile(
    r"\b(?:(?:Gespräch|Interview)\w*\s+(?:führten?|fand|wurde)\b[^.:;\d]{0,80}\bam\s+|interview(?:ed)?\b[^.:;\d]{0,80}\bon\s+(?:the\s+)?|(?:Stand|as\s+of)\W{1,3})$",
    re.IGNORECASE,
)
FOOT_PASSAGES = 8
# Beside these a date is that of an event.
_EVENT_LABEL = re.compile(
    r"\W*(?:venue|place|location|where|time|host|Ort|Veranstaltungsort|Uhrzeit|Tagungsort)\W*:",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b(?:[01]?\d|2[0-3]):[0-5]\d\b")
_BYLINE = re.compile(r"[\W_]*(?:by|von|author|autor|text)\b", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s[·•|›»]\s|\S\s{4,}\S")
_QUARTER = re.compile(r"\s*Q[1-4]/\d{4}\b")
_REST = re.compile(r"[\W_\d]*(?:Uhr|[ap]\.?m\.?|GMT|UTC|CES?T)?[\W_\d]*", re.IGNORECASE)


# What stands beside the month or year in the head of a magazine.
_MASTHEAD = re.compile(
    r"\b(?:Vol(?:ume|\.)|No\.|Nr\.|Nummer|Heft|Ausgabe|Issue|Number|Jahrgang|Jg\.|pp?\.\s?\d|S\.\s?\d|Seite|page|quarterly|monthly|weekly|magazine|journal|review|observer|newsletter|bulletin|"
    r"Zeitschrift|Magazin|Rundbrief|Monatsschrift|Wochenblatt)(?![^\W\d_])|\S\s{4,}\S",
    re.IGNORECASE,
)
_MASTHEAD_LINES = 6
_ISSUE = re.compile(r"(?<![\d/.])\d{1,2}\s?/\s?(?P<year>(?:19|20)\d\d)(?![\d/-])")
_WEEKEND = re.compile(
    r"\b(?:Samstag|Sonnabend|Saturday|Sat\.?)\s?/\s?(?:Sonntag|Sunday|Sun\.?)"
)
# "Live blog, Oslo, 3 May 2019": the day of what is told live.
_LIVE = re.compile(
    r"[\W_]*(?:live\s?(?:blog|ticker)?|ticker|as\s+it\s+happen(?:s|ed)|minute\s+by\s+minute)\b",
    re.IGNORECASE,
)
# "(Summary 1730) 03.05.2019"
_BEHIND_BRACKET = re.compile(r"[^()]{0,40}\([^()]{2,100}\)\s*$")
_PARTED = re.compile(r"[|·•;]")


def _is_day(date: DateRead) -> bool:
    return date.first == date.last and date.kind == "day" and date.has_year


def _in_line(line: str, *, is_radar: bool) -> DateRead | None:
    """Return the date that a line at the head gives as that of publication."""
    dates = find_dates(line)
    if len(dates) > 1:
        return next((date for date in dates if _is_labelled(line, date)), None)
    if not dates:
        return None
    [date] = dates
    if date.first != date.last and date.has_year and _WEEKEND.search(line):
        date = replace(date, last=date.first)  # the paper of Saturday and Sunday
    if date.first != date.last or not date.has_year:
        return None
    before, behind = line[: date.start], line[date.end :]
    if _LABEL.fullmatch(before):
        return date
    if not _is_day(date) or is_radar:
        return None
    alone = _REST.fullmatch(before) and _REST.fullmatch(behind)
    byline = (
        _BYLINE.match(before)
        or _SEPARATOR.search(line)
        or _LIVE.match(before)
        or (_BEHIND_BRACKET.fullmatch(before) and not behind.strip())
    )
    clock = (
        len(_CLOCK.findall(before)) + len(_CLOCK.findall(behind)) == 1
    )  # two: when it is held
    return date if alone or byline or (clock and len(line.split()) <= 12) else None


def _is_labelled(line: str, date: DateRead) -> bool:
    """Return whether a day is that of publication by a label of its own: 'First published: 3 May 2019 | Last modified: 4 May 2019'."""
    before = _PARTED.split(line[: date.start])[-1]
    return _is_day(date) and _LABEL.fullmatch(before) is not None


def _in_masthead(line: str) -> tuple[str, int, int] | None:
    """Return (EDTF, start, end) of the month, season or year in the head of a magazine: 'Vol. 3, No. 7, July 1996', 'Heft 12/2000'."""
    if not _MASTHEAD.search(line):
        return None
    if issue := _ISSUE.search(line):
        return issue["year"], *issue.span("year")
    dates = [
        date
        for date in (*find_dates(line), *find_vague_dates(line))
        if date.has_year and date.first == date.last
    ]
    if len(dates) != 1 or dates[0].kind not in ("month", "season", "year"):
        return None
    return dates[0].first, dates[0].start, dates[0].end


def _in_place_line(line: str) -> DateRead | None:
    """Return the date of "Oslo, 3 May 2014"."""
    dates = find_dates(line)
    if len(dates) != 1 or not _is_day(dates[0]):
        return None
    return dates[0] if not line[dates[0].end :].strip(" .*_") else None


def find_published(
    pieces: tuple[Piece, ...], datelines: dict[int, Dateline]
) -> tuple[str, Span | None]:
    """Return when a report says that it was published (EDTF), and the words; ('', None) where it does not."""
    head = pieces[:HEAD_PASSAGES]
    released = False  # whether the line before says that this is a press release
    is_radar = any(_QUARTER.match(piece.plain) for piece in head[:2])
    for piece, behind in zip(head, [*head[1:], None], strict=True):
        line = piece.plain.rstrip()
        dateline = datelines.get(piece.number)
        beside_event = behind is not None and _EVENT_LABEL.match(behind.plain)
        date = None
        if dateline:
            date = dateline.date if dateline.date and _is_day(dateline.date) else None
        elif len(line) <= LONGEST_LINE and not beside_event:
            date = _in_line(line, is_radar=is_radar)
            date = date or (_in_place_line(line) if released else None)
        released = bool(_RELEASE.fullmatch(line))
        if date:
            return date.first, piece.span(date.start, date.end)
    for piece in pieces[-FOOT_PASSAGES:]:
        if piece.note is None:
            for date in find_dates(piece.plain):
                if _is_day(date) and search_before(_FOOT, piece.plain, date.start):
                    return date.first, piece.span(date.start, date.end)
    return ("", None) if is_radar else _of_magazine(head)


def _of_magazine(head: tuple[Piece, ...]) -> tuple[str, Span | None]:
    """Return the month, season or year that the first lines give as those of a magazine do, and the words."""
    for piece in head[:_MASTHEAD_LINES]:
        line = piece.plain.rstrip()
        if len(line) <= LONGEST_LINE and (told := _in_masthead(line)):
            return told[0], piece.span(told[1], told[2])
    return "", None
