"""Rules of series, conferences and what is recorded of them."""

import datetime
from importlib import import_module

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError

from documents.charts import Span
from documents.models import ONCE, Document, Section
from events.models import (
    Conference,
    ConferenceName,
    Coverage,
    Figure,
    Outcome,
    Participation,
    Series,
    SeriesName,
    Statement,
    Subject,
    Topic,
    TopicName,
)
from people.models import Organisation, Person
from tests.constraints import assert_refused, names_of

pytestmark = pytest.mark.django_db

BLANK = "This field cannot be blank."
NO_KEY = "A fact needs a key, by which an import knows it again."
NO_STATE = "Value 'perhaps' is not a valid choice."


def series():
    return Series.objects.create(name="World Internet Conference")


def conference(name="6th World Internet Conference", **fields):
    return Conference.objects.create(name=name, **fields)


def organisation():
    return Organisation.objects.create(name="ICANN", sort_name="ICANN")


def document():
    return Document.objects.create(title="Outlook", source_key="outlook")


def topic():
    return Topic.objects.create(name="Cyber sovereignty")


def section():
    return Section.objects.create(document=document(), number=1, title="A", key="1 a")


def row(model, fields, **made):
    """Return an unsaved fact; what ``fields`` leave out is made first."""
    made = {name: make() for name, make in made.items() if name not in fields}
    return model(**{"key": "k"} | made | fields)


def statement(**fields):
    fields = {"field": "city", "value": "Wuzhen"} | fields
    return row(Statement, fields, conference=conference)


def participation(**fields):
    fields = {"name_as_written": "heads of state"} | fields
    return row(Participation, fields, conference=conference)


def figure(**fields):
    return row(Figure, {"value": 1500, "kind": "representatives"} | fields)


def conference_figure(**fields):
    return figure(conference=conference(), **fields)


def outcome(**fields):
    return row(Outcome, fields, conference=conference, document=document)


def coverage(**fields):
    fields = {"extent": "about"} | fields
    return row(Coverage, fields, conference=conference, document=document)


def subject(**fields):
    return row(Subject, fields, topic=topic)


def conference_subject(**fields):
    return subject(conference=conference(), **fields)


def again(make, **fields):
    """Return a second row like the one that is stored, of the same record."""
    make(**fields).save()
    return make(**fields)


def part_of_itself():
    whole = conference()
    whole.part_of = whole
    return whole


BROKEN = {
    "series_has_name": (lambda: Series(name=""), BLANK),
    "series_name_once": (
        lambda: again(SeriesName, series=series(), text="WIC"),
        "Name with this Series and Name already exists.",
    ),
    "conference_has_name": (lambda: Conference(name=""), BLANK),
    "conference_name_once": (
        lambda: again(ConferenceName, conference=conference(), text="Wuzhen Summit"),
        "Name with this Conference and Name already exists.",
    ),
    "conference_ends_after_start": (
        lambda: Conference(name="A", start="2019-10-22", end="2019-10-20"),
        "The conference ends before it starts.",
    ),
    "conference_not_part_of_itself": (
        part_of_itself,
        "A conference is not part of itself.",
    ),
    "topic_has_name": (lambda: Topic(name=""), BLANK),
    "topic_name_once": (
        lambda: again(TopicName, topic=topic(), text="cyber sovereignty"),
        "Name with this Topic and Name already exists.",
    ),
    "statement_state_known": (lambda: statement(state="perhaps"), NO_STATE),
    "statement_key_given": (lambda: statement(key=""), NO_KEY),
    "statement_once": (lambda: again(statement, conference=conference()), ONCE),
    "statement_field_known": (
        lambda: statement(field="weather"),
        "Value 'weather' is not a valid choice.",
    ),
    "participation_state_known": (lambda: participation(state="perhaps"), NO_STATE),
    "participation_key_given": (lambda: participation(key=""), NO_KEY),
    "participation_once": (
        lambda: again(participation, conference=conference()),
        ONCE,
    ),
    "participation_of_somebody": (lambda: participation(name_as_written=""), BLANK),
    "figure_state_known": (lambda: conference_figure(state="perhaps"), NO_STATE),
    "figure_key_given": (lambda: conference_figure(key=""), NO_KEY),
    "figure_once_of_conference": (
        lambda: again(figure, conference=conference()),
        ONCE,
    ),
    "figure_once_of_body": (lambda: again(figure, organisation=organisation()), ONCE),
    "figure_of_one": (
        lambda: figure(conference=conference(), organisation=organisation()),
        "A figure is of a conference or of an organisation, not both.",
    ),
    "outcome_state_known": (lambda: outcome(state="perhaps"), NO_STATE),
    "outcome_key_given": (lambda: outcome(key=""), NO_KEY),
    "outcome_once": (
        lambda: again(outcome, conference=conference(), document=document()),
        ONCE,
    ),
    "outcome_key_once": (
        lambda: again(
            Outcome, conference=conference(), document=None, text="Peace.", key="k"
        ),
        ONCE,
    ),
    "outcome_document_or_text": (
        lambda: outcome(text="Peace."),
        "Name the document, or give the conclusion in its words.",
    ),
    "coverage_state_known": (lambda: coverage(state="perhaps"), NO_STATE),
    "coverage_key_given": (lambda: coverage(key=""), NO_KEY),
    "coverage_once": (
        lambda: again(coverage, conference=conference(), document=document()),
        ONCE,
    ),
    "subject_state_known": (lambda: conference_subject(state="perhaps"), NO_STATE),
    "subject_key_given": (lambda: conference_subject(key=""), NO_KEY),
    "subject_once_of_conference": (
        lambda: again(subject, topic=topic(), conference=conference()),
        ONCE,
    ),
    "subject_once_of_document": (
        lambda: again(subject, topic=topic(), document=document()),
        ONCE,
    ),
    "subject_once_of_section": (
        lambda: again(subject, topic=topic(), section=section()),
        ONCE,
    ),
    "subject_of_one": (
        lambda: subject(conference=conference(), document=document()),
        "A topic is of a conference, a document or a chapter.",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_rule_is_kept_by_form_and_database(name):
    broken, message = BROKEN[name]

    assert_refused(broken(), name, message)


def test_every_rule_is_tested():
    assert set(BROKEN) == names_of("events")


@pytest.mark.parametrize(
    ("broken", "name", "message"),
    [
        (
            figure,
            "figure_of_one",
            "A figure is of a conference or of an organisation, not both.",
        ),
        (
            subject,
            "subject_of_one",
            "A topic is of a conference, a document or a chapter.",
        ),
    ],
)
def test_fact_of_nothing_is_refused(broken, name, message):
    assert_refused(broken(), name, message)


# Dates of a conference


@pytest.mark.parametrize(
    ("start", "end", "days", "shown"),
    [
        (
            "2019-10-20",
            "2019-10-22",
            (datetime.date(2019, 10, 20), datetime.date(2019, 10, 22)),
            "20–22 October 2019",
        ),
        (
            "2016?",
            "2016?",
            (datetime.date(2016, 1, 1), datetime.date(2016, 12, 31)),
            "2016?",
        ),
        ("XXXX-11-19", "", (None, None), "19 November (year not known)"),
        ("", "", (None, None), ""),
    ],
)
def test_conference_knows_its_days(start, end, days, shown):
    held = conference(start=start, end=end)

    held.refresh_from_db()
    assert (held.first_day, held.last_day) == days
    assert held.dates_display == shown


@pytest.mark.parametrize(
    ("start", "end", "spans"),
    [
        ("2019-10-20", "2019-10-22", [Span(2019, 2019, False, False, 1)]),
        ("2019-12-30", "2020-01-02", [Span(2019, 2020, False, False, 1)]),
        ("2016~", "", [Span(2016, 2016, True, False, 1)]),
        ("", "2016-05?", [Span(2016, 2016, True, False, 1)]),
        ("198X", "", [Span(1980, 1989, False, True, 1)]),
        ("198X?", "", [Span(1980, 1989, True, True, 1)]),
        ("0900", "", [Span(900, 900, False, False, 1)]),
        ("XXXX-11-19", "", []),
        ("", "", []),
    ],
)
def test_conferences_are_counted_by_their_years(start, end, spans):
    conference(start=start, end=end)

    assert Conference.objects.by_year() == spans


def test_conferences_of_the_same_years_are_counted_together():
    for start in ("2019-10-20", "2019", "2019?", "2019-01"):
        conference(start=start)

    spans = Conference.objects.by_year()

    assert sorted(spans) == [
        Span(2019, 2019, False, False, 3),
        Span(2019, 2019, True, False, 1),
    ]


def test_conferences_held_before_get_their_years():
    held = [
        conference(start=start, end=end)
        for start, end in (
            ("2019-12-30", "2020-01-02"),
            ("2016~", ""),
            ("", "2016-05?"),
            ("198X%", ""),
            ("0900", ""),
            ("XXXX-11-19", ""),
        )
    ]
    Conference.objects.update(years="")

    import_module("events.migrations.0009_counted_by_index").fill_years(apps, None)

    years = dict(Conference.objects.values_list("pk", "years"))
    assert years == {one.pk: one.years for one in held}


def test_conferences_between_two_days():
    october = datetime.date(2019, 10, 1), datetime.date(2019, 10, 31)
    conference("In it", start="2019-10-20", end="2019-10-22")
    conference("Some day of the year", start="2019")
    conference("Into it", start="2019-09-30", end="2019-10-01")
    conference("Before", start="2018-12")
    conference("After", start="2019-11-01")
    conference("Undated")
    conference("Without year", start="XXXX-10-20")

    def names(found):
        return [row.name for row in found]

    assert names(Conference.objects.between(*october)) == [
        "In it",
        "Into it",
        "Some day of the year",
    ]
    assert names(Conference.objects.between(october[1], None)) == [
        "After",
        "Some day of the year",
    ]
    assert names(Conference.objects.between(None, datetime.date(2019, 1, 1))) == [
        "Before",
        "Some day of the year",
    ]
    assert Conference.objects.between(None, None).count() == 7
    assert names(Conference.objects.undated()) == ["Undated", "Without year"]


def test_conferences_newest_first_have_undated_ones_last():
    conference("Undated")
    conference("Old", start="2014-11-19")
    conference("New", start="2019-10-20")

    names = [row.name for row in Conference.objects.newest_first()]

    assert names == ["New", "Old", "Undated"]


# Finding


@pytest.mark.parametrize("words", ["wuzhen summit", "WIC", "乌镇", "zhejiang", ""])
def test_conference_is_found_by_name_series_and_place(words):
    line = series()
    SeriesName.objects.create(series=line, text="WIC")
    held = conference(series=line, search_text="wuzhen zhejiang")
    for name in ("Wuzhen Summit", "乌镇峰会"):
        ConferenceName.objects.create(conference=held, text=name)

    assert list(Conference.objects.search(words)) == [held]


def test_conference_is_not_found_by_other_words():
    conference(search_text="wuzhen")

    assert list(Conference.objects.search("geneva")) == []


def test_conferences_with_a_participant_of_one_participation():
    held, other = conference("Held"), conference("Other")
    person = Person.objects.create(name="Vint Cerf", sort_name="Cerf, Vint")
    body = organisation()
    participation(conference=held, person=person, role="keynote").save()
    participation(conference=other, person=person, role="chair").save()
    participation(conference=other, organisation=body, role="keynote", key="b").save()
    participation(
        conference=other, person=person, role="keynote", key="c", state="rejected"
    ).save()

    found = Conference.objects.with_participant(person="vint-cerf", roles=["keynote"])

    assert list(found) == [held]
    assert Conference.objects.with_participant(person="vint-cerf").count() == 2
    assert list(Conference.objects.with_participant(organisation="icann")) == [other]
    assert Conference.objects.with_participant().count() == 2


def test_series_list_counts_editions_and_spans_them():
    line = series()
    conference("4th", series=line, start="2017-12-03")
    conference("6th", series=line, start="2019-10-20", end="2019-10-22")

    (listed,) = Series.objects.for_list()

    assert (listed.editions, listed.first_day, listed.last_day) == (
        2,
        datetime.date(2017, 12, 3),
        datetime.date(2019, 10, 22),
    )


# Statements


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("start", "2019-10-20"),
        ("end", "XXXX-11-19"),
        ("ordinal", "6"),
        ("country", "CN"),
        ("status", "held"),
        ("mode", "online"),
        ("access", "by invitation"),
        ("theme", ""),
        ("series", "World Internet Conference"),
    ],
)
def test_statement_of_a_value_that_the_field_can_hold(field, value):
    statement(field=field, value=value).full_clean()


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("ordinal", "sixth", "“sixth” value must be an integer."),
        ("ordinal", "-1", "Ensure this value is greater than or equal to 0."),
        ("country", "China", "“China” is no ISO 3166-1 country code."),
        ("country", "XX", "“XX” is no ISO 3166-1 country code."),
        ("status", "over", "One of: held, planned, postponed, cancelled"),
        (
            "name",
            "x" * 301,
            "Ensure this value has at most 300 characters (it has 301).",
        ),
        (
            "start",
            "last week",
            "“last week” is not one date such as 2019, 2019-10, 2019-10-20, 2016? or XXXX-11-19",
        ),
    ],
)
def test_statement_of_a_value_that_the_field_cannot_hold(field, value, message):
    with pytest.raises(ValidationError) as form:
        statement(field=field, value=value).full_clean()

    assert form.value.message_dict == {"value": [message]}


# Facts


def test_rejected_facts_are_not_visible():
    held = conference()
    statement(conference=held, state="rejected").save()
    shown = statement(conference=held, key="other", state="confirmed")
    shown.save()

    assert list(held.statements.visible()) == [shown]
    assert list(Statement.visible.all()) == [shown]
    assert Statement.objects.count() == 2


@pytest.mark.parametrize(("kind", "heads"), [("countries", False), ("members", True)])
def test_countries_are_no_attendance(kind, heads):
    assert figure(kind=kind).is_attendance is heads
