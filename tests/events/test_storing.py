"""Which conference a report means, and that importing it again finds the same."""

import pytest

from documents.upkeep import bring_up_to_date
from events.models import Conference, ConferenceName, Statement
from people.models import Mention, Organisation, Person, Relation
from wicarchive.importing import read_file, store

pytestmark = pytest.mark.django_db


@pytest.fixture
def take_in(tmp_path):
    """Import a text under a name; return what was done."""

    def take_in(text, name="report.txt"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return store(read_file(path))

    return take_in


def done(outcome):
    return outcome.created.total(), outcome.changed.total()


def test_conference_without_series_of_which_two_places_and_days_are_told_is_found_again(
    take_in,
):
    text = (
        "Cable notes\n\n"
        "Tartu, 3 May 2014\n\n"
        "The Copper Thread Symposium was held in Lisbon on 9 May 2014.\n"
    )
    take_in(text)

    again = take_in(text)

    assert done(again) == (0, 0)
    assert Conference.objects.count() == 1


def test_reports_of_one_edition_share_its_record(take_in):
    take_in("The 4th Copper Thread Forum was held in Tartu.\n", "one.txt")
    take_in(
        "The Fourth Copper Thread Forum took place from 3 to 5 May 2014.\n", "two.txt"
    )

    conference = Conference.objects.get()

    assert (conference.ordinal, conference.city, conference.start, conference.end) == (
        4,
        "Tartu",
        "2014-05-03",
        "2014-05-05",
    )


def test_editions_of_a_series_are_two_records(take_in):
    take_in("The 4th Copper Thread Forum was held in Tartu.\n", "one.txt")
    take_in("The 5th Copper Thread Forum was held in Tartu.\n", "two.txt")

    slugs = Conference.objects.order_by("slug").values_list("slug", flat=True)

    assert list(slugs) == ["copper-thread-forum-4", "copper-thread-forum-5"]


def test_speaker_in_the_place_of_a_publisher_stays_a_person(take_in):
    text = (
        "Cable notes\n\n"
        "“We need more copper in all of the cables”, said Minister Ada Lindqvist[1].\n\n"
        "  1. [1] Words on copper, Ada Lindqvist, Tartu, 3 May 2014: „More copper. In: http://example.org/copper\n"
    )

    take_in(text)

    assert list(Person.objects.values_list("name", flat=True)) == ["Ada Lindqvist"]
    assert not Organisation.objects.filter(name="Ada Lindqvist").exists()
    assert not Mention.objects.filter(
        name_as_written="Ada Lindqvist", person=None
    ).exists()


def test_publisher_that_is_its_own_parent_has_no_relation_to_itself(take_in, tmp_path):
    (tmp_path / "report.toml").write_text(
        'publisher = "Copper Post"\npublisher_parent = "The Copper Post"\n'
    )
    take_in("The 4th Copper Thread Forum was held in Tartu.\n")
    (tmp_path / "same.toml").write_text(
        'publisher = "Copper Post"\npublisher_parent = "Copper Post"\n'
    )

    take_in("The 5th Copper Thread Forum was held in Tartu.\n", "same.txt")

    relations = Relation.objects.values_list("organisation__name", "other__name")
    assert list(relations) == [("Copper Post", "The Copper Post")]


def test_who_is_named_as_missing_has_not_taken_part(take_in):
    take_in(
        "The 4th Copper Thread Forum was held in Tartu. It was organised by the Cable Agency. "
        "It lacked the CEOs of Zebrano and Pomello.\n"
    )

    bring_up_to_date()
    counts = Organisation.objects.for_list().values_list("name", "conference_count")

    assert list(counts) == [("Cable Agency", 1), ("Pomello", 0), ("Zebrano", 0)]


def test_a_conference_is_shown_with_its_series_and_its_town_in_english(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(
        "Q2/1971 - Internet Governance Forum\n\nGenf, 4. Mai 1971\n\nDas 95. Internet Governance Forum fand am 4. Mai 1971 in Genf statt. "
        "Die nächste Tagung ist am 3. Juni 1972 in Turku.\n"
    )
    store(read_file(path))

    assert sorted(Conference.objects.values_list("name", "city")) == [
        ("95. Internet Governance Forum", "Geneva"),
        ("Internet Governance Forum: Turku", "Turku"),
    ]


def test_an_undated_conference_is_found_again_beside_a_dated_one_of_its_name(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("Nets\n\nThe Internet Governance Forum took place in Oslo.\n")
    document = store(read_file(path)).document
    undated = Conference.objects.get()
    dated = Conference.objects.create(
        name="Another", series=undated.series, start="1971-05"
    )
    dated.names.create(text="Internet Governance Forum")
    dated.statements.create(field="start", value="1971-05", key="start|1971-05")
    dated.coverage.create(document=document, key=f"conference {dated.pk}")

    store(read_file(path))

    assert set(Conference.objects.all()) == {undated, dated}


def test_edition_told_by_its_town_alone_has_no_name_of_which_no_statement_tells(
    take_in,
):
    take_in(
        "The 18th IGF\n\n"
        "Kyoto, 8 - 12 October 2023\n\n"
        "The next IGF will meet in Oslo in 2025.\n"
    )

    told = {
        (statement.conference_id, statement.value)
        for statement in Statement.objects.filter(field="name")
    }

    assert ConferenceName.objects.filter(text="Oslo").exists()
    for name in ConferenceName.objects.all():
        assert (name.conference_id, name.text) in told
