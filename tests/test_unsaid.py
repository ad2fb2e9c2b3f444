"""What a report tells no more goes to review: after a changed file, and after a better reader."""

from dataclasses import replace
from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

import wicarchive.importing
from documents.models import Accession, Document, Fact, Passage
from documents.reading import READER_VERSION
from events.models import Conference, Figure, Statement
from people.models import Quotation
from tests.imports import FORUM, run
from wicarchive.importing import read

pytestmark = pytest.mark.django_db

MORE = "It was attended by some 2,700 people from 41 countries. "


@pytest.fixture
def forum(tmp_path):
    path = tmp_path / "forum.txt"
    path.write_text(FORUM)
    run(path)
    return path


def people():
    return Figure.objects.get(value=2700)


def reread(**options):
    out = StringIO()
    call_command("reread", stdout=out, **options)
    return out.getvalue()


@pytest.fixture
def blind_reader(monkeypatch):
    """A reader that finds no figures and no place."""

    def blind(*arguments):
        reading = read(*arguments)
        seen = tuple(
            replace(
                found,
                figures=type(found.figures)(),
                claims=type(found.claims)(
                    claim for claim in found.claims if claim.field != "city"
                ),
            )
            for found in reading.events.conferences
        )
        conferences = type(reading.events.conferences)(seen)
        return replace(reading, events=replace(reading.events, conferences=conferences))

    monkeypatch.setattr(wicarchive.importing, "read", blind)
    return monkeypatch


def test_what_a_changed_file_says_no_more_goes_to_review(forum, client):
    forum.write_text(FORUM.replace(MORE, ""))

    printed, _, _ = run(forum)

    assert people().unsaid == Fact.Unsaid.WITHDRAWN
    assert "2 to review since it tells them no more" in printed
    page = client.get(Conference.objects.get().get_absolute_url())
    assert b"the newest text of its source no longer says so" in page.content


def test_what_comes_back_is_as_it_was(forum):
    forum.write_text(FORUM.replace(MORE, ""))
    run(forum)
    forum.write_text(FORUM)

    run(forum)

    assert set(Figure.objects.values_list("unsaid", flat=True)) == {""}


def test_what_an_editor_confirmed_is_put_before_editors_once(forum):
    Figure.objects.update(state=Fact.State.CONFIRMED, reviewed_at=timezone.now())
    forum.write_text(FORUM.replace(MORE, ""))
    run(forum)
    assert people().unsaid == Fact.Unsaid.WITHDRAWN
    Figure.objects.update(unsaid="")

    printed, _, _ = run(forum)

    assert people().unsaid == ""
    assert "to review since" not in printed


def test_what_an_editor_rejected_is_not_put_before_them_again(forum):
    Figure.objects.update(state=Fact.State.REJECTED)
    forum.write_text(FORUM.replace(MORE, ""))

    run(forum)

    assert people().unsaid == ""


def test_a_fact_that_another_report_tells_stays(forum, tmp_path):
    (tmp_path / "other.txt").write_text(f"Nets\n\nThe 4th Cable Forum met. {MORE}\n")
    run(tmp_path / "other.txt")
    assert people().evidence.count() == 2
    forum.write_text(FORUM.replace(MORE, ""))

    run(forum)

    assert people().unsaid == ""


def test_reading_again_changes_nothing(forum):
    before = Passage.objects.values_list("number", "position", "text")
    before = list(before)

    printed = reread(all=True)

    assert "0 created, 0 changed, 1 reports unchanged" in printed
    assert list(Passage.objects.values_list("number", "position", "text")) == before


def test_only_what_another_version_has_read_is_read_again(forum):
    assert reread().startswith("0 reports:")
    Accession.objects.update(reader_version=READER_VERSION - 1)

    assert "1 reports unchanged" in reread()
    assert Accession.objects.get().reader_version == READER_VERSION


def test_what_is_read_no_more_goes_to_review(forum, blind_reader):
    assert Conference.objects.get().city == "Oslo"

    printed = reread(all=True)

    assert people().unsaid == Fact.Unsaid.UNREAD
    assert Statement.objects.get(field="city").unsaid == Fact.Unsaid.UNREAD
    assert Conference.objects.get().city == ""
    assert "3 to review since it tells them no more" in printed

    blind_reader.undo()
    reread(all=True)

    assert people().unsaid == ""
    assert Conference.objects.get().city == "Oslo"


def test_what_an_editor_confirmed_needs_no_reader(forum, blind_reader):
    Figure.objects.update(state=Fact.State.CONFIRMED, reviewed_at=timezone.now())
    Statement.objects.update(state=Fact.State.CONFIRMED, reviewed_at=timezone.now())

    reread(all=True)

    assert people().unsaid == ""
    assert Conference.objects.get().city == "Oslo"


SAID = (
    "Nets\n\nAnna Bell met the Blue Party. She said: “Nets are for all of us here.”\n"
)


@pytest.mark.parametrize("decided", [False, True])
def test_a_better_reader_may_know_another_speaker(tmp_path, monkeypatch, decided):
    (tmp_path / "said.txt").write_text(SAID)
    run(tmp_path)
    quoted = Quotation.objects.get()
    assert str(quoted.speaker) == "Anna Bell"
    if decided:
        Quotation.objects.update(state=Fact.State.CONFIRMED, reviewed_at=timezone.now())

    def other(*arguments):
        reading = read(*arguments)
        (body,) = reading.people.bodies
        said = [replace(q, speaker=body) for q in reading.people.quotations]
        said = type(reading.people.quotations)(said)
        return replace(reading, people=replace(reading.people, quotations=said))

    monkeypatch.setattr(wicarchive.importing, "read", other)
    printed = reread(all=True)

    quoted = Quotation.objects.get()
    assert str(quoted.speaker) == ("Anna Bell" if decided else "Blue Party")
    assert not (quoted.person and quoted.organisation)
    assert ("0 changed" in printed) == decided


def test_a_rehearsal_of_reading_again_says_what_it_would_do(forum, blind_reader):
    printed = reread(all=True, dry_run=True)

    assert "review figure: " in printed
    assert people().unsaid == ""


def test_what_was_given_with_a_report_is_known_when_it_is_read_again(tmp_path):
    (tmp_path / "one.txt").write_text("Cable Forum\n\nThe forum opened on Friday.\n")
    (tmp_path / "one.toml").write_text(
        'published = "2014-05-04"\nurl = "https://a.example/one"\npublisher = "Oslo Post"\n'
    )
    run(tmp_path / "one.txt")
    documents = Document.objects.count()

    assert "1 reports unchanged" in reread(all=True)
    assert Document.objects.count() == documents


def test_editors_find_what_is_to_be_reviewed(forum, admin_client):
    forum.write_text(FORUM.replace(MORE, ""))
    run(forum)

    found = admin_client.get(
        reverse("admin:events_figure_changelist"), {"unsaid": "withdrawn"}
    )
    form = admin_client.get(reverse("admin:events_figure_change", args=[people().pk]))

    assert found.context["cl"].result_count == 2
    assert b"the newest text of its source no longer says so" in form.content
