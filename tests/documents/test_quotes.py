"""Quoted stretches, in all the pairs of marks that reports use."""

import time

import pytest
from hypothesis import given

from documents.reading.quotes import LONGEST, find_quotes
from tests.reports import awkward_text


def quoted(text):
    return [text[quote.inner_start : quote.inner_end] for quote in find_quotes(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Pairs that do not match by the book.
        ("the “Age of Nets“ and more", ["Age of Nets"]),
        ('the „Age of Nets" and more', ["Age of Nets"]),
        ("the „Age of Nets” and more", ["Age of Nets"]),
        ("the „Age of Nets“ and more", ["Age of Nets"]),
        ('the “Age of Nets" and more', ["Age of Nets"]),
        ("the «Age of Nets» and more", ["Age of Nets"]),
        ("the »Age of Nets« and more", ["Age of Nets"]),
        ("the ‚Age of Nets‘ and more", ["Age of Nets"]),
        ("the ‹Age of Nets› and more", ["Age of Nets"]),
        ("the ›Age of Nets‹ and more", ["Age of Nets"]),
        ("’Nets grow’ said Bell", ["Nets grow"]),
        ("‘Nets grow’ said Bell", ["Nets grow"]),
        ("'Nets grow' said Bell", ["Nets grow"]),
        # Apostrophes and possessives close nothing.
        ("‘It’s Bell’s net’ said Bell", ["It’s Bell’s net"]),
        ("‘the states’ duty is clear’ said Bell", ["the states’ duty is clear"]),
        ("‘we want nets’ said Bell", ["we want nets"]),
        ("Bell's net isn't Orr's", []),
        ("in the states’ nets", []),
        # Nested marks: the outermost.
        ("\"The theme — 'One Net' — is good,\" Bell said", None),
        ("„He said “so” and went.“", ["He said “so"]),
        # Never closed, closed without opening, out of order.
        ("„Words without end", []),
        ("Words without beginning“", []),
        ("“ a ” b", []),
        ("””", []),
        ("„“", []),
        ("„One and “two” and more", ["One and “two"]),
        ("‘one and “two” and more", ["two"]),
        ("“a” “b”, “c”", ["a", "b", "c"]),
        ("(“in brackets”)", ["in brackets"]),
        ('5"6" pipes', []),
        ("", []),
    ],
)
def test_quotes_are_found(text, expected):
    if expected is None:
        expected = ["The theme — 'One Net' — is good,"]

    assert quoted(text) == expected


@pytest.mark.parametrize(("length", "count"), [(LONGEST, 1), (LONGEST + 1, 0)])
def test_a_mark_that_closes_too_late_is_none(length, count):
    text = f"“{'a' * (length - 1)}”"

    assert len(find_quotes(text)) == count


@given(awkward_text)
def test_quotes_do_not_overlap(text):
    quotes = find_quotes(text)

    assert all(a.end <= b.start for a, b in zip(quotes, quotes[1:], strict=False))
    assert all(q.start + 1 == q.inner_start < q.inner_end == q.end - 1 for q in quotes)


@pytest.mark.parametrize("mark", ["„", "‚", "“a ", " ‘a", '"', " «", "’ "])
def test_marks_without_end_take_no_time(mark):
    began = time.process_time()

    find_quotes(mark * 20_000)

    assert time.process_time() - began < 2
