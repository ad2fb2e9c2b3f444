"""What speaks for and against a run of words being a person's name, in points; three are enough."""

import re
from collections import Counter
from functools import lru_cache

from documents.places import find_city
from documents.reading import Piece
from people.reading.acronyms import initials_fit
from people.reading.given_names import given, is_firm
from people.reading.name_runs import Line, Run, is_family_first
from people.reading.offices import is_loose, is_sure_honorific, is_title
from people.reading.vocabulary import (
    ACTS,
    BEFORE,
    IS,
    NAME_BEGINNING,
    NAME_ENDING,
    SAYS,
    THING_ENDING,
    VENUES,
)

ENOUGH = 3
_BRACKET = re.compile(r"\s*\(\s*([^()]{2,90})\)")
_PASSIVE = re.compile(
    r"\w+ed|given|held|led|made|written|read|sung|won|drawn|begun|spoken|taken|shown"
)
_CREDIT = re.compile(
    r"(?:\b(?:photos?|fotos?|text|image|picture|bild|bilder|video|story|report|posted|published|compiled|edited|translated|übersetzt|reporting|contributed|writing|"
    r"autor|autorin|author|authors|redaktion|copyright|©|by-?line)\s*(?:credits?)?\s*(?:by|von|:|/|\()\s*|\([\w ]{2,20}/\s*|©\s*|^\s*(?:by|von)\s+)$",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]+")
_AGE = re.compile(r",\s+(?:\(?\d\d\)?)\s*,")
_STRONG_PARTICLES = frozenset("van von bin ibn ould bint abu der ter ten zu".split())


class Usage:
    """How a report uses its words: which it writes small, and which stand alone as a person would."""

    def __init__(self, pieces: list[Piece], language: str | None):
        self.small = frozenset(
            word
            for piece in pieces
            for word in _LETTERS.findall(piece.plain)
            if word.islower()
        )
        self.is_german = language == "de"
        self.alone: Counter = Counter()

    def note_alone(self, line: Line, run: Run):
        """Note a word that stands alone; what a person alone does counts double."""
        word = line.words[run.first].text
        if word.casefold() in self.small:
            return
        points = 0
        if run.left in ("honorific", "title"):
            points = 2
        else:
            points = max(_said_before(line, run), _done_after(line, run))
            if (
                not points
                and not self.is_german
                and run.first
                and BEFORE.get(_before(line, run), 0) >= 0
            ):
                points = 1
        key = word.casefold()
        self.alone[key] = max(self.alone[key], points)


def _before(line: Line, run: Run) -> str:
    """Return the word before a run, in small letters; '' where something parts them."""
    if not run.first or line.gap(run.first).strip(" "):
        return ""
    return line.words[run.first - 1].text.casefold()


def _said_before(line: Line, run: Run) -> int:
    """Return the points of a verb before a name: 'said X', 'leitete X'."""
    at = run.first - 1
    if at < 0 or line.gap(run.first).strip(" "):
        return 0
    word = line.words[at].text.casefold()
    if word in SAYS:
        return 2
    if (
        word in ("to", "so")
        and at
        and line.words[at - 1].text.casefold() in ("according", "not")
    ):
        return 2
    if word in ACTS:
        return 1
    return 0


def _done_after(line: Line, run: Run) -> int:
    """Return the points of what somebody does, directly behind the name or behind an adverb."""
    words = line.words
    first_gap, first = line.behind(run.last)
    for at in range(first, min(first + 3, len(words))):
        gap = (first_gap if at == first else line.gap(at)).strip(" ")
        if gap and gap != ",":
            return 0
        word = words[at].text
        if word in SAYS or word in ACTS:
            return 2
        if word in IS:
            # "has said", "will attend": the verb behind counts, in English.
            behind = words[at + 1].text if at + 1 < len(words) else ""
            if behind in SAYS or behind in ACTS:
                return 2
            office = any(is_title(word.text) for word in words[at + 1 : at + 5])
            return 2 if office else 0
        if word == "in" and line.text.startswith("in the chair", words[at].start):
            return 2
        if word in ("who", "born", "aged", "whose", "himself", "herself", "selbst"):
            return 2
        if not (
            word.endswith("ly")
            or word
            in (
                "also",
                "then",
                "later",
                "too",
                "even",
                "still",
                "again",
                "auch",
                "dann",
                "später",
                "wiederum",
                "dagegen",
                "hingegen",
            )
        ):
            return 0
    return 0


def _apposition(line: Line, run: Run) -> int:
    """Return the points of a title behind the comma behind a name: ', the then Director of X'."""
    words = line.words
    gap, first = line.behind(run.last)
    if first >= len(words) or gap.strip(" ") not in (",", "–", "—", "-"):
        return 0
    if words[first].text in ("The", "A", "An", "Der", "Die", "Das"):
        return 0
    for at in range(first, min(first + 8, len(words))):
        if at > first and line.gap(at).strip(" ") not in ("", "'s", "’s", "&", "/"):
            return 0
        word = words[at].text
        if word in IS or word in SAYS or word in ACTS:
            return 0
        if is_title(word):
            office = at + 1 < len(words) and words[at + 1].text in (
                "of",
                "for",
                "at",
                "des",
                "der",
                "von",
            )
            if office:
                return 3
            if at > first or not is_loose(word):
                return 2
    return 0


def _bracket(line: Line, run: Run) -> int:
    """Return the points of what stands in brackets behind a name: a body, a title or a country."""
    match = _BRACKET.match(line.text, line.words[run.last - 1].end)
    if not match:
        return 0
    inner = match[1]
    first = inner.split()[0] if inner.split() else ""
    if any(char.isdigit() for char in inner) or not first:
        return 0
    if initials_fit(inner.strip(), line.text_of(run)):
        return -4
    if any(is_title(word.strip(",;")) for word in inner.split()[:8]):
        return 2
    if any(word[0].isupper() for word in inner.split()) and len(inner.split()) <= 8:
        return 1 if find_city(inner) else 2
    return 1 if re.fullmatch(r"[\w-]+\.[a-z]{2,6}", inner.strip()) else 0


_OF = frozenset("of from for vom von aus representing".split())


def _belongs(line: Line, run: Run) -> int:
    """Return the points of 'of X', 'von der X' behind a name; a body that is known tells more."""
    words = line.words
    gap, at = line.behind(run.last)
    if gap.strip(" ") or at >= len(words) or words[at].text not in _OF:
        return 0
    at += 1
    if at < len(words) and words[at].text in ("the", "der", "dem", "den", "des"):
        at += 1
    if at >= len(words) or not words[at].is_capitalised:
        return 0
    return 2 if line.kind(at) in ("taken", "acronym", "nation") else 1


def _office_before(line: Line, run: Run) -> int:
    """Return the points of an office in the phrase before the comma before a name: 'the chair of the Board, X'."""
    words = line.words
    if not run.first or line.gap(run.first).strip(" )") != ",":
        return 0
    for at in range(run.first - 1, max(-1, run.first - 14), -1):
        word = words[at].text
        if is_title(word):
            before = words[at - 1].text.casefold() if at else ""
            return 2 * (
                not is_loose(word) or before in ("the", "its", "der", "die", "a", "an")
            )
        if (
            line.gap(at).strip(" ") not in ("", ",", "&", "(")
            or word in IS
            or word in SAYS
        ):
            return 0
    return 0


def _office_of(line: Line, run: Run) -> bool:
    """Return whether the country or body before a name is what an office is of: 'President of the Republic of Kenya X'."""
    at = run.first - 1
    while at >= max(1, run.first - 14) and line.kind(at) in ("taken", "nation", "city"):
        at -= 1
    while at and line.words[at].text in (
        "the",
        "of",
        "der",
        "des",
        "von",
        "for",
        "für",
        "Republic",
        "Kingdom",
        "State",
        "Federal",
    ):
        at -= 1
    return is_title(line.words[at].text)


@lru_cache(maxsize=4096)
def _shape(words: tuple[str, ...]) -> int:
    """Return the points that the words themselves are worth, without their given names."""
    points = 0
    last = words[-1]
    if any(NAME_BEGINNING.match(word) for word in words):
        points += 2
    elif NAME_ENDING.fullmatch(last):
        points += 1
    if any(len(word) == 1 and word.isupper() for word in words[:-1]):
        points += 2
    if any(word in _STRONG_PARTICLES for word in words):
        points += 2
    if any(THING_ENDING.fullmatch(word) for word in words):
        points -= 2
    return points


def points_of(line: Line, run: Run, usage: Usage) -> int:
    """Return how much speaks for a run of several words being a person's name."""
    words = tuple(line.words[at].text for at in range(run.first, run.last))
    name = " ".join(words)
    if run.right in ("thing", "title", "number") or is_firm(name):
        return -9
    text_before = line.text[
        max(0, line.words[run.first].start - 40) : line.words[run.first].start
    ]
    if _CREDIT.search(text_before):
        return -9
    sure = given(words[0])
    chinese = is_family_first(line, run)
    points = _shape(words)
    if sure == 2:
        points = 3 + max(points, -1)
    else:
        points += sure + (3 if chinese == 2 else chinese)
    small = sum(word.casefold() in usage.small for word in words if word[0].isupper())
    if small:
        points -= 1 if sure == 2 or chinese == 2 else 3
    elif not usage.is_german and points >= 0:
        points += 1
    before = _before(line, run)
    if run.left == "honorific":
        points += 4 if is_sure_honorific(line.words[run.first - 1].text) else 2
    elif run.left == "title" or (before and is_title(before)):
        points += 3 if not is_loose(before) or run.left == "title" else 1
    elif before:
        weight = BEFORE.get(before, 0)
        if (
            before == "by"
            and run.first > 1
            and _PASSIVE.fullmatch(line.words[run.first - 2].text.casefold())
        ):
            weight = 2
        if before in ("under", "unter") and (
            line.is_taken(line.words[run.first - 2]) or ")" in line.gap(run.first - 1)
        ):
            weight = 2
        if (
            before == "to"
            and run.first > 1
            and line.words[run.first - 2].text.casefold() == "according"
        ):
            weight = 2
        if before == "so" and line.gap(run.last)[:1] in (",", "."):
            weight = 3
        points += weight
    points += max(_said_before(line, run), 0) if not run.left else 0
    points += max(
        _office_before(line, run),
        _done_after(line, run),
        _apposition(line, run),
        _belongs(line, run),
        2 * bool(_AGE.match(line.text, line.words[run.last - 1].end)),
    )
    points += _bracket(line, run)
    if run.left == "thing" and line.words[run.first - 1].text.casefold() in VENUES:
        points -= 5
    if run.left in ("nation", "taken", "city"):
        points += 3 if _office_of(line, run) else -(run.left == "nation" and sure < 2)
    alone = usage.alone[words[-1].casefold()]
    if chinese:
        alone = max(alone, usage.alone[words[0].casefold()])
    points += alone
    if points > 0 and find_city(name):
        points -= 3
    return points
