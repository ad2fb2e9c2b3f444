"""The words and numbers around a date, each as a token with a letter: D day, M month, Y year …"""

import re
from typing import NamedTuple

from documents.printed import Printed
from documents.reading.date_words import (
    COUNTED_HEADS,
    COUNTED_THINGS,
    DAY_WORDS,
    LETTERS,
    WEEKDAYS,
    WHOLE_MONTHS,
    all_cases,
)


class Token(NamedTuple):
    letter: str
    start: int
    end: int
    value: tuple[int, ...] = ()


_WEEKDAY = "|".join(sorted(all_cases(WEEKDAYS), key=len, reverse=True))
_DIGIT = re.compile(r"\d")
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_TOKEN = re.compile(
    rf"""
    (?P<word>(?![Mm]id-\w)[^\W\d_]+\.?)
    |(?=\d)(?:(?P<iso>(?<![\w/.-])(?P<iy>(?:19|20)\d\d)-(?P<im>0[1-9]|1[0-2])(?:-(?P<id>0[1-9]|[12]\d|3[01])(?:T\d\d:[\d:.+Z-]*)?)?(?![\w/]|-\d))
    |(?P<iso2>(?<![\w/.-])(?P<ky>(?:19|20)\d\d)(?P<sep>[./])(?P<km>0[1-9]|1[0-2])(?P=sep)(?P<kd>0[1-9]|[12]\d|3[01])(?![\w/-]|\.\d))
    |(?P<dots>(?<![\w.,:])(?:(?<!/)|(?<=\d/)|(?<=\d\./))(?P<nd>{_DAY})\.\s?(?P<nm>{_MONTH})\.\s?(?P<ny>(?:19|20)\d\d)(?!\w|\.\d))
    |(?P<half>(?<![\w/.,:])(?P<hd>{_DAY})\.\s?(?P<hm>{_MONTH})\.(?=\s*(?:[-–—]|bis\b)\s*\d))
    |(?P<slashes>(?<![\w/.,:-])(?P<s1>\d\d?)/(?P<s2>\d\d?)/(?P<sy>(?:19|20)\d\d)(?![\w/-]))
    |(?P<year>(?<![\w/])(?<!\d\.)(?:1[5-9]|20)\d\d(?!\w|/\d|\)\d|[.,]\d|-\d\d(?![\d\s.])|\s+(?:{COUNTED_HEADS})\b))
    |(?P<day>(?<![\w§$€£\#+])(?:(?<![^\W\d_]-)|(?<=\d(?:st|nd|rd|th)-))(?<!\d[.,:])(?:(?<!/)|(?<=\d/)|(?<=\d\./))
        (?P<number>{_DAY})(?!\d)(?:(?:st|nd|rd|th|te[nr]?)(?!\w)|\.(?!\d))?(?![:%°€$]|[.,]\d{{1,3}}(?!\d)|\s+(?:{COUNTED_THINGS})\b)))
    |(?P<aside>[Mm]id-(?=\w)|\((?:{_WEEKDAY})\.?\))
    |(?P<sign>[-‐‑‒–—―−,&+/])
    """,
    re.VERBOSE,
)


_MONTHS = "|".join(
    sorted({name.title() for name in WHOLE_MONTHS}, key=len, reverse=True)
)
_DAY_WORD = "|".join(sorted(DAY_WORDS, key=len, reverse=True))
# "third of May", "dritten bis zum sechsten Mai": what makes a day of a word that counts.
_OF_MONTH = re.compile(
    rf"(?:\s+(?:and|to|until|till|through|und|bis)\s+(?:(?:the|zum|dem|den)\s+)?(?:{_DAY_WORD}))?(?:\s+of\s+(?:{_MONTHS})|(?<=[rn])\s+(?:{_MONTHS}))(?![\w'’-])"
)


def _token(match: re.Match) -> Token:
    kind, start, end = match.lastgroup, match.start(), match.end()
    if kind == "day":
        return Token("D", start, end, (int(match["number"]),))
    if kind == "year":
        return Token("Y", start, end, (int(match.group()),))
    return Token("N", start, end, _in_digits(kind, match))


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


def _meaning(word: str) -> tuple[str, int | None] | None:
    """Return the letter and number of a word or sign; None for words of no date."""
    found = LETTERS.get(word)
    return LETTERS.get(word[:-1]) if found is None and word[-1] == "." else found


def _is_of_date(printed: str) -> bool:
    return bool(_DIGIT.search(printed)) or any(
        match.lastgroup != "word" or _meaning(match.group())
        for match in _TOKEN.finditer(printed)
    )


# Whether what is printed between two blanks may be part of a date.
OF_DATE = Printed(_is_of_date)


def tokens_of(text: str, begin: int, end: int) -> list[Token]:
    """Return the tokens that begin in a stretch; one '|' stands between two that are not neighbours."""
    tokens: list[Token] = []
    last, apart = begin, False
    for match in _TOKEN.finditer(text, begin):
        start, stop = match.span()
        if start >= end:
            break
        if start > last and not apart and not text[last:start].isspace():
            tokens.append(Token("|", start, start))
            apart = True
        last, kind = stop, match.lastgroup
        if kind == "aside":
            continue
        if kind not in ("word", "sign"):
            tokens.append(_token(match))
            apart = False
            continue
        found = _meaning(match.group())
        if found and found[0] == "X":
            found = ("D", found[1]) if _OF_MONTH.match(text, stop) else None
        if found:
            tokens.append(Token(found[0], start, stop, (found[1],)))
        elif not apart:
            tokens.append(Token("|", start, stop))
        apart = not found
    return tokens
