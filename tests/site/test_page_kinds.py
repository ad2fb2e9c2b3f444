"""What holds for every kind of page of the archive of the seeds, by its answer alone."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.html import foreign_attributes, inline_code, parse, repeated_ids
from tests.page_kinds import PAGES, STATUS, addresses, of_the_site, url_name
from wicarchive.urls import urlpatterns

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("seeds")]


@pytest.mark.parametrize("name", PAGES)
def test_page_is_valid_and_asks_little_of_the_database(client, name):
    client.get("/about/")  # what is asked once is asked

    with CaptureQueriesContext(connection) as queries:
        response = client.get(addresses()[name])

    page = parse(response)  # strictly: a fault in the HTML is an error
    assert response.status_code == STATUS.get(name, 200)
    assert inline_code(page) == []
    assert repeated_ids(page) == []
    assert foreign_attributes(page) == []
    assert len(queries) <= 25


@pytest.mark.parametrize("name", PAGES)
def test_each_form_can_be_sent_and_each_field_has_a_name(client, name):
    page = parse(client.get(addresses()[name]))
    labelled = {label.get("for") for label in page.iter("label")}
    wrapped = {part for label in page.iter("label") for part in label.iter()}

    for form in page.iter("form"):
        buttons = [
            part
            for part in form.iter()
            if part.tag == "button" or part.get("type") == "submit"
        ]
        assert buttons, form.get("action")
    for field in page.iter():
        if field.tag in ("select", "textarea") or (
            field.tag == "input" and field.get("type") not in ("hidden", "submit")
        ):
            assert (
                field.get("id") in labelled
                or field in wrapped
                or field.get("aria-label")
            ), field.attrib


def test_no_kind_of_page_is_forgotten():
    names = {each.name for each in urlpatterns if getattr(each, "name", None)}
    shown = {url_name(address) for address in of_the_site()}

    # With tests of their own: a part of a page, what editors use, and what only DEBUG shows.
    assert names - shown == {
        "search-suggest",
        "import-report",
        "import-preview",
        "style",
    }
