"""Marking words in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.marking import marked

TEXT = "All of cyberspace."


@pytest.mark.parametrize(
    ("spans", "words"),
    [
        ([], []),
        ([(0, 3)], ["All"]),
        ([(7, 17), (0, 3)], ["All", "cyberspace"]),
        ([(7, 18)], ["cyberspace."]),
        ([(7, 17), (7, 12)], ["cyber", "space"]),
        ([(0, 17), (4, 6)], ["All of cyberspace"]),
        ([(0, 6), (4, 17)], ["All of", " cyberspace"]),
        ([(7, 99)], ["cyberspace."]),
        ([(50, 99), (3, 3)], []),
    ],
)
def test_words_of_the_spans_are_marked(spans, words):
    assert [part for part, covered in marked(TEXT, spans) if covered] == words


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)))


@given(st.text(max_size=20), SPANS)
def test_pieces_are_the_text_and_mark_each_character_that_a_span_covers(text, spans):
    pieces = marked(text, spans)

    assert "".join(words for words, _covered in pieces) == text
    assert "" not in [words for words, _covered in pieces]
    assert [covered for words, covered in pieces for _character in words] == [
        any(start <= place < end for start, end in spans) for place in range(len(text))
    ]
