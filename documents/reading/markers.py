"""What does not fit between the footnotes of a report and the markers that point to them."""

import re

from documents.folding import fold
from documents.reading.cutting import NOTE
from documents.reading.notes import NoteRead, find_markers
from documents.reading.spans import Piece, Trouble

_WORD = re.compile(r"[^\W\d_]{2,}")
# Folded words that say nothing of what a sentence is about.
_EMPTY = frozenset(
    "all also an and any are as at but by can did do for had has he her his how if in is it its may no not now of on or our she so the to us was we who why you "
    "about after been before being between both could from have held here into late made more most much only other over part "
    "than that their them then there these they this those through under upon very were what when where which while will with would "
    "aber alle auch auf aus bei dass dem den der des die durch ein eine einem einen einer fur hat ihre kann mit nach nicht noch oder "
    "sich sind uber und von war waren werden wird wurde zum zur".split()
)
_ALIKE = 6  # letters by which two forms of a word are taken for one: "negotiation", "negotiated"
_ENOUGH = 40  # words below which a note says too little to be held against it


def unfitting(
    pieces: tuple[Piece, ...], notes: tuple[NoteRead, ...]
) -> tuple[Trouble, ...]:
    """Return the markers without a note, notes without a marker or twice, and notes that speak of something else."""
    markers = find_markers(pieces)
    known = {note.number: note for note in notes}
    by_number = {piece.number: piece for piece in pieces}
    troubles = [*_repeated(pieces, notes)]
    for number, span in markers.items():
        if number not in known:
            troubles.append(
                Trouble(
                    span.passage,
                    "marker-without-note",
                    f"The text points to note [{number}], which is not there.",
                )
            )
        elif _is_about_something_else(known[number], by_number, span.passage):
            troubles.append(
                Trouble(
                    span.passage,
                    "marker-does-not-fit",
                    f"Nothing of what note [{number}] says is spoken of in this sentence.",
                )
            )
    troubles += [
        Trouble(
            note.spans[0].passage,
            "note-without-marker",
            f"Nothing in the text points to note [{note.number}].",
        )
        for note in notes
        if note.number not in markers
    ]
    return tuple(troubles)


def _repeated(pieces: tuple[Piece, ...], notes: tuple[NoteRead, ...]):
    read = {span.passage for note in notes for span in note.spans}
    for piece in pieces:
        if (
            piece.note is not None
            and piece.number not in read
            and NOTE.match(piece.plain)
        ):
            yield Trouble(
                piece.number,
                "note-repeated",
                f"Note [{piece.note}] stands a second time; only the first is read.",
            )


def _subjects(text: str) -> set[str]:
    """Return what a text speaks of: the beginnings of its longer words, and its short names."""
    words = {word for word in _WORD.findall(text) if len(word) > 3 or word[0].isupper()}
    return {word[:_ALIKE] for word in map(fold, words) if word not in _EMPTY}


def _is_about_something_else(
    note: NoteRead, by_number: dict[int, Piece], passage: int
) -> bool:
    """Return whether a note shares no word with the sentence that points to it, though both say enough."""
    words = " ".join(by_number[span.passage].plain for span in note.spans)
    there = _subjects(words)
    if len(there) < _ENOUGH:
        return False
    here = _subjects(by_number[passage].plain)
    return len(here) > 3 and not here & there
