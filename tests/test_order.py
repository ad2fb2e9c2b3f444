"""The same reports make the same archive, in whatever order they come."""

import re
from functools import cache

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from documents.models import Citation, Document, Fact
from events.editing import say
from events.models import Coverage, Figure
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
# Reports that each could be taken for another thing than they mean, as long as the rest is not known.
APART = {
    # A year alone, in which the series met twice, and a number with no more than that year.
    "year.txt": "Lines\n\nThe Internet Governance Forum was held in 1971. It was attended by 300 people.\n",
    "town.txt": "Lanes\n\nThe Internet Governance Forum was held in Oslo in 1971. It was attended by 320 people.\n",
    "month.txt": "Wires\n\nThe Internet Governance Forum was held in Oslo in May 1971.\n",
    "days.txt": "Poles\n\nThe Internet Governance Forum was held in Oslo on 4 and 5 May 1971. It was attended by 300 people.\n",
    "number.txt": "Masts\n\nThe 95th Internet Governance Forum was held in Oslo on 5 May 1971.\n",
    "autumn.txt": "Ducts\n\nThe 96th Internet Governance Forum was held in Bergen on 9 November 1971.\n",
    # A number without a date, and a date without a number, which a third report joins.
    "only-number.txt": "Rings\n\nThe 98th Internet Governance Forum was attended by 80 people.\n",
    "only-date.txt": "Loops\n\nThe Internet Governance Forum was held in Turku on 3 June 1973. It was attended by 90 people.\n",
    "both.txt": "Knots\n\nThe 98th Internet Governance Forum was held in Turku on 3 June 1973.\n",
    # Without a series: a name, a place and a date.
    "workshop.txt": "Rooms\n\nThe Cable Summit was held in Oslo on 4 May 2019.\n",
    "workshop-year.txt": "Halls\n\nThe Cable Summit was held in Oslo in 2019. It was attended by 30 people.\n",
    "workshop-later.txt": "Doors\n\nThe Cable Summit was held in Oslo on 8 October 2019.\n",
    # One title with an address, without, and with another.
    "title.txt": "Books\n\nThe Cable Forum read “Cables for the Many”[1].\n\n[1] “Cables for the Many”, Oslo Post.\n",
    "page.txt": "Pages\n\nAll read it[1].\n\n[1] “Cables for the Many”, Oslo Post, 3 May 2019. In: http://a.example/many\n",
    "mirror.txt": "Shelves\n\nSome read it[1].\n\n[1] “Cables for the Many”, Bergen Post, 2018. In: http://b.example/many\n",
    "renamed.txt": "Boards\n\nNone read it[1].\n\n[1] “A Book of Cables”, Oslo Post, 4 May 2019. In: http://a.example/many\n",
    # Two bodies of one acronym, and the acronym alone.
    "agency.txt": "Bodies\n\nAnna Bell, chair of the Cable Agency of Utopia (CAU), spoke.\n",
    "union.txt": "Unions\n\nOtto Blum, chair of the Cable Association of Ulm (CAU), spoke.\n",
    "short.txt": "Names\n\nEva Kern, chair of the CAU, spoke.\n",
    # An author whom another report knows.
    "authored.txt": "---\nauthor: Eva Kern\n---\nBylines\n\nCables are good for all of us.\n",
    # A short form of two people's names.
    "long.txt": "People\n\nAnna Maria Bell, chair of the Wire Council, spoke. Later Anna Bell left.\n",
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


@settings(max_examples=3, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(sorted(REPORTS)))
def test_the_order_of_reports_changes_nothing(folder, order):
    assert archive_of(folder, order) == expected(folder)


@cache
def told_apart(folder):
    for name, text in APART.items():
        (folder / name).write_text(text)
    return archive_of(folder, sorted(APART))


@pytest.mark.long
@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(sorted(APART)))
def test_what_a_later_report_tells_apart_or_joins_is_so_in_any_order(folder, order):
    expected = told_apart(folder)

    assert archive_of(folder, order) == expected


@pytest.mark.parametrize(
    "order", [["accents.txt", "plain.txt"], ["plain.txt", "accents.txt"]]
)
def test_the_name_with_its_accents_is_shown_whatever_came_first(folder, order):
    said = archive_of(folder, order)

    shown = {value for person in said["Person"] for value in person}
    assert [name for name in shown if re.fullmatch(r"J.nis Blums", name)] == [
        "Jānis Blums"
    ]


@pytest.fixture
def tell(tmp_path):
    """Return a function that imports reports of ``APART``."""

    def told(*names):
        for name in names:
            (tmp_path / f"{name}.txt").write_text(APART[f"{name}.txt"])
            run(tmp_path / f"{name}.txt")

    return told


def meant(name):
    """Return the conference that a report is about."""
    return Coverage.objects.get(document__source_key=f"file:{name}.txt").conference


def test_the_address_of_a_conference_that_turns_out_to_be_another_leads_there(
    client, tell
):
    tell("only-number", "only-date")
    before = {name: meant(name) for name in ("only-number", "only-date")}
    assert len(set(before.values())) == 2

    tell("both")

    assert meant("only-number") == meant("only-date") == meant("both")
    for conference in before.values():
        reply = client.get(conference.get_absolute_url(), follow=True)
        assert reply.status_code == 200
        assert reply.request["PATH_INFO"] == meant("both").get_absolute_url()


def test_what_an_editor_confirmed_of_a_conference_stays_with_it(tell):
    tell("only-number", "only-date")
    there = meant("only-date")
    covered = Coverage.objects.get(conference=there)
    covered.state, covered.reviewed_at = Fact.State.CONFIRMED, timezone.now()
    covered.save()

    tell("both")

    assert meant("only-date") == there
    assert meant("both") == meant("only-number") != there


def test_a_report_of_which_an_editor_judged_a_fact_stays_where_it_is(tell):
    tell("year", "autumn")
    there = meant("year")
    assert meant("autumn") == there
    crowd = Figure.objects.get(conference=there)
    crowd.state, crowd.reviewed_at = Fact.State.REJECTED, timezone.now()
    crowd.save()

    tell("days")

    assert meant("year") == there
    assert Figure.objects.get(conference=there).state == Fact.State.REJECTED


def test_reports_of_a_conference_stay_with_it_when_an_editor_gives_it_another_date(
    tell, admin_user
):
    tell("only-date")
    there = meant("only-date")
    say(there, "start", "1974-06-03", admin_user)

    tell("both", "only-number")

    assert meant("only-date") == there
    assert "1974-06-03" in there.statements.values_list("value", flat=True)


def test_a_report_that_moves_is_told_of(tell, tmp_path):
    tell("year", "days")
    (tmp_path / "autumn.txt").write_text(APART["autumn.txt"])

    printed, _, _ = run("--dry-run", tmp_path / "autumn.txt")

    assert "means other records" in printed


def test_a_document_cited_by_its_title_is_found_once_it_has_an_address(tell):
    tell("title")
    assert Document.objects.filter(source_key__startswith="title:").count() == 1

    tell("page")
    assert not Document.objects.filter(source_key__startswith="title:").exists()

    tell("mirror")
    assert Document.objects.filter(source_key__startswith="title:").count() == 1


def test_chairs_summaries_of_two_reports_are_two_documents(tmp_path):
    for name, forum in (("a", "4th Cable Forum"), ("b", "9th Wire Summit")):
        (tmp_path / f"{name}.txt").write_text(
            f"Nets {name}\n\nThe {forum} ended with a text[1].\n\n[1] Chair's Summary, May 2019.\n"
        )
        run(tmp_path / f"{name}.txt")

    assert len(set(Citation.objects.values_list("cited", flat=True))) == 2
