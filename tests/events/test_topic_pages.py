"""The list of topics and the page of one."""

import pytest
from django.urls import reverse

from documents.upkeep import bring_up_to_date
from tests.factories import (
    ConferenceFactory,
    DocumentFactory,
    SectionFactory,
    SubjectFactory,
    TopicFactory,
    TopicNameFactory,
    hold,
    said,
)
from tests.html import by_id, link, links, main_of, parse, section, text_of, with_class
from wicarchive.topic import CONFERENCES_SHOWN, PASSAGES_SHOWN

pytestmark = pytest.mark.django_db

HOSTILE = """<script>alert("1")</script> & <b onclick="x()">"""


def page_of(client, record):
    response = client.get(record.get_absolute_url())
    assert response.status_code == 200
    return parse(response)


def listed(client, **query):
    bring_up_to_date()
    response = client.get(reverse("topic-list"), query)
    assert response.status_code == 200
    page = parse(response)
    return page, [
        [text_of(cell) for cell in row] for row in page.findall(".//tbody/tr")
    ]


def used(name, *forms):
    """Return a topic of some conference, which can be found by its name and these."""
    topic = TopicFactory(name=name)
    for text in (name, *forms):
        TopicNameFactory(topic=topic, text=text)
    SubjectFactory(topic=topic)
    return topic


def about(topic, *, document=None, section=None, **fields):
    """Record the topic of a document or a chapter."""
    return SubjectFactory(
        topic=topic, conference=None, document=document, section=section, **fields
    )


def spoken_of(page):
    """Return the passages shown, by the heading that they stand under."""
    found = {}
    (part,) = [e for e in page.iter() if e.get("aria-labelledby") == "passages-heading"]
    for child in part:
        if child.tag == "h3":
            passages = found.setdefault(text_of(child), [])
        elif child.tag == "figure":
            passages.append(text_of(child.find("blockquote")))
    return found


# The list


def test_list_counts_conferences_and_documents_with_chapters(client):
    war, peace = TopicFactory(name="War"), TopicFactory(name="Peace")
    conference, chapter = ConferenceFactory(), SectionFactory()
    SubjectFactory(topic=war, conference=conference)
    for _twice in range(2):
        SubjectFactory(topic=peace, conference=conference)
        about(peace, document=chapter.document)
        about(peace, section=chapter)
    SubjectFactory(topic=peace, conference=ConferenceFactory())
    about(peace, section=SectionFactory(document=chapter.document, number=2))

    page, rows = listed(client)

    assert rows == [["Peace", "2", "3"], ["War", "1", "0"]]
    assert ("War", war.get_absolute_url()) in links(page)
    assert text_of(with_class(page, "result-count")[0]) == "2 topics"


def test_topic_of_nothing_is_not_listed(client):
    TopicFactory()

    assert listed(client)[1] == []


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"q": "sover*"}, ["Cyber sovereignty"]),
        ({"q": "sover"}, []),
        ({"q": "sovereignty -war cyber"}, ["Cyber sovereignty"]),
        ({"q": "CYBER"}, ["Cyber sovereignty", "Cyber war"]),
        ({"q": "SOUVERANITAT"}, ["Cyber sovereignty"]),
        ({"q": "网络主权"}, ["Cyber sovereignty"]),
        ({"q": "peace"}, []),
        ({"q": "x" * 201}, ["Cyber sovereignty", "Cyber war"]),
        ({"q": "war", "page": "7"}, ["Cyber war"]),
        ({"q": "not its name"}, []),
    ],
)
def test_topics_are_found_by_any_of_their_names(client, query, names):
    sovereignty = used("Cyber sovereignty", "digitale Souveränität", "网络主权")
    TopicNameFactory(topic=sovereignty, text="Not its name", rejected=True)
    used("Cyber war")

    assert [row[0] for row in listed(client, **query)[1]] == names


@pytest.mark.parametrize("query", [{"q": "x" * 201}, {"page": "x"}])
def test_bad_value_is_named(client, query):
    used("Cyber war")

    page, rows = listed(client, **query)

    assert len(with_class(page, "field-problem")) == 1
    assert len(rows) == 1


def test_words_that_nothing_goes_by_are_answered(client):
    used("Cyber war")

    page, _rows = listed(client, q="cyb")

    assert text_of(with_class(page, "empty")[0]).startswith("No topic goes by these")
    assert "Remove the filter Name: cyb ×" in dict(links(page))
    beginning = dict(links(page, reverse("topic-list")))["cyb*"]
    assert text_of(parse(client.get(beginning)).find(".//tbody/tr/th")) == "Cyber war"


def test_topics_are_sorted_by_how_much_is_about_them(client):
    few, many = used("Alpha"), used("Beta")
    SubjectFactory(topic=many)
    about(few, document=DocumentFactory())

    page, rows = listed(client, sort="conferences")
    assert [row[0] for row in rows] == ["Beta", "Alpha"]
    assert dict(links(page, reverse("topic-list")))["name"] == "/topics/?sort=name"
    assert [row[0] for row in listed(client, sort="documents")[1]] == ["Alpha", "Beta"]
    assert [row[0] for row in listed(client, sort="size")[1]] == ["Alpha", "Beta"]


def test_second_page_keeps_the_words(client):
    for number in range(60):
        used(f"Name {number:02}")
    used("Other")

    page, rows = listed(client, q="name")

    assert len(rows) == 50
    address = dict(links(page, reverse("topic-list")))["Next →"]
    assert address == "/topics/?q=name&page=2"
    assert len(parse(client.get(address)).findall(".//tbody/tr")) == 10


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_with_rows(client, django_assert_num_queries, count):
    for number in range(count):
        topic = used(f"Topic {number}")
        about(topic, section=SectionFactory())

    with django_assert_num_queries(2):
        client.get(reverse("topic-list"))


@pytest.mark.parametrize("address", ["/topics/", "/topics/cyber-sovereignty/"])
def test_topics_are_marked_in_the_navigation(client, address):
    used("Cyber sovereignty")

    page = parse(client.get(address))

    current = [a for a in page.find(".//header").iter("a") if a.get("aria-current")]
    assert [text_of(a) for a in current] == ["Topics"]


# The page


def test_topic_has_its_names(client):
    topic = used("Cyber sovereignty", "digital sovereignty", "网络主权")
    TopicNameFactory(topic=topic, text="Not its name", rejected=True)

    page = page_of(client, topic)

    assert text_of(page.find(".//h1")) == "Cyber sovereignty"
    (names,) = with_class(page, "names")
    assert text_of(names) == "Also called digital sovereignty, 网络主权"
    assert [e.get("lang") for e in names.iter("span") if e.get("lang")] == ["zh"]


def test_conferences_stand_in_order_of_time_with_their_sources(client):
    topic = TopicFactory()
    (sentence,) = hold("They spoke of cyber sovereignty.", title="Report")
    evidence = [said(sentence)]
    held = {"Last": "2019-10-20", "Undated": "", "First": "2014-11"}
    for name, start in held.items():
        conference = ConferenceFactory(name=name, start=start, city="Wuzhen")
        subject = SubjectFactory(topic=topic, conference=conference, evidence=evidence)

    page = page_of(client, topic)

    rows = [row for row in page.findall(".//tbody/tr") if row.get("id")]
    assert [[text_of(cell) for cell in row] for row in rows] == [
        ["First 1○not yet reviewed", "November 2014", "Wuzhen"],
        ["Last 1○not yet reviewed", "20 October 2019", "Wuzhen"],
        ["Undated 1○not yet reviewed", "date not recorded", "Wuzhen"],
    ]
    row = by_id(page, subject.anchor)
    assert row is rows[0]
    assert links(row) == [
        ("First", subject.conference.get_absolute_url()),
        ("1", sentence.get_absolute_url()),
    ]


def test_documents_and_chapters_are_listed_by_title(client):
    topic = TopicFactory()
    charter, outlook = DocumentFactory(title="Charter"), DocumentFactory()
    second = SectionFactory(document=outlook, number=2, title="Culture")
    first = SectionFactory(document=outlook, number=1, title="The divide")
    facts = [
        about(topic, section=second, state="confirmed"),
        about(topic, section=first, state="confirmed"),
        about(topic, document=outlook, state="confirmed"),
        about(topic, document=charter, state="confirmed"),
    ]

    (shown,) = with_class(page_of(client, topic), "facts")

    assert [text_of(item) for item in shown] == [
        "Charter",
        "Wuzhen Outlook",
        "Wuzhen Outlook, chapter 1: The divide",
        "Wuzhen Outlook, chapter 2: Culture",
    ]
    assert [item.get("id") for item in shown] == [
        fact.anchor for fact in reversed(facts)
    ]
    assert link(shown, "chapter 2: Culture") == second.get_absolute_url()


def test_passages_stand_by_report_the_newest_first(client):
    topic, conference = TopicFactory(), ConferenceFactory()
    undated = hold("Undated. ", title="Undated")
    old = hold("Old one. ", "Silence. ", "Old two. ", title="Old", published="2016")
    new = hold("New. ", title="New", published="2019-10-22")
    read = [said(p) for p in (undated[0], old[2], old[0], new[0])]
    SubjectFactory(topic=topic, conference=conference, evidence=read)

    page = page_of(client, topic)

    assert list(spoken_of(page).items()) == [
        ("New 22 October 2019", ["New."]),
        ("Old 2016", ["Old one.", "Old two."]),
        ("Undated date not recorded", ["Undated."]),
    ]
    assert text_of(by_id(page, "passages-heading")) == "Spoken of in 4 passages"
    assert link(page, "Sentence 3 of Old") == old[2].get_absolute_url()
    assert link(page, "New") == new[0].document.get_absolute_url()


def test_words_of_the_topic_are_marked_in_their_passage(client):
    topic = TopicFactory()
    (passage,) = hold("No sovereignty, no cyber sovereignty, says Xi.", language="en")
    for words in ("cyber sovereignty", "No sovereignty"):
        SubjectFactory(topic=topic, evidence=[said(passage, words)])
    SubjectFactory(topic__name="Leaders", evidence=[said(passage, "Xi")])

    page = page_of(client, topic)

    (shown,) = page.iter("blockquote")
    assert shown.get("lang") == "en"
    assert text_of(shown) == passage.text
    assert [text_of(part) for part in shown.iter("mark")] == [
        "No sovereignty",
        "cyber sovereignty",
    ]


def test_passage_of_several_facts_stands_once(client):
    topic, chapter = TopicFactory(), SectionFactory()
    (passage,) = hold("On cyber sovereignty.")
    evidence = [said(passage, "cyber sovereignty")]
    SubjectFactory(topic=topic, evidence=evidence)
    about(topic, section=chapter, evidence=evidence)

    page = page_of(client, topic)

    assert spoken_of(page) == {"Report date not recorded": ["On cyber sovereignty."]}
    assert len(list(page.iter("mark"))) == 1
    assert text_of(by_id(page, "passages-heading")) == "Spoken of in one passage"


def test_more_passages_than_are_shown_are_counted(client):
    topic, passages = TopicFactory(), hold(*["So it is. "] * (PASSAGES_SHOWN + 2))
    SubjectFactory(topic=topic, evidence=[said(p) for p in passages])

    page = page_of(client, topic)

    assert len(list(page.iter("blockquote"))) == PASSAGES_SHOWN
    assert text_of(by_id(page, "passages-heading")) == "Spoken of in 22 passages"
    address = link(section(page, "passages"), "Next →")
    assert address == "?passages=2#passages-heading"
    rest = parse(client.get(topic.get_absolute_url() + address))
    assert len(list(rest.iter("blockquote"))) == 2


def test_fact_that_a_reader_comes_from_is_shown_wherever_it_stands(client):
    topic = TopicFactory()
    facts = [
        SubjectFactory(topic=topic, conference=ConferenceFactory(start=f"{year}"))
        for year in range(2001, 2001 + CONFERENCES_SHOWN + 2)
    ]

    page = parse(client.get(facts[-1].get_absolute_url()))

    rows = [row.get("id") for row in page.findall(".//tbody/tr") if row.get("id")]
    assert rows == [f.anchor for f in (facts[-1], *facts[:CONFERENCES_SHOWN])]


def test_years_of_a_topic_lead_into_the_list(client):
    topic = TopicFactory(slug="cables")
    for start in ("2016?", "2018-11-05", ""):
        SubjectFactory(topic=topic, conference=ConferenceFactory(start=start))
    SubjectFactory(conference=ConferenceFactory(start="2017"))

    page = page_of(client, topic)

    (strip,) = with_class(page, "years")
    assert "One more has no known date." in text_of(section(page, "conferences"))

    years = "/conferences/?topic=cables&year_from={0}&year_to={0}"
    assert links(strip) == [
        ("1 conference in 2016", years.format(2016)),
        ("1 conference in 2018", years.format(2018)),
    ]
    assert len(with_class(strip, "possible")) == 1


def test_bare_topic_says_what_is_not_recorded(client):
    words = text_of(main_of(page_of(client, TopicFactory(name="Peace"))))

    assert "Conferences No conference is recorded." in words
    assert "No passage of a held text speaks of this record yet." in words
    assert "Spoken of" not in words
    assert "Documents" not in words


def test_names_that_mean_harm_are_words(client):
    topic = TopicFactory(name=HOSTILE)
    TopicNameFactory(topic=topic, text=f"{HOSTILE} again")
    (passage,) = hold(f"{HOSTILE} was said.", title=HOSTILE)
    chapter = SectionFactory(document=passage.document, title=HOSTILE)
    about(topic, section=chapter, evidence=[said(passage, HOSTILE)])

    page = page_of(client, topic)

    assert [e for e in page.iter("script") if not e.get("src")] == []
    assert [e for e in page.iter() if e.get("onclick")] == []
    assert [text_of(part) for part in page.iter("mark")] == [HOSTILE]
    assert listed(client)[1] == [[HOSTILE, "0", "1"]]


def test_topic_beside_its_sentence_leads_to_the_very_fact(client):
    (passage,) = hold("On cyber sovereignty.")
    subject = SubjectFactory(evidence=[said(passage, "cyber sovereignty")])

    (margin,) = with_class(parse(client.get(passage.get_absolute_url())), "margin")

    address = subject.get_absolute_url()
    assert links(margin) == [("Cyber sovereignty", address)]
    assert by_id(page_of(client, subject.topic), subject.anchor).tag == "tr"


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_with_facts(client, django_assert_num_queries, count):
    topic = TopicFactory()
    for number in range(count):
        both = [said(p) for p in hold("One.", "Two.")]
        TopicNameFactory(topic=topic, text=f"Name {number}")
        SubjectFactory(topic=topic, evidence=both)
        about(topic, document=DocumentFactory(), evidence=both)
        about(topic, section=SectionFactory(), evidence=both)

    with django_assert_num_queries(15):
        client.get(topic.get_absolute_url())
