"""A passage in words, and what each capitalised word is beside a name: a title, a nation, a thing, or possibly part of one."""

import re
from bisect import bisect_right
from functools import cache, lru_cache
from typing import NamedTuple

from documents.places import find_countries, german_adjectives
from documents.reading import Piece, covered
from documents.reading.chunks import Word, words_of
from documents.reading.dates import MONTH_NUMBERS
from documents.reading.titles import HEADS as DOCUMENT_HEADS
from documents.remembering import kept
from people.reading.given_names import given, is_letters
from people.reading.offices import TITLE_MODIFIERS, is_honorific, is_title
from people.reading.vocabulary import NOT_NAMES, THING_HEADS
from people.reading.words import ARTICLES, BODY_HEADS, EVENT_HEADS, OPENERS

_CALENDAR = (
    frozenset(
        "monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag "
        "spring summer autumn winter frühling frühjahr sommer herbst christmas easter ostern weihnachten today tomorrow yesterday".split()
    )
    | frozenset(MONTH_NUMBERS)
) - {
    "april",
    "may",
    "june",
    "august",
    "jan",
    "mai",
    "juni",
    "juli",
    "mar",
    "sep",
    "dec",
    "jun",
    "jul",
}

_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"]++")

_ABBREVIATIONS = frozenset("U.S U.N U.K E.U D.C A.I U.S.A N.Y".split())


# Inhabitants whose name is built otherwise than the adjective of their country.
_OTHERS = (
    "briton dane deutsche deutschen deutscher dutchman dutchwoman englishman englishwoman engländer engländerin filipina filipino finn franzose franzosen frenchman "
    "frenchwoman ire iren irin irishman irishwoman kongolese kongolesen kongolesin new-yorker pole polen polin portugiese portugiesen saudi schweizer schweizerin "
    "scot scotsman scotswoman slowake slowaken slowakin spaniard spanier spanierin swede turk ukrainer ukrainerin welshman"
).split()


@cache
def inhabitants() -> frozenset[str]:
    """Return the words for the inhabitants of countries, in small letters: "mexikaner", "kanadierin", "dane"."""
    found = set(_OTHERS)
    for adjective in german_adjectives():
        stem = adjective.removesuffix("isch")
        if stem != adjective and len(stem) > 2:
            found.update(
                stem + ending
                for ending in ("er", "ern", "ers", "erin", "erinnen", "e", "en", "in")
            )
    # Some are names of people or countries, too: "George", "Polen".
    return frozenset(
        word
        for word in found - german_adjectives().keys() - {"male", "malen"}
        if not given(word) and not find_countries(word.capitalize())
    )


_LONGEST = 60  # a part of a name is shorter


@lru_cache(maxsize=8192)
def kind_of(word: str) -> str:
    """Return what a capitalised word is beside a name: '' where it could be part of one.

    'title', 'honorific', 'thing' (head or word of the names of things), 'calendar', 'small'
    (an article or a word that opens a sentence) or 'number'.
    """
    folded = word.casefold()
    if is_honorific(word):
        return "honorific"
    if folded in OPENERS or folded in ARTICLES:
        return "small"
    if is_title(word) or folded in TITLE_MODIFIERS or folded in inhabitants():
        return "title"
    if (
        folded in BODY_HEADS
        or folded in EVENT_HEADS
        or folded in DOCUMENT_HEADS
        or folded in THING_HEADS
        or folded in NOT_NAMES
    ):
        return "thing"
    if folded in _CALENDAR:
        return "calendar"
    if any(char.isdigit() for char in word):
        return "number"
    if "-" in word and folded.rpartition("-")[2] in BODY_HEADS | EVENT_HEADS:
        return "thing"
    return ""


class Run(NamedTuple):
    """Words ``first`` to ``last`` (exclusive) of a line; ``left`` and ``right`` say what stands beside them in the same run."""

    first: int
    last: int
    left: str
    right: str


class Line:
    """A passage in words, with what parts them."""

    def __init__(self, piece: Piece, taken: list[tuple[int, int]]):
        self.piece = piece
        self.text = piece.plain
        urls = (
            [match.span() for match in _URL.finditer(self.text)]
            if "//" in self.text or "www." in self.text
            else []
        )
        self.taken = covered(self.text, [*taken, *urls])
        self.countries = find_countries(self.text)
        self._starts = [country.start for country in self.countries]

    @kept
    def words(self) -> tuple[Word, ...]:
        return words_of(self.text)

    def gap(self, at: int) -> str:
        """Return what stands between word ``at - 1`` and word ``at``."""
        words = self.words
        start = words[at - 1].end if at else 0
        return self.text[start : words[at].start if at < len(words) else None]

    def is_taken(self, word: Word) -> bool:
        return self.taken.find(1, word.start, word.end) >= 0

    def kind(self, at: int) -> str:
        """Return what word ``at`` is: as kind_of, or 'nation', 'acronym', 'taken'."""
        word = self.words[at]
        if self.taken.find(1, word.start, word.end) >= 0:
            # "UN-Kommissarin": only the body is taken.
            if "-" in word.text and is_title(word.text):
                return "title"
            return "taken"
        if len(word.text) > _LONGEST:
            return "number"
        if word.is_acronym and not self._is_name_in_capitals(at):
            return "acronym"
        kind = kind_of(word.text)
        if kind == "small" and len(word.text) == 1 and self._is_initial(at):
            return ""
        if kind:
            return kind
        found = bisect_right(self._starts, word.start)
        if found and self.countries[found - 1].end >= word.end:
            return "nation"
        return ""

    def _is_initial(self, at: int) -> bool:
        """Return whether a letter that is a word, too, is an initial here: "and A. Bell", not "plan A. Then"."""
        ahead = at + 1
        return (
            ahead < len(self.words)
            and self.gap(ahead).startswith(".")
            and self.words[ahead].is_capitalised
            and not kind_of(self.words[ahead].text)
        )

    def _is_name_in_capitals(self, at: int) -> bool:
        """Return whether a word in capitals is part of a name: 'ANNA BELL', 'Anna BELL', 'J.R. Bell'."""
        word = self.words[at].text
        if "." in word:
            return word not in _ABBREVIATIONS
        if len(word) < 3:
            ahead = at + 1
            return (
                is_letters(word)
                and ahead < len(self.words)
                and self.gap(ahead) == " "
                and self.words[ahead].is_capitalised
                and not self.words[ahead].is_acronym
            )
        return given(word) == 2 or (
            at > 0
            and not self.gap(at).strip(" ")
            and given(self.words[at - 1].text) == 2
            and (len(word) > 3 or self.words[at - 1].is_acronym)
        )

    def is_native(self, at: int) -> bool:
        """Return whether word ``at`` says where somebody is from: "the tireless Iranian", "ein Grieche", not "the Iranian bank"."""
        word = self.words[at]
        if not word.is_capitalised:
            return False
        if word.text.casefold() in inhabitants():
            return True
        ahead = at + 1
        ends = ahead >= len(self.words) or self.gap(ahead).strip(" ") != ""
        found = bisect_right(self._starts, word.start)
        country = self.countries[found - 1] if found else None
        return bool(
            ends
            and country
            and country.is_adjective
            and country.start == word.start
            and country.end == word.end
        )

    def behind(self, at: int) -> tuple[str, int]:
        """Return what stands behind word ``at - 1``, and the index of the next word; the address of a link is passed over."""
        gap = self.gap(at)
        if "](" not in gap and "</" not in gap:
            return gap, at
        close = self.text.find(")" if "](" in gap else ">", self.words[at - 1].end)
        if close < 0:
            return gap, at
        while at < len(self.words) and self.words[at].start < close:
            at += 1
        stop = self.words[at].start if at < len(self.words) else len(self.text)
        return self.text[close + 1 : stop].lstrip("*_"), at

    def text_of(self, run: Run) -> str:
        return self.text[self.words[run.first].start : self.words[run.last - 1].end]
