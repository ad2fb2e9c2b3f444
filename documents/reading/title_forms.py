"""Documents named in running text without quotation marks, by what they are: 'the Oslo Declaration on Cables'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import dropwhile

from documents.patterns import one_of
from documents.places import find_city, find_countries
from documents.reading.dates import MONTH_NUMBERS
from documents.reading.sought import sought
from documents.reading.spans import search_before
from documents.reading.title_numbers import Form, numbered_forms
from documents.reading.title_words import (
    ALSO_GERMAN,
    BOUND,
    BOUND_BEHIND,
    GENERIC,
    LOOSE,
    OFFICES,
    PLACED,
    SETTLED,
    SMALL,
    STRONG,
    TECHNICAL,
)
from documents.remembering import remembered

# Nouns in titles.
_ARTICLE = re.compile(r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur)|[’']s)\s$")
HEAD = sought(rf"(?<![\w-]){one_of(sorted({*STRONG, *BOUND, *PLACED}))}(?![\w-]|\.\w)")
_WORD = re.compile(r"(?:[^\W\d_][\w.&/’'-]*|\d+(?:st|nd|rd|th)?|20\d\d)")
_ONE_WORD = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"[’']s?$")
_OWNED = re.compile(r"\s(?:of\s(?!the\s)|(?:from|between|to)\s)")
_CLAUSES = frozenset(
    "Article Articles Section Sections Paragraph Chapter Annex Title".split()
)
_ABOUT = re.compile(r"\s(?:on|concerning|regarding)\s")
_FIRST = re.compile(r"\w[\w&’'/-]*")
_WHERE = frozenset(("in", "on", "at", "for", "to"))
_EVENTFUL = re.compile(r"\b(?:at|during|attend\w*|hosted|held)\s+(?:the\s+)?$")
_OF_BODY = re.compile(
    r"(?:Council|Committee|Commission|House|Conference|Bank|Board|Group|Union|League|Organisation|Organization|Community)\sof\s(?:the\s)?(?:[A-Z][\w-]*\s){1,3}$"
)
_OFFICE_BEFORE = re.compile(
    r"(?:Minister|Commissioner|Director|Department|Ministry|Secretary|Head|Office|Envoy|Ambassador|Chief|Adviser|Advisor|Representative|Officer|Manager|President|Committee|Group|Unit|Ausschuss\w*|Ausschuß\w*|Minister\w*|Kommissar\w*)(?:\s(?:of|for|on|für|zu|zur))?(?:\s[Tt]he)?\s$"
)
_LINK = re.compile(
    r"\s(?P<link>of|on|for|to|concerning|regarding|against|between|towards|relating to|from)\s(?P<article>the\s|a\s|an\s)?(?=[A-Z0-9]|[a-z][A-Z])"
)
_NEXT = re.compile(
    r"(?P<gap>(?:,?\s(?:of|on|for|to|and|in|against|between|as|or|with|its|through|&|de|da|la|at)(?:\s(?:the|a|an|its|all))?|\s(?:the|a|an|all))?\s)(?P<word>(?:[A-Z0-9]|[a-z][A-Z])[\w&’'/-]*)"
)
_YEAR_BEHIND = re.compile(
    r"\s(?:\((?:19|20)\d\d\)|(?:19|20)\d\d\b(?:\s?[-–]\s?(?:19|20)\d\d\b)?)"
)
_CAPITALS = re.compile(r"\s[A-Z][a-z]")
_LONGEST_TITLE = 20  # words
_MOST_WORDS = 7  # before a noun
_REACH = 90  # characters


@dataclass(frozen=True, slots=True)
class _Word:
    """A word and where it begins."""

    start: int
    text: str


@dataclass(frozen=True, slots=True)
class _Head:
    """A noun that may name a document: what stands before it, what it is bound to, what follows."""

    noun: str
    end: int
    words: tuple[_Word, ...]  # the capitalised words before it
    behind: str  # "of Conduct" behind "Code"
    rest: int  # where the words end that say what it is about
    definite: bool  # behind an article

    @property
    def titled(self) -> tuple[_Word, ...]:
        """Return the words before it without small ones at their head."""
        return tuple(dropwhile(lambda w: w.text.casefold() in SMALL, self.words))

    @property
    def named(self) -> tuple[_Word, ...]:
        """Return the words before it if they make a name: if not all of them are general."""
        if all(word.text.casefold() in GENERIC for word in self.words):
            return ()
        return self.titled

    @property
    def goes_on(self) -> bool:
        return self.rest > self.end


@remembered
def is_place(name: str) -> bool:
    """Return whether a city or country is called ``name``."""
    return find_city(name) is not None or any(
        country.end - country.start == len(name) and not country.is_adjective
        for country in find_countries(name)
    )


def _places_in(words: tuple[_Word, ...]) -> bool:
    """Return whether a run of words begins or ends with the name of a place."""
    names = [word.text for word in words]
    return any(
        is_place(" ".join(names[:at])) or is_place(" ".join(names[-at:]))
        for at in range(1, min(3, len(names)) + 1)
    )


def _before(text: str, start: int) -> tuple[_Word, ...]:
    """Return the capitalised words that stand right before ``start``, possessives apart."""
    if match := _OF_BODY.search(text, max(0, start - _REACH), start):
        return tuple(
            _Word(word.start(), word.group())
            for word in _ONE_WORD.finditer(text, match.start(), match.end())
        )
    found: list[_Word] = []
    at = start
    while len(found) < _MOST_WORDS and at and text[at - 1] == " ":
        begin = text.rfind(" ", max(0, at - _REACH), at - 1) + 1
        word = text[begin : at - 1]
        if not _WORD.fullmatch(word) or not (word[0].isupper() or word[0].isdigit()):
            break
        if _POSSESSIVE.search(word) and word.casefold() not in GENERIC:
            break
        found.append(_Word(begin, word))
        at = begin
    return tuple(reversed(found))


def _goes_on(text: str, end: int) -> int:
    """Return where the words end that tell what a document is about: 'on Cables and Nets'."""
    link = _LINK.match(text, end)
    if not link or _is_dated(_FIRST.match(text, link.end()).group()):
        return end
    at = _FIRST.match(text, link.end()).end()
    for _ in range(_LONGEST_TITLE):
        following = _NEXT.match(text, at)
        if not following:
            break
        gap = following["gap"].split()
        word = following["word"]
        if gap[:1] and gap[0] in _WHERE and (_is_dated(word) or is_place(word)):
            break
        if (
            gap[:1]
            and gap[0] in ("and", ",", "or", "&")
            and (
                len(gap) > 1
                or word in _CLAUSES
                or _names_another(text, following.start("word"))
            )
        ):
            break
        at = following.end()
    return at - 2 if text.endswith(("'s", "’s"), at - 2, at) else at


def _is_dated(word: str) -> bool:
    return word.casefold() in MONTH_NUMBERS or word.isdigit()


def _names_another(text: str, start: int) -> bool:
    """Return whether another document is named within the next words: '… and Plan of Action'."""
    head = HEAD.search(text, start, start + 40)
    return (
        bool(head)
        and head.group() not in LOOSE
        and all(word[0].isupper() for word in text[start : head.start()].split())
    )


def _head(text: str, match: re.Match) -> _Head:
    noun = match.group()
    words = _before(text, match.start())
    behind = next(
        (
            phrase
            for phrase in BOUND_BEHIND.get(noun, ())
            if text.startswith(f" {phrase}", match.end())
        ),
        "",
    )
    end = match.end() + (
        len(behind) + 1 if behind[:2] == "of" and behind[-3:] != "the" else 0
    )
    first = words[0].start if words else match.start()
    definite = bool(search_before(_ARTICLE, text, first)) or bool(
        words and words[0].text in ("The", "Its", "Their")
    )
    return _Head(noun, end, words, behind, _goes_on(text, end), definite)


def _english(text: str, german: bool, quoted: bool) -> Iterator[Form]:
    done = 0
    for match in HEAD.finditer(text):
        if match.start() < done:
            continue
        head = _head(text, match)
        title = head.titled if head.named or head.goes_on or quoted else ()
        start = title[0].start if title else match.start()
        # "Strategy Group" is a body, "Minister for the Digital Agenda" an office.
        if (
            (german and head.noun in ALSO_GERMAN and head.rest == match.end())
            or (not head.goes_on and _CAPITALS.match(text, head.end))
            or search_before(_OFFICE_BEFORE, text, start)
            or OFFICES & {word.text.casefold() for word in head.named}
            or not _is_document(head, text, quoted)
        ):
            continue
        year = _YEAR_BEHIND.match(text, head.rest)
        done = year.end() if year else head.rest
        yield Form(start, done)


def _is_document(head: _Head, text: str, quoted: bool) -> bool:
    """Return whether a noun with the words around it names a document.

    Less is asked of what stands in quotation marks.
    """
    noun, named = head.noun, head.named
    if quoted and (named or head.goes_on) and noun not in BOUND:
        return not {word.text.casefold() for word in named} & TECHNICAL
    before = head.words[-1].text if head.words else ""
    small = {word.text.casefold() for word in named}
    if noun == "Protocol":
        return bool(named) and not small & TECHNICAL
    if noun == "Resolution" and before.casefold() in SETTLED:
        return False
    if noun == "Compact" and not head.goes_on:  # the Global Compact is a body
        return bool(small - {"global", "un", "united", "nations"})
    if noun == "Convention" and not head.goes_on and named:
        return not search_before(_EVENTFUL, text, named[0].start)
    if noun == "Messages":
        return _places_in(named) or text.startswith(" from", head.end)
    if noun in LOOSE:
        # "Report of Anna Bell": whose it is, not what it is about.
        if (
            not named
            and _OWNED.match(text, head.end)
            and not _ABOUT.search(text, head.end, head.rest)
        ):
            return False
        return head.goes_on or len(named) > 1 or (bool(named) and head.definite)
    if before in BOUND.get(noun, ()) or head.behind:
        return True
    if noun in PLACED and named:
        return _places_in(named) or (
            noun == "Initiative" and head.goes_on and len(named) > 1
        )
    return noun in STRONG and bool(named or head.goes_on)


def english_forms(
    text: str, german: bool = False, quoted: bool = False
) -> Iterator[Form]:
    """Yield the documents that ``text`` names without quotation marks, in English or by number.

    ``german`` where the words around them are German, of which any may be capitalised;
    ``quoted`` where ``text`` stood in quotation marks.
    """
    yield from numbered_forms(text)
    yield from _english(text, german, quoted)


def apart(forms: list[Form]) -> list[Form]:
    """Return forms in order, of those that overlap the one that begins first, and of these the longest."""
    kept: list[Form] = []
    for form in sorted(forms, key=lambda form: (form.start, -form.end)):
        if not kept or form.start >= kept[-1].end:
            kept.append(form)
    return kept
