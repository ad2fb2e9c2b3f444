"""The admin of a large archive: no page reads or shows a table whole, or asks more than for a small one."""

from copy import copy

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteMixin
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models.sql import compiler
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from documents.models import Document, DocumentTitle, Passage
from events.models import Conference, Coverage, Outcome, Series
from people.models import Organisation, OrganisationName, Person, PersonName
from tests.admin.pages import FACTS, HELD, RECORDS, page_of

pytestmark = pytest.mark.django_db

PEOPLE = 5_000
OTHERS = 500
MOST_ROWS = 120  # that one query may fetch; a list's page has 100
MOST_OPTIONS = 700  # countries and other lists that do not grow


def make_large():
    """Store 5,000 people, and 500 more of most that there is; all facts of the same records."""

    def many(model, names, field, **values):
        texts = [f"{names} {n}" for n in range(PEOPLE if model is Person else OTHERS)]
        columns = {column.name for column in model._meta.concrete_fields}
        title = "title" if "title" in columns else "name"
        records = [
            model(
                slug=text.lower().replace(" ", "-"),
                **{title: text},
                **({"sort_name": text} if "sort_name" in columns else {}),
                **({"source_key": text} if "source_key" in columns else {}),
                **values,
            )
            for text in texts
        ]
        records = model.objects.bulk_create(records)
        if field:
            owner, relation = field
            owner.objects.bulk_create(
                owner(text=text, **{relation: record})
                for text, record in zip(texts, records, strict=True)
            )
        return records

    many(Person, "Li Wei", (PersonName, "person"))
    many(Organisation, "Ministry", (OrganisationName, "organisation"))
    documents = many(Document, "Memorandum", (DocumentTitle, "document"))
    many(Series, "Cable Forum", None)
    many(Conference, "Cable Congress", None, country="CN")
    passage = Passage.objects.get()
    Passage.objects.bulk_create(
        Passage(
            document=passage.document,
            accession=passage.accession,
            number=n + 2,
            position=n + 2,
            paragraph=1,
            text=f"Xi sent a keynote {n}.",
        )
        for n in range(OTHERS)
    )
    evidence = passage.evidence.get()
    for model in FACTS:
        fact = model.objects.get()
        clones = []
        for n in range(OTHERS):
            clone = copy(fact)
            clone.pk, clone._state = None, copy(fact._state)
            clone.key = f"key {n}"
            if model is Outcome:
                clone.document, clone.text = None, f"conclusion {n}"
            if model is Coverage:
                clone.document = documents[n]
            clones.append(clone)
        through = model.evidence.through
        link = f"{model._meta.model_name}_id"
        through.objects.bulk_create(
            through(**{link: clone.pk, "evidence_id": evidence.pk})
            for clone in model.objects.bulk_create(clones)
        )
    # As a server does by itself a little later: else it plans for tables of a few rows.
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def pages():
    """Return the addresses of every list, search, form and choice of the admin."""
    for model in RECORDS:
        record = model.objects.order_by("pk").first()
        yield page_of(model)
        yield f"{page_of(model)}?q=li+wei"
        # A sentence's page shows all facts that were read from it.
        if model is not Passage:
            yield page_of(model, "change", record.pk)
        if model not in HELD:
            yield page_of(model, "add")
        site = admin.site.get_model_admin(model)
        for field in site.autocomplete_fields:
            names = (
                f"app_label={model._meta.app_label}&model_name={model._meta.model_name}"
            )
            yield f"{reverse('admin:autocomplete')}?{names}&field_name={field}&term="


@pytest.fixture
def rows(monkeypatch):
    """The numbers of rows that queries fetched."""
    fetched, iterate = [], compiler.cursor_iter

    def counting(*args):
        number = len(fetched)
        fetched.append(0)
        for chunk in iterate(*args):
            fetched[number] += len(chunk)
            yield chunk

    monkeypatch.setattr(compiler, "cursor_iter", counting)
    return fetched


@pytest.mark.long
def test_no_page_grows_with_the_archive(admin_client, archive, rows):
    def visit():
        seen = {}
        for address in addresses:
            rows.clear()
            with CaptureQueriesContext(connection) as queries:
                response = admin_client.get(address)
            assert response.status_code == 200, address
            content = response.content
            seen[address] = {
                "queries": len(queries),
                "rows": max(rows, default=0),
                "options": content.count(b"<option"),
                "lines": content.count(b"<tr"),
                "choices": content.count(b'"id"'),
            }
        return seen

    addresses = list(pages())
    ContentType.objects.get_for_models(*apps.get_models())  # asked for once and kept
    small = visit()
    make_large()
    large = visit()

    assert len(addresses) > 120
    assert Person.objects.count() == PEOPLE + 1
    faults = {
        address: seen
        for address, seen in large.items()
        if seen["queries"] > small[address]["queries"] + 1  # how many there are in all
        or seen["rows"] > MOST_ROWS
        or seen["options"] > MOST_OPTIONS
        or seen["lines"] > 300
        or seen["choices"] > 20
    }
    assert faults == {}


def test_every_relation_in_a_form_is_chosen_by_searching(admin_client, archive):
    faults = []
    for model in RECORDS:
        if model in HELD:
            continue
        form = admin_client.get(page_of(model, "add")).context["adminform"].form
        for name, field in form.fields.items():
            widget = getattr(field.widget, "widget", field.widget)
            if hasattr(field, "queryset") and not isinstance(widget, AutocompleteMixin):
                faults.append((model, name))
    assert faults == []
