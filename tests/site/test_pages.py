"""Home, about, errors, old addresses, and what every answer has."""

import pytest
from django.template.loader import get_template
from django.urls import reverse

from tests.factories import (
    ConferenceFactory,
    DocumentFactory,
    FormerAddressFactory,
    OrganisationFactory,
    PersonFactory,
    SeriesFactory,
    TopicFactory,
    hold,
)
from tests.html import by_id, inline_code, link, main_of, parse, text_of, with_class

pytestmark = pytest.mark.django_db

LISTS = [
    "conference-list",
    "series-list",
    "person-list",
    "organisation-list",
    "document-list",
    "topic-list",
]
RECORDS = {
    "conference": ConferenceFactory,
    "series": SeriesFactory,
    "person": PersonFactory,
    "organisation": OrganisationFactory,
    "document": DocumentFactory,
    "topic": TopicFactory,
}


def page_at(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return parse(response)


# Home and about


def test_home_of_an_empty_archive_says_what_to_do(client):
    page = page_at(client, "/")
    counts = [text_of(part) for part in page.findall(".//dl/div/dd")]

    assert counts == ["0", "0", "0", "0", "0", "0"]
    assert text_of(with_class(page, "empty")[0]) == (
        "The archive is empty still. An editor fills it with manage.py import_seeds."
    )
    assert list(page.iter("h2")) == []


@pytest.mark.parametrize("name", LISTS)
def test_list_of_an_empty_archive_says_so(client, name):
    said = text_of(main_of(page_at(client, reverse(name))))

    assert "yet." in said


def test_about_explains_what_the_footer_and_the_marks_point_to(client):
    page = page_at(client, "/about/")

    assert "What “not yet reviewed” means" in text_of(by_id(page, "review"))
    assert text_of(by_id(page, "licences")) == "Licences"
    assert text_of(by_id(page, "accessibility")) == "Accessibility"


# Errors


@pytest.mark.parametrize(
    "address",
    [
        "/nothing/",
        "/nothing",
        *(f"{reverse(name)}nobody/" for name in LISTS),
        "/documents/nothing/text/",
        "/people/%00/",
        "/people/<script>/",
        "/conferences/" + "x" * 10_000 + "/",
    ],
)
def test_unknown_address_is_answered_in_the_sites_look(client, address):
    response = client.get(address, follow=True)
    page = parse(response)

    assert response.status_code == 404
    assert text_of(page.find(".//h1")) == "There is nothing at this address"
    assert link(page, "Conferences") == "/conferences/"
    assert by_id(page, "q").get("name") == "q"


def test_text_of_a_document_only_cited_is_not_found(client):
    document = DocumentFactory()

    assert client.get(document.get_text_url()).status_code == 404


@pytest.mark.parametrize("template", ["400.html", "500.html"])
def test_page_of_an_error_needs_nothing(template, django_assert_num_queries):
    with django_assert_num_queries(0):
        html = get_template(template).render()

    page = parse(html)
    assert page.get("lang") == "en"
    assert len(list(page.iter("h1"))) == 1
    assert inline_code(page) == []


def test_fault_is_answered_in_the_sites_look(client, settings):
    client.raise_request_exception = False
    settings.ROOT_URLCONF = "tests.site.faulty"

    response = client.get("/")

    assert response.status_code == 500
    assert text_of(parse(response).find(".//h1")) == "Something went wrong here"


# Addresses


@pytest.mark.parametrize("kind", RECORDS)
def test_former_address_leads_to_the_record(client, kind):
    record = RECORDS[kind]()
    FormerAddressFactory(kind=kind, slug="old", current=record.slug)

    response = client.get(reverse(kind, args=["old"]))

    assert response.status_code == 301
    assert response.headers["Location"] == record.get_absolute_url()


def test_former_address_leads_to_the_text_and_its_passage(client):
    (passage,) = hold("It was held in Wuzhen.")
    FormerAddressFactory(kind="document", slug="old", current=passage.document.slug)

    response = client.get("/documents/old/text/?p=1")

    assert response.status_code == 301
    assert response.headers["Location"] == f"{passage.document.get_text_url()}?p=1"


def test_address_without_its_slash_leads_on(client):
    response = client.get("/conferences?country=CN")

    assert response.status_code == 301
    assert response.headers["Location"] == "/conferences/?country=CN"


@pytest.fixture
def every_page():
    """One address of each kind of page, in an archive of one record of each kind."""
    (passage,) = hold("It was held in Wuzhen.")
    return [
        "/",
        "/about/",
        *(reverse(name) for name in LISTS),
        *(factory().get_absolute_url() for factory in RECORDS.values()),
        passage.document.get_text_url(),
    ]


def test_pages_are_for_reading_only(client, every_page):
    for address in every_page:
        statuses = [
            client.generic(method, address).status_code
            for method in ("HEAD", "POST", "PUT", "PATCH", "DELETE")
        ]

        assert statuses == [200, 405, 405, 405, 405], address


def test_every_answer_forbids_what_it_does_not_need(client, every_page):
    for address in [*every_page, "/nothing/", "/admin/login/"]:
        headers = client.get(address).headers
        policy = headers["Content-Security-Policy"]

        assert "default-src 'none'" in policy, address
        assert "unsafe" not in policy, address
        assert headers["X-Content-Type-Options"] == "nosniff", address
        assert headers["X-Frame-Options"] == "DENY", address


def test_visitor_gets_no_cookie(client, every_page):
    for address in every_page:
        assert client.get(address).cookies == {}, address


# Editors


@pytest.mark.parametrize("kind", RECORDS)
def test_editor_is_led_to_the_record_in_the_admin(admin_client, kind):
    record = RECORDS[kind]()

    page = page_at(admin_client, record.get_absolute_url())
    form = admin_client.get(link(page, "Edit this record"))

    assert form.status_code == 200
    assert form.context["original"] == record


@pytest.mark.parametrize("kind", RECORDS)
def test_visitor_is_not(client, kind):
    page = page_at(client, RECORDS[kind]().get_absolute_url())

    assert "Edit this record" not in text_of(page)


def test_old_address_of_the_icon_leads_to_the_icon(client):
    assert client.get("/favicon.ico").headers["Location"] == "/static/favicon.svg"
