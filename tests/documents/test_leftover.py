"""Lines left over from a page are told from the lines of the text."""

import pytest

from documents.reading import read
from documents.reading.cutting import cut

BODY = "The forum met in Oslo and spoke of nets."


def roles(*lines):
    """Return the roles of lines between a headline and a sentence."""
    text = "\n\n".join(["Nets for all", *lines, BODY])
    return [piece.role for piece in cut(text)][1:-1]


@pytest.mark.parametrize(
    "line",
    [
        # Ways through the site.
        *(
            "Home / Blogs",
            "Home > Press Room >",
            "home > NEWS",
            "Home> Oslo",
            "You are here: News",
        ),
        *(
            "Startseite » Aktuelles",
            "Zum Inhalt springen",
            "Jump to navigation Jump to search",
        ),
        *(
            "Skip to main content",
            "Back to top",
            "Zum Seitenanfang",
            "to overview",
            "zur Übersicht",
        ),
        *(
            "1 2 3 4 >",
            "< 1 2 3 4 ... 7 >",
            "Menü",
            "Search",
            "Print | Share",
            "Login | Register | Search",
        ),
        # Sharing, comments, size.
        *(
            "Share this:",
            "Twitter",
            "Facebook",
            "Teilen",
            "Drucken",
            "Like this:",
            "Loading...",
        ),
        *(
            "0 Comment(s)Print E-mail",
            "Adjust font size:",
            "3 Comments",
            "Leave a comment",
        ),
        "Kommentare lesen (14) | Drucken | Versenden",
        # Subjects and what else to read.
        *(
            "Mehr zum Thema",
            "Q4/2019",
            "CableForumQ4/2019",
            "Q2/2019CF",
            "Council of OsloQ2/2020",
        ),
        *(
            "READ ALSO: 55 nations for nets",
            "Lesen Sie auch: Netze für alle",
            "Related articles",
        ),
        *(
            "Tags: nets, cables",
            "Schlagwörter: Netze",
            "Filed under: Nets",
            "Conference Reports on: Nets",
        ),
        # Pictures and who made them.
        *(
            "[Photo/a.example]",
            "[Photo/a.example] Robots greet the guests.",
            "Photo: Anna Bell; Otto Blum",
        ),
        *(
            "(Text by Anna Bell, photo by Otto Blum)",
            "Photo by Anna Bell",
            "Foto: Eva Kern",
            "© Acme 2019",
        ),
        *(
            "(Acme/Otto Blum) Anna Bell opens the forum.",
            "Guests in the hall. (Photo: Otto Blum)",
        ),
        *(
            "From left: Anna Bell, Otto Blum",
            "![The hall](/a.jpg)",
            '{{< image src="/a.jpg" >}}',
            "<video controls>",
        ),
        # Agencies and sources.
        *(
            "(sda/eig.)",
            "(dpa)",
            "(Quelle: Radio Oslo International)",
            "(Source: Oslo Post)",
            "SOURCE Acme",
        ),
        # When and by whom it was posted.
        *(
            "(Acme) 09:12, December 19, 2015",
            "Acme) 09:52, November 01, 2022",
            "*30 August 2018 · Guest post*",
        ),
        *(
            "By Anna Bell",
            "By our correspondent, Oslo",
            "Von Otto Blum",
            "date 2023-09-26",
            "May 3, 2019",
        ),
        *(
            "Posted on 3 May 2019 by Anna Bell",
            "Last updated: 3 May 2019",
            "Veröffentlicht am 3. Mai 2019",
        ),
        # Notices.
        *(
            "*About the author: a member of Acme.*",
            "The views expressed here are the author's own.",
        ),
        *(
            "This article was first published by Acme.",
            "Der folgende Beitrag ist im Archiv erschienen.",
        ),
        *(
            "Staff writer. Follow us on Twitter.",
            "<p>Staff writer.</p>|basic_html",
            "Synopsis:",
            "Anzeige",
        ),
        *(
            "---",
            "***",
            "* * *",
            "###",
            "- - - -",
            "+++ Netze +++ Politik +++ Seite 18 +++",
        ),
        *(
            "Utopia/Internet/Gipfel/ÜBERSICHT 2",
            "NW 8/98                       37",
            "Page 3 of 9",
        ),
        *(
            "PRESS RELEASE",
            "Press release | No. 2021-118 | For immediate use",
            "MORE FROM THE TECH DESK",
        ),
    ],
)
def test_a_line_of_the_page_is_left_over(line):
    assert set(roles(line)) == {"residue"}


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Nets at home / cables abroad", "heading"),
        ("Twitter and the nets", "heading"),
        ("Photos and films: what next?", "body"),
        ("Source code must be open", "heading"),
        ("Copyright law and nets", "heading"),
        ("By Monday the hall was full.", "body"),
        ("Von Genf nach Tunis", "heading"),
        ("Baku, Azerbaijan | 9 November 2012", "place line"),
        ("Oslo, 3 May 2019", "place line"),
        ("Cable Forum, 3 May 2019", "place line"),
        ("2019", "body"),
        ("(The forum met in Oslo, as it had done before.)", "body"),
        ("Related to this was the question of nets.", "body"),
        ("Anna Bell is a writer of laws and spoke first.", "body"),
        ("Contents of the nets were not discussed.", "body"),
        ("Date: 3 to 5 May 2019", "place line"),
    ],
)
def test_a_line_of_the_text_is_not_left_over(line, role):
    assert roles(line) == [role]


def test_front_matter_is_left_over():
    for opening in ("---\n", ""):
        text = f"{opening}layout: post\ndate: 2014-03-24 05:20:35 +1200\n----\n\nNets for all\n\n{BODY}"

        assert [(p.role, p.text.strip()) for p in cut(text) if p.role != "residue"] == [
            ("heading", "Nets for all"),
            ("body", BODY),
        ]


def test_the_title_of_front_matter_is_the_heading():
    text = f'---\nlayout: post\ntitle: "Nets: for all"\ntags: nets\n---\n\n{BODY}\n\nTuesday\n\n{BODY}'

    assert read(text).title == "Nets: for all"
    assert [(p.role, p.plain.strip()) for p in cut(text)][2] == (
        "heading",
        "Nets: for all",
    )


def test_other_headlines_at_the_end_are_left_over():
    text = f"Nets for all\n\n{BODY}\n\n-\nViews of the gorges\nNets to launch\n1 2 3 >"

    assert [piece.role for piece in cut(text)][2:] == ["residue"] * 4


def test_where_the_text_goes_on_a_headline_stays_one():
    text = f"Nets for all\n\n{BODY}\n\n-\n\nWhat is next\n\n{BODY}"

    assert [piece.role for piece in cut(text)][2:] == ["residue", "heading", "body"]


def test_a_writer_at_the_end_is_left_over():
    text = (
        f"Nets for all\n\n{BODY}\n\nAnna Bell is a freelance IT writer based in Oslo."
    )

    assert cut(text)[-1].role == "residue"


def test_notes_stand_behind_what_is_left_over():
    text = f"Nets for all\n\n{BODY}[1]\n\nMehr zum Thema\nCable Forum\n  1. [1] Nets, Oslo Post"

    assert [piece.role for piece in cut(text)][2:] == ["residue", "residue", "note"]
