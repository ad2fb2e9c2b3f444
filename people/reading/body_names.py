"""How names of bodies are built: a head noun, a part of a whole, an acronym behind, who organised.

Each function takes a passage's text with its words and returns stretches of characters.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import compress, count

from documents.patterns import one_of
from documents.places import is_place
from documents.printed import Printed, bit_where, words_in
from documents.reading.chunks import Word, texts_of, words_from, words_of
from documents.reading.sought import sought
from documents.reading.titles import HEADS as DOCUMENT_HEADS
from people.reading.acronyms import NO_BODIES, gap_is_blank
from people.reading.given_names import given
from people.reading.no_bodies import OFFICERS, is_no_body
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
# With these somebody's name begins: "Director of the Acme Council Dr Anna Bell".
_ADDRESSES = frozenset("Dr Prof Mr Mrs Ms Hon Sir Dame Lord Lady Herr Herrn Frau".split())  # fmt: skip


def _grow_right(text: str, words: list[Word], at: int) -> int:
    """Return the index after the last word of a name whose head is ``words[at]``."""
    end = at + 1
    while (
        end < len(words)
        and gap_is_blank(text, words[end - 1], words[end])
        and words[end].is_capitalised
        and words[end].text.casefold() not in TITLE_NOUNS
        and words[end].text not in _ADDRESSES
        and words[end].text.casefold() not in DOCUMENT_HEADS
        and not _is_name(text, words, end)
    ):
        end += 1
    linked = False
    while end < len(words) and gap_is_blank(text, words[end - 1], words[end]):
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
            or (linked and words[ahead].text.casefold() in TITLE_NOUNS)
            or text[words[end].end : words[ahead].start].strip(" the")
        ):
            break
        # "the Council of Utopia and the Cable Agency", "… and Cable Agency" are two.
        if link in _LOOSE_CONNECTORS and (
            ahead > end + 1 or _leads_to_head(text, words, ahead)
        ):
            break
        # "Politburo of the Labour Party": a part, and the body that it is part of.
        if link == "of" and not linked and words[at].text.casefold() in PARTS:
            break
        end = ahead + 1
        while (
            end < len(words)
            and gap_is_blank(text, words[end - 1], words[end])
            and words[end].is_capitalised
        ):
            end += 1
        linked = True
        end = _listed(text, words, end)
    return end


def _is_name(text: str, words: list[Word], at: int) -> bool:
    """Return whether a full name begins at a word: "the Acme Council | Anna Bell"."""
    return (
        given(words[at].text) == 2
        and at + 1 < len(words)
        and words[at + 1].is_capitalised
        and gap_is_blank(text, words[at], words[at + 1])
        and not is_place(f"{words[at].text} {words[at + 1].text}")
        and not _leads_to_head(text, words, at)
    )


def _leads_to_head(text: str, words: list[Word], first: int) -> bool:
    """Return whether the capitalised words from ``first`` on have the head of a body or an event."""
    for at in range(first, min(first + 8, len(words))):
        folded = words[at].text.casefold()
        if not words[at].is_capitalised:
            break
        if folded in BODY_HEADS or folded in EVENT_HEADS:
            return True
        if at + 1 < len(words) and not gap_is_blank(text, words[at], words[at + 1]):
            break
    return False


def _listed(text: str, words: list[Word], end: int) -> int:
    """Return the index after “, Culture, Media and Sport”, what a ministry is for, where that stands at ``end``; else ``end``."""
    at = end
    while at < len(words) and at < end + 12:
        gap = text[words[at - 1].end : words[at].start].strip()
        if words[at].is_capitalised and gap in ("", ","):
            if words[at].text.casefold() in TITLE_NOUNS:
                return end
            at += 1
        elif words[at].text in ("and", "&") and gap in ("", ",") and at > end:
            ahead = at + 1
            good = (
                ahead < len(words)
                and words[ahead].is_capitalised
                and gap_is_blank(text, words[at], words[ahead])
                and words[ahead].text.casefold() not in TITLE_NOUNS
            )
            return ahead + 1 if good else end
        else:
            return end
    return end


def _grow_left(text: str, words: list[Word], at: int) -> int:
    """Return the index of the first word of a name whose head is ``words[at]``."""
    start = at
    while (
        start
        and words[start - 1].is_capitalised
        and gap_is_blank(text, words[start - 1], words[start])
    ):
        folded = words[start - 1].text.casefold()
        if (
            folded in ARTICLES
            or folded in TITLE_NOUNS
            or folded in _OF_OFFICERS
            or (folded in OPENERS and start - 1 == 0)
        ):
            break
        start -= 1
    if (first := _matter_before(text, words, start)) is not None:
        return first
    return _adjectives_before(text, words, start)


# "Former Acme Council chair Anna Bell": of the chair, no part of the name.
_OF_OFFICERS = frozenset(["former", "incoming", "interim", "longtime", "outgoing"])
_MATTERS = frozenset(["Freedom", "Friends", "Future", "Rule"])


def _matter_before(text: str, words: list[Word], start: int) -> int | None:
    """Return the index of “Future” where “Future of” stands before a name: “Future of Cables Institute”."""
    at = start - 1
    if at > 1 and words[at].text == "the":
        at -= 1
    if at < 1 or words[at].text != "of" or words[at - 1].text not in _MATTERS:
        return None
    alone = all(
        gap_is_blank(text, words[i], words[i + 1]) for i in range(at - 1, start)
    )
    return at - 1 if alone else None


_ADJECTIVE = re.compile(r"[A-Z][a-z]+(?:al|ic|ific|ive|ary|ous|ed|an)")


def _adjectives_before(text: str, words: list[Word], start: int) -> int:
    """Return the index of the first of the adjectives that a name begins with: “Educational, Scientific and Cultural Organization”."""
    if start < 2 or words[start - 1].text not in ("and", "&"):
        return start
    at = start - 2
    if not (
        _ADJECTIVE.fullmatch(words[start].text)
        and _ADJECTIVE.fullmatch(words[at].text)
        and text[words[at].end : words[start].start].strip() in ("and", "&", ", and")
    ):
        return start
    while (
        at
        and _ADJECTIVE.fullmatch(words[at - 1].text)
        and text[words[at - 1].end : words[at].start].strip() == ","
    ):
        at -= 1
    while (
        at and words[at - 1].is_acronym and gap_is_blank(text, words[at - 1], words[at])
    ):
        at -= 1
    return at


def _is_head(word: str) -> bool:
    """Return whether a capitalised word is the head noun of a body, alone or at the end of a compound."""
    return word[0].isupper() and word.casefold().rsplit("-", 1)[-1] in BODY_HEADS


_heads = Printed(_is_head)


def built_names(text: str) -> list[tuple[int, int]]:
    """Return the stretches (characters) of names that have the head noun of a body."""
    found = []
    free = 0
    for at in compress(count(), map(_heads.__getitem__, texts_of(text))):
        if at >= free:
            words = words_of(text)
            start, end = _grow_left(text, words, at), _grow_right(text, words, at)
            if end - start >= 2 and not is_no_body(text, words[start:end]):
                found.append((words[start].start, words[end - 1].end))
                free = end
    return found


def _beginning_at(words: Sequence[Word], start: int) -> int | None:
    """Return which word begins at a place."""
    at = bisect_left(words, start, key=lambda word: word.start)
    return at if at < len(words) and words[at].start == start else None


_PART_OF = sought(
    rf"\b{one_of(sorted(PARTS))}\s+of\s+(?:the\s+)?(?=[^\W\d_])", re.IGNORECASE
)


def wholes(text: str) -> list[tuple[int, int, int]]:
    """Return (where the part begins, where the whole begins, end) of 'the Politburo of the X', X a body.

    A part written small has no name of its own: there both begin with the whole.
    """
    found = []
    for match in _PART_OF.finditer(text):
        words = words_of(text)
        at = _beginning_at(words, match.end())
        if (
            at is not None
            and words[at].is_capitalised
            and words[at].text.casefold() not in OFFICERS
        ):
            whole = words[at].start
            part = match.start() if match.group()[0].isupper() else whole
            found.append((part, whole, words[_grow_right(text, words, at) - 1].end))
    return found


# What may stand between an acronym and such a noun: "NCUC steering committee".
_KINDS = frozenset(
    "accreditation advisory ad-hoc appeals audit community coordination digital drafting editorial empowerment ethics executive "
    "expert experts finance governing governance management ministerial nominating nomination oversight permanent planning "
    "policy preparatory programme program regional review review selection standing steering study support supervisory "
    "technical working".split()
)


_shouted = Printed(lambda word: word.isupper() and word not in NO_BODIES)
# What prints hold in which a word is written in capitals throughout.
SHOUTED = bit_where(lambda printed: any(word[-1] for word in words_in(printed)))


def small_headed(text: str, words: list[Word]) -> list[tuple[int, int]]:
    """Return stretches such as 'NCUC steering committee': an acronym and a small head noun."""
    found = []
    for at in compress(count(), map(_shouted.__getitem__, texts_of(text))):
        word = words[at]
        if not word.is_acronym:
            continue
        for ahead in range(at + 1, min(at + 4, len(words))):
            small = words[ahead].text
            if not gap_is_blank(text, words[ahead - 1], words[ahead]):
                break
            if small in SMALL_HEADS:
                found.append((word.start, words[ahead].end))
                break
            if small not in _KINDS and not small.endswith("ing"):
                break
    return found


DOES = sought(
    r"\b(?:(?:co-)?(?:organi[sz]ed|hosted|sponsored)|convened|run|operated|published|funded|founded|chartered|commissioned|"
    r"(?:mit)?(?:organisiert|veranstaltet|ausgerichtet|getragen|betrieben|herausgegeben|einberufen|gefördert))"
    r"\s+(?:by|von|vom)\s+(?P<article>(?:the|der|dem)\s+)?(?=[^\W\d_])"
)


def acting(text: str, words: list[Word]) -> list[tuple[int, int]]:
    """Return the names in 'organised by the X': what can organise is a body, whatever its name is built of.

    Several words without an article may be somebody's name.
    """
    found = []
    for match in DOES.finditer(text):
        at = _beginning_at(words, match.end())
        if (
            at is not None
            and words[at].is_capitalised
            and words[at].text.casefold() not in TITLE_NOUNS
        ):
            end = _grow_right(text, words, at)
            name = text[words[at].start : words[end - 1].end]
            if (match["article"] or end == at + 1) and not is_place(name):
                found.append((words[at].start, words[end - 1].end))
    return found


CHIEFS_OF = sought(r"\b(?:CEOs?|chief executives|executives|bosses)\s+of\s+")


def chiefs_of(text: str, words: list[Word]) -> list[tuple[int, int]]:
    """Return the names in 'the CEOs of X and Y'."""
    found = []
    for match in CHIEFS_OF.finditer(text):
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
