"""Cutting a text into passages: headings, place lines, sentences, notes, left-over lines."""

import re
from bisect import bisect_left
from itertools import accumulate, pairwise

from documents.places import find_city, find_countries
from documents.reading.dates import find_dates
from documents.reading.language import language_of
from documents.reading.leftover import FETCHED, front_title, left_over
from documents.reading.markup import DEFINITION, definitions, plain_of
from documents.reading.sentences import sentence_starts
from documents.reading.spans import Piece
from documents.reading.wrapping import unwrapped

NOTE = re.compile(
    r"\s*(?:\d{1,4}\s*\.\s*)?\[\^?(?P<number>\d{1,4})\](?::\s*|\s+)(?=\S)"
)
NOTE_QUOTE = re.compile(r"[:.,]\s*(?=„(?!\s?https?:))|:\s*(?=[“\"«‘](?!\s?https?:))")
LIST_ITEM = re.compile(r"\s*(?:[•\-–*‣◦▪·]|\d{1,2}[.)]|\(?[a-z]\))\s+(?=\S)")
# Lines that are set as headings: Markdown, wiki, HTML, and wholly bold ones.
_HEADED = re.compile(
    r"\s{0,3}(?:#{1,6}\s|={2,6}[^=]+={2,6}\s*$|<h[1-6][\s>]|(?P<bold>\*\*|__)(?=\S)[^*_\n]{2,150}(?P=bold)\s*:?\s*$)",
    re.IGNORECASE,
)
_WHOLLY_EMPHASISED = re.compile(r"\s{0,3}([*_])(?![*_\s])[^*_\n]{2,200}\1\s*$")
_LEADERS = re.compile(r"\w\.{4,}\w")  # "Oslo.......3 May"
_OPENS = re.compile(r"[„“\"«‘'(]?(?:[^\W\d_]|\d)")
_MARKERS = re.compile(r"(?:\s?\[\^?\d{1,4}\])+$")
# A line with one of these says something; it is no name of an event.
_SAYS = re.compile(
    r"(?<![\w-])(?:met|meets|was|were|is|are|will|has|have|had|took|takes|held|begins|began|opened|opens|ended|ends|starts|started|said|says|came|"
    r"tagte|tagt|fand|findet|traf|trafen|kam|kamen|war|waren|ist|sind|wird|werden|wurde|wurden|hat|hatte|hatten|haben|begann|endete)(?![\w-])"
)
LONGEST_HEADING = 200
LONGEST_TITLE_LINE = 14  # words of a heading in the middle of a text


def _has_leaders(line: str) -> bool:
    """Return whether stops lead from one word of a line to another, as in a table of contents."""
    return "...." in line and _LEADERS.search(line) is not None


def _note_starts(line: str, language: str | None) -> list[int]:
    """Return where the passages of a note begin: its head, each sentence quoted, its address."""
    head = NOTE.match(line).end()
    starts = {0} | {start for start in sentence_starts(line, language) if start > head}
    if quote := NOTE_QUOTE.search(line, head + 1):
        starts = {start for start in starts if start >= quote.end()} | {0, quote.end()}
    return sorted(starts)


def _is_place_line(words: str, seen: int) -> bool:
    """Return whether a line is a place or event with its date, and no sentence.

    Right below the heading it may be an event and its place, without date.
    """
    if len(words) > 2 * LONGEST_HEADING:
        return False
    if words.endswith("]"):
        words = _MARKERS.sub("", words)
    if (
        not words
        or len(words) > LONGEST_HEADING
        or words.endswith((".", "!", "?", ":"))
        or not _OPENS.match(words)
        or _SAYS.search(words)
        or _has_leaders(words)
    ):
        return False
    if words.lstrip("„“\"«‘'(")[0].islower():
        return False
    if dates := find_dates(words):
        rest = words[dates[-1].end :].strip(" ,")
        return not rest or rest.startswith("(") or len(rest.split()) <= 2
    if seen != 1 or len(words.split()) > LONGEST_TITLE_LINE:
        return False
    place = words.rpartition(",")[2].strip()
    return bool(
        place.istitle()
        and (find_city(place) or any(not c.is_adjective for c in find_countries(place)))
    )


def _role(line: str, raw: str, seen: int, sentences: int) -> str:
    """Return the role of a line that is no note and not left over; ``seen`` counts the lines with words before it.

    ``line`` is as patterns see it, ``raw`` as it stands.
    """
    words = line.strip()
    if _HEADED.match(raw) and len(words) <= LONGEST_HEADING:
        return "heading"
    if seen and _is_place_line(words, seen):
        return "place line"
    short = sentences == 1 and len(words) <= LONGEST_HEADING
    if short and not seen and not words.endswith("."):
        return "heading"
    if LIST_ITEM.match(line) or _has_leaders(line):
        return "list item"
    if short and words[0].isupper() and not words.endswith((".", "!", ":", ";", ",")):
        few = len(words.split()) <= LONGEST_TITLE_LINE
        if few and not re.search(r"[?”“\"’\]]$", words):
            return "heading"
        if seen == 1 and _WHOLLY_EMPHASISED.match(raw):
            return "heading"
    return "body"


def _lines(text: str) -> list[str]:
    """Return the lines of ``text``; what a crawler put in front of one is a line by itself."""
    lines = []
    for line in text.splitlines(keepends=True):
        fetched = FETCHED.match(line) if "date" in line[:12] else None
        lines += [line[: fetched.end()], line[fetched.end() :]] if fetched else [line]
    return unwrapped(lines)


def cut(text: str, language: str | None = None) -> tuple[Piece, ...]:
    """Return the passages of ``text``; joined, they give it back exactly.

    The text is taken line by line: a line is a paragraph, empty or not the lines between. Lines
    that were broken at a width are one.
    """
    language = language or language_of(text)
    lines = _lines(text)
    known = definitions(lines)
    folded = text.casefold() if known else ""
    linked = {sign for sign in known if f"][{sign}]" in folded}
    plain, hidden = plain_of(text, {sign: known[sign] for sign in linked})
    offsets = [0, *accumulate(map(len, lines))]
    shown = [plain[a:b] for a, b in pairwise(offsets)]
    notes = [
        None if known and _is_linked(line, linked) else NOTE.match(line)
        for line in shown
    ]
    left = left_over(
        shown, lambda at: notes[at] is not None, lambda sign: sign.casefold() in linked
    )
    if titled := front_title(shown):
        at, begin, end = titled
        left.discard(at)
        # "title: "Nets"": its words alone are the heading.
        shown[at] = f"{' ' * begin}{shown[at][begin:end]}{' ' * (len(shown[at]) - end)}"
        plain = "".join(shown)
    heads: list[tuple[int, str, int, int | None]] = []  # offset, role, paragraph, note
    seen = said = 0
    for at, (line, raw) in enumerate(zip(shown, lines, strict=True)):
        if not raw.strip():
            continue
        seen += 1
        note = notes[at]
        starts, number = [0], None
        if at in left or not line.strip():
            role = "residue"
        elif note:
            role, starts = "note", _note_starts(line, language)
            number = int(note["number"])
        elif not said and seen > 1 and _is_place_line(line.strip(), said):
            # Above the headline stands when and where the page was written.
            role = "residue"
        else:
            starts = sentence_starts(line, language)
            front = titled and at == titled[0]
            role = "heading" if front else _role(line, raw, said, len(starts))
            said += 1
        if role in ("heading", "place line"):
            starts = [0]
        indent = len(raw) - len(raw.lstrip())
        for start in starts:
            begin = _word_start(line, raw, start) if start else 0
            heads.append((offsets[at] + max(begin, indent), role, seen, number))
    _list_lines(text, plain, heads)
    return _pieces(text, plain, sorted(hidden), heads)


# A line of a list that has no signs before its lines: a name and what belongs to it.
_LISTED_LINE = re.compile(r"[A-ZÄÖÜ][^,;:(–]{2,60}?(?:,\s|\s\(|\s[–-]\s)")


def _list_lines(text: str, plain: str, heads: list[tuple[int, str, int, int | None]]):
    """Make list items of lines that look like headings, where several follow a line that ends in a colon."""
    ends = [head[0] for head in heads[1:]] + [len(text)]
    at = 0
    while at < len(heads):
        opens = heads[at][1] == "body" and plain[heads[at][0] : ends[at]].rstrip().endswith(":")  # fmt: skip
        last = at + 1
        while opens and last < len(heads) and heads[last][1] == "heading":
            begin, end = heads[last][0], ends[last]
            if not _LISTED_LINE.match(plain, begin, end) or _HEADED.match(text, begin, end):  # fmt: skip
                break
            last += 1
        if last - at > 2:
            for number in range(at + 1, last):
                offset, _, paragraph, note = heads[number]
                heads[number] = offset, "list item", paragraph, note
        at = last


def _pieces(
    text: str,
    plain: str,
    hidden: list[int],
    heads: list[tuple[int, str, int, int | None]],
) -> tuple[Piece, ...]:
    """Return the passages that begin at ``heads``; blanks before the first belong to it."""
    if not heads:
        return ()
    ends = [head[0] for head in heads[1:]] + [len(text)]
    begins = [0] + [head[0] for head in heads[1:]]
    return tuple(
        Piece(
            number,
            role,
            paragraph,
            note,
            begin,
            text[begin:end],
            plain[begin:end],
            _within(hidden, begin, end),
        )
        for number, ((_, role, paragraph, note), begin, end) in enumerate(
            zip(heads, begins, ends, strict=True), start=1
        )
    )


def _is_linked(line: str, linked: set[str]) -> bool:
    """Return whether a line only gives the address of a link above it."""
    return bool(
        (found := DEFINITION.match(line)) and found["reference"].casefold() in linked
    )


def _word_start(line: str, raw: str, start: int) -> int:
    """Return where what belongs to the word at ``start`` begins: its marks and tags go with it."""
    while start and line[start - 1] == " " and not raw[start - 1].isspace():
        start -= 1
    return start


def _within(places: list[int], begin: int, end: int) -> frozenset[int]:
    """Return those of the sorted ``places`` from ``begin`` to ``end``, counted from ``begin``."""
    if not places:
        return frozenset()
    first, last = bisect_left(places, begin), bisect_left(places, end)
    return frozenset(place - begin for place in places[first:last])
