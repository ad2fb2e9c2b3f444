"""What a reader asks for: words, "phrases", -without, prefix*. Pure: no Django."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from documents.search.words import folded_words, written_out

LONGEST = 300  # characters that are read of a question
MOST_TERMS = 16
# A single letter begins too much to be of use, and a sign of Chinese is a word by itself.
SHORTEST_BEGINNING = 2

_TERM = re.compile(
    r"""(?P<without>(?<!\S)[-−–])? (?: ["“”„«»](?P<phrase>[^"“”„«»]*)["“”„«»]? | (?P<word>[^\s"“”„«»]+) )""",
    re.VERBOSE,
)


class Term(NamedTuple):
    """Words that are to stand side by side, each way in which they may be written; the last may be a beginning only."""

    forms: tuple[tuple[str, ...], ...]
    is_prefix: bool = False


@dataclass(frozen=True)
class Query:
    """What a text must hold, and what it must not."""

    asked: str = ""
    wanted: tuple[Term, ...] = ()
    unwanted: tuple[Term, ...] = ()

    def __bool__(self):
        """Return whether anything can be found by it."""
        return bool(self.wanted)


def _forms(words: str) -> tuple[tuple[str, ...], ...]:
    forms = dict.fromkeys((folded_words(words), written_out(words)))
    return tuple(tuple(form.split()) for form in forms if form)


def parse(asked: str) -> Query:
    """Return what a reader's words ask for. Any text is a question; what has no letter or digit asks for nothing."""
    asked = asked.replace("\0", " ")[:LONGEST]
    wanted, unwanted = [], []
    for match in _TERM.finditer(asked):
        words = match["phrase"] if match["word"] is None else match["word"]
        if forms := _forms(words):
            is_prefix = (
                match["word"] is not None
                and words.endswith("*")
                and all(len(form[-1]) >= SHORTEST_BEGINNING for form in forms)
            )
            term = Term(forms, is_prefix)
            terms = unwanted if match["without"] else wanted
            if term not in terms and len(wanted) + len(unwanted) < MOST_TERMS:
                terms.append(term)
    return Query(asked.strip(), tuple(wanted), tuple(unwanted))
