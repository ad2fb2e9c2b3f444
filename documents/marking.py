"""Marking words in a text."""

from collections.abc import Iterable


def marked(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[str, bool]]:
    """Cut ``text`` into (words, whether a span covers them); put together, they are the text again.

    >>> marked("All of cyberspace.", [(7, 17)])
    [('All of ', False), ('cyberspace', True), ('.', False)]
    """
    pieces, at = [], 0
    for start, end in sorted(spans):
        start, end = max(start, at), min(end, len(text))
        if start >= end:
            continue  # the span before holds it
        pieces += [(text[at:start], False), (text[start:end], True)]
        at = end
    pieces.append((text[at:], False))
    return [(words, covered) for words, covered in pieces if words]
