"""The reader: every passage, marks, margins, notes, and names that mean harm."""

import pytest

from documents.models import Document, Problem
from tests.factories import (
    CitationFactory,
    FigureFactory,
    MentionFactory,
    OrganisationFactory,
    ParticipationFactory,
    PassageFactory,
    PersonFactory,
    PositionFactory,
    SectionFactory,
    StatementFactory,
    hold,
    said,
)
from tests.html import by_id, inline_code, link, links, parse, text_of, with_class

pytestmark = pytest.mark.django_db

HOSTILE = """<script>alert("1")</script> & 'it' <b onclick="x()">"""


def read(client, passage, query=""):
    response = client.get(passage.document.get_text_url() + query)
    assert response.status_code == 200
    return parse(response)


def shown(page):
    """Return the passages as they stand on the page, white space and all."""
    return ["".join(part.itertext()) for part in with_class(page, "words")]


def marked(page):
    return [line.get("id") for line in with_class(page, "marked")]


def test_passages_give_the_text_back(client):
    sentences = [
        "Title\n\n",
        "One [1] two.  ",
        "\tThree\u00a0four.\n",
        "習近平 said so.",
    ]
    passages = hold(*sentences)
    FigureFactory(evidence=[said(passages[1], "two")])
    MentionFactory(
        passage=passages[3],
        person=PersonFactory(),
        evidence=[said(passages[3], "習近平")],
    )

    page = read(client, passages[0])

    assert shown(page) == sentences


def test_sentence_asked_for_is_marked_and_no_other(client):
    passages = hold("One. ", "Two. ", "Three.")

    page = read(client, passages[0], "?p=2")

    assert marked(page) == ["p2"]
    assert [text_of(part) for part in page.iter("mark")] == ["Two."]
    assert with_class(page, "field-problem") == []


def test_nothing_is_marked_unasked(client):
    page = read(client, hold("One.")[0])

    assert (marked(page), list(page.iter("mark"))) == ([], [])


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("x", "“x” is no number of a passage."),
        ("999", "This text has no passage 999."),
        ("-1", "“-1” is no number of a passage."),
        ("1.0", "“1.0” is no number of a passage."),
        ("²", "“²” is no number of a passage."),
        ("%00", "“�” is no number of a passage."),
        ("9" * 5000, "“99999999999999999999” is no number of a passage."),
        ("0", "This text has no passage 0."),
    ],
)
def test_number_that_is_none_is_named(client, asked, message):
    page = read(client, hold("One.")[0], f"?p={asked}")

    (problem,) = with_class(page, "field-problem")
    assert text_of(problem) == message
    assert marked(page) == []
    assert shown(page) == ["One."]


def test_every_sentence_has_a_permanent_link(client):
    one, two = hold("One. ", "Two.")

    page = read(client, one)

    for passage in (one, two):
        line = by_id(page, f"p{passage.number}")
        assert (str(passage.number), passage.get_absolute_url()) in links(line)


def test_facts_stand_beside_their_sentence_and_lead_to_themselves(client):
    one, two = hold("1,500 people came. ", "It was in Wuzhen.")
    figure = FigureFactory(
        value=1500, state="confirmed", evidence=[said(one, "1,500 people")]
    )
    StatementFactory(conference=figure.conference, evidence=[said(two, "Wuzhen")])

    page = read(client, one)

    (margin,) = with_class(by_id(page, "p1"), "margin")
    assert text_of(margin) == "Attendance 1,500 people"
    assert links(margin) == [("1,500 people", figure.get_absolute_url())]
    (margin,) = with_class(by_id(page, "p2"), "margin")
    assert text_of(margin) == "City Wuzhen ○not yet reviewed"


def test_words_lead_to_what_they_name_the_longest_first(client):
    (sentence,) = hold("Xi Jinping of the UN Office spoke.")
    person = PersonFactory()
    body, office = OrganisationFactory(name="UN"), OrganisationFactory(name="UN Office")
    for name, who in [
        ("Xi Jinping", {"person": person}),
        ("UN", {"organisation": body}),
        ("UN Office", {"organisation": office}),
    ]:
        MentionFactory(passage=sentence, evidence=[said(sentence, name)], **who)

    words = with_class(read(client, sentence), "words")[0]

    assert links(words) == [
        ("Xi Jinping", person.get_absolute_url()),
        ("UN Office", office.get_absolute_url()),
    ]


def test_name_that_means_nobody_yet_is_no_link(client):
    (sentence,) = hold("Somebody spoke.")
    MentionFactory(passage=sentence, evidence=[said(sentence, "Somebody")])

    assert links(with_class(read(client, sentence), "words")[0]) == []


def test_note_and_its_marker_lead_to_each_other(client):
    sentence, _note = hold("He sent a message[1]. ", "China Daily.")
    note = _note
    note.role, note.note_number = "note", 1
    note.save()
    CitationFactory(
        citing=note.document,
        number=1,
        marker=said(sentence, "[1]"),
        evidence=[said(note)],
    )

    page = read(client, sentence)

    assert by_id(page, "marker-1").get("href") == "#note-1"
    assert text_of(by_id(page, "marker-1")) == "[1]"
    assert link(by_id(page, "note-1"), "back to sentence 1 ↑") == "#marker-1"


def test_marker_without_a_note_is_no_dead_link(client):
    (sentence,) = hold("He sent a message[7].")
    CitationFactory(citing=sentence.document, number=7, marker=said(sentence, "[7]"))

    page = read(client, sentence)

    assert "#note-7" not in [a.get("href") for a in page.iter("a")]
    assert shown(page) == ["He sent a message[7]."]


def test_withdrawn_passage_is_shown_when_asked_for(client):
    (standing,) = hold("It stands.")
    PassageFactory(
        document=standing.document, number=9, position=None, text="It was withdrawn."
    )

    asked, unasked = read(client, standing, "?p=9"), read(client, standing)

    assert marked(asked) == ["p9"]
    assert shown(asked) == ["It stands.", "It was withdrawn."]
    assert "No longer in the text" in text_of(asked)
    assert shown(unasked) == ["It stands."]


def test_of_a_document_that_may_only_be_quoted_the_passages_with_facts_are_shown(
    client,
):
    passages = hold("One. ", "Two. ", "Three.", rights=Document.Rights.QUOTED)
    FigureFactory(evidence=[said(passages[1])])

    page = read(client, passages[0])

    assert shown(page) == ["Two. "]
    assert "quoted passages only" in text_of(page)
    assert shown(read(client, passages[0], "?p=3")) == ["Two. "]


def test_names_that_mean_harm_are_words_like_any_others(client):
    (sentence,) = hold(f"{HOSTILE} spoke.", title=HOSTILE, language="en")
    person = PersonFactory(name=HOSTILE)
    body = OrganisationFactory(name=HOSTILE, acronym="<i>")
    evidence = [said(sentence, HOSTILE)]
    MentionFactory(passage=sentence, person=person, evidence=evidence)
    facts = [
        ParticipationFactory(
            person=person,
            organisation=body,
            name_as_written=HOSTILE,
            capacity=HOSTILE,
            evidence=evidence,
        ),
        PositionFactory(
            person=person, title=HOSTILE, organisation=body, evidence=evidence
        ),
        SectionFactory(document=sentence.document, title=HOSTILE),
        StatementFactory(field="status", value=HOSTILE, evidence=evidence),
    ]

    page = read(client, sentence, "?p=1")
    pages = [page] + [parse(client.get(fact.get_absolute_url())) for fact in facts]

    assert shown(page) == [f"{HOSTILE} spoke."]
    assert links(with_class(page, "words")[0]) == [
        (text_of_hostile(), person.get_absolute_url())
    ]
    assert text_of(page.find(".//h1")) == text_of_hostile()
    assert text_of_hostile() in text_of(with_class(page, "margin")[0])
    for each in pages:
        assert inline_code(each) == []
        assert text_of_hostile() in text_of(each)


def text_of_hostile():
    return " ".join(HOSTILE.split())


def test_note_stands_beside_its_sentence_and_whole_below(client):
    sentence, note = hold("He sent a message[1]. ", "1. [1] China Daily, 2019.")
    note.role, note.note_number = "note", 1
    note.save()
    CitationFactory(
        citing=note.document,
        number=1,
        marker=said(sentence, "[1]"),
        evidence=[said(note)],
    )

    page = read(client, sentence)

    (beside,) = with_class(by_id(page, "p1"), "sidenote")
    assert text_of(beside) == "Note 1 China Daily, 2019."
    assert links(beside) == [("Note 1", "/#note-1")]
    assert shown(page) == ["He sent a message[1]. ", "1. [1] China Daily, 2019."]


def test_plain_text_has_the_words_alone_and_leads_back(client):
    one, two = hold("1,500 came. ", "It was in Wuzhen.")
    FigureFactory(value=1500, evidence=[said(one, "1,500")])

    page = read(client, one, "?plain=1&p=2")

    assert shown(page) == ["1,500 came. ", "It was in Wuzhen."]
    assert marked(page) == ["p2"]
    assert with_class(page, "beside") == []
    assert links(with_class(page, "words")[0]) == []
    assert link(page, "With the facts") == "?p=2#p2"
    assert link(read(client, one), "Plain text") == "?plain=1"


def test_long_text_begins_with_its_headings(client):
    passages = hold("# Report\n\n", "It began. ", "## First part\n", "## Second part\n")
    for passage in passages:
        if passage.text.startswith("#"):
            passage.role = "heading"
            passage.save()

    page = read(client, passages[0])

    (contents,) = with_class(page, "contents")
    names = [words for words, _address in links(contents)]
    assert names[-2:] == ["First part", "Second part"]
    assert [part.tag for part in with_class(page, "words")] == ["h2", "p", "h2", "h2"]
    assert with_class(read(client, hold("No heading.")[0]), "contents") == []


def test_what_could_not_be_read_is_shown_to_editors_alone(client, admin_client):
    (sentence,) = hold("He sent a message[7].")
    problem = Problem.objects.create(
        document=sentence.document, passage=sentence, code="marker", text="No note 7."
    )

    (shown_to_editor,) = with_class(
        by_id(read(admin_client, sentence), "p1"), "problem"
    )

    assert text_of(shown_to_editor) == "To check No note 7."
    assert links(shown_to_editor)[0][1].endswith(f"/{problem.pk}/change/")
    assert "No note 7." not in text_of(read(client, sentence))


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_with_facts(client, django_assert_num_queries, count):
    for _ in range(count):
        sentences = hold(*(["One. "] * count))
    for sentence in sentences:
        evidence = [said(sentence)]
        FigureFactory(evidence=evidence)
        StatementFactory(evidence=evidence)
        ParticipationFactory(person=PersonFactory(), evidence=evidence)
        PositionFactory(organisation=OrganisationFactory(), evidence=evidence)
        SectionFactory(evidence=evidence)
        CitationFactory(citing=sentence.document, evidence=evidence)
        MentionFactory(passage=sentence, person=PersonFactory(), evidence=evidence)

    with django_assert_num_queries(15):
        read(client, sentences[0], "?p=1")
