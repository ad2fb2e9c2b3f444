"""Documents that a report names or cites, and their chapters."""

import pytest

from documents.reading import read

KEYS = ("title", "kind", "described")


def titles(text):
    return [document.title for document in read(text).documents]


def sections(text):
    return [
        (section.number, section.title)
        for document in read(text).documents
        for section in document.sections
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Quoted, with a head or with what leads up to it.
        ("It was summarised in the “Blue Outlook”.", ["Blue Outlook"]),
        ("It was recorded in „Nets for All“.", ["Nets for All"]),
        ("They adopted the “Call of Oslo”.", ["Call of Oslo"]),
        ("The report “Nets for All” is long.", ["Nets for All"]),
        ("The “Nets for All” comprises two parts.", ["Nets for All"]),
        ("She liked “Nets for All”.", []),
        ("The theme was “One Net for the World”.", []),
        ("The “Upper Advice Board” (UAB) met.", []),
        ("They spoke of “more and more countries”.", []),
        # What is no document: said before, behind, or between the marks.
        ("The film “The Blue Report” was shown.", []),
        ("The session “Net Agenda” was long.", []),
        ("The “Cable Agenda” workshop was long.", []),
        ("The finals of the “Straight to Oslo” competition came.", []),
        ("They had a “roadmap” and a “Plan B”.", []),
        ("“Agreement is possible,” said Bell.", []),
        ("Konferenz „Prinzipien für Netze“", []),
        ("They met under the title “The Net of Trust”.", []),
        # Called so, of what was spoken of last.
        (
            "There is a draft. Its title is its message: “Nets Are Good”.",
            ["Nets Are Good"],
        ),
        ("Der Bericht kam. Er trägt den Titel „Netze für alle“.", ["Netze für alle"]),
        ("Das Forum kam. Es stand unter dem Titel „Netze für alle“.", []),
        # Set off otherwise.
        ("At the end stood the *Blue Document*.", ["Blue Document"]),
        ("It read <em>Internet Nets</em>.", []),
        ("See the [Oslo Statement](http://a.example/os).", ["Oslo Statement"]),
        (
            "Sie verabschiedeten die Erklärung mit dem Titel «Shaping Nets».",
            ["Shaping Nets"],
        ),
        (
            "They backed the “Joint Initiative on eCables”.",
            ["Joint Initiative on eCables"],
        ),
        # In small letters.
        ("They spoke of a joint statement on nets.", []),
        ("They adopted a joint statement.", ["joint statement"]),
        ("It was in the UN report on digital nets.", ["UN report on digital nets"]),
        # One name longer than the other.
        (
            "The Oslo Call came. The Oslo Call for Trust was signed.",
            ["Oslo Call for Trust"],
        ),
        (
            "The Declaration on Cables (Recommendation CM/Rec(2018)2 on the roles of nets) came.",
            ["Recommendation CM/Rec(2018)2 on the roles of nets"],
        ),
        ("Resolution 73/27 (A/RES/73/27) came.", ["Resolution 73/27"]),
        (
            "The Additional Protocol came, the Second Oslo Protocol, the Oslo Protocol.",
            ["Additional Protocol", "Second Oslo Protocol", "Oslo Protocol"],
        ),
        # Headings.
        ("Nets\n\nOslo Call for Trust\n\nIt came.", ["Oslo Call for Trust"]),
        ("Nets\n\nStates Report on Nets and Cables Anew\n\nIt came.", []),
        (
            "Nets\n\nOpen letter by the government, 3 May 2019\n\nIt came.",
            ["Open letter by the government"],
        ),
        # Without marks, with a head.
        ("It is based on the UN Charter.", ["UN Charter"]),
        ("The Oslo Declaration was signed.", ["Oslo Declaration"]),
        ("The Declaration was signed.", []),
        ("This Report is long.", []),
        ("The Blue Outlook 2019 was issued.", ["Blue Outlook 2019"]),
        # Only described.
        ("It stands in its concluding report.", ["concluding report"]),
        ("The joint statement was long.", ["joint statement"]),
        # Under the title of.
        ("It came under the title of The Age of Nets to tell.", ["The Age of Nets"]),
        ("It came under the title Nets, Cables and so on.", ["Nets"]),
        # One document under several forms.
        (
            "The “Blue Outlook” came. The “Blue Outlook 2019” comprises it.",
            ["Blue Outlook 2019"],
        ),
        (
            "The “Blue Outlook 2018” and the “Blue Outlook 2019” came.",
            ["Blue Outlook 2018", "Blue Outlook 2019"],
        ),
        ("The UN Charter is old. The UN CHARTER is good.", ["UN Charter"]),
    ],
)
def test_titles_are_found(text, expected):
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The UN Charter is old.", [("UN Charter", "treaty", False)]),
        (
            "The Oslo Convention is old.",
            [("Oslo Convention", "treaty", False)],
        ),
        ("The Oslo Outlook is old.", [("Oslo Outlook", "other", False)]),
        ("Its final report is old.", [("final report", "other", True)]),
        ("Under the title of Nets it.", []),
        ("It is under the title of Nets.", [("Nets", "report", False)]),
    ],
)
def test_a_title_has_a_kind(text, expected):
    assert [
        tuple(getattr(document, key) for key in KEYS)
        for document in read(text).documents
    ] == expected


def test_what_notes_cite_is_a_document_with_its_publisher_and_date():
    text = (
        "The “Blue Outlook” came[1].\n"
        "[1] Blue Outlook 2019, Oslo Post, 3 May 2019: „Words.“ In: http://a.example/x\n"
    )

    (document,) = read(text).documents

    assert (document.title, document.publisher, document.published, document.url) == (
        *("Blue Outlook 2019", "Oslo Post", "2019-05-03", "http://a.example/x"),
    )
    assert document.forms == ["Blue Outlook 2019", "Blue Outlook"]
    assert [(s.passage, s.words) for s in document.spans] == [
        (2, "Blue Outlook 2019"),
        (1, "Blue Outlook"),
    ]


def test_two_notes_of_one_address_cite_one_document():
    text = "A[1] B[2]\n[1] Nets, http://a.example/x\n[2] Cables, http://a.example/x"

    (document,) = read(text).documents

    assert document.forms == ["Nets", "Cables"]


LEAD = "The “Blue Outlook” comprises "
NETS = [(1, "Nets"), (2, "Cables"), (3, "All the rest, really")]


@pytest.mark.parametrize(
    ("text", "expected", "codes"),
    [
        (
            f"{LEAD}three chapters: (1) Nets, (2) Cables, (3) All the rest, really.",
            NETS,
            [],
        ),
        (
            f"{LEAD}three chapters. (1) Nets, (2) Cables, (3) All the rest, really.",
            NETS,
            [],
        ),
        (
            f"{LEAD}three chapters.[3]. Nets, (2) Cables, (3) All the rest, really.",
            NETS,
            ["marker-without-note", "list-without-first"],
        ),
        (f"{LEAD}3 parts. (1) Nets, (2) Cables, (3) All the rest, really.", NETS, []),
        (
            f"{LEAD}five chapters. (1) Nets, (2) Cables, (3) All the rest, really.",
            NETS,
            ["list-length"],
        ),
        (f"{LEAD}three chapters. They are good.", [], []),
        ("It comprises three chapters. (1) Nets, (2) Cables.", [], []),
        (f"{LEAD}three chapters.", [], []),
    ],
)
def test_chapters_are_found(text, expected, codes):
    assert sections(text) == expected
    assert [trouble.code for trouble in read(text).troubles] == codes


NOTE = "Nets met[1].\n\n1. [1] Blue Outlook: "


@pytest.mark.parametrize(
    ("quoted", "expected"),
    [
        (
            "„I. Nets are growing. II. Cables are long, and so are poles, in: http://a.example/",
            [(1, "Nets are growing"), (2, "Cables are long, and so are poles")],
        ),
        # The heading ends where the chapter's own words begin.
        ("„IV. Cables are long: They reach. They end.“", [(4, "Cables are long")]),
        ("„XIX. Nets. XC and more.“", [(19, "Nets")]),
        # Initials, and what is no number.
        ("„I. Bell said that nets are good. V. Blum: Cables are long.“", []),
        (
            "„I. Nets are good. II. Cables are long. X. Blum left.“",
            [(1, "Nets are good"), (2, "Cables are long")],
        ),
        ("„IIII. Nets are good. VX. Cables are long.“", []),
        ("„Nets are growing. Cables are long.“", []),
        ("„I am a net. So is he.“", []),
    ],
)
def test_chapters_are_read_from_the_words_quoted(quoted, expected):
    assert sections(NOTE + quoted) == expected


def test_a_chapter_knows_whose_words_its_title_is():
    text = f"The “Blue Outlook” has two parts: (1) Nets, (2) Cables.\n\n{NOTE}„I. Nets are growing.“"

    (document,) = read(text).documents

    assert [(s.number, s.title, s.listed) for s in document.sections] == [
        (1, "Nets", True),
        (2, "Cables", True),
        (1, "Nets are growing", False),
    ]


def test_the_address_of_a_link_is_that_of_the_document():
    text = "See the [Oslo Statement](http://a.example/os) and the [Blue Document][2].\n\n[2]: http://b.example/"

    assert [(d.title, d.url) for d in read(text).documents] == [
        ("Oslo Statement", "http://a.example/os"),
        ("Blue Document", "http://b.example/"),
    ]


def test_an_acronym_behind_a_title_names_the_document_again():
    text = "The Net Protection Regulation (NPR) is new. Bell praised the NPR. Blum praised the ABC and the GDPR."

    assert [(d.title, d.forms) for d in read(text).documents] == [
        ("Net Protection Regulation", ["Net Protection Regulation", "NPR"]),
        ("GDPR", ["GDPR"]),
    ]


def test_what_is_left_over_names_no_document():
    text = "Nets\n\nThe forum met.\n\nREAD ALSO: The Oslo Declaration on Cables"

    assert titles(text) == []


def test_the_report_is_no_title():
    assert read("Der Bericht betont die Netze. A Report was read.").documents == ()
