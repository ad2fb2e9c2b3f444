"""The heads of footnotes: title, publisher, author, place and date, in whatever order and with whatever marks."""

import pytest

from documents.reading import read as reading_of
from documents.reading.cutting import cut
from documents.reading.notes import read_notes

FIELDS = ("title", "publisher", "author", "place", "published", "url")
URL = "http://a.example/n"


def only(note):
    """Read a text of one note and return what it says, without what it does not say."""
    (found,) = read_notes(cut(f"The forum met[1].\n[1] {note}"))
    return {key: value for key in FIELDS if (value := getattr(found, key))}


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        # The body first: before a colon and a title in marks, or a comma.
        (
            f"See Cable Council: “Report on Robot Wires”, 14 September 2017, {URL}",
            {
                "title": "Report on Robot Wires",
                "publisher": "Cable Council",
                "published": "2017-09-14",
                "url": URL,
            },
        ),
        (
            f"UNESCO, Defining Net Universality Indicators, Paris, December 2017: “Nets are for all.” {URL}",
            {
                "title": "Defining Net Universality Indicators",
                "publisher": "UNESCO",
                "place": "Paris",
                "published": "2017-12",
                "url": URL,
            },
        ),
        # A sentence in marks is a quotation.
        (
            f"Cable Council: “The wires are cut.”, 14 September 2017, {URL}",
            {"title": "Cable Council", "url": URL},
        ),
        # What was said somewhere: an event or a hall is no publisher.
        (
            "Opening Ceremony, Cable Forum 2018, Paris, 12. November 2018: „So it is.“",
            {
                "title": "Opening Ceremony, Cable Forum 2018",
                "place": "Paris",
                "published": "2018-11-12",
            },
        ),
        (
            "Opening session, Assembly Hall, Geneva, 18. Dezember 2017: „So it is.“",
            {"title": "Opening session", "place": "Geneva", "published": "2017-12-18"},
        ),
        # What goes on with what it is about has no publisher.
        (
            f"WS12 Nets, Cable Stability and State Duty: „Two came, in: {URL}",
            {"title": "WS12 Nets, Cable Stability and State Duty", "url": URL},
        ),
        (
            "Nets for all, Institute for Nets and Cables: „So it is.“",
            {"title": "Nets for all", "publisher": "Institute for Nets and Cables"},
        ),
        # Who wrote or said it.
        (
            "Anna Bell, Remarks to the Cable Forum, Berlin, 26 November 2019: „So.“",
            {
                "title": "Remarks to the Cable Forum",
                "author": "Anna Bell",
                "place": "Berlin",
                "published": "2019-11-26",
            },
        ),
        (
            "Bell, Opening Address, München, 16. Februar 2018. „It is time.“",
            {
                "title": "Opening Address",
                "author": "Bell",
                "place": "München",
                "published": "2018-02-16",
            },
        ),
        (
            f"ACME, Pressemitteilung vom 25.11.2019, in: „{URL}",
            {
                "title": "Pressemitteilung",
                "publisher": "ACME",
                "published": "2019-11-25",
                "url": URL,
            },
        ),
        (
            "Anna Bell, Otto Blum, Eva Kern, Nets and Cables: A Study, Cable Institute, Mai 2019",
            {
                "title": "Nets and Cables: A Study",
                "author": "Anna Bell",
                "publisher": "Cable Institute",
                "published": "2019-05",
            },
        ),
        (
            "Nets for all, The Oslo Brief, Anna Bell, Genf, 25 June 2020: „So it is.“",
            {
                "title": "Nets for all",
                "publisher": "The Oslo Brief",
                "author": "Anna Bell",
                "place": "Genf",
                "published": "2020-06-25",
            },
        ),
        # In another work.
        (
            "Letter from the chairs, in: Blue Outlook, Acme, Den Haag, November 2019: „So.“",
            {
                "title": "Letter from the chairs",
                "publisher": "Acme",
                "place": "Den Haag",
                "published": "2019-11",
            },
        ),
        (
            f"„Nets for all“, Anna Bell, in: The Oslo Post, 24.11.2019, {URL}",
            {
                "title": "Nets for all",
                "publisher": "The Oslo Post",
                "author": "Anna Bell",
                "published": "2019-11-24",
                "url": URL,
            },
        ),
        (
            "Acme (Hrsg.): Nets for all, 3. Mai 2019",
            {"title": "Nets for all", "publisher": "Acme", "published": "2019-05-03"},
        ),
        (
            "‘Nets: Terms of Use’, Acme Office",
            {"title": "Nets: Terms of Use", "publisher": "Acme Office"},
        ),
        (
            "Nets in Numbers (Acme, Oslo, May 2016): „So it is.“",
            {
                "title": "Nets in Numbers",
                "publisher": "Acme",
                "place": "Oslo",
                "published": "2016-05",
            },
        ),
        # Quoted at second hand.
        (
            "Anna Bell, quoted after Oslo Post, 1. März 2022: „So it is.“",
            {"title": "Anna Bell", "publisher": "Oslo Post", "published": "2022-03-01"},
        ),
        (
            "Anna Bell, zitiert nach Oslo Post, 1. März 2022: „So ist es.“",
            {"title": "Anna Bell", "publisher": "Oslo Post", "published": "2022-03-01"},
        ),
        # Words that lead to a title are none of it.
        (
            "See Nets for All, Oslo Post",
            {"title": "Nets for All", "publisher": "Oslo Post"},
        ),
        (
            "Vgl. auch Netze für alle, Oslo Post, 3. Mai 2019",
            {
                "title": "Netze für alle",
                "publisher": "Oslo Post",
                "published": "2019-05-03",
            },
        ),
        # A stop instead of a comma.
        (
            "Nets in Numbers. Acme Secretariat. „So it is.“",
            {"title": "Nets in Numbers", "publisher": "Acme Secretariat"},
        ),
        (
            "Nets in Oslo, Acme, Redmond 2017: „So it is.“",
            {
                "title": "Nets in Oslo",
                "publisher": "Acme",
                "place": "Redmond",
                "published": "2017",
            },
        ),
        # The address of the source goes before others.
        (
            f"Nets: „He said so (see http://b.example), and more.“ In: {URL}",
            {"title": "Nets", "url": URL},
        ),
        (
            "„Netze für alle“, in: OP, 3. Mai 2019, S. 5",
            {"title": "Netze für alle", "publisher": "OP", "published": "2019-05-03"},
        ),
        (
            "Nets for all, in: Journal of Nets, pp. 12-34",
            {"title": "Nets for all", "publisher": "Journal of Nets"},
        ),
        (f"See {URL} (accessed 3 May 2019)", {"url": URL}),
        (
            "Vgl. dazu ausführlich: Netze für Alle, Oslo Post",
            {"title": "Netze für Alle", "publisher": "Oslo Post"},
        ),
        (
            "UN Doc. A/74/120, 24 June 2019",
            {"title": "UN Doc. A/74/120", "published": "2019-06-24"},
        ),
        # No source.
        ("Die Autorin war Mitglied der Delegation.", {}),
        ("Newcomers in percent: 62. The share of others was 38 percent.", {}),
        ("Die Zahl umfasst auch jene, die online teilnahmen.", {}),
        ("Reading the official minutes makes me smile.", {}),
        ("See the outlook in this issue.", {}),
        ("[unbelegt]", {}),
        ("Own notes.", {}),
        ("Nets for All.", {"title": "Nets for All"}),
    ],
)
def test_the_head_of_a_note_is_read(note, expected):
    assert only(note) == expected


@pytest.mark.parametrize(
    ("note", "same_as"),
    [
        *(("Ibid.", 1), ("Ibid., [1].", 1), ("Ebd., S. 12.", 1), ("Ebenda", 1)),
        *(
            ("A.a.O.", 1),
            ("Siehe [1].", 1),
            ("See note 1 above.", 1),
            ("Vgl. Fußnote 1", 1),
        ),
        *(("Nets for all", None), ("Ebenfalls Netze", None), ("2019", None)),
    ],
)
def test_a_note_points_back_to_another(note, same_as):
    _, found = read_notes(cut(f"A[1] B[2]\n[1] Nets, Oslo Post\n[2] {note}"))

    assert found.same_as == same_as
    assert bool(found.title) == (same_as is None)


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ("[1] Nets, Oslo Post\n[2] Cables, Oslo Post\n[3] Ibid.", "Cables"),
        ("[1] Nets, Oslo Post\n[2] Ibid.\n[3] Ibid.", "Nets"),
        ("[1] Nets, Oslo Post\n[2] Cables, Oslo Post\n[3] Siehe [1].", "Nets"),
        ("[1] Ibid.\n[2] See [3].\n[3] See [2].", ""),
        ("[3] See [3].", ""),
        ("[3] See [1].", ""),
    ],
)
def test_a_note_that_points_back_cites_what_the_other_cites(notes, expected):
    reading = reading_of(f"A[1] B[2] C[3]\n{notes}")

    assert reading.cited_by(reading.notes[-1]) == expected
