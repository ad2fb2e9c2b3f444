"""What the pages say of the two reports that the archive begins with."""

import re

import pytest
from django.urls import reverse

from documents.models import Document
from events.models import Conference, Figure, Topic
from people.models import Organisation, Person
from tests.html import by_id, link, links, main_of, parse, section, text_of, with_class

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("seeds")]

SIXTH = "/conferences/world-internet-conference-6/"
THIRD = "/conferences/world-internet-conference-3/"
REPORT = "/documents/q4-2019-6th-world-internet-conference-wc/"
NEWS = "/documents/wuzhen-summit-states-must-play-leading-role-in-internet-governance/"


def page_at(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return parse(response)


def sheet(page):
    """Return the fact sheet: what is said of each field, without the marks of sources."""
    (found,) = with_class(page, "sheet")
    rows = {}
    for row in found.findall("dl/div"):
        for sources in with_class(row, "sources"):
            for child in list(sources):
                sources.remove(child)
        rows[text_of(row.find("dt"))] = row.find("dd")
    return rows


def test_home(client):
    page = page_at(client, "/")
    counts = {
        text_of(e.find("dt")): text_of(e.find("dd")) for e in page.findall(".//dl/div")
    }

    assert counts == {
        "conferences": "2",
        "people": str(Person.objects.count()),
        "organisations": str(Organisation.objects.count()),
        "documents": str(Document.objects.count()),
        "topics": str(Topic.objects.count()),
        "passages held": "87",
    }
    assert links(section(page, "years")) == [
        ("1 conference in 2019", "/conferences/?year_from=2019&year_to=2019"),
        ("2019", "/conferences/?year_from=2019&year_to=2019"),
    ]
    assert links(section(page, "series")) == [
        ("World Internet Conference", "/series/world-internet-conference/"),
        ("All series", "/series/"),
    ]
    assert links(section(page, "questions")) == [
        ("Which conferences were held in China?", "/conferences/?country=CN"),
        ("Where did Denis Davydov take part, and as what?", "/people/denis-davydov/"),
        ("Who opened which conference?", "/conferences/?role=opening+speech"),
        ("More questions", "/questions/"),
    ]
    assert sorted(links(section(page, "latest"))) == [
        ("3rd World Internet Conference", THIRD),
        ("6th World Internet Conference", SIXTH),
    ]
    assert "import_seeds" not in text_of(page)


def test_sixth_conference(client):
    page = page_at(client, SIXTH)
    said = sheet(page)

    assert text_of(page.find(".//h1")) == "6th World Internet Conference"
    assert text_of(with_class(page, "theme")[0]).startswith(
        "Intelligent Interconnection for Openness and Cooperation: "
        "Building a Community with a Shared Future in Cyberspace"
    )
    assert text_of(with_class(said["Held"], "value")[0]) == "20–22 October 2019"
    assert text_of(said["City"]) == "Wuzhen"
    assert text_of(said["Country"]).startswith("China")
    assert text_of(said["Attendance"]) == "1,500 representatives"
    assert text_of(said["Countries"]) == "83 countries"
    assert text_of(said["Access"]) == "by invitation"
    assert text_of(said["Mode"]) == "not recorded"
    assert text_of(said["Edition"]) == "6"
    assert link(page, "← 3rd World Internet Conference") == THIRD


def test_third_conference_has_no_date(client):
    page = page_at(client, THIRD)
    said = sheet(page)

    assert text_of(said["Held"]) == "date not recorded"
    assert text_of(said["Attendance"]) == "about 1,600 people"
    assert text_of(said["Countries"]) == "110 countries"
    assert link(page, "6th World Internet Conference, 2019 →") == SIXTH


def test_number_of_people_leads_to_its_sentence_and_back(client):
    figure = Figure.objects.get(conference__ordinal=6, value=1500)

    (source,) = with_class(by_id(page_at(client, SIXTH), figure.anchor), "source")
    text = page_at(client, source.get("href"))

    assert source.get("href") == f"{REPORT}text/?p=4#p4"
    (marked,) = with_class(text, "marked")
    assert marked.get("id") == "p4"
    assert text_of(marked.find(".//mark")) == (
        "It was attended by 1,500 representatives from 83 countries."
    )
    assert f"{SIXTH}#{figure.anchor}" in dict(map(reversed, links(marked)))


def by_role(part):
    """Return the rows of the table of participants by role: who, and how."""
    found = {}
    for group in part.findall(".//tbody"):
        rows = [[text_of(cell) for cell in row] for row in group]
        found[re.sub(r" \d+$", "", rows[0].pop(0))] = rows
    return found


@pytest.mark.parametrize(
    ("address", "name", "role"),
    [
        (SIXTH, "Huang Kunming", "opening speech"),
        (SIXTH, "Xi Jinping", "welcome message"),
        (SIXTH, "Cyberspace Administration of China", "organiser"),
        (THIRD, "Xi Jinping", "video address"),
        (THIRD, "Denis Davydov", "keynote"),
    ],
)
def test_participants(client, address, name, role):
    part = section(page_at(client, address), "participants")

    assert any(who.startswith(name) for who, *_how in by_role(part)[role.capitalize()])


def test_outcome_with_its_chapters(client):
    part = section(page_at(client, SIXTH), "outcomes")
    chapters = with_class(part, "chapters")[0].findall("li")

    assert link(part, "Wuzhen Outlook 2019") == "/documents/wuzhen-outlook-2019/"
    assert [text_of(item).split(" ", 1)[0] for item in chapters] == [
        "Overcoming",
        "Promoting",
        "Internet",
        "Cyber",
        "International",
    ]
    assert "Internet culture has thrived" in text_of(chapters[2])
    assert "condemns the abuse of the Internet" in text_of(chapters[2])
    assert "Negotiated by High-Level Advisory Council, prior to the conference" in (
        text_of(part)
    )


def test_conclusion_in_the_words_of_the_report(client):
    part = section(page_at(client, THIRD), "outcomes")
    (concluded,) = with_class(part, "conclusion")

    assert text_of(concluded).startswith(
        "Concluded The Internet is in need of new principles of governance"
    )
    assert len(with_class(concluded, "source")) == 2
    assert "says that the dialogue about the future" in text_of(part)


def test_who_was_missing(client):
    part = section(page_at(client, SIXTH), "participants")
    rows = by_role(part)["Absent"]

    assert [(re.sub(r" \d+○.*", "", who), how) for who, how in rows] == [
        ("CEO, Google", "who had still attended the conference last year"),
        ("CEO, Apple", "who had still attended the conference last year"),
        ("High-ranking politicians from Western countries as printed", ""),
    ]


def test_who_said_what_stands_with_the_reason(client):
    page = page_at(client, THIRD)
    said = text_of(section(page, "quotations"))

    assert link(section(page, "quotations"), "Denis Davydov").startswith("/people/")
    assert "Nobody is named; the words quoted before are Denis Davydov’s." in said
    assert "“he” is taken for Xi Jinping, who speaks before." in said


def test_council_with_its_people_and_figures(client):
    page = page_at(client, "/organisations/high-level-advisory-council/")
    people = section(page, "people").findall(".//tbody/tr")
    figures = text_of(section(page, "figures"))

    assert [text_of(row).split(" 1")[0].split(" 2")[0] for row in people] == [
        *("Fadi Chehadé", "Jack Ma", "Werner Zorn")
    ]
    assert text_of(people[2]).endswith("chair since 2018 2019")
    assert "30 experts" in figures
    assert "15 experts from China" in figures
    assert "computed from 30" in figures


def test_whom_a_body_reports_to_and_is_part_of(client):
    agency = page_at(client, "/organisations/cyberspace-administration-of-china/")
    party = page_at(client, "/organisations/communist-party-of-china/")

    assert link(section(agency, "relations"), "Chinese President Xi Jinping") == (
        "/people/xi-jinping/"
    )
    assert "Politburo of the Communist Party of China part of Communist Party" in (
        text_of(section(party, "relations"))
    )
    assert text_of(section(party, "people")).count("Huang Kunming") == 1


def test_a_document_that_another_cites(client):
    page = page_at(client, "/documents/the-age-of-digital-interdependence/")
    citing = [
        text_of(row.find("th/a"))
        for row in section(page, "cited-by").findall(".//tbody/tr")
    ]

    assert sorted(citing) == [
        "Q4/2019 - 6th World Internet Conference (WC)",
        "Wuzhen Outlook 2019",
    ]
    assert "Issued byUN High-Level Panel on Digital Cooperation" in text_of(
        main_of(page)
    )


def test_notes_cite_documents(client):
    part = section(page_at(client, SIXTH), "citations")
    rows = {
        row.find("th/a").get("href"): (
            [item.text.strip() for item in row.iter("li")],
            text_of(row.findall("td")[1]),
        )
        for row in part.findall(".//tbody/tr")
    }

    assert (["1"], "21 October 2019") in rows.values()
    assert rows["/documents/wuzhen-outlook-2019/"] == (
        ["in the text", "3", "4", "5"],
        "20 October 2019",
    )


def test_person_of_both_reports(client):
    page = page_at(client, "/people/xi-jinping/")
    rows = section(page, "appearances").findall(".//tbody/tr")

    assert [
        (
            row.find("th/a").get("href").split("?")[0],
            *map(text_of, row.findall("td")[:2]),
        )
        for row in rows
    ] == [
        (SIXTH, "20–22 October 2019", "welcome message"),
        (THIRD, "date not recorded", "video address"),
    ]
    named = {href.split("?")[0] for _words, href in links(section(page, "mentions"))}
    assert named == {f"{REPORT}text/", f"{NEWS}text/"}
    assert text_of(by_id(page, "mentions-heading")).startswith("Named in ")


def test_series_lists_its_editions_in_order(client):
    page = page_at(client, "/series/world-internet-conference/")
    rows = section(page, "editions").findall(".//tbody/tr")

    assert [[text_of(cell) for cell in row] for row in rows] == [
        [
            "3rd World Internet Conference",
            "date not recorded",
            "Wuzhen, China",
            "about 1,600 people 1○not yet reviewed",
            "110 countries 1○not yet reviewed",
        ],
        [
            "6th World Internet Conference",
            "20–22 October 2019",
            "Wuzhen, China",
            "1,500 representatives 2○not yet reviewed",
            "83 countries 2○not yet reviewed",
        ],
    ]
    assert [text_of(e) for e in with_class(page, "edition")] == 2 * ["no. 3", "2019"]
    titles = [text_of(e) for e in with_class(page, "point") if e.get("x")]
    assert titles == [
        "3rd World Internet Conference: about 1,600 people",
        "6th World Internet Conference: 1,500 representatives",
        "3rd World Internet Conference: 110 countries",
        "6th World Internet Conference: 83 countries",
    ]


def test_organisation(client):
    page = page_at(client, "/organisations/cyberspace-administration-of-china/")
    (row,) = section(page, "appearances").findall(".//tbody/tr")

    assert text_of(page.find(".//h1")) == "Cyberspace Administration of China (CAC)"
    assert text_of(row.findall("td")[2]) == "organiser"


def test_document_issued_and_cited(client):
    page = page_at(client, "/documents/wuzhen-outlook-2019/")
    said = text_of(main_of(page))

    assert "Outcome document · known from citations" in said
    assert link(page, "6th World Internet Conference").split("#")[0] == SIXTH
    assert len(section(page, "cited-by").findall(".//tbody/tr")) == 1
    assert len(section(page, "cited-by").findall(".//tbody//li")) == 4
    assert len(section(page, "chapters").findall(".//li")) == 5


def test_topic_of_both_reports(client):
    page = page_at(client, "/topics/cyber-security/")
    table = section(page, "conferences").findall(".//table")[-1]
    rows = table.findall("tbody/tr")
    spoken = section(page, "passages")

    assert [(row.find("th/a").get("href"), text_of(row[1])) for row in rows] == [
        (SIXTH, "20–22 October 2019"),
        (THIRD, "date not recorded"),
    ]
    assert link(section(page, "documents"), "Wuzhen Outlook 2019") == (
        "/documents/wuzhen-outlook-2019/"
    )
    assert [part.find("a").get("href") for part in spoken.iter("h3")] == [REPORT, NEWS]
    assert {text_of(part) for part in spoken.iter("mark")} == {
        *("Cyber security", "cybersecurity", "network security", "online safety")
    }


def test_held_document(client):
    page = page_at(client, REPORT)
    rows = {
        text_of(e.find("dt")): text_of(e.find("dd")) for e in page.findall(".//dl/div")
    }

    assert link(page, "Read the text with its facts") == f"{REPORT}text/"
    assert link(page, "Original").startswith("https://internet-governance-radar.de/")
    assert rows["Published"] == "not recorded"
    assert rows["Publisher"].startswith("Internet Governance Radar")
    assert rows["Reports on"].startswith("6th World Internet Conference")


@pytest.mark.parametrize(
    ("name", "query", "shown"),
    [
        ("person-list", "", ["Davydov, Denis", "Xi Jinping", "Zorn, Werner"]),
        ("person-list", "q=chehade", ["Chehadé, Fadi"]),
        ("organisation-list", "q=ICANN", ["Internet Corporation for Assigned Names"]),
        ("organisation-list", "country=CN", ["Cyberspace Administration of China"]),
        (
            "document-list",
            "held=yes",
            ["Q4/2019 - 6th World Internet", "Wuzhen summit"],
        ),
        ("document-list", "held=no&q=charter", ["UN Charter"]),
        ("document-list", "kind=outcome", ["Wuzhen Outlook 2019", "Concluding report"]),
        ("topic-list", "q=CYBER", ["Cyber security", "Cyber sovereignty", "Cyber war"]),
        ("topic-list", "q=cybersicherheit", ["Cyber security"]),
        ("series-list", "", ["World Internet Conference WIC"]),
    ],
)
def test_lists(client, name, query, shown):
    page = page_at(client, f"{reverse(name)}?{query}")
    rows = [text_of(row.find("th")) for row in page.findall(".//tbody/tr")]

    assert all(any(row.startswith(words) for row in rows) for words in shown)
    assert len(rows) == len(shown) or not query or name == "organisation-list"


def test_notes_are_linked_both_ways(client):
    page = page_at(client, f"{REPORT}text/")

    for number in "12345":
        marker = by_id(page, f"marker-{number}")
        note = by_id(page, f"note-{number}")

        assert marker.get("href") == f"#note-{number}"
        assert text_of(marker) == f"[{number}]"
        assert f"#marker-{number}" in [a.get("href") for a in note.iter("a")]


@pytest.mark.parametrize("address", [REPORT, NEWS])
def test_reader_gives_the_text_back(client, address):
    page = page_at(client, f"{address}text/")
    shown = "".join("".join(part.itertext()) for part in with_class(page, "words"))

    held = Document.objects.get(slug=address.split("/")[2]).accessions.get().text
    assert "".join(shown.split()) == "".join(held.split())


def test_no_problem_of_a_text_is_shown(client):
    problems = Document.objects.get(slug=REPORT.split("/")[2]).problems.all()

    assert len(problems) == 2
    for problem in problems:
        page = page_at(client, f"{REPORT}text/?p={problem.passage.number}")

        assert problem.text not in text_of(page)
        assert problem.code not in text_of(main_of(page)).split()


def test_conferences_are_told_apart_by_what_editors_changed(client):
    conference = Conference.objects.get(ordinal=6)
    conference.slug = "wuzhen-2019"
    conference.save()

    response = client.get(SIXTH)

    assert response.status_code == 301
    assert response.headers["Location"] == "/conferences/wuzhen-2019/"
