"""Footnotes: title, publisher, date, address and quotation of every form that reports print."""

import pytest

from documents.reading.cutting import cut
from documents.reading.notes import read_notes

FIELDS = (
    *("title", "publisher", "place", "date_as_written"),
    *("published", "url", "quotation"),
)


def read(text):
    return read_notes(cut(text))


def only(note, lead="The forum met[1].\n"):
    """Read a text of one note and return what it says, without what it does not say."""
    (found,) = read(lead + note)
    return {key: value for key in FIELDS if (value := getattr(found, key))}


POST = {"publisher": "Oslo Post", "date_as_written": "3. Mai 2019"}
POST |= {"published": "2019-05-03", "title": "Nets for all"}
URL = "http://a.example/2019-05/c_4.htm"


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        # How a note begins.
        ("[1] Nets for all", {"title": "Nets for all"}),
        ("1. [1] Nets for all", {"title": "Nets for all"}),
        ("  1. [1] Nets for all", {"title": "Nets for all"}),
        ("1 . [1] Nets for all", {"title": "Nets for all"}),
        # Publisher and date.
        ("[1] Nets for all, Oslo Post, 3. Mai 2019", POST),
        ("[1] Nets for all, Oslo Post, 3. Mai 2019:", POST),
        ("[1] Nets for all, Oslo Post, 3. Mai 2019.", POST),
        (
            "[1] Nets for all, heise online, 3. Mai 2019",
            POST | {"publisher": "heise online"},
        ),
        (
            "[1] Nets for all, Oslo Post, May 3, 2019: „So it is.“",
            POST | {"date_as_written": "May 3, 2019", "quotation": "So it is."},
        ),
        (
            "[1] Cables, nets, and more, Oslo Post, 3. Mai 2019",
            POST | {"title": "Cables, nets, and more"},
        ),
        # A place, a speaker.
        (
            "[1] Nets for all, Anna Bell, Davos, 3. Mai 2019: „So it is.“",
            POST
            | {"publisher": "Anna Bell", "place": "Davos", "quotation": "So it is."},
        ),
        (
            "[1] Blue Outlook, Den Haag 3. Mai 2019. „So it is.“",
            {
                "title": "Blue Outlook",
                "place": "Den Haag",
                "date_as_written": "3. Mai 2019",
                "published": "2019-05-03",
                "quotation": "So it is.",
            },
        ),
        (
            "[1] Blue Outlook, Oslo, 3. Mai 2019: „So it is.“",
            {
                "title": "Blue Outlook",
                "place": "Oslo",
                "date_as_written": "3. Mai 2019",
                "published": "2019-05-03",
                "quotation": "So it is.",
            },
        ),
        # Neither publisher nor date.
        (
            "[1] Blue Outlook 2019: „I. Nets. II. Cables.“",
            {"title": "Blue Outlook 2019", "quotation": "I. Nets. II. Cables."},
        ),
        (
            '[1] "Blue Outlook" released, all the nets and cables: „So it is.“',
            {
                "title": '"Blue Outlook" released, all the nets and cables',
                "quotation": "So it is.",
            },
        ),
        # The quotation never closed, and how the address follows.
        (
            f"[1] Blue Outlook: „So it is, in: {URL}",
            {"title": "Blue Outlook", "quotation": "So it is", "url": URL},
        ),
        (
            f"[1] Blue Outlook: „So it is. In: {URL}",
            {"title": "Blue Outlook", "quotation": "So it is.", "url": URL},
        ),
        (
            f"[1] Blue Outlook: „So it is. In: „{URL}",
            {"title": "Blue Outlook", "quotation": "So it is.", "url": URL},
        ),
        (
            f"[1] Blue Outlook: „So it is.“ In: {URL}",
            {"title": "Blue Outlook", "quotation": "So it is.", "url": URL},
        ),
        (
            f"[1] Blue Outlook: „So it is“, in: {URL}.",
            {"title": "Blue Outlook", "quotation": "So it is", "url": URL},
        ),
        (
            f"[1] Blue Outlook: „She said “so” and went.“ In: {URL}",
            {
                "title": "Blue Outlook",
                "quotation": "She said “so” and went.",
                "url": URL,
            },
        ),
        # No quotation.
        (f"[1] {URL}", {"url": URL}),
        (f"[1] Nets for all, in: {URL}", {"title": "Nets for all", "url": URL}),
        (f"[1] Nets for all. In: {URL}", {"title": "Nets for all", "url": URL}),
        (
            "[1] Nets for all (http://a.example/x).",
            {"title": "Nets for all (", "url": "http://a.example/x"},
        ),
        (f"[1] Nets for all, Oslo Post, 3. Mai 2019, {URL}", POST | {"url": URL}),
        # No address.
        ("[1] Nets, in: http://[a", {"title": "Nets"}),
        (f"[1] Nets, in: http://a.example/{'a' * 2000}", {"title": "Nets"}),
        # A remark.
        (
            "[1] Reading the minutes makes me smile.",
            {},
        ),
    ],
)
def test_a_note_is_read(note, expected):
    assert only(note) == expected


def test_the_place_of_a_place_line_is_no_publisher():
    lead = "Forum\nZebraville, 3 May 2019\nThe forum met[1].\n"

    assert only("[1] Blue Outlook, Zebraville, 4 May 2019", lead) == {
        "title": "Blue Outlook",
        "place": "Zebraville",
        "date_as_written": "4 May 2019",
        "published": "2019-05-04",
    }


@pytest.mark.parametrize(
    "marked",
    [
        *("a message[1].", "five chapters.[1].", "cyber space[1]", "An end.[1]"),
        *("An end. [1]", "“So.”[1]", "Bell,[1] Orr"),
    ],
)
def test_a_note_knows_its_marker(marked):
    (note,) = read(f"Forum\n{marked}\n[1] Nets for all")

    assert (note.marker.words, note.marker.passage) == ("[1]", 2)


def test_a_note_knows_all_its_passages():
    (note,) = read("Text[1].\n1. [1] Nets: „One. Two.“ In: http://a.example/")

    assert [(span.passage, span.words) for span in note.spans] == [
        (2, "1. [1] Nets:"),
        (3, "„One."),
        (4, "Two.“"),
        (5, "In: http://a.example/"),
    ]
    assert [span.words for span in note.quoted] == ["„One.", "Two.“"]


def test_notes_stand_in_the_order_of_their_numbers():
    notes = read("A[2] B[1] C[10]\n[10] Ten\n[2] Two\n[1] One")

    assert [(note.number, note.title) for note in notes] == [
        *((1, "One"), (2, "Two"), (10, "Ten"))
    ]


def test_only_the_first_of_two_notes_of_one_number_is_read():
    notes = read("A[1]\n[1] One\n[1] Two")

    assert [note.title for note in notes] == ["One"]
