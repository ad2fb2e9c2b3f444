"""A report is sent in by an editor, shown as it would be imported, and imported as shown."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from documents.decoding import LARGEST
from documents.models import Accession, Document, DocumentTitle, Passage
from tests.imports import FORUM, run
from wicarchive.models import AT_MOST, Upload

pytestmark = pytest.mark.django_db

FORM = reverse("import-report")
LETTER = "Nets for all\n\nThe nets are good. All of us need them.\n"


@pytest.fixture
def editor(django_user_model):
    return make_editor(django_user_model, "editor")


def make_editor(users, name):
    user = users.objects.create_user(name, is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="add_accession"))
    return user


@pytest.fixture
def desk(client, editor):
    """An editor's browser."""
    client.force_login(editor)
    return client


def send(client, report, name="nets.txt", metadata=None):
    content = report.encode() if isinstance(report, str) else report
    files = {"report": SimpleUploadedFile(name, content)}
    if metadata is not None:
        files["metadata"] = SimpleUploadedFile("known.toml", metadata.encode())
    return client.post(FORM, files)


def seen_in(page):
    return re.search(r'name="seen" value="(\w+)"', page.content.decode())[1]


def confirm(client, page, **more):
    key = Upload.objects.latest("received_at").key
    return client.post(
        reverse("import-preview", args=[key]), {"seen": seen_in(page), **more}
    )


def said(page):
    return [str(message) for message in page.context["messages"]]


def errors(page):
    return {name: list(found) for name, found in page.context["form"].errors.items()}


def stored():
    return Document.objects.count(), Accession.objects.count(), Passage.objects.count()


def test_a_report_is_shown_first_and_imported_when_confirmed(desk, editor):
    shown = send(desk, FORUM, metadata='publisher = "Cable Press"\n')
    before = stored()
    done = confirm(desk, shown)

    accession = Accession.objects.get()
    page = desk.get(done.url)
    assert shown.status_code == 200
    assert before == (0, 0, 0)
    assert (accession.received_by, accession.file_name) == (editor, "nets.txt")
    assert bytes(accession.content) == FORUM.encode()
    assert Upload.objects.count() == 0
    assert len(said(page)) == 1
    assert accession.document.get_text_url() in said(page)[0]
    assert 'href="/documents/' in page.content.decode()


def test_the_preview_tells_record_by_record_what_the_import_does(desk, tmp_path):
    shown = send(desk, FORUM, metadata='publisher = "Cable Press"\n')
    text = shown.content.decode()
    (tmp_path / "nets.txt").write_text(FORUM)
    (tmp_path / "nets.toml").write_text('publisher = "Cable Press"\n')

    told, _, _ = run(tmp_path, dry_run=True)

    changes = re.findall(
        r"^  (?:create|change|review) [^:]+: (.+)$", told, re.MULTILINE
    )
    total = re.search(r"(\d+) would be created, 0 would be changed", told)[1]
    assert len(changes) > 10
    assert f"An import would create {total} records" in text
    assert [change for change in changes if change not in text] == []
    assert "<td>Cable Press</td><td>known.toml</td>" in text


@pytest.mark.parametrize(
    ("name", "content", "field", "message"),
    [
        ("nets.txt", b"", "report", "The file is empty."),
        ("nets.txt", b"%PDF-1.4\n", "report", "The file is a PDF document, not text."),
        (
            "nets.pdf",
            b"Nets",
            "report",
            "“nets.pdf” is no report: its name must end in .txt, .md, .html or .htm.",
        ),
        ("nets.txt", b"a" * (LARGEST + 1), "report", "The file is larger than 5 MB."),
        (
            "nets.html",
            b"<meta charset=gbk>f\xfcr",
            "report",
            "The file says that it is gbk, which is not read; save it as UTF-8.",
        ),
        (
            "nets.md",
            b"---\ntitle: [\n---\nNets",
            "report",
            "nets.md, line 3: no YAML: ",
        ),
    ],
    ids=["empty", "PDF", "name", "too large", "charset", "front matter"],
)
def test_a_file_that_is_refused_is_told_beside_its_field(
    desk, name, content, field, message
):
    page = send(desk, content, name)

    assert list(errors(page)) == [field]
    assert errors(page)[field][0].startswith(message)
    assert (stored(), Upload.objects.count()) == ((0, 0, 0), 0)


@pytest.mark.parametrize(
    ("metadata", "message"),
    [
        ("\ntitel = 'A'", "known.toml, line 2: unknown key “titel”"),
        ("#" * 70_000, "The file is larger than 64 KB."),
    ],
)
def test_metadata_that_are_refused_are_told_beside_their_field(desk, metadata, message):
    page = send(desk, LETTER, metadata=metadata)

    assert list(errors(page)) == ["metadata"]
    assert errors(page)["metadata"][0].startswith(message)


def test_another_text_under_a_known_name_is_refused_beside_its_field(desk):
    confirm(desk, send(desk, LETTER))

    page = send(desk, "Cables\n\nIt says something else. At length. In short.\n")

    assert errors(page)["report"][0].startswith("nets.txt: shares only 0 of 4 passages")


def test_nothing_is_imported_where_the_archive_changed_in_between(desk):
    shown = send(desk, FORUM)
    Document.objects.create(title="Nets for all", source_key="nets")
    DocumentTitle.objects.create(document=Document.objects.get(), text="Nets for all")

    again = confirm(desk, shown)

    assert again.status_code == 409
    assert said(again)[0].startswith("The archive has changed in between: nothing was")
    assert Accession.objects.count() == 0
    assert seen_in(again) != seen_in(shown)
    assert confirm(desk, again).status_code == 302
    assert Accession.objects.count() == 1


def test_confirming_twice_imports_once(desk):
    shown = send(desk, LETTER)
    address = reverse("import-preview", args=[Upload.objects.get().key])
    desk.post(address, {"seen": seen_in(shown)})

    again = desk.post(address, {"seen": seen_in(shown)}, follow=True)

    assert said(again)[-1].startswith("This report is not waiting any more")
    assert Accession.objects.count() == 1


def test_a_waiting_report_is_shown_again_and_can_be_discarded(desk):
    shown = send(desk, LETTER)
    address = reverse("import-preview", args=[Upload.objects.get().key])

    again = desk.get(address)
    listed = desk.get(FORM).content.decode()
    desk.post(address, {"discard": "1"})

    assert seen_in(again) == seen_in(shown)
    assert address in listed
    assert (stored(), Upload.objects.count()) == ((0, 0, 0), 0)


def test_what_one_editor_sent_in_no_other_sees_or_confirms(desk, django_user_model):
    shown = send(desk, LETTER)
    address = reverse("import-preview", args=[Upload.objects.get().key])
    other = Client()
    other.force_login(make_editor(django_user_model, "other"))

    seen = other.get(address)
    done = other.post(address, {"seen": seen_in(shown)})
    listed = other.get(FORM).content.decode()

    assert (seen.url, done.url) == (FORM, FORM)
    assert address not in listed
    assert Accession.objects.count() == 0


def test_two_reports_of_two_editors_are_not_mixed_up(desk, django_user_model):
    other = Client()
    other.force_login(make_editor(django_user_model, "other"))
    first = send(desk, LETTER, "one.txt")
    mine = Upload.objects.get()
    send(other, FORUM, "two.txt")

    desk.post(reverse("import-preview", args=[mine.key]), {"seen": seen_in(first)})

    accession = Accession.objects.get()
    assert (accession.file_name, accession.text) == ("one.txt", LETTER)


def test_what_nobody_confirms_goes_after_a_day_and_after_ten_more(desk, editor):
    old = Upload.objects.create(owner=editor, file_name="old.txt", content=b"Nets")
    Upload.objects.update(received_at=timezone.now() - timedelta(days=1, hours=1))
    for number in range(AT_MOST):
        Upload.objects.create(owner=editor, file_name=f"{number}.txt", content=b"Nets")

    gone = desk.get(reverse("import-preview", args=[old.key]))
    send(desk, LETTER)

    names = list(Upload.objects.values_list("file_name", flat=True))
    assert gone.url == FORM
    assert names == ["nets.txt", *(f"{n}.txt" for n in reversed(range(1, AT_MOST)))]


def test_bytes_that_are_held_are_told_and_not_imported(desk):
    confirm(desk, send(desk, LETTER))

    page = send(desk, LETTER, "other.txt")

    assert "already held as nets.txt" in page.content.decode()
    assert 'name="import"' not in page.content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
def test_only_who_may_add_texts_gets_there(client, django_user_model, method):
    addresses = [FORM, reverse("import-preview", args=[uuid4()])]
    visitor = [getattr(client, method)(address).status_code for address in addresses]
    client.force_login(django_user_model.objects.create_user("guest", is_staff=True))

    guest = [getattr(client, method)(address).status_code for address in addresses]

    assert (visitor, guest) == ([302, 302], [403, 403])


def test_a_form_from_elsewhere_is_refused(editor):
    client = Client(enforce_csrf_checks=True)
    client.force_login(editor)

    assert send(client, LETTER).status_code == 403


def test_other_files_of_a_form_are_dropped(desk):
    page = desk.post(
        FORM,
        {
            "report": [
                SimpleUploadedFile("nets.txt", LETTER.encode()),
                SimpleUploadedFile("more.txt", b"More"),
            ],
            "other": SimpleUploadedFile("other.txt", b"Other"),
        },
    )

    assert seen_in(page)
    assert bytes(Upload.objects.get().content) == LETTER.encode()


def test_the_way_to_it_is_on_the_index_and_the_list_of_documents(admin_client, desk):
    pages = ["admin:index", "admin:documents_document_changelist"]
    pages += ["admin:documents_accession_changelist"]

    linked = [
        f'href="{FORM}"' in admin_client.get(reverse(p)).content.decode() for p in pages
    ]

    assert linked == [True, True, True]
