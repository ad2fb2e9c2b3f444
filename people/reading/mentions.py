"""Where a report names somebody again: in full, by family name, in the genitive."""

from collections.abc import Iterable
from itertools import compress

from documents.folding import fold
from documents.printed import Printed
from documents.reading import tidy
from documents.reading.chunks import texts_of
from people.reading.given_names import given
from people.reading.lines import Line, kind_of
from people.reading.name_runs import LONGEST_NAME, SMALL_PARTS
from people.reading.persons import People


def find_mentions(lines: Iterable[Line], people: People, language: str | None = None):
    """Note each place where passages name somebody known in this report, in full or by surname."""
    if not people.words:
        return
    # The parts of names, in the genitive or not.
    known = people.words | {f"{word}s" for word in people.words}
    for line in lines:
        free = 0
        texts = texts_of(line.text)
        begin = map(known.__contains__, map(_firsts.__getitem__, texts))
        for at in compress(range(len(texts)), begin):
            if (
                at >= free
                and known.issuperset(fold(texts[at]).split())
                and not line.is_taken(line.words[at])
            ):
                free = _mention_at(line, people, at, german=language == "de")


def _first_part(word: str) -> str:
    """Return the first part of a word folded, if it is written as the parts of names are: "anna" of "Anna-Maria"; else nothing."""
    is_part = word[0].isupper() or word in SMALL_PARTS
    return fold(word).partition(" ")[0] if is_part else ""


_firsts = Printed(_first_part)


def _mention_at(line: Line, people: People, at: int, *, german: bool) -> int:
    """Note the person whom the words from ``at`` on name, and return where to go on; 0 if nobody."""
    words, texts, known = line.words, texts_of(line.text), people.words
    stop, farthest = at + 1, min(at + 2 * LONGEST_NAME, len(words))
    while (
        stop < farthest
        and _firsts[texts[stop]]
        and line.gap(stop).strip(" \"“”„‘’'.«»") == ""
    ):
        stop += 1
    folded = {index: fold(texts[index]) for index in range(at, stop)}
    for last in range(stop, at, -1):
        end, owned = words[last - 1].end, ""
        form = " ".join(texts[at:last])
        parts = folded[last - 1].split()
        if not parts:
            continue
        person = people.named(form) if set(parts) <= known else None
        if (
            person is None
            and german
            and folded[last - 1].endswith("s")
            and folded[last - 1][:-1].split()[-1:]
            and folded[last - 1][:-1].split()[-1] in known
        ):
            person, owned = people.named(form[:-1]), "s"
        if person is None or any(line.is_taken(word) for word in words[at:last]):
            continue
        form = form[: len(form) - len(owned)]
        if " " not in form and not _stands_alone(
            line,
            at,
            last,
            owned=bool(owned) or german,
            first=fold(person.name).split()[0] == folded[at],
        ):
            continue
        start, end = words[at].start, end - len(owned)
        person.add(tidy(line.text[start:end]), line.piece.span(start, end))
        return last
    return 0


def _stands_alone(line: Line, at: int, last: int, *, owned: bool, first: bool) -> bool:
    """Return whether one word is a name by itself, and no part of another: 'Bell', not 'Bell Tower' or 'Eva Bell'."""
    words = line.words
    word = words[at].text
    if kind_of(word) in ("small", "honorific", "calendar") or (
        first and given(word) == 1
    ):
        return False
    if (
        at
        and not line.gap(at).strip(" ")
        and words[at - 1].is_capitalised
        and not line.kind(at - 1)
    ):
        return False
    if (
        last < len(words)
        and not line.gap(last).strip(" ")
        and words[last].is_capitalised
    ):
        kind = line.kind(last)
        if kind == "" and not owned or kind == "thing" and not owned:
            return False
    return True
