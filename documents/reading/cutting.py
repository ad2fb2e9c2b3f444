"""Cutting a text into passages: headings, place lines, sentences, notes, left-over lines."""

import re

from documents.reading.dates import MONTH_NUMBERS, find_dates
from documents.reading.language import language_of
from documents.reading.markup import definitions, plain_of
from documents.reading.spans import Piece

NOTE = re.compile(r"\s*(?:\d{1,4}\s*\.\s*)?\[(?P<number>\d{1,4})\]\s+(?=\S)")
NOTE_QUOTE = re.compile(r"[:.,]\s*(?=„)|:\s*(?=[“\"«‘])")
LIST_ITEM = re.compile(r"\s*(?:[•\-–*]|\d{1,2}[.)])\s+(?=\S)")
_QUARTER = r"(?:Q[1-4]|\d{2})/(?:19|20)\d\d"
_RESIDUE = re.compile(
    rf"(?:Mehr zum Thema|More on (?:this|the) topic|zur Übersicht|to overview|{_QUARTER}\S*|\S*{_QUARTER}"
    r"|Jump to navigation.*|Zum Inhalt springen|Print E-mail|-+)\s*$",
    re.IGNORECASE,
)
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”“’‘»«)\]]*+(?:\s?\[\d{1,4}\])*+\.?+(?=\s)")
_BLANKS = re.compile(r"\s*")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st e.g i.e etc vs no nr art al jan feb mar apr jun jul aug sep sept oct nov dec inc ltd co "
    "bzw z.b u.a d.h ca abs evtl ggf usw vgl hon rev gen sen gov u.s u.k approx dept est fig vol pp".split()
)
# "Q4/2020 - 15. Internet Governance Forum": an ordinal in German form.
_BEHIND_DASH = re.compile(r"\s[-–—]\s+\d+$")
_ROMAN = re.compile(r"[IVXLC]+$")
_HEAD = re.compile(r"(?:^|[„“\"«‘])\s*$")  # where a sentence, or what is quoted, begins
LONGEST_HEADING = 200


def _is_end(
    text: str, match: re.Match, language: str | None, begin: int, following: int
) -> bool:
    """Return whether a full stop, with what hangs on it, ends the sentence that began at ``begin``.

    ``following`` is where the next word begins.
    """
    after = text[following : following + 24]
    if not after or after[0].islower():
        return False
    if text[match.start()] != "." or match.group().rstrip()[1:]:
        return True
    before = text[max(begin, match.start() - 24) : match.start()]
    word = re.search(r"[\w.]*$", before).group()
    if word.casefold() in _ABBREVIATIONS or (
        len(word) == 1 and word.isalpha() and word.isupper()
    ):
        return False
    if word.isdigit() and len(word) <= 2:
        next_word = re.match(r"[^\W\d_]*", after).group().casefold()
        return not (
            next_word in MONTH_NUMBERS
            or language == "de"
            or before.strip() == word
            or _BEHIND_DASH.search(before)
        )
    # "II." at the head of a sentence counts its parts; it does not end one.
    return not (_ROMAN.match(word) and _HEAD.search(before.removesuffix(word)))


def sentence_starts(text: str, language: str | None) -> list[int]:
    """Return where each sentence of ``text`` (one paragraph) begins; the first is 0."""
    starts = [0]
    for match in _END.finditer(text):
        following = _BLANKS.match(text, match.end()).end()
        if _is_end(text, match, language, starts[-1], following):
            starts.append(following)
    return [start for start in starts if start < len(text)]


def _note_starts(line: str, language: str | None) -> list[int]:
    """Return where the passages of a note begin: its head, each sentence quoted, its address."""
    head = NOTE.match(line).end()
    starts = {0} | {start for start in sentence_starts(line, language) if start > head}
    if quote := NOTE_QUOTE.search(line, head + 1):
        starts = {start for start in starts if start >= quote.end()} | {0, quote.end()}
    return sorted(starts)


def _is_place_line(line: str) -> bool:
    """Return whether a line is a place or event with its date, and no sentence."""
    line = line.strip()
    if len(line) > LONGEST_HEADING or line.endswith((".", "!", "?", ":")):
        return False
    dates = find_dates(line)
    if not dates:
        return False
    rest = line[dates[-1].end :].strip(" ,")
    return line[0].isupper() and (
        not rest or rest.startswith("(") or len(rest.split()) <= 2
    )


def _role(line: str, seen: int, sentences: int) -> str:
    """Return the role of a line; ``seen`` counts the lines with words before it."""
    words = line.strip()
    if NOTE.match(line):
        return "note"
    if _RESIDUE.match(words):
        return "residue"
    if seen and _is_place_line(line):
        return "place line"
    short = sentences == 1 and len(words) <= LONGEST_HEADING
    if short and not seen and not words.endswith("."):
        return "heading"
    if LIST_ITEM.match(line):
        return "list item"
    if (
        short
        and len(words.split()) <= 14
        and not re.search(r"[.!?:;,”“\"’\]]$", words)
        and words[0].isupper()
    ):
        return "heading"
    return "body"


def cut(text: str) -> tuple[Piece, ...]:
    """Return the passages of ``text``; joined, they give it back exactly.

    The text is taken line by line: a line is a paragraph, empty or not the lines between.
    """
    language = language_of(text)
    heads: list[tuple[int, str, int, int | None]] = []  # offset, role, paragraph, note
    offset = seen = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            note = NOTE.match(line)
            starts = (
                _note_starts(line, language)
                if note
                else sentence_starts(line, language)
            )
            role = _role(line, seen, len(starts))
            if role in ("heading", "place line", "residue"):
                starts = [0]
            indent = len(line) - len(line.lstrip())
            for start in starts:
                heads.append(
                    (
                        offset + max(start, indent),
                        role,
                        seen + 1,
                        int(note["number"]) if role == "note" else None,
                    )
                )
            seen += 1
        offset += len(line)
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
            plain(text[begin:end]),
        )
        for number, ((_, role, paragraph, note), begin, end) in enumerate(
            zip(heads, begins, ends, strict=True), start=1
        )
    )
