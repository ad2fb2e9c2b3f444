"""A slug is made once; a changed one leaves a way from the old one."""

import pytest
from django.core.exceptions import ValidationError

from documents.models import Document, FormerAddress

pytestmark = pytest.mark.django_db


def document(title="Outlook", **fields):
    key = f"{title} {Document.objects.count()}"
    return Document.objects.create(title=title, source_key=key, **fields)


def rename(record, slug):
    record = Document.objects.get(pk=record.pk)
    record.slug = slug
    record.full_clean()
    record.save()


def ways():
    return dict(FormerAddress.objects.values_list("slug", "current"))


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Wuzhen Outlook 2019", "wuzhen-outlook-2019"),
        ("习近平", "习近平"),
        ("Genève: un rapport", "geneve-un-rapport"),
        ("?!", "document"),
        ("Long " * 99, ("long-" * 23)[:114]),
    ],
)
def test_slug_is_made_of_the_words(title, slug):
    assert document(title).slug == slug


def test_slug_is_made_once():
    held = document("Outlook")

    held.title = "Another title"
    held.save()

    held.refresh_from_db()
    assert held.slug == "outlook"
    assert ways() == {}


def test_records_of_one_name_are_numbered():
    slugs = [document("Outlook").slug for _ in range(3)]

    assert slugs == ["outlook", "outlook-2", "outlook-3"]


def test_longest_slugs_are_numbered_too():
    slugs = [document("x" * 500).slug for _ in range(2)]

    assert slugs == ["x" * 114, "x" * 114 + "-2"]


def test_a_former_slug_is_not_given_again():
    held = document("Outlook")
    rename(held, "wuzhen-outlook")

    assert document("Outlook").slug == "outlook-2"


def test_changed_slug_leaves_a_way():
    held = document("Outlook")

    rename(held, "wuzhen-outlook")

    assert ways() == {"outlook": "wuzhen-outlook"}


def test_slug_changed_on_the_row_just_made_leaves_a_way():
    held = document("Outlook")

    held.slug = "wuzhen-outlook"
    held.save()

    assert ways() == {"outlook": "wuzhen-outlook"}


def test_every_former_slug_leads_to_the_last_one():
    held = document("a")

    rename(held, "b")
    rename(held, "c")

    assert ways() == {"a": "c", "b": "c"}


def test_slug_changed_back_is_no_former_one():
    held = document("a")

    rename(held, "b")
    rename(held, "c")
    rename(held, "a")

    assert ways() == {"b": "a", "c": "a"}


def test_emptied_slug_is_made_anew_and_leaves_a_way():
    held = document("Outlook", slug="first")

    rename(held, "")

    held.refresh_from_db()
    assert held.slug == "outlook"
    assert ways() == {"first": "outlook"}


def test_slug_that_leads_to_another_record_is_refused():
    rename(document("Outlook"), "wuzhen-outlook")
    other = document("Other")

    other.slug = "outlook"
    with pytest.raises(ValidationError) as form:
        other.full_clean()

    assert form.value.message_dict == {
        "slug": ["Another record had this address; links to it must go on working."]
    }


def test_slug_of_a_record_is_not_taken_twice():
    document("Outlook")

    with pytest.raises(ValidationError) as form:
        Document(title="B", source_key="b", slug="outlook").full_clean()

    assert form.value.message_dict == {
        "slug": ["Document with this Slug already exists."]
    }


@pytest.mark.parametrize("slug", ["a/b", "a b", "a?b", "a#b", "..", "a.b"])
def test_slug_that_would_break_an_address_is_refused(slug):
    with pytest.raises(ValidationError) as form:
        Document(title="B", source_key="b", slug=slug).full_clean()

    assert list(form.value.message_dict) == ["slug"]
