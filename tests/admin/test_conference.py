"""A conference's form: what an editor says of it goes before all others, whatever is imported."""

import pytest
from django.contrib.auth.models import Permission

from events.columns import consolidate
from events.models import Conference, ConferenceName, Statement
from tests.admin.pages import errors_of, filled, page_of, text_of
from tests.factories import (
    ConferenceFactory,
    ConferenceNameFactory,
    StatementFactory,
    hold,
    said,
)
from tests.imports import FORUM, run

pytestmark = [pytest.mark.django_db, pytest.mark.appearance]


@pytest.fixture
def path(tmp_path):
    """The report of a forum, imported."""
    path = tmp_path / "forum.txt"
    path.write_text(FORUM)
    run(path)
    return path


@pytest.fixture
def edit(admin_client):
    """Changes fields of the one conference in its form; returns the answer."""

    def edit(**values):
        address = page_of(Conference, "change", Conference.objects.get().pk)
        return admin_client.post(address, filled(admin_client.get(address), **values))

    return edit


VALUES = {
    "name": "Fourth Cable Forum",
    "ordinal": "5",
    "status": "postponed",
    "start": "2019-05-02",
    "end": "2019-06",
    "city": "Bergen",
    "country": "SE",
    "theme": "Nets for all",
    "mode": "hybrid",
    "access": "open",
}


def shown(field):
    return str(getattr(Conference.objects.get(), field) or "")


@pytest.mark.parametrize(
    ("field", "value"),
    [*VALUES.items(), *((field, "") for field in VALUES if field != "name")],
)
def test_edited_field_outlives_the_same_and_a_changed_file(path, edit, field, value):
    edit(**{field: VALUES[field]})

    assert edit(**{field: value}).status_code == 302

    assert shown(field) == value
    run(path)
    assert shown(field) == value
    path.write_text(FORUM.replace("2,700", "2,800").replace("Oslo", "Tartu"))
    run(path)
    assert Conference.objects.count() == 1
    assert shown(field) == value


def test_edit_is_an_editors_confirmed_statement(path, edit, admin_user):
    edit(city="Bergen")

    ours = Statement.objects.get(value="Bergen")
    assert (ours.field, ours.state, ours.reviewed_by) == (
        "city",
        "confirmed",
        admin_user,
    )
    assert [row.origin for row in ours.evidence.all()] == ["editor"]
    assert Statement.objects.get(field="city", value="Oslo").state == "proposed"


def test_form_saved_as_it_was_says_nothing(path, edit):
    before = list(Statement.objects.order_by("pk").values())

    edit()

    assert list(Statement.objects.order_by("pk").values()) == before


def test_newest_edit_is_shown_and_the_ones_before_are_rejected(path, edit):
    cities = ["Bergen", "Aarhus", "Tromsø", "Tromso", "Aarhus"]

    for number, city in enumerate(cities):
        edit(city=city)

        assert shown("city") == city
        ours = Statement.visible.filter(field="city", evidence__origin="editor")
        assert [statement.value for statement in ours] == [city], number
    run(path)

    assert shown("city") == "Aarhus"
    assert Statement.objects.get(value="Bergen").state == "rejected"


def test_emptied_field_can_be_filled_again(path, edit):
    edit(city="")
    assert shown("city") == ""

    edit(city="Oslo")

    assert shown("city") == "Oslo"


def test_of_two_statements_of_editors_the_newest_is_shown(admin_client):
    """Also where they stand on passages, or were entered elsewhere than in the form."""
    conference = ConferenceFactory()
    address = page_of(Statement, "add")
    for city in ("Bergen", "Aarhus", "Tromsø"):
        data = {"conference": conference.pk, "field": "city", "value": city}
        admin_client.post(address, filled(admin_client.get(address), **data))

        conference.refresh_from_db()
        assert conference.city == city

    bergen = Statement.objects.get(value="Bergen")
    data = {"action": "confirm", "_selected_action": [bergen.pk]}
    admin_client.post(page_of(Statement), data)

    conference.refresh_from_db()
    assert conference.city == "Bergen"


def test_statement_of_a_passage_stays_beside_an_edit(edit):
    (passage,) = hold("It was in Oslo.")
    conference = ConferenceFactory()
    StatementFactory(
        conference=conference, value="Oslo", evidence=[said(passage, "Oslo")]
    )
    consolidate(conference)

    edit(city="Bergen")

    assert {s.value for s in Statement.visible.filter(field="city")} == {
        *("Oslo", "Bergen")
    }


@pytest.mark.parametrize(
    ("values", "errors"),
    [
        (
            {"start": "last week"},
            {
                "start": [
                    "“last week” is not one date such as 2019, 2019-10, 2019-10-20, 2016? or XXXX-11-19"
                ]
            },
        ),
        ({"country": "ZZ"}, {"country": ["“ZZ” is no ISO 3166-1 country code."]}),
        ({"end": "2018"}, {"end": ["The conference ends before it starts."]}),
        ({"start": "2020"}, {"end": ["The conference ends before it starts."]}),
        (
            {"ordinal": "-1"},
            {"ordinal": ["Ensure this value is greater than or equal to 0."]},
        ),
        ({"ordinal": "sixth"}, {"ordinal": ["Enter a whole number."]}),
        (
            {"mode": "by post"},
            {
                "mode": [
                    "Select a valid choice. by post is not one of the available choices."
                ]
            },
        ),
        (
            {"city": "x" * 201},
            {"city": ["Ensure this value has at most 200 characters (it has 201)."]},
        ),
        ({"name": ""}, {"name": ["This field is required."]}),
        ({"theme": "\x00"}, {"theme": ["Null characters are not allowed."]}),
    ],
)
def test_wrong_value_is_named_beside_its_field(path, edit, values, errors):
    before = list(Statement.objects.values())

    assert errors_of(edit(**values)) == errors

    assert list(Statement.objects.values()) == before
    assert (shown("city"), shown("start")) == ("Oslo", "2019-05-03")


def test_ordinal_beyond_any_number_is_named(path, edit):
    assert list(errors_of(edit(ordinal="9" * 30))) == ["ordinal"]


def test_what_an_import_changed_meanwhile_does_not_become_an_editors_word(
    path, edit, admin_client
):
    address = page_of(Conference, "change", Conference.objects.get().pk)
    data = filled(admin_client.get(address), theme="Nets")
    path.write_text(FORUM.replace("Oslo", "Tartu"))
    run(path)

    admin_client.post(address, data)

    ours = Statement.objects.filter(evidence__origin="editor")
    assert [(one.field, one.value) for one in ours] == [("theme", "Nets")]
    assert (shown("city"), shown("theme")) == ("Tartu", "Nets")


def test_new_conference_says_what_its_editor_entered(admin_client):
    address = page_of(Conference, "add")
    data = filled(
        admin_client.get(address), name="EuroDIG", city="Den Haag", start="2019-06"
    )

    admin_client.post(address, data)

    conference = Conference.objects.get()
    assert (conference.city, conference.start) == ("Den Haag", "2019-06")
    assert conference.latitude is not None
    assert {s.field: s.value for s in conference.statements.all()} == {
        "name": "EuroDIG",
        "city": "Den Haag",
        "start": "2019-06",
    }


def test_visitors_read_that_an_editor_entered_it(path, edit, client):
    edit(city="Bergen")

    page = text_of(client.get(Conference.objects.get().get_absolute_url()))

    assert "Bergen" in page
    assert "Entered by an editor" in page


def test_rejected_name_takes_the_statements_of_it_along(admin_client):
    (passage,) = hold("The Cable Congress met.")
    conference = ConferenceFactory(name="Cable Forum")
    ConferenceNameFactory(conference=conference)
    wrong = ConferenceNameFactory(conference=conference, text="Cable Congress")
    statement = StatementFactory(
        conference=conference,
        field="name",
        value="Cable Congress",
        evidence=[said(passage)],
    )
    address = page_of(Conference, "change", conference.pk)
    data = filled(admin_client.get(address))
    row = next(key for key, value in data.items() if value == "Cable Congress")

    data[row.replace("text", "rejected")] = "on"
    assert admin_client.post(address, data).status_code == 302

    statement.refresh_from_db()
    conference.refresh_from_db()
    assert ConferenceName.every.get(pk=wrong.pk).rejected
    assert (statement.state, conference.name) == ("rejected", "Cable Forum")


def test_who_may_only_view_a_conference_reads_its_fields(
    path, client, django_user_model
):
    user = django_user_model.objects.create_user("guest", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename="view_conference"))
    client.force_login(user)
    address = page_of(Conference, "change", Conference.objects.get().pk)

    text = text_of(client.get(address))
    refused = client.post(address, {"city": "Bergen"})

    assert '<div class="readonly">Oslo</div>' in text
    assert 'name="city"' not in text
    assert refused.status_code == 403
