"""How names of bodies are built: a head noun, a part of a whole, an acronym behind, who organised.

Each function takes a passage's text with its words and returns stretches of characters.
"""

import re

from documents.patterns import one_of
from documents.reading.chunks import Word, words_from
from people.reading.words import (
    ARTICLES,
    BODY_HEADS,
    EVENT_HEADS,
    OPENERS,
    SMALL_HEADS,
    TITLE_NOUNS,
)

_CONNECTORS = frozenset(["of", "for", "on"])
# Parts of a body that have no name without it.
PARTS = frozenset(
    ["politburo", "presidium", "secretariat", "board", "bureau", "cabinet"]
)
_LOOSE_CONNECTORS = frozenset(["and", "&", "in"])
# Written in capitals, and no bodies.
NO_BODIES = frozenset(
    "AI API ASCII CD CEO CEOs CET CFO CIO COVID COVID-19 CPU CTO DDOS DNS DNSSEC DVD "
    "EN FAQ GB GDP GDPR GMT HIV HTML HTTP HTTPS ICT ICTs ID IDN IDNs II III IIII IP "
    "IPV4 IPV6 ISP ISPs IT IV IX IOT KI MB NEW NGO NGOs OK PC PDF PR PS SDG SDGs SME "
    "SMEs SMS TLD TLDS TV UDRP URL USA US UK UAE USB UTC VI VII VIII VPN WHOIS WWW XI "
    "XII XML".split()
)


def initials_fit(acronym: str, name: str) -> bool:
    """Return whether the letters of ``acronym`` begin words of ``name`` in that order.

    >>> initials_fit("ITU", "International Telecommunication Union")
    True
    """
    letters = [c for c in acronym.upper() if c.isalpha()]
    starts = [part[0].upper() for part in re.split(r"[\s\-]+", name) if part]
    at = 0
    for start in starts:
        if at < len(letters) and start == letters[at]:
            at += 1
    return at == len(letters) and len(letters) >= 2


def _gap_is_blank(text: str, left: Word, right: Word) -> bool:
    return text[left.end : right.start].strip(" ") == ""


def _grow_right(text: str, words: list[Word], at: int) -> int:
    """Return the index after the last word of a name whose head is ``words[at]``."""
    end = at + 1
    while (
        end < len(words)
        and _gap_is_blank(text, words[end - 1], words[end])
        and words[end].is_capitalised
        and words[end].text.casefold() not in TITLE_NOUNS
    ):
        end += 1
    linked = False
    while end < len(words) and _gap_is_blank(text, words[end - 1], words[end]):
        link = words[end].text
        if not (link in _CONNECTORS or (linked and link in _LOOSE_CONNECTORS)):
            break
        ahead = end + 1
        while (
            ahead < len(words)
            and words[ahead].text in ("the", "its")
            and ahead < end + 2
        ):
            ahead += 1
        if (
            ahead >= len(words)
            or not words[ahead].is_capitalised
            or text[words[end].end : words[ahead].start].strip(" the")
        ):
            break
        # "Politburo of the Labour Party": a part, and the body that it is part of.
        if link == "of" and not linked and words[at].text.casefold() in PARTS:
            break
        end = ahead + 1
        while (
            end < len(words)
            and _gap_is_blank(text, words[end - 1], words[end])
            and words[end].is_capitalised
        ):
            end += 1
        linked = True
    return end


def _grow_left(text: str, words: list[Word], at: int) -> int:
    """Return the index of the first word of a name whose head is ``words[at]``."""
    start = at
    while (
        start
        and words[start - 1].is_capitalised
        and _gap_is_blank(text, words[start - 1], words[start])
    ):
        folded = words[start - 1].text.casefold()
        if (
            folded in ARTICLES
            or folded in TITLE_NOUNS
            or (folded in OPENERS and start - 1 == 0)
        ):
            break
        start -= 1
    return start


def built_names(text: str, words: list[Word]) -> list[tuple[int, int]]:
    """Return the stretches (characters) of names that have the head noun of a body."""
    found = []
    at = 0
    while at < len(words):
        word = words[at]
        folded = (
            word.text.casefold().rsplit("-", 1)[-1]
            if "-" in word.text
            else word.text.casefold()
        )
        if word.is_capitalised and folded in BODY_HEADS:
            start, end = _grow_left(text, words, at), _grow_right(text, words, at)
            if end - start >= 2 and words[end - 1].text.casefold() not in EVENT_HEADS:
                found.append((words[start].start, words[end - 1].end))
                at = end
                continue
        at += 1
    return found


_PART_OF = re.compile(
    rf"\b{one_of(sorted(PARTS))}\s+of\s+(?:the\s+)?(?=[^\W\d_])", re.IGNORECASE
)


def wholes(text: str, words: list[Word]) -> list[tuple[int, int, int]]:
    """Return (where the part begins, where the whole begins, end) of 'the Politburo of the X', X a body.

    A part written small has no name of its own: there both begin with the whole.
    """
    found = []
    starts = {word.start: at for at, word in enumerate(words)}
    for match in _PART_OF.finditer(text):
        at = starts.get(match.end())
        if at is not None and words[at].is_capitalised:
            whole = words[at].start
            part = match.start() if match.group()[0].isupper() else whole
            found.append((part, whole, words[_grow_right(text, words, at) - 1].end))
    return found


ACRONYM_BEHIND = re.compile(
    r"(?<!\s)[”“\"’]?\s*\(\s*(?P<acronym>[A-Z][\w.&-]*[A-Z][\w.]*|[A-Z]{2,})\s*\)"
)


def small_headed(text: str, words: list[Word]) -> list[tuple[int, int]]:
    """Return stretches such as 'NCUC steering committee': an acronym and a small head noun."""
    found = []
    for at, word in enumerate(words):
        if not word.is_acronym or word.text in NO_BODIES:
            continue
        for ahead in range(at + 1, min(at + 4, len(words))):
            if (
                not _gap_is_blank(text, words[ahead - 1], words[ahead])
                or words[ahead].is_capitalised
            ):
                break
            if words[ahead].text in SMALL_HEADS:
                found.append((word.start, words[ahead].end))
                break
    return found


_DOES = re.compile(
    r"\b(?:organi[sz]ed|co-organi[sz]ed|hosted|co-hosted|convened|sponsored|run|operated|published)\s+by\s+(?:the\s+)?(?=[^\W\d_])"
)


def acting(text: str, words: list[Word]) -> list[tuple[int, int]]:
    """Return the names in 'organised by the X': what can organise is a body, whatever its name is built of."""
    found = []
    starts = {word.start: at for at, word in enumerate(words)}
    for match in _DOES.finditer(text):
        at = starts.get(match.end())
        if (
            at is not None
            and words[at].is_capitalised
            and words[at].text.casefold() not in TITLE_NOUNS
        ):
            end = _grow_right(text, words, at)
            found.append((words[at].start, words[end - 1].end))
    return found


def abbreviated(
    text: str, words: list[Word], quotes: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return the names that an acronym in brackets follows whose letters they begin with: 'X Y of Z (XYZ)'."""
    found = [
        (a, b)
        for a, b in quotes
        if (m := ACRONYM_BEHIND.match(text, b))
        and initials_fit(m["acronym"], text[a:b])
    ]
    ends = {word.end: at + 1 for at, word in enumerate(words)}
    for match in ACRONYM_BEHIND.finditer(text):
        end = ends.get(match.start())
        if not end:
            continue
        for start in range(end - 1, max(-1, end - 12), -1):
            name = text[words[start].start : match.start()]
            if start < end - 1 and not _gap_is_blank(
                text, words[start], words[start + 1]
            ):
                break
            if (
                words[start].is_capitalised
                and words[start].text[0] == match["acronym"][0]
                and initials_fit(match["acronym"], name)
            ):
                if not any(
                    word.text.casefold() in EVENT_HEADS for word in words[start:end]
                ):
                    found.append((words[start].start, match.start()))
                break
    return found


_CHIEFS_OF = re.compile(r"\b(?:CEOs?|chief executives|executives|bosses)\s+of\s+")


def chiefs_of(text: str, words: list[Word]) -> list[tuple[int, int]]:
    """Return the names in 'the CEOs of X and Y'."""
    found = []
    for match in _CHIEFS_OF.finditer(text):
        end = match.end()
        run: list[Word] = []
        for word in words_from(text, match.end()):
            gap = text[end : word.start].strip()
            if word.is_capitalised and gap in ("", ",", "&") and not (run and gap):
                run.append(word)
            elif word.is_capitalised and gap in (",", "&"):
                found.append((run[0].start, run[-1].end))
                run = [word]
            elif word.text == "and" and gap in ("", ","):
                if run:
                    found.append((run[0].start, run[-1].end))
                run = []
            else:
                break
            end = word.end
        if run:
            found.append((run[0].start, run[-1].end))
    return found
