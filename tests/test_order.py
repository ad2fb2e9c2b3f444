"""The same reports make the same archive, in whatever order they come."""

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.imports import FORUM, run
from tests.test_importing import archive
from wicarchive.importing import rehearsal

pytestmark = pytest.mark.django_db

REPORTS = {
    "accents.txt": "Nets\n\nJānis Blums, chair of the Blue Party since March 2018, spoke at the 4th Cable Forum.\n",
    "plain.txt": "Nets\n\nJanis Blums, Chair of the Blue Party since 2018, and ANNA BELL met.\n",
    "forum.txt": FORUM,
    "other.txt": "Cables\n\nThe 4th Cable Forum took place in Bergen on 4 May 2019. It was attended by 900 people[1].\n\n"
    "[1] Nets for all, Oslo Post, 3 May 2019. In: http://a.example/nets\n",
    "next.txt": "Threads\n\nThe 5th Cable Forum took place in Oslo in 2020. The CAU (Cable Agency of Utopia) organised it.\n",
}


@pytest.fixture
def folder(tmp_path):
    for name, text in REPORTS.items():
        (tmp_path / name).write_text(text)
    return tmp_path


@cache
def expected(folder):
    return archive_of(folder, sorted(REPORTS))


def archive_of(folder, names):
    with rehearsal():
        for name in names:
            run(folder / name)
        return archive()


@settings(max_examples=5, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(sorted(REPORTS)))
def test_the_order_of_reports_changes_nothing(folder, order):
    assert archive_of(folder, order) == expected(folder)


@pytest.mark.parametrize(
    "order", [["accents.txt", "plain.txt"], ["plain.txt", "accents.txt"]]
)
def test_the_name_with_its_accents_is_shown_whatever_came_first(folder, order):
    said = archive_of(folder, order)

    assert [name for _, name, *_ in said["Person"] if "lums" in name] == ["Jānis Blums"]
