"""What comes in by the command: files and folders, formats, metadata; what is said of each, and how a run ends."""

import io
import logging
import os
import re
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from documents.decoding import LARGEST
from documents.models import Accession, Document, Evidence
from people.models import Person
from tests.imports import FORUM, run
from tests.test_importing import LETTER, refusing, rows

pytestmark = pytest.mark.django_db

PAGE = """<html lang="en"><head><title>Nets for all</title>
<meta property="og:site_name" content="Cable Press"><meta name="author" content="Anna Bell">
<meta property="article:published_time" content="2019-05-03T10:00:00Z"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Nets for all</h1>
<p>The nets are good. All of us need them, and für alle.</p>
<p>The 4th Cable Forum opened on Thursday.</p></article>
<footer><a rel="license" href="https://creativecommons.org/licenses/by/4.0/">CC BY</a>
</footer></body></html>
"""


def held():
    return sorted(Accession.objects.values_list("file_name", flat=True))


# Where files are found.


def test_a_folder_is_searched_through_in_the_order_of_names(tmp_path):
    for name in ("b/two.txt", "a.txt", "b/one.md", "c/d/e.htm", ".hidden/x.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"{name}\n\nWords of {name}.\n")
    (tmp_path / "c" / ".nets.txt").write_text(LETTER)
    (tmp_path / "c" / "README.md").write_text("What this is.")
    (tmp_path / "c" / "d" / "e.htm").write_text(PAGE)

    printed, complained, end = run(tmp_path)

    told = [line.partition(":")[0] for line in printed.splitlines()[:-1]]
    assert (complained, end) == ("", None)
    assert [name for name in told if not name.startswith(" ")] == (
        ["a.txt", "one.md", "two.txt", "e.htm"]
    )


def test_a_folder_that_leads_back_to_itself_is_named_and_the_others_are_imported(
    tmp_path,
):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "round").symlink_to(tmp_path)
    (tmp_path / "nets.txt").write_text(LETTER)

    _, complained, end = run(tmp_path)

    assert complained == (
        f"{tmp_path / 'a' / 'round'}: is a link to a folder that it is in\n"
    )
    assert end == "1 of 2 could not be imported; the others were."
    assert held() == ["nets.txt"]


def make_odd(path, kind):
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "device":
        path.symlink_to("/dev/zero")
    elif kind == "circle":
        path.symlink_to(path)
    else:
        path.symlink_to(path.with_name("none.txt"))


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("pipe", "is a pipe, not a file"),
        ("device", "is a device, not a file"),
        ("circle", "is a symbolic link that leads back to itself"),
        ("nowhere", "cannot be opened: No such file or directory"),
    ],
)
def test_what_is_no_file_is_refused_and_not_waited_for(tmp_path, kind, reason):
    odd = tmp_path / "odd.txt"
    make_odd(odd, kind)
    (tmp_path / "z.txt").write_text(LETTER)

    _, complained, end = run(tmp_path)

    assert complained == f"{odd}: {reason}\n"
    assert end == "1 of 2 could not be imported; the others were."
    assert held() == ["z.txt"]


@pytest.mark.parametrize("kind", ["pipe", "folder", "device", "circle"])
def test_metadata_that_are_no_file_keep_their_report_out(tmp_path, kind):
    make_odd(tmp_path / "nets.toml", kind)
    (tmp_path / "nets.txt").write_text(LETTER)

    _, complained, _ = run(tmp_path)

    assert complained.startswith(f"{tmp_path / 'nets.txt'}: nets.toml is a ")
    assert held() == []


@pytest.mark.parametrize(
    ("name", "told"),
    [(b"a\xff.txt", "a\\udcff.txt"), (b"a\x1b[31m.txt", "a\ufffd[31m.txt")],
)
def test_a_file_whose_name_is_no_text_is_told_in_signs_that_do_no_harm(
    tmp_path, name, told
):
    with open(os.fsencode(tmp_path) + b"/" + name, "w") as file:
        file.write(LETTER)

    _, complained, end = run(tmp_path)

    assert complained == f"{tmp_path / told}: has a name that is no text\n"
    assert end == "1 of 1 could not be imported; the others were."


def test_a_folder_that_may_not_be_read_is_named(tmp_path, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", refuse)  # root may read all

    _, complained, end = run(tmp_path)

    assert complained == f"{tmp_path}: cannot be opened: Permission denied\n"
    assert end == "1 of 1 could not be imported; the others were."


def test_a_file_of_another_kind_is_named_and_metadata_are_left_to_their_report(
    tmp_path,
):
    for name in ("nets.txt", "nets.csv", "lonely.toml"):
        (tmp_path / name).write_text(LETTER)
    (tmp_path / "nets.toml").write_text('title = "Nets"\n')

    _, complained, end = run(*sorted(tmp_path.iterdir()))

    expected = "is no report: its name must end in .txt, .md, .html or .htm\n"
    assert complained == "".join(
        f"{tmp_path / name}: {expected}" for name in ("lonely.toml", "nets.csv")
    )
    assert end == "2 of 3 could not be imported; the others were."
    assert Document.objects.get().title == "Nets"


# The standard input.


@contextmanager
def typed(content, monkeypatch):
    stream = io.TextIOWrapper(io.BytesIO(content), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stream)
    yield


@pytest.mark.parametrize(
    ("content", "suffix"),
    [
        (LETTER, "txt"),
        (f"---\ntitle: Nets\n---\n{LETTER}", "md"),
        (f"<!doctype html>\n{PAGE}", "html"),
    ],
)
def test_a_report_is_read_from_the_standard_input(monkeypatch, content, suffix):
    with typed(content.encode(), monkeypatch):
        _, complained, end = run("-")

    assert (complained, end) == ("", None)
    assert re.fullmatch(rf"stdin-[0-9a-f]{{12}}\.{suffix}", held()[0])


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"", "is empty"), (b"a" * (LARGEST + 9), "is larger than 5 MB")],
)
def test_a_standard_input_that_is_no_report_is_named(monkeypatch, content, reason):
    with typed(content, monkeypatch):
        _, complained, end = run("-")

    assert complained == f"the standard input: {reason}\n"
    assert end == "1 of 1 could not be imported; the others were."


# Formats.


def test_a_page_is_held_as_received_with_the_text_found_in_it(tmp_path):
    path = tmp_path / "nets.html"
    path.write_bytes(PAGE.encode("cp1252"))

    run(path)
    before = rows()
    run(path)

    accession = Accession.objects.select_related("document").get()
    document = accession.document
    text = (
        "Nets for all\nThe nets are good. All of us need them, and für alle.\n"
        "The 4th Cable Forum opened on Thursday.\n"
    )
    assert bytes(accession.content) == path.read_bytes()
    assert (accession.encoding, accession.text) == ("windows-1252", text)
    assert "".join(p.text for p in document.passages.standing()) == text
    assert accession.extracted_by.startswith("trafilatura ")
    assert (document.title, document.language, document.licence) == (
        *("Nets for all", "en", "CC-BY-4.0"),
    )
    assert document.published == "2019-05-03"
    assert sorted(
        (c.role, c.name_as_written, c.evidence.get().note)
        for c in document.contributions.all()
    ) == [
        ("author", "Anna Bell", "Given in the page nets.html."),
        ("publisher", "Cable Press", "Given in the page nets.html."),
    ]
    assert rows() == before


def test_a_page_that_is_held_keeps_its_text_whatever_an_extractor_finds(tmp_path):
    path = tmp_path / "nets.html"
    path.write_text(PAGE)
    run(path)
    text = "Nets for all\nThe nets are good.\n"
    # As another version of the extractor might have found it.
    Accession.objects.update(text=text, extracted_by="another 1.0")

    printed, complained, end = run(path, dry_run=True)

    assert (complained, end) == ("", None)
    assert Accession.objects.get().text == text


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        (
            "<html><body><nav>Home</nav></body></html>",
            "is a page in which no text was found",
        ),
        (
            f"<html><body>{'<div>' * 300}<p>Nets for all.",
            "is no page that can be read: it nests elements more than 250 deep",
        ),
        (
            "<html><head><meta charset=windows-1251></head><body>Сети для всех",
            "says that it is windows-1251, which is not read; save it as UTF-8",
        ),
    ],
    ids=["no text", "deep", "charset"],
)
def test_a_page_without_text_is_refused_with_the_reason(tmp_path, page, reason):
    path = tmp_path / "nets.html"
    path.write_bytes(page.encode("windows-1251"))

    _, complained, _ = run(path)

    assert complained == f"{path}: {reason}\n"


def test_of_markdown_the_front_matter_is_metadata_and_the_rest_is_text(tmp_path):
    path = tmp_path / "nets.md"
    front = (
        "---\ntitle: Nets\nlayout: post\nauthors: [Anna Bell, Bo Hill]\nlang: en\n---\n"
    )
    path.write_text(front + FORUM)

    printed, _, end = run(path)

    accession = Accession.objects.select_related("document").get()
    document, content = accession.document, bytes(accession.content).decode()
    authors = document.contributions.filter(role="author")
    assert end is None
    assert (accession.text, content) == (FORUM, front + FORUM)
    assert "".join(p.text for p in document.passages.standing()) == FORUM
    assert "  note the front matter of nets.md: not used: layout\n" in printed
    assert (document.title, document.language) == ("Nets", "en")
    assert sorted((a.name_as_written, a.person) for a in authors) == [
        ("Anna Bell", Person.objects.get(name="Anna Bell")),  # the report names her
        ("Bo Hill", None),
    ]
    assert set(
        Evidence.objects.filter(origin="metadata").values_list("note", flat=True)
    ) == {"Given in the front matter of nets.md."}


def test_the_file_beside_outranks_front_matter_and_the_difference_is_told(tmp_path):
    (tmp_path / "nets.md").write_text(
        f"---\ntitle: Nets\npublisher: Cable Press\nlicence: mit\n---\n{LETTER}"
    )
    (tmp_path / "nets.toml").write_text('title = "Cables"\npublisher = "Cable Press"\n')

    printed, _, end = run(tmp_path)

    document = Document.objects.get()
    assert (document.title, document.licence, end) == ("Cables", "MIT", None)
    assert [line for line in printed.splitlines() if line.startswith("  note ")] == [
        "  note title: “Cables” (nets.toml) is taken, not “Nets” (the front matter of nets.md)"
    ]


def test_bad_front_matter_keeps_its_report_out_and_is_named(tmp_path):
    path = tmp_path / "nets.md"
    path.write_text(f"---\ntitle: Nets\nurl: nets\n---\n{LETTER}")

    _, complained, _ = run(path)

    expected = "nets.md, line 3: url must begin with http:// or https://"
    assert complained.startswith(f"{path}: {expected}")
    assert held() == []


def test_a_licence_is_shown_with_its_terms(client, tmp_path):
    (tmp_path / "nets.txt").write_text(LETTER)
    (tmp_path / "nets.toml").write_text('licence = "CC-BY-4.0"\n')
    run(tmp_path)

    page = client.get(Document.objects.get().get_absolute_url()).content.decode()

    assert (
        '<a href="https://spdx.org/licenses/CC-BY-4.0.html" rel="external nofollow '
        'noopener license">CC-BY-4.0</a>'
    ) in page


# What a run says, and how it ends.


def test_the_last_line_counts_what_editors_have_to_do(tmp_path):
    (tmp_path / "nets.txt").write_text("Nets\n\nNets are good[1]. They are.\n")
    run(tmp_path)

    printed, _, end = run(tmp_path)

    assert printed.splitlines()[-1] == (
        "1 reports: 0 created, 0 changed, 1 reports unchanged, 1 to review, "
        "1 passages unread"
    )
    assert end is None


def test_problems_fail_a_strict_run_only(tmp_path):
    (tmp_path / "nets.txt").write_text("Nets\n\nNets are good[1]. They are.\n")

    _, _, end = run(tmp_path, strict=True)
    (tmp_path / "nets.txt").unlink()
    (tmp_path / "cables.txt").write_text(LETTER)
    _, _, sound = run(tmp_path, strict=True)

    assert end == "1 problems are for an editor to look at (--strict)."
    assert sound is None
    assert held() == ["cables.txt", "nets.txt"]


def test_a_dry_run_tells_each_record_of_a_report_sorted(tmp_path):
    (tmp_path / "nets.txt").write_text("Nets\n\nNets are good[1]. They are.\n")

    printed, _, _ = run(tmp_path, dry_run=True)

    assert printed.splitlines()[1:-1] == [
        "  create accession: nets.txt (1)",
        "  create document: Nets",
        "  review problem: marker-without-note: The text points to note [1], which is not there.",
    ]


def test_each_file_has_a_line_in_the_log(tmp_path, caplog):
    (tmp_path / "bad.txt").write_bytes(b"")
    (tmp_path / "nets.txt").write_text(LETTER)
    caplog.set_level(logging.INFO, "wicarchive.import")

    run(tmp_path)

    assert [
        (r.levelname, r.getMessage().partition(": ")[0]) for r in caplog.records
    ] == [
        ("ERROR", str(tmp_path / "bad.txt")),
        ("INFO", "nets.txt"),
    ]


def end_of(*paths, **options):
    """Return the message and the exit status with which the command ends."""
    with pytest.raises(CommandError) as stopped:
        call_command("import_seeds", *paths, stdout=io.StringIO(), **options)
    return str(stopped.value), stopped.value.returncode


@pytest.mark.parametrize(
    ("error", "message", "status"),
    [
        (KeyboardInterrupt(), "Stopped by Ctrl+C.", 130),
        (
            OSError(28, "No space left on device", "/var/nets"),
            "Stopped at {path}: No space left on device: /var/nets.",
            1,
        ),
    ],
    ids=["Ctrl+C", "full disk"],
)
def test_a_run_that_is_stopped_keeps_the_reports_before(
    tmp_path, monkeypatch, error, message, status
):
    (tmp_path / "one.txt").write_text(LETTER)
    (tmp_path / "two.txt").write_text(FORUM)
    read_file = sys.modules["wicarchive.importing"].read_file

    def read(path, lists):
        if path.name == "two.txt":
            raise error
        return read_file(path, lists)

    monkeypatch.setattr("wicarchive.management.commands.import_seeds.read_file", read)

    found, returncode = end_of(tmp_path)

    expected = message.format(path=tmp_path / "two.txt")
    assert found == f"{expected} The 1 reports before it are stored, whole."
    assert (returncode, held()) == (status, ["one.txt"])


@pytest.mark.skipif("TEST_DATABASE_URL" in os.environ, reason="SQLite's own")
def test_a_database_that_is_read_only_stops_the_run_with_one_message(tmp_path):
    (tmp_path / "one.txt").write_text(LETTER)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only = ON")
    try:
        found, returncode = end_of(tmp_path)
    finally:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA query_only = OFF")

    assert found == (
        "Stopped at one.txt: the database fails: attempt to write a readonly database. "
        "No report was stored."
    )
    assert (returncode, held()) == (1, [])


def test_a_refusing_database_fails_one_report_and_not_the_run(tmp_path):
    (tmp_path / "one.txt").write_text(FORUM)
    (tmp_path / "two.txt").write_text(LETTER)
    with refusing("events_figure"):
        _, complained, end = run(tmp_path)

    assert complained.startswith("one.txt: the database refused it: refused for")
    assert end == "1 of 2 could not be imported; the others were."
    assert held() == ["two.txt"]


def test_the_same_files_give_the_same_run(tmp_path):
    for name, text in {"b.txt": FORUM, "a.txt": LETTER, "c.md": LETTER * 2}.items():
        (tmp_path / name).write_text(text)

    first, _, _ = run(tmp_path, dry_run=True)
    second, _, _ = run(Path(tmp_path), dry_run=True)

    assert first == second
