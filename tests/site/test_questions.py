"""Questions across conferences."""

import pytest
from django.urls import reverse

from tests.factories import (
    CitationFactory,
    ConferenceFactory,
    CoverageFactory,
    DocumentFactory,
    hold,
    said,
)
from tests.html import links, main_of, parse, text_of, with_class
from wicarchive.questions import CITATIONS_SHOWN, QUESTIONS

pytestmark = pytest.mark.django_db


def report_on(conference, *cited, **fields):
    """Hold a report on a conference that cites these documents."""
    (passage,) = hold("As the Charter says.", title=f"On {conference}")
    CoverageFactory(
        document=passage.document, conference=conference, extent="about", **fields
    )
    evidence = [said(passage)]
    for document in cited:
        CitationFactory(citing=passage.document, cited=document, evidence=evidence)
    return passage


def rows_of(page):
    return [[text_of(cell) for cell in row] for row in page.findall(".//tbody/tr")]


def test_each_question_leads_to_its_page(client):
    page = parse(client.get(reverse("questions")))

    (list_of,) = with_class(page, "questions")
    assert [href for _words, href in links(list_of)] == [str(q[0]) for q in QUESTIONS]
    assert all(client.get(href).status_code == 200 for _words, href in links(list_of))


def test_documents_that_reports_on_several_conferences_cite(client):
    charter, letter = DocumentFactory(title="Charter"), DocumentFactory(title="Letter")
    first, second = (ConferenceFactory(name=n, start=n) for n in ("2001", "2002"))
    passage = report_on(first, charter, letter)
    report_on(first, letter)
    report_on(second, charter)
    report_on(second, letter, state="rejected")

    page = parse(client.get(reverse("question-cited")))

    mark = "○not yet reviewed"
    assert rows_of(page) == [["Charter", "2", f"2001 1{mark} 2002 2{mark}"]]
    assert ("1", passage.get_absolute_url()) in links(page)


def test_nothing_cited_twice_is_said(client):
    assert "No document is cited" in text_of(
        main_of(parse(client.get(reverse("question-cited"))))
    )


@pytest.mark.parametrize("count", [2, CITATIONS_SHOWN + 1])
def test_queries_do_not_grow(client, django_assert_num_queries, count):
    cited = [DocumentFactory(title=f"Charter {n}") for n in range(count)]
    for number in range(count):
        report_on(ConferenceFactory(name=f"{number}"), *cited)

    with django_assert_num_queries(6):
        page = parse(client.get(reverse("question-cited")))

    assert len(rows_of(page)) == count
    if count > CITATIONS_SHOWN:
        assert f"the first {CITATIONS_SHOWN} of {count}" in rows_of(page)[0][2]
