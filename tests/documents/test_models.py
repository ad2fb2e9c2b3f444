"""Rules of documents, passages, evidence and facts; what columns fill themselves."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from documents.models import (
    ONCE,
    Accession,
    Citation,
    Document,
    DocumentIdentifier,
    DocumentTitle,
    Evidence,
    FormerAddress,
    Passage,
    Problem,
    Section,
)
from tests.constraints import assert_refused, names_of

pytestmark = pytest.mark.django_db

BLANK = "This field cannot be blank."
NO_KEY = "A fact needs a key, by which an import knows it again."


def document(title="Outlook", **fields):
    return Document.objects.create(title=title, source_key=title, **fields)


def accession(of=None, number=1, **fields):
    fields = {"file_name": "a.txt", "content": b"One. ", "sha256": "0" * 64} | fields
    fields |= {"encoding": "utf-8", "reader_version": 1, "text": "One. "}
    return Accession(document=of or document(), number=number, **fields)


def passage(number=1, of=None, **fields):
    fields = {"text": "One. ", "paragraph": 1, "position": number} | fields
    if of is None:
        of = accession()
        of.save()
    return Passage(document=of.document, accession=of, number=number, **fields)


def saved_passage():
    row = passage()
    row.save()
    return row


def section(of=None, key="1 opening", **fields):
    fields = {"number": 1, "title": "Opening"} | fields
    return Section(document=of or document(), key=key, **fields)


def citation(**fields):
    return Citation(key="note 1", title_as_written="Report", **fields)


def again(make):
    """Return a second row like the one that is stored."""
    make().save()
    return make()


def two_accessions(**second):
    held = document()
    accession(held).save()
    return accession(held, **second)


def two_passages():
    first = saved_passage()
    return passage(1, of=first.accession)


def two_sections():
    held = document()
    return again(lambda: section(held))


def two_citations():
    citing, cited = document("A"), document("B")
    return again(lambda: citation(citing=citing, cited=cited))


def citation_of_itself():
    held = document()
    return citation(citing=held, cited=held)


def citation_between(**fields):
    return Citation(
        **{"citing": document("A"), "cited": document("B"), "key": "k"} | fields
    )


def two_pieces_of_evidence():
    held = saved_passage()
    return again(lambda: Evidence(passage=held, start=0, end=4, words="One."))


def two_titles():
    held = document()
    return again(lambda: DocumentTitle(document=held, text="Outlook"))


def two_identifiers():
    DocumentIdentifier.objects.create(document=document("A"), scheme="RFC", value="791")
    return DocumentIdentifier(document=document("B"), scheme="RFC", value="791")


def two_problems():
    held = saved_passage()
    return again(
        lambda: Problem(document=held.document, passage=held, code="no note", text="1")
    )


BROKEN = {
    "former_address_once": (
        lambda: again(lambda: FormerAddress(kind="person", slug="a", current="b")),
        "Former address with this Kind of record and Former slug already exists.",
    ),
    "document_has_title": (lambda: Document(title="", source_key="a"), BLANK),
    "document_has_source_key": (
        lambda: Document(title="A", source_key=""),
        "A document needs a source key, by which an import knows it again.",
    ),
    "document_title_once": (
        two_titles,
        "Title with this Document and Name already exists.",
    ),
    "document_identifier_once": (
        two_identifiers,
        "Another document has this identifier.",
    ),
    "accession_number_once": (
        lambda: two_accessions(sha256="1" * 64),
        "The document has an accession of this number.",
    ),
    "accession_bytes_once": (
        lambda: two_accessions(number=2),
        "The archive holds these bytes already.",
    ),
    "passage_number_once": (
        two_passages,
        "The document has a passage of this number.",
    ),
    "passage_note_has_number": (
        lambda: passage(role="body", note_number=1),
        "Only a note has a note number.",
    ),
    "passage_has_text": (lambda: passage(text=""), BLANK),
    "evidence_has_passage_or_note": (
        lambda: Evidence(),
        "Name the passage, or write where this comes from.",
    ),
    "evidence_passage_and_words": (
        lambda: Evidence(passage=saved_passage(), note="whole"),
        "Words go with a passage, and a passage with words.",
    ),
    "evidence_origin_known": (
        lambda: Evidence(note="somewhere", origin="rumour"),
        "Value 'rumour' is not a valid choice.",
    ),
    "evidence_once_for_a_span": (
        two_pieces_of_evidence,
        "These words are evidence already; choose them from the list.",
    ),
    "section_once": (two_sections, ONCE),
    "section_state_known": (
        lambda: section(state="perhaps"),
        "Value 'perhaps' is not a valid choice.",
    ),
    "section_key_given": (lambda: section(key=""), NO_KEY),
    "section_wording_known": (
        lambda: section(wording="sung"),
        "Value 'sung' is not a valid choice.",
    ),
    "citation_once": (two_citations, ONCE),
    "citation_state_known": (
        lambda: citation_between(state="perhaps"),
        "Value 'perhaps' is not a valid choice.",
    ),
    "citation_key_given": (lambda: citation_between(key=""), NO_KEY),
    "citation_not_of_itself": (
        citation_of_itself,
        "A document does not cite itself.",
    ),
    "problem_once_in_a_passage": (
        two_problems,
        "This problem of the passage is known already.",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_rule_is_kept_by_form_and_database(name):
    broken, message = BROKEN[name]

    assert_refused(broken(), name, message)


def test_every_rule_is_tested():
    assert set(BROKEN) == names_of("documents")


# Evidence


@pytest.mark.parametrize(
    "fields",
    [
        {"note": "Known from a list", "start": 0, "end": 3},
        {"note": "Known from a list", "words": "One"},
        {"passage": True, "words": "One", "start": 3, "end": 3},
        {"passage": True, "words": "One", "start": 4, "end": 3},
        {"passage": True, "words": "", "start": 0, "end": 3},
    ],
)
def test_evidence_has_words_and_a_span_or_none_of_them(fields):
    if fields.get("passage"):
        fields = fields | {"passage": saved_passage()}

    message = "Words go with a passage, and a passage with words."
    assert_refused(Evidence(**fields), "evidence_passage_and_words", message)


def test_the_same_words_may_be_inferred_from_with_two_reasons():
    held = saved_passage()
    span = {"passage": held, "start": 0, "end": 4, "words": "One."}
    Evidence.objects.create(**span)

    for note in ("the host's country", "the year of the report"):
        evidence = Evidence(**span, note=note)
        evidence.full_clean()
        evidence.save()

    assert held.evidence.count() == 3


# Facts


def test_visible_leaves_out_what_was_rejected():
    held = document()
    for number, state in enumerate(Section._meta.get_field("state").choices):
        section(held, key=state[0], number=number, state=state[0]).save()

    assert list(Section.visible.values_list("state", flat=True)) == [
        "proposed",
        "confirmed",
    ]
    assert list(Section.objects.visible()) == list(Section.visible.all())
    assert Section.objects.count() == 3
    assert held.sections.visible().count() == 2


def test_with_sources_fetches_evidence_in_two_queries(django_assert_num_queries):
    held = saved_passage()
    for number in (1, 2, 3):
        fact = section(held.document, key=str(number), number=number)
        fact.save()
        fact.evidence.create(passage=held, start=0, end=number, words="One."[:number])

    with django_assert_num_queries(2):
        sources = [
            (fact.number, evidence.words, evidence.passage.document.title)
            for fact in Section.objects.with_sources()
            for evidence in fact.evidence.all()
        ]

    assert sources == [(1, "O", "Outlook"), (2, "On", "Outlook"), (3, "One", "Outlook")]


# Documents and passages


def test_standing_passages_are_in_the_order_of_the_text():
    arrival = accession()
    arrival.save()
    for number, position in ((1, 2), (2, None), (3, 1)):
        passage(number, of=arrival, position=position).save()

    standing = Passage.objects.standing()

    assert [row.number for row in standing] == [3, 1]


def test_documents_by_date_have_undated_ones_last():
    document("Undated")
    document("Old", published="2014")
    document("New", published="2019-10-21")
    document("Without year", published="XXXX-11-19")

    titles = [row.title for row in Document.objects.by_date()]

    assert titles == ["New", "Old", "Undated", "Without year"]


def test_with_held_says_whether_the_text_is_there():
    accession(document("Held")).save()
    document("Cited")

    held = Document.objects.with_held().values_list("title", "held")

    assert list(held) == [("Cited", False), ("Held", True)]


@pytest.mark.parametrize("words", ["wuzhen", "WUZHEN Öutlook", "  outlook ", ""])
def test_documents_are_found_by_any_title(words):
    held = document("The report")
    DocumentTitle.objects.create(document=held, text="Wuzhen Outlook, 2019")

    assert list(Document.objects.search(words)) == [held]


def test_documents_are_not_found_by_other_words():
    held = document("The report")
    DocumentTitle.objects.create(document=held, text="Wuzhen Outlook")

    assert list(Document.objects.search("Geneva")) == []


# Columns that fill themselves


def test_date_fills_its_days_on_save():
    held = document(published="2019-10")

    held.refresh_from_db()
    assert (held.published_first, held.published_last) == (
        datetime.date(2019, 10, 1),
        datetime.date(2019, 10, 31),
    )


def test_date_taken_away_empties_its_days():
    held = document(published="2019-10")

    held.published = ""
    held.save()

    held.refresh_from_db()
    assert (held.published_first, held.published_last) == (None, None)


def test_date_fills_its_days_in_bulk():
    rows = [
        Document(title="A", slug="a", source_key="a", published="2016?"),
        Document(title="B", slug="b", source_key="b", published="XXXX-11-19"),
    ]

    Document.objects.bulk_create(rows)

    assert list(Document.objects.values_list("published_first", "published_last")) == [
        (datetime.date(2016, 1, 1), datetime.date(2016, 12, 31)),
        (None, None),
    ]


def test_bad_date_is_named_by_the_form_and_never_stored():
    held = Document(title="A", source_key="a", published="last week")

    with pytest.raises(ValidationError) as form:
        held.full_clean()
    with pytest.raises(ValueError, match="last week"), transaction.atomic():
        held.save()

    assert list(form.value.message_dict) == ["published"]
    assert Document.objects.count() == 0


def test_name_is_folded_on_save_and_in_bulk():
    held = document()
    DocumentTitle.objects.create(document=held, text="Wuzhen Öutlook")
    DocumentTitle.objects.bulk_create([DocumentTitle(document=held, text="習近平, XI")])

    folded = DocumentTitle.objects.values_list("folded", flat=True)

    assert set(folded) == {"wuzhen outlook", "習近平 xi"}


def test_changed_name_is_folded_again():
    title = DocumentTitle.objects.create(document=document(), text="Bericht")

    title.text = "Report"
    title.save()

    assert DocumentTitle.objects.get().folded == "report"
