"""What editors see on the public pages, and visitors never do."""

import pytest
from django.contrib.auth.models import Permission

from documents.models import Document, Evidence, Fact, Passage
from documents.upkeep import bring_up_to_date
from events.models import Conference, ConferenceName, Series, Topic
from people.models import Organisation, OrganisationName, Person, PersonName
from tests.admin.pages import FACTS, filled, page_of, text_of
from tests.html import links, parse, with_class
from tests.html import text_of as text_in
from tests.site.crawling import Site

pytestmark = [pytest.mark.django_db, pytest.mark.appearance]

RECORDS = [Document, Person, Organisation, Series, Conference, Topic]
LISTS = [
    *("/documents/", "/people/", "/organisations/", "/series/", "/conferences/"),
    "/topics/",
]


def edit_links(client, address):
    page = parse(client.get(address))
    return [target for words, target in links(page) if words.startswith("Edit ")]


@pytest.mark.parametrize("model", RECORDS)
def test_record_page_leads_editors_to_its_form(admin_client, archive, model):
    record = model.objects.order_by("pk").first()

    found = edit_links(admin_client, record.get_absolute_url())

    assert found == [page_of(model, "change", record.pk)]


def test_reader_leads_editors_to_the_documents_form(admin_client, archive):
    document = Passage.objects.get().document

    found = edit_links(admin_client, document.get_text_url())

    assert found == [page_of(Document, "change", document.pk)]


@pytest.mark.parametrize(("model", "address"), list(zip(RECORDS, LISTS, strict=True)))
def test_list_leads_editors_to_their_list(admin_client, archive, model, address):
    assert edit_links(admin_client, address) == [page_of(model)]


@pytest.mark.parametrize("staff", [False, True])
def test_who_may_not_change_a_record_is_not_led_there(
    client, django_user_model, archive, staff
):
    user = django_user_model.objects.create_user("someone", is_staff=staff)
    names = ["view_person", "change_topic"] if staff else ["change_person"]
    user.user_permissions.set(Permission.objects.filter(codename__in=names))
    client.force_login(user)

    assert edit_links(client, Person.objects.get().get_absolute_url()) == []
    assert edit_links(client, "/people/") == []


# What visitors never see


@pytest.fixture
def secrets(archive):
    """Notes of editors on facts of each kind, in each state, and names that were rejected."""
    passage = Passage.objects.get()
    for model in FACTS:
        model.objects.update(editors_note="SECRET note", state=Fact.State.CONFIRMED)
    for names, field, record in (
        (PersonName, "person", Person.objects.get()),
        (OrganisationName, "organisation", Organisation.objects.order_by("pk").first()),
        (ConferenceName, "conference", Conference.objects.get()),
    ):
        names.objects.create(**{field: record}, text="SECRET name", rejected=True)
    Series.objects.get().names.create(text="SECRET name", rejected=True)
    Topic.objects.get().names.create(text="SECRET name", rejected=True)
    passage.document.titles.create(text="SECRET name", rejected=True)
    Evidence.objects.update(note="")
    return passage


def test_visitors_see_no_note_of_editors_and_no_rejected_name(client, secrets):
    site = Site(client)

    assert len(site.pages) > 15
    assert all(
        model.objects.filter(editors_note="SECRET note").count() == 1 for model in FACTS
    )
    for address in site.statuses:
        if not address.startswith("/admin/"):
            assert b"SECRET" not in client.get(address).content, address


@pytest.mark.parametrize(
    "address", ["/people/nobody/", "/documents/wuzhen-outlook-1/text/?p=99"]
)
def test_neither_where_something_is_missing(client, secrets, address):
    assert b"SECRET" not in client.get(address).content


@pytest.mark.parametrize("address", [one for one in LISTS if one != "/series/"])
def test_nothing_is_found_by_a_rejected_name(client, secrets, address):
    bring_up_to_date()

    def found(words):
        page = parse(client.get(address, {"q": words}))
        return text_in(*with_class(page, "result-count"))

    assert found("secret name")[0] == "0"
    assert found("1")[0] != "0"


@pytest.mark.parametrize("model", FACTS)
def test_editors_see_the_note_in_form_and_list_and_find_the_fact_by_it(
    admin_client, secrets, model
):
    fact = model.objects.get()

    assert "SECRET note" in text_of(admin_client.get(page_of(model, "change", fact.pk)))
    found = admin_client.get(page_of(model), {"q": "secret note"})
    assert found.context["cl"].result_count == 1
    assert "SECRET note" in text_of(found)
    none = admin_client.get(page_of(model), {"editors_note__isempty": "1"})
    assert none.context["cl"].result_count == 0


def test_note_alone_confirms_nothing(admin_client, archive):
    fact = Person.objects.get().positions.get()
    address = page_of(type(fact), "change", fact.pk)
    response = admin_client.get(address)

    admin_client.post(address, filled(response, editors_note="Look again"))

    fact.refresh_from_db()
    assert (fact.state, fact.reviewed_at) == ("proposed", None)
    assert fact.editors_note == "Look again"
