"""What is remembered of stretches without blanks."""

import re

import pytest

from documents import printed
from documents.places import find_countries
from documents.printed import Printed
from documents.reading.language import letter_words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nets for all!", True),
        ("Nets\u2003for!\nall", True),
        ("Nets for all", False),
        ("", False),
    ],
)
def test_anywhere(text, found):
    assert Printed(re.compile("!").search).anywhere(text) is found


def test_each_is_found_once():
    asked = []
    seen = Printed(lambda word: asked.append(word) or len(word))
    assert seen.all_in("one two one") == [3, 3, 3]
    assert asked == ["one", "two"]


def test_remembers_no_more_than_it_may(monkeypatch):
    monkeypatch.setattr(printed, "MOST_PRINTED", 3)
    seen = Printed(len)
    seen.all_in(f"a b c d e {'f' * 100}")
    assert len(seen) <= 3
    assert "f" * 100 not in seen


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("In (China) and “Kenya”", ["CN", "KE"]),
        ("the Republic\nof Korea", ["KR"]),
        ("New\u2003Zealand", ["NZ"]),
        ("die norwegische Delegation", ["NO"]),
        ("US-China Acme-Kenya", []),
        ("new zeal and keny an", []),
    ],
)
def test_countries_in_whatever_is_printed_around_them(text, codes):
    assert [country.code for country in find_countries(text)] == codes


def test_letter_words():
    text = "It's the F-35, “Grüße”…\n3rd_time"
    assert letter_words(text) == tuple(re.findall(r"[^\W\d_]+", text))
