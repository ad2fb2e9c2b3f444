"""Cutting a text into passages: nothing is lost, sentences end where they end, lines get their role."""

import pytest
from hypothesis import example, given

from documents.decoding import decode
from documents.reading.cutting import cut
from documents.reading.sentences import sentence_starts
from tests.reports import FILES, any_text, awkward_text


def sentences(text, language="en"):
    """Cut one paragraph and return its sentences without the blanks between them."""
    starts = sentence_starts(text, language)
    ends = [*starts[1:], len(text)]
    return [text[a:b].strip() for a, b in zip(starts, ends, strict=True)]


def lines(text):
    """Return (role, words) of each passage."""
    return [(piece.role, piece.text.strip()) for piece in cut(text)]


def notes(text):
    """Return (note, words) of the passages of notes."""
    return [(p.note, p.text.strip()) for p in cut(text) if p.role == "note"]


# Nothing is lost.


@given(any_text)
@example("A.\r\nB.\r\n")
@example("\n\n A \n\n")
@example("A\x0bB\x0cC\x1cD\x85E\u2028F\u2029G")
@example("\ufeffA.")
@example("A. \u00a0 \t B.")
@example("[1] ")
def test_passages_joined_give_any_text_back(text):
    pieces = cut(text)

    assert "".join(piece.text for piece in pieces) == (text if text.strip() else "")
    assert all(piece.text.strip() for piece in pieces)


@given(awkward_text)
def test_passages_joined_give_an_awkward_text_back(text):
    pieces = cut(text)

    assert "".join(piece.text for piece in pieces) == (text if text.strip() else "")
    assert all(piece.text.strip() for piece in pieces)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_passages_joined_give_a_report_back(path):
    text, _ = decode(path.read_bytes())

    pieces = cut(text)

    assert "".join(piece.text for piece in pieces) == text
    assert [piece.number for piece in pieces] == list(range(1, len(pieces) + 1))
    assert [text[p.offset : p.offset + len(p.text)] for p in pieces] == [
        piece.text for piece in pieces
    ]
    assert [len(piece.plain) for piece in pieces] == [len(p.text) for p in pieces]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        (" \n\t\n ", []),
        ("One.", ["One."]),
        ("  One. Two.", ["  One. ", "Two."]),
        ("Head\n\n\nOne. Two.\n", ["Head\n\n\n", "One. ", "Two.\n"]),
        ("Head\r\n\r\nOne.\r\nTwo.", ["Head\r\n\r\n", "One.\r\n", "Two."]),
        ("Head\n\u00a0\nOne.\u00a0Two.", ["Head\n\u00a0\n", "One.\u00a0", "Two."]),
        ("\n\n  Head\n  One.", ["\n\n  Head\n  ", "One."]),
    ],
    ids=[
        *("nothing", "blanks", "no newline", "indent", "empty lines", "CRLF"),
        *("no-break spaces", "blanks first"),
    ],
)
def test_blanks_stay_with_the_passage_before(text, expected):
    assert [piece.text for piece in cut(text)] == expected


def test_passages_of_a_line_are_a_paragraph():
    pieces = cut("Head\n\nOne. Two.\n\nThree.")

    assert [(piece.number, piece.paragraph) for piece in pieces] == [
        *((1, 1), (2, 2), (3, 2), (4, 3))
    ]


# Where sentences end.


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Markers of notes, wherever they stand, belong to the sentence before.
        ("A message[1]. Then more.", ["A message[1].", "Then more."]),
        ("Five chapters.[3]. Then more.", ["Five chapters.[3].", "Then more."]),
        ("Of the net .cn[2]. Then more.", ["Of the net .cn[2].", "Then more."]),
        ("An end.[2] Then more.", ["An end.[2]", "Then more."]),
        ("An end. [2] Then more.", ["An end. [2]", "Then more."]),
        ("An end.[2][3] Then more.", ["An end.[2][3]", "Then more."]),
        ("He said “so.”[4] Then more.", ["He said “so.”[4]", "Then more."]),
        ("More of it[4] Then more.", ["More of it[4] Then more."]),
        # Closing marks.
        ("He said “so.” Then more.", ["He said “so.”", "Then more."]),
        ("He said „so.“ Then more.", ["He said „so.“", "Then more."]),
        ("He said ‘so’. Then more.", ["He said ‘so’.", "Then more."]),
        ("It ended (at last.) Then more.", ["It ended (at last.)", "Then more."]),
        ("“One. Two” said Bell. More.", ["“One.", "Two” said Bell.", "More."]),
        # Several stops.
        ("What?! Then more.", ["What?!", "Then more."]),
        ("Wait... Then more… And more.", ["Wait...", "Then more…", "And more."]),
        ("Wait... then more.", ["Wait... then more."]),
        # Abbreviations, initials, titles.
        ("Dr. Bell met Prof. Orr. More.", ["Dr. Bell met Prof. Orr.", "More."]),
        ("Mr. A. B. Bell came. More.", ["Mr. A. B. Bell came.", "More."]),
        ("Rules, e.g. Norms of i.e. Law. More.", None),
        ("Acme Inc. Bolt Ltd. Came. More.", ["Acme Inc. Bolt Ltd. Came.", "More."]),
        ("See No. 5 and Art. 7. More.", ["See No. 5 and Art. 7.", "More."]),
        ("The U.S. Senate met. More.", ["The U.S. Senate met.", "More."]),
        ("On Oct. 5 and Nov. 6. More.", ["On Oct. 5 and Nov. 6.", "More."]),
        # Numbers.
        ("It cost 3.5 million. More.", ["It cost 3.5 million.", "More."]),
        ("Of 1.500 came 20.000. More.", ["Of 1.500 came 20.000.", "More."]),
        ("It was 2019. Then more.", ["It was 2019.", "Then more."]),
        ("There were 30. Then more.", ["There were 30.", "Then more."]),
        ("On 21. Oktober 2019 it met. More.", None),
        # Parts counted in Roman numbers.
        ("II. The net. III. The cable.", ["II. The net.", "III. The cable."]),
        # No sentence.
        ("See example.org. Then more.", ["See example.org.", "Then more."]),
        ("At a.example/b.html it is", ["At a.example/b.html it is"]),
        ("One.Two. Three.", ["One.Two.", "Three."]),
        ("Ends with blanks.   ", ["Ends with blanks."]),
        # A blank is missing.
        ("So it was.The end.", ["So it was.", "The end."]),
        ("An end.[2]Then more.", ["An end.[2]", "Then more."]),
        ("See the Booking.Com site.", ["See the Booking.Com site."]),
        ("See a.The b.", ["See a.The b."]),
        # Short words that may end a sentence.
        ("He said no. Then more.", ["He said no.", "Then more."]),
        ("Nets, cables, etc. The end.", ["Nets, cables, etc.", "The end."]),
        ("Made by Acme Inc. The end.", ["Made by Acme Inc.", "The end."]),
        ("In the U.S. The end.", ["In the U.S.", "The end."]),
        ("Lynn St. Amour met Lt. Gen. Blum.", ["Lynn St. Amour met Lt. Gen. Blum."]),
        ("On p. 5 and pp. 6. More.", ["On p. 5 and pp. 6.", "More."]),
        (
            "It began at 10:35 a.m. on Sat. 5 May.",
            ["It began at 10:35 a.m. on Sat. 5 May."],
        ),
        ("At the 15. Cable Forum. More.", ["At the 15. Cable Forum.", "More."]),
        # Marks of links and emphasis go with their words.
        ("It met. *All* nets.", ["It met.", "*All* nets."]),
    ],
)
def test_sentences_end(text, expected):
    if expected is None:  # one abbreviation after another: one end, the last
        expected = [text.removesuffix(" More."), "More."]

    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das 15. Treffen kam. Mehr.", ["Das 15. Treffen kam.", "Mehr."]),
        ("Vom 12. bis 14. Mai. Mehr.", ["Vom 12. bis 14. Mai.", "Mehr."]),
        ("Am 3. und 4. April. Mehr.", ["Am 3. und 4. April.", "Mehr."]),
        ("Der 21. Oktober 2019. Mehr.", ["Der 21. Oktober 2019.", "Mehr."]),
        ("Es kamen z.B. Gäste. Mehr.", ["Es kamen z.B. Gäste.", "Mehr."]),
        ("Im Jahr 2019. Dann mehr.", ["Im Jahr 2019.", "Dann mehr."]),
        ("Es waren 30. Dann mehr.", ["Es waren 30.", "Dann mehr."]),
        ("Das 2. Treffen u.a. Mehr.", ["Das 2. Treffen u.a. Mehr."]),
        (
            "Im 21. Jahrhundert ca. 5 Mio. Netze.",
            ["Im 21. Jahrhundert ca. 5 Mio. Netze."],
        ),
        ("Netze usw. Die Kabel.", ["Netze usw.", "Die Kabel."]),
    ],
)
def test_german_sentences_end(text, expected):
    assert sentences(text, "de") == expected


# Roles of lines.


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Oslo, 3 -5 May 2019", "place line"),
        ("Oslo, 3. – 5. Mai 2019", "place line"),
        ("Oslo, 3. - 5. Mai 2019", "place line"),
        ("Oslo 3. - 5. Mai 2019", "place line"),
        ("Cable Forum, Oslo, 3 to 5 May 2019", "place line"),
        ("Cable Forum, 3 May 2019 (video conference)", "place line"),
        ("Cable Forum, 3 May 2019, Video Conference", "place line"),
        ("Cable Forum, November 2020", "place line"),
        ("Oslo, 3 May 2019.", "body"),
        ("We met in Oslo on 3 May 2019 and then we went home with our cables", "body"),
        ("the meeting of 3 May 2019", "body"),
        ("Governments divided", "heading"),
        ("Governments divided.", "body"),
        ("Cables: nets:", "body"),
        ("Mehr zum Thema", "residue"),
        ("Q4/2019", "residue"),
        ("CableForumQ4/2019", "residue"),
        ("Q2/2019CF", "residue"),
        ("-----", "residue"),
        ("zur Übersicht", "residue"),
        ("• Nets for all", "list item"),
        ("- Nets for all", "list item"),
        ("1. Nets for all", "list item"),
        ("2) Nets for all", "list item"),
        ("1. [1] Nets for all", "note"),
        ("[1] Nets for all", "note"),
        ("[1]Nets for all", "body"),
        ("[^1]: Nets for all", "note"),
        ("# Governments divided", "heading"),
        ("### Governments divided?", "heading"),
        ("**Governments divided.**", "heading"),
        ("<h2>Governments divided</h2>", "heading"),
        ("== Governments divided ==", "heading"),
        (
            "*Governments are divided on the nets, and so are the makers of cables and poles in Oslo*",
            "heading",
        ),
        ("Cable Week, Haifa", "place line"),
        ("“Nets for All”: Oslo, 28-29 April 2014", "place line"),
        ("Oslo.......3 May 2019", "list item"),
        ("Haifa", "place line"),
        ("Nets, cables and poles", "heading"),
        ("Forum of Cables, 3 May 2019[1]", "place line"),
        ("The group met in Oslo on 3 May 2019", "heading"),
        ("Die Gruppe tagte in Oslo am 3. Mai 2019", "heading"),
        ("[Photo/a.example]", "residue"),
    ],
)
def test_role_of_a_later_line(line, role):
    assert lines(f"First line\n{line}\n")[1][0] == role


@pytest.mark.parametrize(
    ("line", "role"),
    [
        ("Q4/2019 - 4th Cable Forum (CF)", "heading"),
        ("Cables: states must lead", "heading"),
        ("The forum met today.", "body"),
        ("Oslo, 3 May 2019", "heading"),
        ("Q4/2019", "residue"),
        ("Mehr zum Thema", "residue"),
    ],
)
def test_role_of_the_first_line(line, role):
    assert lines(f"{line}\n\nThe forum met.")[0] == (role, line)


def test_a_heading_is_never_cut():
    assert lines("Cables. Nets. All\n\nOne. Two.") == [
        ("body", "Cables."),
        ("body", "Nets."),
        ("body", "All"),
        ("body", "One."),
        ("body", "Two."),
    ]


# Notes.


def test_a_note_is_cut_into_head_sentences_and_address():
    text = (
        "Text[1].\n"
        "  1. [1] Nets for all, Oslo Post, 3. Mai 2019: „The first. The second. "
        "In: http://a.example/x"
    )

    assert notes(text) == [
        (1, "1. [1] Nets for all, Oslo Post, 3. Mai 2019:"),
        (1, "„The first."),
        (1, "The second."),
        (1, "In: http://a.example/x"),
    ]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("[1] Blue Outlook: „I. Nets. II. Cables.“", None),
        ("[1] http://a.example/x", ["[1] http://a.example/x"]),
        ("[1] A remark. And more.", ["[1] A remark.", "And more."]),
        ("12. [34] A remark", ["12. [34] A remark"]),
        ("[1] Oslo 3. Mai 2019. „Words.“", ["[1] Oslo 3. Mai 2019.", "„Words.“"]),
        ("[1] A: “Words” and “more”", ["[1] A:", "“Words” and “more”"]),
    ],
)
def test_a_note_is_cut_where_it_quotes(note, expected):
    if expected is None:
        expected = ["[1] Blue Outlook:", "„I. Nets.", "II. Cables.“"]

    assert [words for _, words in notes(f"Text\n{note}")] == expected


def test_marks_and_tags_go_with_their_words():
    text = "Head\n\nIt met <em>here</em>. <em>All</em> came, [Bell](http://a.example). *Nets* too."

    assert [piece.text.strip() for piece in cut(text)] == [
        "Head",
        "It met <em>here</em>.",
        "<em>All</em> came, [Bell](http://a.example).",
        "*Nets* too.",
    ]


def test_a_place_and_date_above_the_headline_are_those_of_the_page():
    text = (
        "PRESS RELEASE\nOslo, 26 May 2017\n\nNets close with ten messages\n\nThey met."
    )

    assert [role for role, _ in lines(text)] == [
        "residue",
        "residue",
        "heading",
        "body",
    ]


def test_what_a_crawler_put_in_front_is_left_over():
    text = " date 2018-11 The nets met. All came.\n\ndate 2018-11-05"

    assert [(role, words) for role, words in lines(text)] == [
        ("residue", "date 2018-11"),
        ("body", "The nets met."),
        ("body", "All came."),
        ("residue", "date 2018-11-05"),
    ]
