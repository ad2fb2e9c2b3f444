"""Words that say what somebody is, at their edges."""

import pytest

from people.reading.offices import is_several, is_title


@pytest.mark.parametrize("word", ["", "s", "S", "x" * 100])
def test_what_is_hardly_a_word_is_no_title(word):
    assert not is_title(word)
    assert not is_several(word)


@pytest.mark.parametrize(
    "word",
    "Ministerinnen Minister:innen Minister*innen Minister_innen Sprecher:in Expertinnen Ko-Vorsitzende".split(),
)
def test_offices_of_women_and_of_all(word):
    assert is_title(word)


@pytest.mark.parametrize("word", ["Kabel:innen", "Linien*in", "Minister:innenrat"])
def test_endings_alone_make_no_office(word):
    assert not is_title(word)
