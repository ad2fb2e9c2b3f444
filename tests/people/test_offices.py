"""Words that say what somebody is, at their edges."""

import pytest

from people.reading.offices import is_several, is_title


@pytest.mark.parametrize("word", ["", "s", "S", "x" * 100])
def test_what_is_hardly_a_word_is_no_title(word):
    assert not is_title(word)
    assert not is_several(word)
