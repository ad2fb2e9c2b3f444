"""The forms in which texts write dates, English and German.

Around each name of a month or season, and each date in digits, the words are turned into
letters (D day, M month, Y year, T "to", A "and" …); the forms are patterns of those. So
every text is gone through once, whatever the number of forms.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.reading.date_tokens import OF_DATE, Token, tokens_of
from documents.reading.date_words import MONTH_NUMBERS, SEASONS, all_cases
from documents.reading.sought import Sought, sought

# As far around a month as its days, weekdays and year are looked for, in characters.
REACH = 70


@dataclass(slots=True)
class Part:
    """A day, run of days, month, season or year that stands in a text; None what it does not tell.

    ``link`` is how the next part hangs on it: T from this to that, A both, s both in one year.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None  # or the number of a season
    first: int | None = None  # day
    last: int | None = None
    weekday: int | None = None  # of the first day; Monday is 0
    link: str = ""


def _anchors() -> Sought:
    """Return what finds fast where a date may stand: the first letter, then the rest of the word."""
    rests: dict[str, list[str]] = {}
    for word in all_cases([*MONTH_NUMBERS, *SEASONS]):
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    words = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items())
    firsts = "".join(rests)
    return sought(
        rf"(?=[{firsts}\d])(?:(?<![^\W\d_])(?:{words})(?![^\W\d_])"
        r"|(?<![\w/-])\d{4}[-/.]\d\d|\d\.\s?\d{1,2}\.\s?\d{4}|\d/\d{1,2}/\d{4})"
    )


ANCHOR = _anchors()
_ANY_ANCHOR = sought(rf"{ANCHOR.pattern}|(?<!\d)(?:19|20)\d\d(?!\d)")
# One or two weekdays' worth of noise before a day: "Montag, den 12."
_ITEM = r"(?:Wc?f?)?D(?:Tf?(?:Wc?f?)?D)?"
_DAYS = rf"{_ITEM}(?:(?:c{_ITEM}){{0,20}}c?Af?{_ITEM})?"
_OF_YEAR = r"(?:c|o|gj|ofj)?Y"
_FORM = re.compile(
    # 3 May 2014, 12. – 27. November, Monday, 3rd of May; "8 April 8, 2020" tells its day twice
    rf"(?P<days>{_DAYS})o?(?P<month>M)(?:D(?=cY))?(?:{_OF_YEAR})?"
    # May 3, 2014; in "May 3 – 5 June" the month behind the last day is that day's
    rf"|(?P<month_first>(?:Wc?)?M)(?P<days_behind>f?{_DAYS})(?!o?M)(?:c?Y)?"
    # 12-Nov-2018
    r"|(?P<dashed>D)TMTY"
    # 12.11.2018, 12./13.11.2018
    r"|(?:(?P<day_before>D)[TA])?(?P<digits>N)"
    rf"|(?P<season>S){_OF_YEAR}|(?P<alone>M)(?:{_OF_YEAR})?|(?P<year>Y)"
)
_LINK = re.compile(r"c?(?:(?P<to>T)|(?P<and>A))[fo]*")
_GROUPS = re.compile(rf"{_ITEM}")


def _begin(text: str, at: int, limit: int) -> int:
    """Return where the prints of a date begin of which one stands at ``at``, none of them before ``limit``."""
    begin = text.rfind(" ", limit, at) + 1 or limit
    while begin > limit:
        before = text.rfind(" ", limit, begin - 1) + 1
        if (limit and not before) or not OF_DATE[text[before : begin - 1]]:
            break  # what is cut off at the limit is none
        begin = before
    return begin


def _end(text: str, at: int, limit: int) -> int:
    """Return where the prints of a date end that stand from ``at`` on, none of them behind ``limit``."""
    while at < limit:
        end = text.find(" ", at, limit)
        end = limit if end < 0 else end
        if not OF_DATE[text[at:end]]:
            break
        at = end + 1
    return min(at, limit)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of ``text`` that may hold a date: a month, a year or digits, and what of a date stands around it."""
    begin = end = 0
    for match in _ANY_ANCHOR.finditer(text):
        limit = min(len(text), match.end() + REACH)
        if match.start() < end:
            end = _end(text, end, limit)
            continue
        if end:
            yield begin, end
        begin = _begin(text, match.start(), max(end, match.start() - REACH))
        end = _end(text, begin, limit)
    if end:
        yield begin, end


def _runs(tokens: list[Token], first: int, last: int) -> list[list[Token]]:
    """Return the days between two tokens in groups: "12 to 14 and 16" are two, "12 and 13" are one."""
    days = [token for token in tokens[first:last] if token.letter == "D"]
    letters = "".join(token.letter for token in tokens[first:last])
    if "T" not in letters or len(days) == 2:
        return [[days[0], days[-1]]]
    groups = []
    for match in _GROUPS.finditer(letters):
        inside = tokens[first + match.start() : first + match.end()]
        ends = [token for token in inside if token.letter == "D"]
        groups.append([ends[0], ends[-1]])
    return groups


def _days(tokens: list[Token], match: re.Match, group: str) -> list[Part]:
    """Return the days that a form tells, with month and year."""
    first, last = match.span(group)
    month = next(t for t in tokens[match.start() : match.end()] if t.letter == "M")
    last_token = tokens[match.end() - 1]
    year = last_token.value[0] if last_token.letter == "Y" else None
    runs = _runs(tokens, first, last)
    parts = [
        Part(a.start, b.end, year, month.value[0], a.value[0], b.value[0], link="s")
        for a, b in runs
    ]
    # A range that runs backwards is none; its last day stands beside the month.
    for part, (_, b) in zip(parts, runs, strict=True):
        if part.first > part.last:
            part.start, part.first = b.start, part.last
    parts[0].start = min(parts[0].start, tokens[match.start()].start)
    parts[-1].end, parts[-1].link = last_token.end, ""
    if tokens[match.start()].letter == "W":
        parts[0].weekday = tokens[match.start()].value[0]
    return parts


def _parts(tokens: list[Token]) -> list[Part]:
    """Return the parts that the tokens of a stretch tell, in their order, with their links."""
    letters = "".join(token.letter for token in tokens)
    parts: list[Part] = []
    before = 0  # end of the part before
    for match in _FORM.finditer(letters):
        found = _of_form(tokens, match)
        if parts and found:
            parts[-1].link = _link(letters[before : match.start()])
        parts += found
        before = match.end()
    return parts


def _link(between: str) -> str:
    link = _LINK.fullmatch(between)
    if not link:
        return "c" if between == "c" else ""
    return "T" if link["to"] else "A"


def _of_form(tokens: list[Token], match: re.Match) -> list[Part]:
    """Return what one form tells."""
    start, end = tokens[match.start()].start, tokens[match.end() - 1].end
    if match["days"]:
        return _days(tokens, match, "days")
    if match["dashed"]:
        return _days(tokens, match, "dashed")
    if match["month_first"]:
        return _days(tokens, match, "days_behind")
    own = tokens[match.end() - 1].value
    if match["digits"]:
        if not own:
            return []
        year, month, day = (number or None for number in own)
        first = tokens[match.start()].value[0] if match["day_before"] else day
        return [Part(start, end, year, month, first, day)]
    if match["year"]:
        return [Part(start, end, own[0])]
    month = tokens[match.start()].value[0]
    return [Part(start, end, own[0] if len(match.group()) > 1 else None, month)]


def _share_years(parts: list[Part]):
    """Give a part without a year that of the part which it hangs on: "3 May and 5 June 2019"."""
    chained = False
    for here, behind in reversed(list(zip(parts, parts[1:], strict=False))):
        shares = here.link in ("T", "A", "s") or (here.link == "c" and chained)
        chained = shares and here.link != "T"
        if not here.month or not behind.month:
            continue
        if shares and here.year is None and behind.year:
            crosses = here.link == "T" and here.month - behind.month >= 6
            here.year = behind.year - crosses
    for here, behind in zip(parts, parts[1:], strict=False):
        if here.link == "T" and here.year and behind.month and behind.year is None:
            behind.year = here.year


def _is_next_day(here: Part, behind: Part) -> bool:
    if here.last is None or behind.first is None or here.year != behind.year:
        return False
    try:
        days = [
            datetime.date(part.year or 2000, part.month, day)
            for part, day in ((here, here.last), (behind, behind.first))
        ]
    except ValueError:
        return False
    return (days[1] - days[0]).days == 1


def _belong(here: Part, behind: Part, own_year: bool) -> bool:
    """Return whether two parts are the ends of one span.

    "30 June and 1 July" is one, "13 March and 25 June" are two; two months are taken as one.
    """
    if bool(here.month) != bool(behind.month):
        return False
    if here.link == "T":
        return True
    if here.link != "A" or not here.month:
        return False
    if here.first is None and behind.first is None:
        months = [(part.year or 0) * 12 + part.month for part in (here, behind)]
        return not own_year or months[1] - months[0] == 1
    return _is_next_day(here, behind)


def _parts_within(text: str, begin: int, end: int) -> list[tuple[Part, Part]]:
    """Return the dates of a stretch of ``text`` as ``find_parts`` does."""
    parts = _parts(tokens_of(text, begin, end))
    own_years = [part.year is not None for part in parts]
    _share_years(parts)
    found, at = [], 0
    while at < len(parts):
        here = behind = parts[at]
        if at + 1 < len(parts) and _belong(here, parts[at + 1], own_years[at]):
            behind = parts[at + 1]
            at += 1
        found.append((here, behind))
        at += 1
    return found


def find_parts(text: str) -> list[tuple[Part, Part]]:
    """Return the dates of ``text``, years that stand alone among them, as (first, last) parts, in their order; the same one twice where it is no span."""
    found = []
    for begin, end in _stretches(text):
        found += _parts_within(text, begin, end)
    return found
