"""What stands before and behind a name and shows it to be a person's, in points.

What is behind comes in as ``Line.behind`` gives it: what parts it from the name, and the index of its first word.
"""

import re

from documents.places import find_city
from people.reading.acronyms import initials_fit
from people.reading.lines import Line, Run
from people.reading.offices import is_loose, is_title
from people.reading.vocabulary import ACTS, IS, SAYS

_OWNS = re.compile(r"['’]s?\s+$")
_OF_PEOPLE = frozenset(
    "who whom born aged whose dessen deren himself herself selbst representing formerly ehemals vormals".split()
)
_BRACKET = re.compile(r"\s*\(\s*([^()]{2,90})\)")


def word_before(line: Line, run: Run) -> str:
    """Return the word before a run, in small letters; '' where something parts them."""
    if not run.first or line.gap(run.first).strip(" "):
        return ""
    return line.words[run.first - 1].text.casefold()


def said_before(line: Line, run: Run) -> int:
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


def done_after(line: Line, first_gap: str, first: int) -> int:
    """Return the points of what somebody does, directly behind the name or behind an adverb."""
    words = line.words
    # "Anna Bell's deputy"
    if _OWNS.match(first_gap) and first < len(words) and is_title(words[first].text):
        return 2
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
        if word in _OF_PEOPLE:
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


_VERB = re.compile(r"[a-zäöüß]{3,}(?:ed|te|ten)")


def acts_after(line: Line, gap: str, at: int) -> int:
    """Return the point of a word behind a name that looks like a verb: 'JD Bell lectured', 'Guy Blum lehnte'."""
    if gap.strip(" ") or at >= len(line.words):
        return 0
    return int(bool(_VERB.fullmatch(line.words[at].text)))


_LABELLED = re.compile(
    r",\s+[A-ZÄÖÜ][\w.&/-]*(?:\s+(?:of|for|der|des|für|and|und|&|[A-ZÄÖÜ][\w.&-]*)){0,5}\s*:(?=\s)"
)


def is_labelled(line: Line, run: Run) -> bool:
    """Return whether a name is that of who speaks behind a colon: 'Anna Bell, Acme: “…”'."""
    return bool(_LABELLED.match(line.text, line.words[run.last - 1].end))


def apposition(line: Line, gap: str, first: int) -> int:
    """Return the points of a title behind the comma behind a name: ', the then Director of X'."""
    words = line.words
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
        if at > first and line.is_native(at):
            return 2
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


def bracket_behind(line: Line, run: Run) -> int:
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


def belongs(line: Line, gap: str, at: int) -> int:
    """Return the points of 'of X', 'von der X' behind a name; a body that is known tells more."""
    words = line.words
    if gap.strip(" ") or at >= len(words) or words[at].text not in _OF:
        return 0
    at += 1
    if at < len(words) and words[at].text in ("the", "der", "dem", "den", "des"):
        at += 1
    if at >= len(words) or not words[at].is_capitalised:
        return 0
    return 2 if line.kind(at) in ("taken", "acronym", "nation") else 1


def office_before(line: Line, run: Run) -> int:
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


def office_of(line: Line, run: Run) -> bool:
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
