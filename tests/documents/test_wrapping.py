"""Lines that were broken at a width are put together again; lines that a writer ended are not."""

import pytest

from documents.reading.cutting import cut
from documents.reading.wrapping import unwrapped

MAIL = """\
Acme Council met in Oslo for the third time, and about four hundred
people came to the hall at the harbour. The mood was friendly, though
the coffee was not. On the second day the chair of the group, Anna
Bell, asked for patience, and Otto Blum of the Bolt Foundation asked
for the opposite, as he has done every year since the very first of
these meetings. Nothing was decided, but the next meeting is known:
it will be held in Riga.

1. MONEY
   Eva Kern said that there was enough of it for one more year, and
   that nobody had to worry before the summer of the year after that,
   when a decision could no longer be put off.

   - a first point that runs over the end of its line, as they often
     do in mails of this kind
   - a second point
"""


def test_a_sentence_runs_over_the_end_of_a_line():
    texts = [" ".join(piece.text.split()) for piece in cut(MAIL, "en")]

    assert (
        "On the second day the chair of the group, Anna Bell, asked for patience, and Otto Blum of the Bolt Foundation asked for the "
        "opposite, as he has done every year since the very first of these meetings."
        in texts
    )
    assert "1. MONEY" in texts
    assert "- a second point" in texts
    assert "".join(piece.text for piece in cut(MAIL, "en")) == MAIL


def test_what_begins_with_a_number_or_in_small_letters_goes_on_too():
    text = MAIL.replace("1. MONEY", "A line").replace("when a", "2019 in a")

    assert len(unwrapped(text.splitlines(keepends=True))) < 12


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Acme Council\nOslo, 3 May 2019\nAnna Bell\nOtto Blum\n" * 6,
            id="short lines of a list of names",
        ),
        pytest.param(
            "The council met in Oslo, and four hundred people came to the hall at the harbour, which is more than ever before.\n"
            "Then they went home.\n" * 8,
            id="lines are paragraphs",
        ),
        pytest.param("one\ntwo\n", id="too few"),
        pytest.param("", id="empty"),
        pytest.param("\n\n\n", id="only empty lines"),
    ],
)
def test_lines_that_their_writer_ended_stay(text):
    lines = text.splitlines(keepends=True)

    assert unwrapped(lines) == lines
