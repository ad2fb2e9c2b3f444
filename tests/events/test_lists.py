"""The lists of well-known series, topics and bodies, and of names of countries."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from documents.folding import fold
from documents.places import is_country
from events.reading.lists import known_series, known_topics, series_named
from people.models import Organisation
from people.reading.known_bodies import known_bodies

BASE = Path(__file__).parent.parent.parent
LISTS = {
    "bodies": known_bodies(),
    "series": known_series(),
    "topics": known_topics(),
}


def repeated(names):
    return [name for name, count in Counter(names).items() if count > 1]


@pytest.mark.parametrize("rows", LISTS.values(), ids=LISTS)
def test_no_name_stands_twice(rows):
    assert repeated(form for row in rows for form in row.forms) == []


@pytest.mark.parametrize("rows", LISTS.values(), ids=LISTS)
def test_no_two_entries_share_a_folded_name(rows):
    assert repeated(name for row in rows for name in {*map(fold, row.forms)}) == []


@pytest.mark.parametrize("rows", LISTS.values(), ids=LISTS)
def test_every_name_has_letters_and_no_stray_blank(rows):
    forms = [form for row in rows for form in row.forms]

    assert [
        form for form in forms if not fold(form) or form != " ".join(form.split())
    ] == []


def test_what_a_body_is_part_of_is_listed_and_no_circle():
    parents = {body.name: body.part_of for body in known_bodies()}

    def chain(name, seen=()):
        return name in seen or (parents[name] and chain(parents[name], (*seen, name)))

    assert {part for part in parents.values() if part} <= set(parents)
    assert [name for name in parents if chain(name)] == []


def test_bodies_have_known_groups_and_countries():
    groups = {"", *Organisation.Group.values}

    assert [body.name for body in known_bodies() if body.group not in groups] == []
    assert [
        b.name for b in known_bodies() if b.country and not is_country(b.country)
    ] == []


def test_the_body_behind_a_series_is_listed():
    names = {body.name for body in known_bodies()}

    assert [s.name for s in known_series() if s.organisation not in {"", *names}] == []


def test_every_series_is_found_by_each_of_its_names():
    assert [
        form
        for series in known_series()
        for form in series.forms
        if series_named(form) is not series
    ] == []


def test_some_names_are_a_series_only_with_a_number():
    assert series_named("IETF") is None
    assert series_named("IETF", numbered=True).name == "IETF meetings"
    assert series_named("IGF", numbered=True).name == "Internet Governance Forum"


def test_countries_of_the_list_are_countries():
    path = BASE / "documents" / "data" / "countries.toml"
    words = tomllib.loads(path.read_text(encoding="utf-8"))

    assert [
        code for table in words.values() for code in table if not is_country(code)
    ] == []
