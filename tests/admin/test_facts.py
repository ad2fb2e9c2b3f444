"""Facts that editors enter, correct, confirm and reject."""

import pytest
from django.utils import timezone

from documents.models import (
    ONCE,
    Document,
    Evidence,
)
from events.models import (
    Conference,
    Statement,
)
from people.models import (
    Organisation,
    Person,
    Position,
)
from tests.admin.pages import (
    FACTS,
    errors_of,
    filled,
    page_of,
    text_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.appearance]


def add_position(admin_client, **values):
    address = page_of(Position, "add")
    person = Person.objects.get()
    data = filled(admin_client.get(address), person=person.pk, title="Chair")
    return admin_client.post(address, data | values)


def test_editors_fact_has_a_key_and_says_who_entered_it(
    admin_client, admin_user, archive
):
    response = add_position(admin_client, since="2013")

    fact = Position.objects.get(title="Chair")
    assert response.status_code == 302
    assert fact.key == f"editor person {fact.person_id} since 2013 title chair"
    assert (fact.state, fact.reviewed_by) == ("confirmed", admin_user)
    assert (timezone.now() - fact.reviewed_at).seconds < 60
    assert [(row.origin, row.note) for row in fact.evidence.all()] == [
        ("editor", f"Entered by an editor, {timezone.localdate().isoformat()}.")
    ]


def test_key_of_a_long_fact_fits_and_tells_it_from_another(admin_client, archive):
    add_position(admin_client, title="x" * 299 + "a")
    add_position(admin_client, title="x" * 299 + "b")

    keys = Position.objects.filter(title__startswith="xxx").values_list(
        "key", flat=True
    )
    assert len(set(keys)) == 2
    assert all(len(key) <= 300 for key in keys)


@pytest.mark.parametrize(
    ("values", "errors"),
    [
        ({"title": "Judge"}, {"__all__": [ONCE]}),
        ({"title": ""}, {"__all__": ["Give a title or an organisation."]}),
        (
            {"since": "2019", "until": "2017"},
            {"__all__": ["It ends before it begins."]},
        ),
        (
            {"since": "2019/2020"},
            {
                "since": [
                    "“2019/2020” is not one date such as 2019, 2019-10, 2019-10-20, 2016? or XXXX-11-19"
                ]
            },
        ),
        (
            {"state": "perhaps"},
            {
                "state": [
                    "Select a valid choice. perhaps is not one of the available choices."
                ]
            },
        ),
        (
            {"person": "999"},
            {
                "person": [
                    "Select a valid choice. That choice is not one of the available choices."
                ]
            },
        ),
    ],
)
def test_wrong_fact_is_refused_with_a_message(admin_client, archive, values, errors):
    add_position(admin_client, title="Judge")

    response = add_position(admin_client, **values)

    assert errors_of(response) == errors
    assert Position.objects.count() == 2


@pytest.mark.parametrize("sent", ["a", "1'", "²", "9" * 19, "-1"])
@pytest.mark.parametrize("field", ["person", "organisation", "source_passage"])
def test_record_that_is_none_is_refused(admin_client, archive, field, sent):
    message = "Select a valid choice. That choice is not one of the available choices."

    response = add_position(admin_client, **{field: sent})
    asked = admin_client.get(page_of(Position, "add"), {field: sent})

    assert errors_of(response) == {field: [message]}
    assert asked.status_code == 200


def test_statement_of_no_value_is_refused(admin_client, archive):
    address = page_of(Statement, "add")
    data = filled(
        admin_client.get(address),
        conference=Conference.objects.get().pk,
        field="start",
        value="autumn",
    )

    assert list(errors_of(admin_client.post(address, data))) == ["value"]


def test_what_a_source_says_of_a_conference_is_not_changed(admin_client, archive):
    statement = Statement.objects.get()
    address = page_of(Statement, "change", statement.pk)

    data = filled(admin_client.get(address), value="Geneva", state="confirmed")
    admin_client.post(address, data)

    statement.refresh_from_db()
    assert (statement.value, statement.state) == ("Wuzhen 1", "confirmed")


def test_changed_fact_keeps_its_key_and_evidence(admin_client, admin_user, archive):
    fact = Position.objects.get()
    address = page_of(Position, "change", fact.pk)

    data = filled(admin_client.get(address), title="General Secretary", until="2012")
    response = admin_client.post(address, data)

    fact.refresh_from_db()
    assert response.status_code == 302
    assert (fact.title, fact.until) == ("General Secretary", "2012")
    assert (fact.key, fact.reviewed_by) == ("read from the text", admin_user)
    assert fact.state == "confirmed"
    assert list(fact.evidence.all()) == [Evidence.objects.get()]


def test_fact_saved_as_it_was_is_not_reviewed(admin_client, archive):
    fact = Position.objects.get()
    address = page_of(Position, "change", fact.pk)

    admin_client.post(address, filled(admin_client.get(address)))

    fact.refresh_from_db()
    assert (fact.reviewed_by, fact.reviewed_at) == (None, None)


@pytest.mark.parametrize("model", FACTS)
@pytest.mark.parametrize(
    ("action", "state"), [("confirm", "confirmed"), ("reject", "rejected")]
)
def test_facts_are_reviewed_and_stay(
    admin_client, admin_user, archive, model, action, state
):
    fact = model.objects.get()
    data = {"action": action, "_selected_action": [fact.pk]}

    response = admin_client.post(page_of(model), data, follow=True)

    fact.refresh_from_db()
    assert (fact.state, fact.reviewed_by) == (state, admin_user)
    assert fact.reviewed_at is not None
    assert f"1 fact: {state}." in text_of(response)
    assert model.visible.count() == (1 if state == "confirmed" else 0)


@pytest.mark.parametrize("model", FACTS)
def test_facts_are_not_deleted(admin_client, archive, model):
    fact = model.objects.get()

    response = admin_client.post(page_of(model, "delete", fact.pk), {"post": "yes"})
    admin_client.post(
        page_of(model),
        {"action": "delete_selected", "_selected_action": [fact.pk], "post": "yes"},
    )

    assert response.status_code == 403
    assert model.objects.get() == fact


@pytest.mark.parametrize("model", [Document, Person, Organisation, Conference])
def test_record_with_facts_is_not_deleted(admin_client, archive, model):
    record = model.objects.order_by("pk").first()

    admin_client.post(page_of(model, "delete", record.pk), {"post": "yes"})

    assert model.objects.filter(pk=record.pk).exists()


def test_facts_of_one_state_and_origin(admin_client, archive):
    response = admin_client.get(
        page_of(Position), {"state": "proposed", "evidence__origin": "text"}
    )
    none = admin_client.get(page_of(Position), {"evidence__origin": "inferred"})

    assert response.context["cl"].result_count == 1
    assert none.context["cl"].result_count == 0
