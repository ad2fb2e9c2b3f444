"""Importing report files by command: what is stored, what is refused, and what a second import does."""

import json
import re
import shutil
from collections import Counter
from contextlib import contextmanager
from threading import Barrier, Thread

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection, connections
from django.utils import timezone

from documents.decoding import LARGEST
from documents.models import (
    Accession,
    Derived,
    Document,
    Evidence,
    Fact,
    FormerAddress,
    Passage,
    Problem,
)
from documents.upkeep import bring_up_to_date
from events.models import Conference, Figure, Series, Statement
from people.models import Mention, Organisation, Person, PersonName
from tests.imports import FORUM, run
from tests.reports import PARTS, SEEDS
from wicarchive.importing import rehearsal

pytestmark = pytest.mark.django_db

RADAR, LEAGUE = sorted(path.name for path in SEEDS.glob("*.txt"))

LETTER = "Nets for all\n\nThe nets are good. All of us need them.\n"


@pytest.fixture
def files(tmp_path):
    """Writes files, text or bytes by name, and returns their paths."""

    def write(**contents):
        paths = []
        for name, content in contents.items():
            path = tmp_path / name.replace("__", ".")
            if "__" not in name:
                path = path.with_suffix(".txt")
            content = content.encode() if isinstance(content, str) else content
            path.write_bytes(content)
            paths.append(path)
        return paths

    return write


def summary(printed):
    """Return (reports, created, changed) of the last line that the command printed."""
    last = printed.splitlines()[-1]
    found = re.match(
        r"(\d+) reports: (\d+) (?:would be )?created, (\d+) (?:would be )?changed", last
    )
    return tuple(map(int, found.groups()))


def models():
    return [
        model
        for app in ("documents", "people", "events")
        for model in apps.get_app_config(app).get_models(include_auto_created=True)
    ]


def rows():
    """Return every row of the archive, whole and up to date."""
    bring_up_to_date()
    return {
        model.__name__: list(model.objects.order_by("pk").values())
        for model in models()
    }


def counts():
    """Return how many rows there are of each kind; how many share a block hangs on their primary keys."""
    return {name: len(found) for name, found in rows().items() if name != "FacetBlock"}


def told(record):
    """Return a record as what it says, whatever number it has."""
    if isinstance(record, Passage):
        return record.document.source_key, record.number
    if isinstance(record, Evidence):
        passage = record.passage and told(record.passage)
        return f"{passage} {record.start} {record.end} {record.words} {record.origin} {record.note}"
    return record.source_key if isinstance(record, Document) else str(record)


def archive():
    """Return what the archive says, without numbers, addresses, keys and times of its records."""
    left_out = {"slug", "key", "created_at", "changed_at", "received_at"}
    said = {}
    for model in models():
        # The rows of facets name records by their numbers; they follow from all the rest.
        derived = issubclass(model, Derived)
        if model._meta.auto_created or model is FormerAddress or derived:
            continue
        fields = [
            field
            for field in model._meta.concrete_fields
            if not field.primary_key and field.name not in left_out
        ]
        said[model.__name__] = Counter(
            (
                *(
                    told(value) if field.is_relation and value else str(value)
                    for field in fields
                    for value in [getattr(record, field.name)]
                ),
                *(
                    sorted(map(told, record.evidence.all()))
                    if issubclass(model, Fact)
                    else ()
                ),
            )
            for record in model.objects.all()
        )
    return said


# The seeds.


def test_the_seeds_are_imported_where_no_path_is_given():
    printed, complained, end = run()

    assert (complained, end) == ("", None)
    assert summary(printed)[0] == 2
    assert list(
        Accession.objects.values_list("file_name", flat=True).order_by("file_name")
    ) == [
        RADAR,
        LEAGUE,
    ]
    assert list(
        Conference.objects.order_by("ordinal").values_list("name", "start", "end")
    ) == [
        ("3rd World Internet Conference", "", ""),
        ("6th World Internet Conference", "2019-10-20", "2019-10-22"),
    ]


def test_a_second_import_changes_nothing():
    run()
    before = rows()

    printed, complained, end = run()

    assert (summary(printed), complained, end) == ((2, 0, 0), "", None)
    assert rows() == before


def test_a_dry_run_says_what_an_import_does_and_writes_nothing():
    dry, complained, end = run(dry_run=True)
    nothing = counts()
    real, _, _ = run()

    lines = dry.replace("would be ", "").splitlines(keepends=True)
    changes = [line for line in lines if line.startswith("  ")]
    made = "  create conference: 6th World Internet Conference\n"
    assert set(nothing.values()) == {0}
    assert (complained, end) == ("", None)
    assert "".join(line for line in lines if line not in changes) == real
    assert (made in changes, len(changes) > 200) == (True, True)


def test_a_dry_run_over_an_archive_says_that_nothing_would_change():
    run()
    before = rows()

    printed, _, _ = run(dry_run=True)

    assert summary(printed) == (2, 0, 0)
    assert rows() == before


def test_what_both_seeds_speak_of_is_one_record_with_facts_from_both():
    run()

    def sources(**whose):
        return sorted(
            set(
                Mention.objects.filter(**whose).values_list(
                    "passage__accession__file_name", flat=True
                )
            )
        )

    person = Person.objects.get(name="Xi Jinping")
    nations = Organisation.objects.get(name="United Nations")
    series = Series.objects.get(name="World Internet Conference")
    assert sources(person=person) == [RADAR, LEAGUE]
    assert {p.role for p in person.participations.all()} == {
        "welcome message",
        "video address",
    }
    assert sources(organisation=nations) == [RADAR, LEAGUE]
    assert [c.ordinal for c in series.conferences.order_by("ordinal")] == [3, 6]


def test_the_third_edition_has_no_date_and_no_statement_of_one():
    run()

    third = Conference.objects.get(ordinal=3)

    assert (third.start, third.end, third.first_day, third.last_day) == (
        "",
        "",
        None,
        None,
    )
    assert not third.statements.filter(field__in=["start", "end"]).exists()


def test_notes_three_to_five_cite_the_outcome():
    run()

    sixth = Conference.objects.get(ordinal=6)
    outcome = sixth.outcomes.get().document
    cited = {
        citation.number: citation.cited
        for citation in Document.objects.get(
            accessions__file_name=RADAR
        ).citations_made.exclude(number=None)
    }

    assert sorted(cited) == [1, 2, 3, 4, 5]
    assert [number for number, document in cited.items() if document == outcome] == [
        3,
        4,
        5,
    ]


def test_passages_joined_are_the_text_as_received():
    run()

    for accession in Accession.objects.all():
        passages = accession.document.passages.standing()
        assert "".join(passage.text for passage in passages) == accession.text
        assert bytes(accession.content).decode(accession.encoding) == accession.text
        assert bytes(accession.content) == (SEEDS / accession.file_name).read_bytes()


def test_every_piece_of_evidence_holds_the_words_of_its_passage():
    run()

    assert [
        evidence
        for evidence in Evidence.objects.exclude(passage=None).select_related("passage")
        if evidence.passage.text[evidence.start : evidence.end] != evidence.words
    ] == []


def test_every_fact_stands_on_something():
    run()

    facts = [model for model in models() if issubclass(model, Fact)]

    assert len(facts) > 10
    assert [
        str(fact) for model in facts for fact in model.objects.filter(evidence=None)
    ] == []


def test_the_order_of_imports_does_not_matter():
    with rehearsal():
        run(SEEDS / RADAR, SEEDS / LEAGUE)
        expected = archive()

    run(SEEDS / LEAGUE, SEEDS / RADAR)

    assert archive() == expected


# JSON.

QUOTED = {
    "speaker": (str, None),
    "chapter": (int, None),
    "text": str,
    "why": (str, None),
    "passages": [int],
}
FIGURE = {
    "value": int,
    "qualifier": str,
    "kind": str,
    "as_written": str,
    "passages": [int],
}
FORM = {
    "source": str,
    "document": {
        "title": str,
        "kind": str,
        "language": (str, None),
        "published": (str, None),
        "publisher": (str, None),
        "url": (str, None),
        "passages": [{"number": int, "role": str, "text": str}],
    },
    "conferences": [
        {
            "name": str,
            "series": (str, None),
            "ordinal": (int, None),
            "status": (str, None),
            "city": (str, None),
            "country": (str, None),
            "start": (str, None),
            "end": (str, None),
            "theme": (str, None),
            "access": (str, None),
            "mode": (str, None),
            "attendance": ([FIGURE], None),
            "countries": ([FIGURE], None),
            "organisers": [str],
            "outcomes": [str],
            "conclusions": [{"text": str, "passages": [int]}],
            "groups": [
                {
                    "name": str,
                    "role": str,
                    "presence": (str, None),
                    "passages": [int],
                }
            ],
            "evidence": dict,
        }
    ],
    "people": [
        {
            "name": str,
            "as_written": [str],
            "passages": [int],
            "roles": [
                {
                    "conference": int,
                    "role": str,
                    "presence": (str, None),
                    "capacity": (str, None),
                    "represents": (str, None),
                    "remark": (str, None),
                    "passages": [int],
                }
            ],
            "positions": [
                {
                    "title": (str, None),
                    "organisation": (str, None),
                    "country": (str, None),
                    "from": (str, None),
                    "until": (str, None),
                    "when_as_written": (str, None),
                    "passages": [int],
                }
            ],
        }
    ],
    "organisations": [
        {
            "name": str,
            "acronym": (str, None),
            "as_written": [str],
            "roles": [
                {
                    "conference": int,
                    "role": str,
                    "presence": (str, None),
                    "capacity": (str, None),
                    "represents": (str, None),
                    "remark": (str, None),
                    "passages": [int],
                }
            ],
            "relations": [{"kind": str, "to": str, "passages": [int]}],
            "figures": [
                {
                    "value": int,
                    "qualifier": str,
                    "kind": str,
                    "as_written": str,
                    "passages": [int],
                }
            ],
            "passages": [int],
        }
    ],
    "documents": [
        {
            "title": str,
            "as_written": [str],
            "kind": str,
            "publisher": (str, None),
            "published": (str, None),
            "url": (str, None),
            "sections": [str],
            "sections_quoted": [{"number": int, "title": str, "passages": [int]}],
            "contributors": [
                {
                    "name": str,
                    "role": str,
                    "remark": (str, None),
                    "passages": [int],
                }
            ],
            "passages": [int],
        }
    ],
    "citations": [
        {
            "number": int,
            "document": (str, None),
            "publisher": (str, None),
            "published": (str, None),
            "url": (str, None),
            "quotation": (str, None),
            "same_as": (int, None),
            "marker": (int, None),
            "passages": [int],
        }
    ],
    "quotations": [QUOTED],
    "reported": [QUOTED],
    "topics": [{"name": str, "passages": [int]}],
    "problems": [{"passage": int, "code": str, "text": str}],
}


def faults(value, form, where="report"):
    """Yield where a value has not the form of docs/json.md."""
    if isinstance(form, dict):
        if not isinstance(value, dict) or set(value) != set(form):
            yield f"{where}: {value!r:.80}"
            return
        for key, part in form.items():
            yield from faults(value[key], part, f"{where}.{key}")
    elif isinstance(form, list):
        for at, item in enumerate(value):
            yield from faults(item, form[0], f"{where}[{at}]")
    elif isinstance(form, tuple):
        if value is not None:
            yield from faults(value, form[0], where)
    elif type(value) is not form or value == "":
        yield f"{where}: {value!r:.80}"


def test_json_has_one_report_a_line_in_the_form_described():
    run()
    before = rows()

    printed, complained, end = run(dry_run=True, json=True)

    reports = [json.loads(line) for line in printed.splitlines()]
    assert (complained, end) == ("", None)
    assert [report["source"] for report in reports] == [RADAR, LEAGUE]
    assert [fault for report in reports for fault in faults(report, FORM)] == []
    assert [
        number
        for report in reports
        for conference in report["conferences"]
        for numbers in conference["evidence"].values()
        for number in numbers
        if not 1 <= number <= len(report["document"]["passages"])
    ] == []
    assert rows() == before


def test_json_is_what_was_read_whatever_the_archive_holds():
    empty, _, _ = run(dry_run=True, json=True)
    run()

    full, _, _ = run(dry_run=True, json=True)

    assert empty == full


def test_json_tells_an_awkward_report_in_the_form_described(files):
    printed, _, _ = run(*files(a="\n".join(PARTS)), dry_run=True, json=True)

    assert [*faults(json.loads(printed), FORM)] == []


def test_json_names_what_cannot_be_read_and_prints_the_others(files):
    good, bad = files(good=FORUM, bad=b"\xff")

    printed, complained, end = run(bad, good, dry_run=True, json=True)

    assert [json.loads(line)["source"] for line in printed.splitlines()] == ["good.txt"]
    assert "bad.txt" in complained
    assert end is not None


def test_json_goes_with_a_dry_run():
    assert run(json=True) == ("", "", "--json goes with --dry-run")


# What cannot be imported.


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "is empty"),
        (b" \r\n\t", "is empty"),
        ("\u00a0\u2003\ufeff\n".encode(), "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"A\x00B", "is binary: line 1 has a NUL character"),
        (b"One\x02\x01", "is binary: line 1 has a control character (0x02)"),
        (b"\x89PNG\r\n\x1a\n", "is a PNG picture, not text"),
        (
            "One.\nFür alle.".encode("cp437"),
            "is no UTF-8 text: line 2 has a byte that does not decode (0x81); and no "
            "Windows-1252 text: line 2 has a byte that stands for nothing (0x81)",
        ),
        (b"a" * (LARGEST + 1), "is larger than 5 MB"),
    ],
    ids=[
        *("empty", "blanks", "odd blanks", "only a mark", "NUL", "binary", "picture"),
        *("undecodable", "too large"),
    ],
)
def test_a_file_that_is_no_text_is_named_and_the_others_are_imported(
    files, content, reason
):
    bad, good = files(bad=content, good=LETTER)

    printed, complained, end = run(bad, good)

    assert complained == f"{bad}: {reason}\n"
    assert end == "1 of 2 could not be imported; the others were."
    assert summary(printed)[0] == 1
    assert [document.title for document in Document.objects.all()] == ["Nets for all"]


def test_a_missing_file_is_named_and_the_others_are_imported(files, tmp_path):
    (good,) = files(good=LETTER)

    _, complained, end = run(tmp_path / "none.txt", good)

    assert complained == f"{tmp_path / 'none.txt'}: there is no such file\n"
    assert end == "1 of 2 could not be imported; the others were."
    assert Document.objects.count() == 1


def test_a_folder_without_reports_is_named(tmp_path):
    (tmp_path / "readme.md").write_text("Nets")

    _, complained, end = run(tmp_path)

    assert complained == (
        f"{tmp_path}: the folder holds no .txt, .md, .html or .htm file\n"
    )
    assert end == "1 of 1 could not be imported; the others were."


def test_a_folder_gives_its_reports_only(files, tmp_path):
    files(one=LETTER, two__TXT=FORUM, three__csv="No,report")
    (tmp_path / "four.txt").mkdir()

    printed, complained, end = run(tmp_path)

    assert (summary(printed)[0], complained, end) == (2, "", None)
    assert sorted(Accession.objects.values_list("file_name", flat=True)) == [
        "one.txt",
        "two.TXT",
    ]


def test_a_file_given_twice_is_imported_once(files, tmp_path):
    (path,) = files(one=LETTER)

    printed, _, end = run(path, tmp_path, path)

    assert (summary(printed)[0], end) == (1, None)


@pytest.mark.parametrize(
    ("metadata", "reason"),
    [
        ("title", "bad.toml is no TOML file"),
        (b"\xff", "bad.toml is no TOML file"),
        ('titel = "A"', "bad.toml, line 1: unknown key “titel”"),
        ('\nurl = "http://[a"', "bad.toml, line 2: url must"),
        ('published = "soon"', "bad.toml, line 1: published must"),
    ],
    ids=["no TOML", "undecodable", "unknown key", "bad address", "bad date"],
)
def test_a_bad_metadata_file_keeps_its_report_out_and_is_named(files, metadata, reason):
    bad, _, good = files(bad=FORUM, bad__toml=metadata, good=LETTER)

    _, complained, end = run(bad, good)

    assert complained.startswith(f"{bad}: {reason}")
    assert end == "1 of 2 could not be imported; the others were."
    assert [document.title for document in Document.objects.all()] == ["Nets for all"]


def test_metadata_that_cannot_be_opened_are_named(files, tmp_path):
    (path,) = files(bad=FORUM)
    (tmp_path / "bad.toml").symlink_to(tmp_path / "bad.toml")

    _, complained, end = run(path)

    assert complained == (
        f"{path}: bad.toml is a symbolic link that leads back to itself\n"
    )
    assert end == "1 of 1 could not be imported; the others were."


def test_metadata_say_what_does_not_stand_in_the_text(files):
    path, _ = files(
        nets=LETTER,
        nets__toml=(
            'title = "Nets"\nkind = "news article"\npublished = 2019-05-03\n'
            'publisher = "Cable Press"\npublisher_country = "NO"\n'
            'publisher_parent = "Cable Union"\nurl = "http://www.a.example/nets/#top"\n'
        ),
    )

    run(path)

    document = Document.objects.get()
    press = Organisation.objects.get(name="Cable Press")
    contribution = document.contributions.get()
    assert (document.title, document.kind, document.published) == (
        *("Nets", "news article", "2019-05-03"),
    )
    assert (document.source_key, document.slug) == ("url:a.example/nets", "nets")
    assert (contribution.role, contribution.organisation) == ("publisher", press)
    assert [(e.origin, e.note) for e in contribution.evidence.all()] == [
        ("metadata", "Given in nets.toml.")
    ]
    assert (press.country, press.relations.get().other.name) == ("NO", "Cable Union")


@pytest.mark.parametrize(("edited", "expected"), [([], "Nets"), (["title"], "Cables")])
def test_metadata_that_come_later_outrank_what_was_read_and_no_editor(
    files, edited, expected
):
    (path,) = files(nets=LETTER)
    run(path)
    if edited:
        Document.objects.update(title="Cables", edited=edited)
    path.with_suffix(".toml").write_text('title = "Nets"\nrights = "by leave"\n')

    printed, _, _ = run(path)

    document = Document.objects.get()
    assert (document.title, document.rights_note) == (expected, "by leave")
    assert summary(printed)[2] == 1

    assert summary(run(path)[0]) == (1, 0, 0)


@contextmanager
def refusing(table):
    """While it lasts, the database refuses every new row of a table."""
    name = f"refuse_{table}"
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                f"CREATE TRIGGER {name} BEFORE INSERT ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'refused for a test'); END"
            )
        else:
            cursor.execute(
                f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS "
                "$$ BEGIN RAISE EXCEPTION 'refused for a test'; END $$"
            )
            cursor.execute(
                f"CREATE TRIGGER {name} BEFORE INSERT ON {table} "
                f"FOR EACH ROW EXECUTE FUNCTION {name}()"
            )
    yield
    with connection.cursor() as cursor:
        of = "" if connection.vendor == "sqlite" else f" ON {table}"
        cursor.execute(f"DROP TRIGGER {name}{of}")


@pytest.mark.parametrize(
    "table",
    ["events_coverage", "events_figure", "people_mention", "documents_citation"],
)
def test_a_failure_in_the_middle_leaves_nothing_of_its_report(files, table):
    bad, good = files(bad=FORUM, good=LETTER)
    run(good)
    before = rows()
    with refusing(table):
        printed, complained, end = run(bad, good)

    assert complained.startswith("bad.txt: the database refused it: refused for a test")
    assert end == "1 of 2 could not be imported; the others were."
    assert summary(printed) == (1, 0, 0)
    assert rows() == before


# Known again.


def test_the_same_bytes_under_another_name_are_held_already(files):
    one, two = files(one=LETTER, two=LETTER)

    printed, complained, end = run(one, two)

    assert "two.txt: already held as one.txt (“Nets for all”)" in printed.splitlines()
    assert (complained, end) == ("", None)
    assert (Document.objects.count(), Accession.objects.count()) == (1, 1)


def test_the_same_bytes_in_another_folder_are_nothing_new(files, tmp_path):
    (path,) = files(one=LETTER)
    (tmp_path / "more").mkdir()
    copy = shutil.copy(path, tmp_path / "more")

    run(path)
    printed, _, end = run(copy)

    assert (summary(printed), end) == ((1, 0, 0), None)


def test_another_text_under_a_known_name_is_refused(files):
    (path,) = files(one=LETTER)
    run(path)
    before = rows()
    path.write_text(
        "Cables\n\nThis is another report. It says something else. At length.\n"
    )

    printed, complained, end = run(path)

    assert complained == (
        "one.txt: shares only 0 of 4 passages with the text held as “Nets for all” "
        "under this name; give it another name\n"
    )
    assert end == "1 of 1 could not be imported; the others were."
    assert rows() == before


def numbered(document):
    return [
        (passage.number, passage.position, passage.text.strip())
        for passage in document.passages.order_by("number")
    ]


def test_a_changed_file_keeps_the_numbers_of_what_stays(files):
    (path,) = files(one="Nets\n\nOne is. Two is. Three is. Four is.\n")
    run(path)
    path.write_text("Nets\n\nZero is. One is. Three is. Four is.\nFive is.\n")

    run(path)

    document = Document.objects.get()
    assert numbered(document) == [
        (1, 1, "Nets"),
        (2, 3, "One is."),
        (3, None, "Two is."),
        (4, 4, "Three is."),
        (5, 5, "Four is."),
        (6, 2, "Zero is."),
        (7, 6, "Five is."),
    ]
    assert [(p.passage.number, p.code) for p in Problem.objects.all()] == [
        (3, "withdrawn")
    ]
    assert [
        (accession.number, bytes(accession.content).decode() == accession.text)
        for accession in document.accessions.all()
    ] == [(1, True), (2, True)]
    assert "".join(p.text for p in document.passages.standing()) == path.read_text()


def test_a_changed_file_imported_again_changes_nothing(files):
    (path,) = files(one=FORUM)
    run(path)
    path.write_text(FORUM.replace("2,700", "2,800"))
    run(path)
    before = rows()

    printed, _, _ = run(path)

    assert summary(printed) == (1, 0, 0)
    assert rows() == before


def test_a_text_that_comes_back_is_the_archive_s_text_again(files):
    (path,) = files(one="Nets\n\nOne is. Two is. Three is.\n")
    run(path)
    path.write_text("Nets\n\nOne is. Three is.\n")
    run(path)
    path.write_text("Nets\n\nOne is. Two is. Three is.\n")
    run(path)
    before = rows()

    printed, _, _ = run(path)

    standing = Document.objects.get().passages.standing()
    assert "".join(passage.text for passage in standing) == path.read_text()
    assert {passage.accession.number for passage in standing} == {1}
    assert (summary(printed), rows()) == ((1, 0, 0), before)


def test_a_conference_shows_what_the_newest_text_says(files):
    (path,) = files(one=FORUM)
    run(path)
    path.write_text(FORUM.replace("5 May", "8 May").replace("Oslo", "Tartu"))

    run(path)

    conference = Conference.objects.get()
    assert (conference.city, conference.country) == ("Tartu", "EE")
    assert (conference.start, conference.end) == ("2019-05-03", "2019-05-08")


def test_a_figure_that_a_changed_file_no_longer_gives_stays_with_its_withdrawn_passage(
    files,
):
    (path,) = files(one=FORUM)
    run(path)
    path.write_text(FORUM.replace("2,700", "2,800"))

    run(path)

    assert sorted(
        (figure.value, [e.passage.position for e in figure.evidence.all()])
        for figure in Figure.objects.exclude(kind="countries")
    ) == [(2700, [None]), (2800, [4])]


def test_a_publisher_goes_with_the_note_of_the_newest_text(files):
    note = (
        "Words[1].\n\nMore words. And more of them.\n\n[1] {}, Oslo Post, 3 May 2019\n"
    )
    (path,) = files(one=note.format("Nets"))
    run(path)
    path.write_text(note.format("Cables").replace("Oslo Post", "Wire Times"))

    run(path)

    assert {
        document.title: [c.name_as_written for c in document.contributions.all()]
        for document in Document.objects.filter(accessions=None)
    } == {"Nets": ["Oslo Post"], "Cables": ["Wire Times"]}


# What editors decide.


def editor():
    return get_user_model().objects.create_user("editor")


@pytest.mark.parametrize("state", [Fact.State.CONFIRMED, Fact.State.REJECTED])
def test_what_an_editor_judged_stays(files, state):
    (path,) = files(one=FORUM)
    run(path)
    for model in models():
        if issubclass(model, Fact):
            model.objects.update(
                state=state, reviewed_by=editor_once(), reviewed_at=timezone.now()
            )
    before = rows()

    printed, _, _ = run(path)

    assert summary(printed)[:2] == (1, 0)
    assert {
        fact["state"]
        for model in models()
        if issubclass(model, Fact)
        for fact in rows()[model.__name__]
    } == {state}
    if state == Fact.State.CONFIRMED:
        assert rows() == before


def editor_once():
    return get_user_model().objects.get_or_create(username="editor")[0]


def test_what_an_editor_rejected_does_not_come_back_with_a_changed_file(files):
    (path,) = files(one=FORUM)
    run(path)
    Figure.objects.filter(value=2700).update(state=Fact.State.REJECTED)
    path.write_text(FORUM + "\nThe forum was good.\n")

    run(path)

    assert Figure.objects.get(value=2700).state == Fact.State.REJECTED
    assert list(Figure.visible.values_list("value", flat=True)) == [41]


def test_what_an_editor_changed_stays(files):
    (path,) = files(one=FORUM)
    run(path)
    Figure.objects.filter(value=2700).update(
        value=2699, as_written="2,699 people", state=Fact.State.CONFIRMED
    )
    Person.objects.filter(name="Anna Bell").update(
        name="Anna B. Bell", sort_name="Bell", country="NO"
    )
    Organisation.objects.filter(acronym="CAU").update(acronym="CAUX", country="NO")
    Document.objects.filter(accessions__isnull=False).update(
        kind="web page", language="nb"
    )
    before = rows()

    printed, _, _ = run(path)

    assert summary(printed) == (1, 0, 0)
    assert rows() == before


def test_a_conference_shows_what_an_editor_states(files):
    (path,) = files(one=FORUM)
    run(path)
    conference = Conference.objects.get()
    statement = Statement.objects.create(
        conference=conference, field="city", value="Bergen", key="city|bergen"
    )
    statement.evidence.add(
        Evidence.objects.create(origin="editor", note="By an editor.")
    )

    run(path)

    conference.refresh_from_db()
    assert (conference.city, conference.start) == ("Bergen", "2019-05-03")


def test_a_rejected_statement_is_not_shown(files):
    (path,) = files(one=FORUM)
    run(path)
    Statement.objects.filter(field="city").update(state=Fact.State.REJECTED)

    run(path)

    assert Conference.objects.get().city == ""


@pytest.mark.parametrize("field", ["ordinal", "start", "city", "name", "series"])
def test_a_conference_of_which_an_editor_rejected_a_field_is_found_again(files, field):
    (path,) = files(one=FORUM.replace("3 - 5 May 2019", "3 - 5 May"))
    run(path)
    Statement.objects.filter(field=field).update(state=Fact.State.REJECTED)
    run(path)
    before = rows()

    printed, _, _ = run(path)

    assert Conference.objects.count() == 1
    assert (summary(printed), rows()) == ((1, 0, 0), before)


def test_a_conference_that_an_editor_numbered_otherwise_is_found_again(files):
    (path,) = files(one=FORUM)
    run(path)
    Conference.objects.update(series=Series.objects.create(name="Wire Forum"))
    statement = Statement.objects.create(
        conference=Conference.objects.get(), field="ordinal", value="3", key="ordinal|3"
    )
    statement.evidence.add(
        Evidence.objects.create(origin="editor", note="By an editor.")
    )
    run(path)

    printed, _, _ = run(path)

    assert summary(printed) == (1, 0, 0)
    assert [(c.ordinal, c.series.name) for c in Conference.objects.all()] == [
        (3, "Wire Forum")
    ]


def test_what_an_editor_left_empty_is_filled_only_while_proposed(files):
    (path,) = files(one=FORUM)
    run(path)
    Figure.objects.filter(value=41).update(as_written="", state=Fact.State.CONFIRMED)
    Figure.objects.filter(value=2700).update(as_written="")

    run(path)

    assert dict(Figure.objects.values_list("value", "as_written")) == {
        41: "",
        2700: "some 2,700 people",
    }


# Who is who.


def test_an_acronym_alone_is_not_taken_for_a_body_of_another_report(files):
    one, two = files(
        one="Nets\n\nThe Cable Agency of Utopia (CAU) met.\n",
        two="Cables\n\nIt was signed by the CAU today.\n",
    )

    run(one, two)
    run(two, one)

    assert sorted(Organisation.objects.values_list("name", flat=True)) == [
        "CAU",
        "Cable Agency of Utopia",
    ]


def test_two_people_of_one_name_are_not_guessed(files):
    for _ in range(2):
        person = Person.objects.create(name="Anna Bell", sort_name="Bell, Anna")
        PersonName.objects.create(person=person, text="Anna Bell")

    run(*files(one="Nets\n\nPresident Anna Bell came.\n"))

    mention = Mention.objects.get()
    assert (mention.person, mention.doubt) == (
        None,
        "Several people of this name are known.",
    )
    assert Person.objects.count() == 2


def test_two_conferences_described_reports_are_two_documents(files):
    text = "Nets\n\nThe {}th Cable Forum opened. It stands in its concluding report.\n"

    run(*files(one=text.format(4), two=text.format(5)))

    assert sorted(
        Document.objects.filter(accessions=None).values_list("title", flat=True)
    ) == ["Concluding report (4th Cable Forum)", "Concluding report (5th Cable Forum)"]


# Awkward reports.

LONG = "".join(f"{chr(65 + n % 26)}{'abcdefgh'[n % 8]}{n} " for n in range(400))
CAPITALS = "".join(chr(65 + n % 26) for n in range(400))
AWKWARD = {
    "all parts": "\n".join(PARTS),
    "all parts in a line": " ".join(PARTS),
    "all parts as sentences": ". ".join(PARTS),
    "a long conference": f"Nets\n\nThe 4th {LONG}Forum took place in Oslo.",
    "a long place": f"The 4th Cable Forum\n\n{LONG.strip()}, 3 May 2019\n\nIt took place in {LONG.strip()} last week.",
    "a long theme": f"The 4th Cable Forum\n\nThe theme was “{LONG * 2}”.",
    "a long person": f"Nets\n\nPresident Anna {'B' + 'e' * 400}ll came.",
    "a long position": f"Nets\n\nAnna Bell, a member of the {LONG}Board, came.",
    "a long body": f"Nets\n\nThe {LONG}Agency (LA) met.",
    "a long acronym": f"Nets\n\nThe UNESCO ({CAPITALS}) met. The ICANN ({CAPITALS}) met.",
    "a long unknown acronym": f"Nets\n\nIt was signed by the {CAPITALS} today.",
    "a long note": f"Nets[1]\n\n[1] {LONG}, {LONG}, 3 May 2019: „{LONG}“ In: http://a.example/{CAPITALS * 3}",
    "a long title": f"{LONG * 3}\n\nThe “{LONG * 2}Report” is long. It is in its concluding report.",
    "a long role": f"The 4th Cable Forum\n\nHigh {'a' * 90} politicians were not present. It lacked the CEOs of {LONG}.",
    "a huge figure": f"The 4th Cable Forum\n\nIt was attended by {'9' * 30} people from {'9' * 5000} countries.",
    "chapters without words": "Nets\n\nThe “Blue Outlook” comprises three chapters. (1), (2) Nets, (3) .",
    "a title of marks": "Nets[1]\n\n[1] , , : „x y z“",
    "an address that is none": "Nets[1]\n\n[1] Nets, in: http://[a",
    "letters beyond": "𝔑𝔢𝔱𝔰 \U0001f4a1\n\nPresident 𝔄𝔫𝔫𝔞 𝔅𝔢𝔩𝔩 came. 习近平 said so. \ufeff\u200b\u2060",
    "no letters": "— … —\n\n!!! ??? 123",
    "itself": "Blue Outlook 2019\n\nIt is summarised in the “Blue Outlook 2019”[1].\n\n[1] Blue Outlook 2019, in: http://a.example/",
}


@pytest.mark.parametrize("name", AWKWARD)
def test_awkward_reports_are_imported_whole(files, name):
    (path,) = files(one=AWKWARD[name])

    printed, complained, end = run(path)
    again, _, _ = run(path)

    accession = Accession.objects.get()
    assert (complained, end) == ("", None)
    assert (
        "".join(p.text for p in accession.document.passages.standing())
        == accession.text
    )
    assert summary(again) == (1, 0, 0)


# At once.


@pytest.mark.django_db(transaction=True)
def test_two_imports_at_once_make_no_twins():
    ends, start = [], Barrier(2)

    def import_seeds():
        try:
            start.wait()
            ends.append(run())
        finally:
            connections.close_all()

    threads = [Thread(target=import_seeds) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    at_once = counts()
    call_command("flush", interactive=False, verbosity=0)
    run()

    assert [(complained, end) for _, complained, end in ends] == [("", None)] * 2
    assert at_once == counts()


DATELINE = "Cable Forum opens\n\nOSLO, May 3, 2014 /Newswire/ — The 4th Cable Forum opened here on Friday.\n"


@pytest.mark.parametrize(
    ("beside", "expected"),
    [("", "2014-05-03"), ('published = "2014-05-04"\n', "2014-05-04")],
)
def test_date_of_publication_is_that_of_the_metadata_or_of_the_reports_own_head(
    tmp_path, beside, expected
):
    (tmp_path / "report.txt").write_text(DATELINE, encoding="utf-8")
    (tmp_path / "report.toml").write_text(beside, encoding="utf-8")

    run(tmp_path / "report.txt")

    assert Document.objects.get().published == expected


def test_reading_counts_from_the_date_of_publication_in_the_metadata(tmp_path):
    (tmp_path / "report.txt").write_text("Nets\n\nIt met on Friday.\n")
    (tmp_path / "report.toml").write_text("published = 2014-05-04\n")

    out, _, _ = run(tmp_path / "report.txt", dry_run=True, json=True)

    assert json.loads(out)["document"]["published"] == "2014-05-04"
