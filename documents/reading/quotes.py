"""Stretches between quotation marks, in all the pairs that reports use."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from documents.remembering import remembered

_CLOSERS = {
    "„": '“”"',
    "“": '”“"',
    "«": "»",
    "»": "«",
    '"': '"“”',
    "‘": "’‘'",
    "’": "’‘'",
    "'": "'’",
    "‚": "‘’'",
    "‹": "›",
    "›": "‹",
}
_MARK = re.compile(r"[„“”\"«»‘’'‚‹›]")
_SINGLE = "‘’'"
_SAYING = re.compile(
    r"\s*(?:,\s*)?(?:said|says|say|told|added|wrote|explained|noted|stressed|declared)\b|\s*$|\s+[—–-]\s"
)
LONGEST = 6000


@dataclass(frozen=True, slots=True)
class Quote:
    """A quoted stretch: where its marks begin and end, and its words without them."""

    start: int
    end: int
    inner_start: int
    inner_end: int


def _opens(text: str, at: int) -> bool:
    mark = text[at]
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if mark == "”" or after.isspace():
        return False
    if mark in "„‚":
        return True
    return before.isspace() or before in '([{—–-/„“"‘‚«»'


def _can_close(text: str, at: int) -> bool:
    mark = text[at]
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if before.isspace():
        return False
    if mark in _SINGLE:
        if after.isalnum():
            return False  # an apostrophe
        # "the states’ duty" is a possessive; "’ said …" and "’." are not.
        return not (
            mark != "‘"
            and before == "s"
            and after.isspace()
            and not _SAYING.match(text, at + 1)
        )
    return not (after.isalnum() and mark == '"')


@remembered
def find_quotes(text: str) -> tuple[Quote, ...]:
    """Return the outermost quoted stretches of ``text`` that are closed, in their order.

    A stretch longer than 6,000 characters is taken for a mark that was never closed. What
    is quoted inside an unclosed one is found all the same.
    """
    marks = [match.start() for match in _MARK.finditer(text)]
    if len(marks) < 2:
        return ()
    closing: dict[str, list[int]] = {}
    for at in marks:
        if _can_close(text, at):
            closing.setdefault(text[at], []).append(at)
    found: list[Quote] = []
    done = 0
    for at in marks:
        if at < done or not _opens(text, at):
            continue
        ends = [
            places[index]
            for mark in _CLOSERS[text[at]]
            if (places := closing.get(mark))
            and (index := bisect_right(places, at + 1)) < len(places)
        ]
        if ends and min(ends) - at <= LONGEST:
            found.append(Quote(at, min(ends) + 1, at + 1, min(ends)))
            done = min(ends) + 1
    return tuple(found)
