"""Facts in the form of their record."""

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission

from documents.models import (
    ONCE,
    Document,
)
from events.columns import consolidate
from events.models import (
    Conference,
    Participation,
    Statement,
    Topic,
)
from people.models import Organisation, Person
from tests.admin.pages import (
    errors_of,
    filled,
    make_archive,
    page_of,
    text_of,
)

pytestmark = [pytest.mark.django_db, pytest.mark.appearance]


def add_statements(admin_client, *values):
    address = page_of(Conference, "change", Conference.objects.get().pk)
    data = filled(admin_client.get(address))
    first = int(data["statements-INITIAL_FORMS"])
    data["statements-TOTAL_FORMS"] = first + len(values)
    for number, value in enumerate(values, first):
        data |= {f"statements-{number}-{name}": said for name, said in value.items()}
        data[f"statements-{number}-state"] = "confirmed"
    return admin_client.post(address, data)


def test_conference_shows_what_its_statements_say(admin_client, archive):
    conference = Conference.objects.get()
    add_statements(
        admin_client,
        {"field": "city", "value": "Geneva"},
        {"field": "country", "value": "CH"},
        {"field": "start", "value": "2019-11"},
    )

    conference.refresh_from_db()
    assert (conference.city, conference.country) == ("Geneva", "CH")
    assert conference.dates_display == "November 2019"

    wrong = Statement.objects.get(value="Geneva")
    data = {"action": "reject", "_selected_action": [wrong.pk]}
    admin_client.post(page_of(Statement), data)

    conference.refresh_from_db()
    assert conference.city == "Wuzhen 1"

    address = page_of(Statement, "change", wrong.pk)
    admin_client.post(address, filled(admin_client.get(address), state="confirmed"))

    conference.refresh_from_db()
    assert conference.city == "Geneva"


def test_fact_is_added_in_the_form_of_its_record(admin_client, admin_user, archive):
    response = add_statements(admin_client, {"field": "ordinal", "value": "6"})

    fact = Statement.objects.get(field="ordinal")
    assert response.status_code == 302
    assert fact.key == f"editor conference {fact.conference_id} field ordinal value 6"
    assert (fact.state, fact.reviewed_by) == ("confirmed", admin_user)
    assert [row.origin for row in fact.evidence.all()] == ["editor"]


def test_same_fact_twice_in_one_form_is_refused(admin_client, archive):
    value = {"field": "ordinal", "value": "6"}

    response = add_statements(admin_client, value, value)

    assert errors_of(response) == {Statement: [ONCE]}
    assert Statement.objects.count() == 1


def test_fact_already_entered_is_refused_in_the_form_of_its_record(
    admin_client, archive
):
    value = {"field": "ordinal", "value": "6"}
    add_statements(admin_client, value)

    response = add_statements(admin_client, value)

    assert errors_of(response) == {"__all__": [ONCE]}


def test_form_of_a_record_shows_only_its_first_facts(admin_client, archive):
    conference = Conference.objects.get()
    Statement.objects.bulk_create(
        Statement(conference=conference, field="theme", value=str(n), key=str(n))
        for n in range(30)
    )

    response = admin_client.get(page_of(Conference, "change", conference.pk))

    shown = {
        inline.opts.model: len(inline.formset.initial_forms)
        for inline in response.context["inline_admin_formsets"]
    }
    assert shown[Statement] == 20
    assert shown[Participation] == 1
    assert "<p>Xi sent a <mark>keynote 1</mark>." in text_of(response)
    all_of_them = f"{page_of(Statement)}?conference__exact={conference.pk}"
    assert f'href="{all_of_them}"' in text_of(response)
    listed = admin_client.get(all_of_them)
    assert listed.context["cl"].result_count == 31


# Judged in the form of its record


INLINES = {
    Conference: ("statements", "participations", "figures", "outcomes", "coverage"),
    Person: ("positions", "participations"),
    Organisation: ("relations", "positions", "participations"),
    Document: ("sections", "citations_made", "contributions", "coverage"),
    Topic: ("subjects",),
}


@pytest.mark.parametrize(
    ("model", "prefix"),
    [(m, prefix) for m, all_of in INLINES.items() for prefix in all_of],
)
def test_fact_is_rejected_in_the_form_of_its_record(
    admin_client, admin_user, archive, model, prefix
):
    record = model.objects.order_by("pk").first()
    fact = getattr(record, prefix).get()
    before = {f.attname: getattr(fact, f.attname) for f in fact._meta.concrete_fields}
    address = page_of(model, "change", record.pk)

    data = filled(admin_client.get(address), **{f"{prefix}-0-state": "rejected"})
    assert admin_client.post(address, data).status_code == 302

    fact.refresh_from_db()
    after = {f.attname: getattr(fact, f.attname) for f in fact._meta.concrete_fields}
    assert {name for name in after if after[name] != before[name]} == {
        *("state", "reviewed_by_id", "reviewed_at")
    }
    assert (fact.state, fact.reviewed_by) == ("rejected", admin_user)
    logged = LogEntry.objects.filter(content_type__model=fact._meta.model_name)
    assert [(entry.object_id, entry.change_message) for entry in logged] == [
        (str(fact.pk), "rejected")
    ]


def test_conference_is_computed_anew_when_a_statement_is_rejected_in_its_form(
    admin_client, archive
):
    conference = Conference.objects.get()
    consolidate(conference)
    assert conference.city == "Wuzhen 1"
    address = page_of(Conference, "change", conference.pk)

    data = filled(admin_client.get(address), **{"statements-0-state": "rejected"})
    admin_client.post(address, data)

    conference.refresh_from_db()
    assert conference.city == ""


def test_of_a_fact_that_is_there_only_the_state_can_be_chosen(admin_client, archive):
    conference = Conference.objects.get()
    address = page_of(Conference, "change", conference.pk)
    response = admin_client.get(address)

    row = {key for key in filled(response) if key.startswith("participations-0-")}
    text = text_of(response)
    data = filled(response, **{"participations-0-name_as_written": "Ma"})
    admin_client.post(address, data)

    fact = Participation.objects.get()
    assert row == {f"participations-0-{name}" for name in ("id", "conference", "state")}
    assert page_of(Participation, "change", fact.pk) in text
    assert fact.name_as_written == "Xi 1"
    assert fact.reviewed_at is None


def test_facts_shown_can_be_judged_although_others_came_first_meanwhile(
    admin_client, archive
):
    conference = Conference.objects.get()
    address = page_of(Conference, "change", conference.pk)
    data = filled(admin_client.get(address), **{"participations-0-state": "rejected"})
    Participation.objects.bulk_create(
        Participation(conference=conference, role="chair", name_as_written="A", key=n)
        for n in range(30)
    )

    assert admin_client.post(address, data).status_code == 302

    assert Participation.objects.get(state="rejected").name_as_written == "Xi 1"


def test_who_may_only_view_facts_judges_none(client, django_user_model, archive):
    user = django_user_model.objects.create_user("guest", is_staff=True)
    names = ("change_conference", "view_conference", "view_participation")
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    client.force_login(user)
    address = page_of(Conference, "change", Conference.objects.get().pk)

    data = filled(client.get(address), **{"participations-0-state": "rejected"})
    client.post(address, data)

    assert Participation.objects.get().state == "proposed"
    assert Statement.objects.get().state == "proposed"


# In the browser, under the site's policy: no inline script, no inline style


def test_editor_adds_a_participation_in_the_browser(
    transactional_db, page, django_user_model
):
    make_archive()
    django_user_model.objects.create_superuser("root", password="pass")  # noqa: S106
    page.goto("/admin/")
    page.get_by_label("Username").fill("root")
    page.get_by_label("Password").fill("pass")
    page.get_by_role("button", name="Log in").click()
    page.goto(page_of(Conference, "change", Conference.objects.get().pk))

    page.get_by_text("Add another Participation").click()
    new = page.locator("#participations-1")
    new.locator("select[name$=role]").select_option("keynote")
    new.locator("input[name$=name_as_written]").fill("President Xi")
    new.locator(".field-person .select2-selection").click()
    page.locator(".select2-search__field").fill("jinping")
    page.get_by_role("option", name="Xi Jinping 1").click()
    page.get_by_role("button", name="Save and continue editing").click()
    page.get_by_text("was changed successfully").wait_for()

    fact = Participation.objects.get(role="keynote")
    assert (fact.name_as_written, fact.person.name) == ("President Xi", "Xi Jinping 1")
    assert page.get_by_text("President Xi").count() > 0
