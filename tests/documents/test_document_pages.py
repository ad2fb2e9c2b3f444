"""The list of documents and the page of one."""

import pytest
from django.urls import reverse

from documents.models import Document
from documents.upkeep import bring_up_to_date
from tests.factories import (
    AccessionFactory,
    CitationFactory,
    ContributionFactory,
    CoverageFactory,
    DocumentFactory,
    DocumentTitleFactory,
    OrganisationFactory,
    OutcomeFactory,
    QuotationFactory,
    SectionFactory,
    SubjectFactory,
    hold,
    said,
)
from tests.html import by_id, link, links, main_of, parse, section, text_of, with_class

pytestmark = pytest.mark.django_db

MARK = "○not yet reviewed"


def page_of(client, record):
    response = client.get(record.get_absolute_url())
    assert response.status_code == 200
    return parse(response)


def rows_of(page, name):
    """Return the cells of the table under a heading."""
    rows = section(page, name).findall(".//tbody/tr")
    return [[text_of(cell) for cell in row] for row in rows]


def document(title, **fields):
    """Return a document that can be found by its title."""
    found = DocumentFactory(title=title, **fields)
    DocumentTitleFactory(document=found, text=title)
    return found


def listed(client, **query):
    bring_up_to_date()
    response = client.get(reverse("document-list"), query)
    assert response.status_code == 200
    page = parse(response)
    return page, [
        [text_of(cell) for cell in row] for row in page.findall(".//tbody/tr")
    ]


# The list


def test_list_shows_kind_date_text_and_citations(client):
    outlook = DocumentFactory(title="Outlook", kind="outcome", published="2019-10-20")
    AccessionFactory(document=DocumentFactory(title="Report", kind="report"))
    citing = DocumentFactory(title="Third")
    for number in (3, 4):
        CitationFactory(citing=citing, cited=outlook, number=number)
    CitationFactory(cited=outlook, state="rejected", citing__title="Wrong")
    SectionFactory(document=Document.objects.get(title="Wrong"))

    page, rows = listed(client)

    assert rows == [
        ["Outlook", "outcome document", "20 October 2019", "only cited", "1"],
        ["Report", "report", "not recorded", "read it: Report", "0"],
        ["Third", "other", "not recorded", "only cited", "0"],
        ["Wrong", "other", "not recorded", "only cited", "0"],
    ]
    assert ("Outlook", outlook.get_absolute_url()) in links(page)


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ({"q": "out*"}, ["Outlook"]),
        ({"kind": "report"}, ["Report"]),
        ({"held": "yes"}, ["Report"]),
        ({"held": "no"}, ["Outlook"]),
        ({"held": "no", "kind": "report"}, []),
        ({"held": "maybe", "kind": "report"}, ["Report"]),
        ({"kind": "novel"}, ["Outlook", "Report"]),
        ({"kind": "\x00"}, ["Outlook", "Report"]),
        ({"page": "9", "q": "report"}, ["Report"]),
    ],
)
def test_filters(client, query, titles):
    document("Outlook", kind="outcome")
    AccessionFactory(document=document("Report", kind="report"))

    _page, rows = listed(client, **query)

    assert [row[0] for row in rows] == titles


@pytest.mark.parametrize("query", [{"held": "maybe"}, {"kind": "x"}, {"page": "0"}])
def test_bad_value_is_named(client, query):
    page, _rows = listed(client, **query)

    assert len(with_class(page, "field-problem")) == 1


def test_second_page_keeps_the_filters(client):
    for number in range(60):
        document(f"Report {number:02}", kind="report")

    page, rows = listed(client, kind="report", q="report")

    assert len(rows) == 25
    address = dict(links(page, "/documents/"))["Next →"]
    assert address == "/documents/?kind=report&q=report&page=2"
    assert len(parse(client.get(address)).findall(".//tbody/tr")) == 25


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_with_rows(client, django_assert_num_queries, count):
    for _number in range(count):
        CitationFactory(cited=AccessionFactory().document)

    bring_up_to_date()
    with django_assert_num_queries(6):
        client.get(reverse("document-list"))


# The page


def test_page_shows_what_is_recorded(client):
    outlook = DocumentFactory(
        title="Wuzhen Outlook 2019",
        kind="outcome",
        published="2019-10-20",
        url="http://www.example.org/outlook",
        archived_url="http://archive.example.org/outlook",
    )
    DocumentTitleFactory(document=outlook, text="乌镇展望", language="zh-Hans")
    facts = {"document": outlook, "state": "confirmed"}
    wrote = ContributionFactory(
        role="negotiator", organisation=OrganisationFactory(name="HAC"), **facts
    )
    chapter = SectionFactory(number=1, title="The divide", **facts)
    outcome = OutcomeFactory(conference__name="6th WIC", **facts)
    covers = CoverageFactory(conference__name="5th WIC", **facts)
    topic = SubjectFactory(conference=None, topic__name="Sovereignty", **facts)

    page = page_of(client, outlook)

    assert text_of(page.find(".//h1")) == "Wuzhen Outlook 2019"
    (name,) = [e for e in page.iter("span") if e.get("lang") == "zh-Hans"]
    assert text_of(name) == "乌镇展望"
    assert link(page, "Original") == "http://www.example.org/outlook"
    assert link(page, "Archived copy") == "http://archive.example.org/outlook"
    assert text_of(by_id(page, wrote.anchor)) == "Negotiated byHAC"
    assert text_of(by_id(page, chapter.anchor)) == "The divide"
    assert text_of(by_id(page, f"of-{outcome.anchor}")) == "Issued by6th WIC"
    assert text_of(by_id(page, f"of-{covers.anchor}")) == "Reports on5th WIC"
    assert text_of(by_id(page, topic.anchor)) == "Sovereignty"
    assert "20 October 2019" in text_of(main_of(page))


def test_topic_of_a_chapter_is_shown(client):
    subject = SubjectFactory(
        conference=None, section=SectionFactory(), topic__name="Digital divide"
    )

    shown = by_id(page_of(client, subject.section.document), subject.anchor)

    assert text_of(shown).startswith("Digital divide")
    page = page_of(client, subject.section.document)
    (chapter,) = section(page, "chapters").findall("ol/li")
    assert by_id(chapter, subject.anchor) is not None
    assert link(shown, "Digital divide") == subject.topic.get_absolute_url()


def test_held_document_leads_to_its_text(client):
    (sentence,) = hold("A sentence.")

    page = page_of(client, sentence.document)

    address = link(page, "Read the text with its facts")
    assert address == sentence.document.get_text_url()


def test_cited_document_has_no_link_to_a_text(client):
    cited = DocumentFactory()

    assert cited.get_text_url() not in dict(links(page_of(client, cited))).values()
    assert client.get(cited.get_text_url()).status_code == 404


def test_both_ends_of_a_citation_show_it(client):
    (note,) = hold("[1] Outlook, 20. Oktober 2019: “Be open”.", title="Report")
    citation = CitationFactory(
        citing=note.document,
        cited=DocumentFactory(title="Outlook"),
        number=1,
        published="2019-10-20",
        publisher_as_written="China Daily",
        url="http://example.org/outlook",
        quotation="Be open",
        evidence=[said(note)],
    )

    made = by_id(page_of(client, citation.citing), citation.anchor)
    got = by_id(page_of(client, citation.cited), citation.anchor)

    assert text_of(made) == text_of(got) == f"1 1{MARK}"
    assert rows_of(page_of(client, citation.citing), "cites") == [
        ["Outlook China Daily", f"1 1{MARK}", "20 October 2019", "original of Outlook"]
    ]
    ((citing, _note, says),) = rows_of(page_of(client, citation.cited), "cited-by")
    assert citing == "Report"
    assert says.startswith("China Daily20 October 2019address given")
    assert says.endswith("Be open")


def test_document_cited_often_stands_once(client):
    first, second, third = hold("[1] Outlook.", "[2] Charter.", "[3] Outlook, 2019.")
    outlook, charter = (
        DocumentFactory(title="Outlook"),
        DocumentFactory(title="Charter"),
    )

    def cite(number, note, cited, **fields):
        return CitationFactory(
            citing=note.document,
            cited=cited,
            number=number,
            evidence=[said(note)],
            **fields,
        )

    cite(1, first, outlook)
    cite(2, second, charter)
    again = cite(3, third, outlook, published="2019")

    page = page_of(client, first.document)

    assert rows_of(page, "cites") == [
        ["Outlook", f"1 1{MARK} 3 2{MARK}", "2019", "no address given"],
        ["Charter", f"2 3{MARK}", "not recorded", "no address given"],
    ]
    link_of = by_id(page, again.anchor).find(".//a").get("href")
    assert link_of == third.get_absolute_url()
    ((_citing, notes, _says),) = rows_of(page_of(client, outlook), "cited-by")
    assert notes == f"1 1{MARK} 3 2{MARK}"


def test_words_quoted_from_a_document_are_shown(client):
    (sentence,) = hold("“All of this is necessary”, says the report.")
    quotation = QuotationFactory(
        first=sentence, text="All of this is necessary", document=DocumentFactory()
    )

    shown = by_id(page_of(client, quotation.document), quotation.anchor)

    assert text_of(shown).startswith("All of this is necessary")


def test_note_on_rights_is_safe_html(client):
    record = DocumentFactory(
        rights_note="See *there*: <script>alert(1)</script> [x](javascript:alert)"
    )

    page = page_of(client, record)

    (row,) = [d.find("dd") for d in page.iter("div") if text_of(d).startswith("Rights")]
    assert text_of(row.find(".//em")) == "there"
    assert list(row.iter("script")) == []
    assert [a.get("href") for a in row.iter("a")] == [None]


def test_unknown_slug_is_not_found(client):
    assert client.get(reverse("document", args=["nothing"])).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_with_facts(client, django_assert_num_queries, count):
    record, *_rest = hold("One.", "Two.")
    record = record.document
    for number in range(count):
        both = [said(p) for p in hold("One.", "Two.")]
        facts = {"document": record, "evidence": both}
        DocumentTitleFactory(document=record, text=f"Title {number}")
        ContributionFactory(organisation=OrganisationFactory(), **facts)
        section = SectionFactory(**facts)
        SubjectFactory(conference=None, section=section, evidence=both)
        SubjectFactory(conference=None, **facts)
        OutcomeFactory(**facts)
        CoverageFactory(**facts)
        CitationFactory(citing=record, evidence=both)
        CitationFactory(cited=record, evidence=both)
        QuotationFactory(first=both[0].passage, **facts)

    with django_assert_num_queries(23):
        client.get(record.get_absolute_url())
