"""What is remembered of stretches without blanks."""

import re

import pytest

from documents import printed
from documents.places import find_countries
from documents.printed import Printed, bit_where, bits_of, prints_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nets for all!", True),
        ("Nets\u2003for!\nall", True),
        ("Nets for all", False),
        ("", False),
    ],
)
def test_what_prints_hold_has_a_bit(text, found):
    shouted = bit_where(re.compile("!").search)

    assert bool(bits_of(text) & shouted) is found


def test_prints_are_taken_apart_where_texts_have_blanks():
    prints = prints_of("Acme’s\u2003F-35,\nit's")

    assert [one.text for one in prints] == ["Acme’s", "F-35,", "it's"]
    assert [one.openings for one in prints] == [(0, 5), (0, 2, 3), (0, 3)]
    assert [word[2] for one in prints for word in one.words] == ["Acme", "F-35", "it"]


def test_each_is_found_once():
    asked = []
    seen = Printed(lambda word: asked.append(word) or len(word))
    assert list(map(seen.__getitem__, ["one", "two", "one"])) == [3, 3, 3]
    assert asked == ["one", "two"]


def test_remembers_no_more_than_it_may(monkeypatch):
    monkeypatch.setattr(printed, "MOST_PRINTED", 3)
    seen = Printed(len)
    long = "f" * (printed.LONGEST_PRINTED + 1)
    for word in ("a", "b", "c", "d", "e", long):
        assert seen[word] == len(word)
    assert len(seen) <= 3
    assert long not in seen


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
