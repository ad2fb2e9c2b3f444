"""Marking in a text the words that were searched for. Pure: no Django."""

from collections.abc import Iterator

from documents.search.query import Query, Term
from documents.search.words import Word, words_in


def marked(text: str, query: Query) -> list[tuple[str, bool]]:
    """Return a text in parts, each with whether it is what was searched for; the parts make up the text."""
    words = words_in(text)
    spans = sorted(
        (words[at].start, words[at + length - 1].end)
        for term in query.wanted
        for at, length in _places(words, term)
    )
    parts, done = [], 0
    for start, end in spans:
        start = max(start, done)
        if end <= start:
            continue
        parts += [(text[done:start], False), (text[start:end], True)]
        done = end
    parts.append((text[done:], False))
    return _joined([(part, is_hit) for part, is_hit in parts if part])


def terms_in(text: str, query: Query) -> int:
    """Return how many of the terms that a query wants stand in a text."""
    words = words_in(text)
    return sum(any(True for _ in _places(words, term)) for term in query.wanted)


def _joined(parts: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Mark the space between two words that were searched for, too."""
    joined: list[tuple[str, bool]] = []
    for at, (part, is_hit) in enumerate(parts):
        is_between = part.isspace() and 0 < at < len(parts) - 1
        if (is_hit or is_between) and joined and joined[-1][1]:
            joined[-1] = (joined[-1][0] + part, True)
        else:
            joined.append((part, is_hit))
    return joined


def excerpt(parts: list[tuple[str, bool]], length: int = 280) -> list[tuple[str, bool]]:
    """Return of a marked text that is longer the words around the first mark, with “…” for the rest."""
    text = "".join(part for part, _ in parts)
    if len(text) <= length:
        return parts
    hit = next((at for at, is_hit, _part in _placed(parts) if is_hit), 0)
    start = _word_start(text, max(0, hit - length // 3))
    end = _word_start(text, min(len(text), start + length))
    cut = [
        (part[max(0, start - at) : max(0, end - at)], is_hit)
        for at, is_hit, part in _placed(parts)
    ]
    before = [("… ", False)] if start else []
    after = [(" …", False)] if end < len(text) else []
    return before + [(part, is_hit) for part, is_hit in cut if part] + after


def _placed(parts):
    at = 0
    for part, is_hit in parts:
        yield at, is_hit, part
        at += len(part)


def _word_start(text: str, at: int) -> int:
    """Return the end of the last space before a place, if there is one near; texts without spaces are cut anywhere."""
    if at in (0, len(text)):
        return at
    space = text.rfind(" ", max(0, at - 30), at)
    return at if space < 0 else space + 1


def _places(words: list[Word], term: Term) -> Iterator[tuple[int, int]]:
    """Yield (first word, number of words) of each place where a term stands."""
    for form in term.forms:
        for at in range(len(words) - len(form) + 1):
            if all(
                _is(words[at + n], wanted, term.is_prefix and n == len(form) - 1)
                for n, wanted in enumerate(form)
            ):
                yield at, len(form)


def _is(word: Word, wanted: str, is_prefix: bool) -> bool:
    if is_prefix:
        return any(form.startswith(wanted) for form in word.forms)
    return wanted in word.forms
