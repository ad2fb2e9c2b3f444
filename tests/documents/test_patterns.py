"""Patterns made of word lists, and what is remembered of a passage."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.patterns import one_of
from documents.remembering import forget, remembered


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        (["chair", "chairman", "chief"], "chairman", "chairman"),
        (["chair", "chairman"], "chairperson", "chair"),
        (["Costa Rica"], "Costa \n Rica", "Costa \n Rica"),
        (["a.b", "a(b"], "a(b a.b axb", "a(b"),
        (["a.b"], "axb", None),
        ([], "", None),
        (["", "a"], "b", ""),
    ],
)
def test_the_longest_word_that_fits_is_matched(words, text, expected):
    match = re.match(one_of(words), text)

    assert (match and match.group()) == expected


@given(
    st.lists(st.text("ab.|( ", min_size=1, max_size=5).filter(str.strip)),
    st.text("ab.|( "),
)
def test_it_finds_what_the_words_one_by_one_find(words, text):
    words = [" ".join(word.split()) for word in words]
    text = " ".join(text.split())
    plain = "|".join(map(re.escape, sorted(words, key=len, reverse=True))) or "(?!)"

    found = re.findall(one_of(words), text)

    assert found == re.findall(plain, text)


def test_what_was_found_is_remembered_until_it_is_forgotten():
    asked = []

    @remembered
    def find(text):
        asked.append(len(text))
        return text.upper()

    for text in ("a", "a", "bb"):
        assert find(text) == text.upper()
    forget()
    find("a")

    assert asked == [1, 2, 1]
