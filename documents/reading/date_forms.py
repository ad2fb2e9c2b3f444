"""The forms in which texts write dates, English and German.

Around each name of a month or season, and each date in digits, the words are turned into
letters (D day, M month, Y year, T "to", A "and" …); the forms are patterns of those. So
every text is gone through once, whatever the number of forms.
"""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.reading.date_words import (
    COUNTED_HEADS,
    COUNTED_THINGS,
    MONTH_NUMBERS,
    SEASONS,
    WEEKDAYS,
    all_cases,
    letter_of,
)

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


@dataclass(frozen=True, slots=True)
class _Token:
    letter: str
    start: int
    end: int
    value: tuple[int, ...] = ()


def _anchors() -> re.Pattern:
    """Return what finds fast where a date may stand: the first letter, then the rest of the word."""
    rests: dict[str, list[str]] = {}
    for word in all_cases([*MONTH_NUMBERS, *SEASONS]):
        rests.setdefault(word[0], []).append(re.escape(word[1:]))
    words = "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in rests.items())
    firsts = "".join(rests)
    return re.compile(
        rf"(?=[{firsts}\d])(?:(?<![^\W\d_])(?:{words})(?![^\W\d_])"
        r"|(?<![\w/-])\d{4}[-/.]\d\d|\d\.\s?\d{1,2}\.\s?\d{4}|\d/\d{1,2}/\d{4})"
    )


_ANCHOR = _anchors()
_ANY_ANCHOR = re.compile(rf"{_ANCHOR.pattern}|(?<!\d)(?:19|20)\d\d(?!\d)")
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_TOKEN = re.compile(
    rf"""
    (?P<iso>(?<![\w/.-])(?P<iy>(?:19|20)\d\d)-(?P<im>0[1-9]|1[0-2])(?:-(?P<id>0[1-9]|[12]\d|3[01])(?:T\d\d:[\d:.+Z-]*)?)?(?![\w/]|-\d))
    |(?P<iso2>(?<![\w/.-])(?P<ky>(?:19|20)\d\d)(?P<sep>[./])(?P<km>0[1-9]|1[0-2])(?P=sep)(?P<kd>0[1-9]|[12]\d|3[01])(?![\w/-]|\.\d))
    |(?P<dots>(?<![\w.,:])(?:(?<!/)|(?<=\d/)|(?<=\d\./))(?P<nd>{_DAY})\.\s?(?P<nm>{_MONTH})\.\s?(?P<ny>(?:19|20)\d\d)(?!\w|\.\d))
    |(?P<half>(?<![\w/.,:])(?P<hd>{_DAY})\.\s?(?P<hm>{_MONTH})\.(?=\s*(?:[-–—]|bis\b)\s*\d))
    |(?P<slashes>(?<![\w/.,:-])(?P<s1>\d\d?)/(?P<s2>\d\d?)/(?P<sy>(?:19|20)\d\d)(?![\w/-]))
    |(?P<year>(?<![\w/])(?<!\d\.)(?:1[5-9]|20)\d\d(?!\w|/\d|\)\d|[.,]\d|-\d\d(?![\d\s.])|\s+(?:{COUNTED_HEADS})\b))
    |(?P<day>(?<![\w§$€£\#+])(?<![^\W\d_]-)(?<!\d[.,:])(?:(?<!/)|(?<=\d/)|(?<=\d\./))
        (?P<number>{_DAY})(?!\d)(?:(?:st|nd|rd|th)(?!\w)|\.(?!\d))?(?![:%°€$]|[.,]\d{{1,3}}(?!\d)|\s+(?:{COUNTED_THINGS})\b))
    |(?P<word>[^\W\d_]+\.?)
    |(?P<sign>[-‐‑‒–—―−,&+/])
    """,
    re.VERBOSE,
)

# One or two weekdays' worth of noise before a day: "Montag, den 12."
_ITEM = r"(?:Wc?f?)?D(?:Tf?(?:Wc?f?)?D)?"
_DAYS = rf"{_ITEM}(?:(?:c{_ITEM}){{0,20}}c?Af?{_ITEM})?"
_OF_YEAR = r"(?:c|o|gj|ofj)?Y"
_FORM = re.compile(
    # 3 May 2014, 12. – 27. November, Monday, 3rd of May; "8 April 8, 2020" tells its day twice
    rf"(?P<days>{_DAYS})o?(?P<month>M)(?:D(?=cY))?(?:{_OF_YEAR})?"
    # May 3, 2014; in "May 3 – 5 June" the month behind the last day is that day's
    rf"|(?P<month_first>(?:Wc?)?M)(?P<days_behind>f?{_DAYS})(?!o?M)(?:c?Y)?"
    # 12.11.2018, 12./13.11.2018
    r"|(?:(?P<day_before>D)[TA])?(?P<digits>N)"
    rf"|(?P<season>S){_OF_YEAR}|(?P<alone>M)(?:{_OF_YEAR})?|(?P<year>Y)"
)
_LINK = re.compile(r"(?:(?P<to>T)|c?(?P<and>A))f*")
_GROUPS = re.compile(rf"{_ITEM}")


def _windows(text: str, anchor: re.Pattern) -> Iterator[tuple[int, int]]:
    """Yield the stretches of ``text`` around what ``anchor`` finds, none touching another."""
    begin = end = None
    for match in anchor.finditer(text):
        left, right = max(0, match.start() - REACH), match.end() + REACH
        if begin is not None and left <= end:
            end = right
            continue
        if begin is not None:
            yield begin, end
        begin, end = left, right
    if begin is not None:
        yield begin, end


def _token(match: re.Match) -> _Token:
    kind, start, end = match.lastgroup, match.start(), match.end()
    if kind == "word" or kind == "sign":
        letter = letter_of(match.group())
        value = ()
        if letter == "M":
            value = (MONTH_NUMBERS[match.group().rstrip(".").casefold()],)
        elif letter == "S":
            value = (SEASONS[match.group().rstrip(".").casefold()],)
        elif letter == "W":
            value = (WEEKDAYS[match.group().rstrip(".").casefold()],)
        return _Token(letter, start, end, value)
    if kind == "day":
        return _Token("D", start, end, (int(match["number"]),))
    if kind == "year":
        return _Token("Y", start, end, (int(match.group()),))
    return _Token("N", start, end, _in_digits(kind, match))


def _in_digits(kind: str, match: re.Match) -> tuple[int, ...]:
    """Return (year, month, day) of a date in digits, 0 for what it does not tell; () where it may mean two days."""
    if kind == "iso":
        year, month, day = match["iy"], match["im"], match["id"]
        if not day and int(month) > int(year[2:]):
            return ()  # 2005-06, 2010-12: perhaps two years
        return int(year), int(month), int(day or 0)
    if kind == "iso2":
        return int(match["ky"]), int(match["km"]), int(match["kd"])
    if kind == "dots":
        return int(match["ny"]), int(match["nm"]), int(match["nd"])
    if kind == "half":
        return 0, int(match["hm"]), int(match["hd"])
    year, first, second = int(match["sy"]), int(match["s1"]), int(match["s2"])
    if first == second or (first > 12 >= second):
        return year, second, first
    return (year, first, second) if second > 12 >= first else ()


def _tokens(text: str, begin: int, end: int) -> list[_Token]:
    """Return the tokens of a stretch; '|' stands between two that are not neighbours."""
    if begin:  # words cut off at the rim of a stretch are none
        begin = text.find(" ", begin, end) + 1 or begin
    if end < len(text):
        end = text.rfind(" ", begin, end) + 1 or end
    tokens: list[_Token] = []
    for match in _TOKEN.finditer(text, begin, end):
        if tokens and text[tokens[-1].end : match.start()].strip():
            tokens.append(_Token("|", match.start(), match.start()))
        tokens.append(_token(match))
    return tokens


def _runs(tokens: list[_Token], first: int, last: int) -> list[list[_Token]]:
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


def _days(tokens: list[_Token], match: re.Match, group: str) -> list[Part]:
    """Return the days that a form tells, with month and year."""
    first, last = match.span(group)
    month = next(t for t in tokens[match.start() : match.end()] if t.letter == "M")
    last_token = tokens[match.end() - 1]
    year = last_token.value[0] if last_token.letter == "Y" else None
    parts = [
        Part(a.start, b.end, year, month.value[0], a.value[0], b.value[0], link="s")
        for a, b in _runs(tokens, first, last)
    ]
    # A range that runs backwards is none; its last day stands beside the month.
    for part, (_, b) in zip(parts, _runs(tokens, first, last), strict=True):
        if part.first > part.last:
            part.start, part.first = b.start, part.last
    parts[0].start = min(parts[0].start, tokens[match.start()].start)
    parts[-1].end, parts[-1].link = last_token.end, ""
    if tokens[match.start()].letter == "W":
        parts[0].weekday = tokens[match.start()].value[0]
    return parts


def _parts(tokens: list[_Token]) -> list[Part]:
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


def _of_form(tokens: list[_Token], match: re.Match) -> list[Part]:
    """Return what one form tells."""
    start, end = tokens[match.start()].start, tokens[match.end() - 1].end
    if match["days"]:
        return _days(tokens, match, "days")
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
    both_months = here.first is None and behind.first is None
    return _is_next_day(here, behind) or (both_months and not own_year)


def find_parts(text: str, *, years: bool = False) -> Iterator[tuple[Part, Part]]:
    """Yield the dates of ``text`` as (first, last) parts, in their order; the same one twice where it is no span.

    ``years`` whether years that stand alone are looked for, too.
    """
    for begin, end in _windows(text, _ANY_ANCHOR if years else _ANCHOR):
        parts = _parts(_tokens(text, begin, end))
        own_years = [part.year is not None for part in parts]
        _share_years(parts)
        at = 0
        while at < len(parts):
            here = behind = parts[at]
            if at + 1 < len(parts) and _belong(here, parts[at + 1], own_years[at]):
                behind = parts[at + 1]
                at += 1
            yield here, behind
            at += 1
