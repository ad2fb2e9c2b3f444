"""What speaks for and against a run of words being a person's name, in points; three are enough."""

import re
from functools import lru_cache
from itertools import chain
from operator import attrgetter

from documents.places import find_city
from documents.printed import LETTERS, Printed, prints_of
from documents.reading import Piece
from documents.reading.chunks import texts_of
from people.reading.given_names import family_last, given, is_firm
from people.reading.lines import Line, Run
from people.reading.name_runs import is_family_first
from people.reading.name_surroundings import (
    acts_after,
    apposition,
    belongs,
    bracket_behind,
    done_after,
    is_labelled,
    office_before,
    office_of,
    said_before,
    word_before,
)
from people.reading.offices import is_loose, is_sure_honorific, is_title
from people.reading.vocabulary import (
    BEFORE,
    NAME_BEGINNING,
    NAME_ENDING,
    THING_ENDING,
    VENUES,
)

ENOUGH = 3
LONGEST_CREDIT = 40  # characters before a name

_PASSIVE = re.compile(
    r"\w+ed|given|held|led|made|written|read|sung|won|drawn|begun|spoken|taken|shown"
)

_CREDIT = re.compile(
    r"(?:\b(?:photos?|fotos?|text|image|picture|bild|bilder|video|story|report|posted|published|compiled|edited|translated|übersetzt|reporting|contributed|writing|"
    r"autor|autorin|author|authors|redaktion|copyright|©|by-?line)\s*(?:credits?)?\s*(?:by|von|:|/|\()\s*|\([\w ]{2,20}/\s*|©\s*|^\s*(?:by|von)\s+)$",
    re.IGNORECASE,
)

_ENDS_CREDIT = ("by", "von", ":", "/", "(", "©")


def _is_credit(text: str, start: int) -> bool:
    """Return whether what stands before a name says that it is that of an author: "Photo: Anna Bell"."""
    edge = max(0, start - LONGEST_CREDIT)
    ends = text[edge:start].rstrip().casefold().endswith(_ENDS_CREDIT)
    return ends and bool(_CREDIT.search(text, edge, start))


_SPEAKS = frozenset(
    "answered argued asked declared protested speak speaking speaks spoke".split()
)

_AGE = re.compile(r",\s+(?:\(?\d\d\)?)\s*,")

# "a Swedish-speaking Finn", "the Kenyan-born Briton"
_DESCRIBES = re.compile(
    r"-(?:backed|based|born|educated|funded|language|led|owned|run|speaking|sprachige\w?|stämmige\w?|trained|wide)$"
)

_STRONG_PARTICLES = frozenset("van von bin ibn ould bint abu der ter ten zu".split())


# The words written small in what is printed between two blanks: "e" and "mail" in "(e-mail".
_small_words = Printed(
    lambda printed: tuple(filter(str.islower, LETTERS.findall(printed)))
)


class Usage:
    """How a report uses its words: which it writes small, and which stand alone as a person would."""

    def __init__(self, pieces: list[Piece], language: str | None):
        prints = set().union(*[prints_of(piece.plain) for piece in pieces])
        printed = map(attrgetter("text"), prints)
        self.small = frozenset(
            chain.from_iterable(map(_small_words.__getitem__, printed))
        )
        self.is_german = language == "de"
        self._alone: dict[str, list[tuple[Line, Run]]] = {}
        self._points: dict[str, int] = {}

    def note_alone(self, line: Line, run: Run):
        """Note where a word stands alone."""
        word = line.words[run.first].text.casefold()
        self._alone.setdefault(word, []).append((line, run))

    def alone(self, word: str) -> int:
        """Return how much speaks for a word that stands alone being somebody: what a person alone does counts double."""
        word = word.casefold()
        if word not in self._points:
            points = 0
            for line, run in () if word in self.small else self._alone.get(word, ()):
                points = max(points, self._of_one_alone(line, run))
                if points == 2:
                    break
            self._points[word] = points
        return self._points[word]

    def _of_one_alone(self, line: Line, run: Run) -> int:
        if run.left in ("honorific", "title"):
            return 2
        points = max(said_before(line, run), done_after(line, *line.behind(run.last)))
        if points or self.is_german or not run.first:
            return points
        return int(BEFORE.get(word_before(line, run), 0) >= 0)


@lru_cache(maxsize=4096)
def _shape(words: tuple[str, ...]) -> int:
    """Return the points that the words themselves are worth, without their given names."""
    if any(_DESCRIBES.search(word) for word in words):
        return -9
    points = 0
    last = words[-1]
    if any(NAME_BEGINNING.match(word) for word in words):
        points += 2
    elif NAME_ENDING.fullmatch(last):
        points += 1
    # "George H. Bell" more than "G. Bell"
    if any(len(word) == 1 and word.isupper() for word in words[1:-1]):
        points += 2
    elif len(words[0]) == 1 and words[0].isupper():
        points += 1
    if any(word in _STRONG_PARTICLES for word in words):
        points += 2
    if any(THING_ENDING.fullmatch(word) and given(word) != 2 for word in words):
        points -= 2
    return points


_PLACING = frozenset("in at near around outside across im ins am".split())
_PREPOSITIONS = frozenset(
    "an auf aus bei durch für gegen hinter in mit nach neben ohne über um unter von vor wegen zu zwischen".split()
)


def _opens_clause(line: Line, run: Run, before: str) -> bool:
    """Return whether the article before a name begins a clause: ", für die Anna Bell sprach", "that Anna Bell, a minister, took"."""
    if before == "that":
        behind = line.behind(run.last)
        return (done_after(line, *behind) or apposition(line, *behind)) >= 2
    at = run.first - 2
    return (
        at > 0
        and line.words[at].text in _PREPOSITIONS
        and line.gap(run.first - 1) == " "
        and line.gap(at).startswith(",")
    )


def points_of(line: Line, run: Run, usage: Usage) -> int:
    """Return how much speaks for a run of several words being a person's name."""
    words = texts_of(line.text)[run.first : run.last]
    name = " ".join(words)
    if run.right in ("thing", "title", "number") or is_firm(name):
        return -9
    start = line.words[run.first].start
    if _is_credit(line.text, start):
        return -9
    sure = given(words[0])
    chinese = is_family_first(line, run)
    points = _shape(words)
    if sure < 2 and not chinese and len(words) == 2 and family_last(*words):
        points += 3
    if sure == 2:
        points = 3 + max(points, -1)
    else:
        points += sure + (3 if chinese == 2 else chinese)
    if any(word.casefold() in usage.small for word in words if word[0].isupper()):
        points -= 1 if sure == 2 or chinese == 2 else 3
    elif not usage.is_german and points >= 0:
        points += 1
    before = word_before(line, run)
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
        # "the text that Anna Bell, the minister, took", "zu dem Anna Bell lud"
        if weight == -3 and _opens_clause(line, run, before):
            weight = 0
        # The English article is a German preposition.
        if before == "an" and usage.is_german:
            weight = 0
        if before == "through" and line.words[run.first - 2].text in _SPEAKS:
            weight = 1
        # ", das Anna Bell leitet": an article behind a comma may begin a clause.
        if weight == -3 and line.gap(run.first - 1).startswith(","):
            weight = 0
        if (
            before == "to"
            and run.first > 1
            and line.words[run.first - 2].text.casefold() == "according"
        ):
            weight = 2
        if before == "so" and line.gap(run.last)[:1] in (",", "."):
            weight = 3
        # "nach Anna Bell fragten": a given name begins few places.
        if weight == -2 and sure == 2 and before not in _PLACING:
            weight = -1
        points += weight
    points += max(said_before(line, run), 0) if not run.left else 0
    behind = line.behind(run.last)
    points += max(
        office_before(line, run),
        done_after(line, *behind),
        acts_after(line, *behind) if sure else 0,
        apposition(line, *behind),
        belongs(line, *behind),
        2 * is_labelled(line, run),
        2 * bool(_AGE.match(line.text, line.words[run.last - 1].end)),
    )
    points += bracket_behind(line, run)
    if run.left == "thing" and line.words[run.first - 1].text.casefold() in VENUES:
        points -= 5
    if run.left in ("nation", "taken", "city"):
        points += 3 if office_of(line, run) else -(run.left == "nation" and sure < 2)
    alone = usage.alone(words[-1])
    if chinese:
        alone = max(alone, usage.alone(words[0]))
    points += alone
    if points > 0 and find_city(name):
        points -= 3
    return points
