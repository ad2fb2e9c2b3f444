"""Offices told by "its" and "whose", of people whom a body sent, in clauses of work, and what looks like them."""

import pytest

from tests.people.reading import positions

ANNA = "Anna Bell"


def said(text, name=ANNA):
    """Return (title, body or country) of each position of one person."""
    return [
        (title, owner) for who, title, owner, _, _ in positions(text) if who == name
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Cable Council (CCO) was the host. Its Director, Mr Otto Blum, was glad.",
            [("Director", "Cable Council")],
        ),
        (
            "Die UNESCO kam. Deren Generalsekretär, der Mexikaner Otto Blum, mahnte zur Eile.",
            [("Generalsekretär", "UNESCO")],
        ),
        (
            "Die UNESCO kam. Deren Generalsekretär Otto Blum mahnte zur Eile.",
            [("Generalsekretär", "UNESCO")],
        ),
        (
            "UNESCO was represented by its chair Otto Blum.",
            [("chair", "UNESCO")],
        ),
        (
            "UNESCO, whose Director-General is Dr Otto Blum, sent most of the staff.",
            [("Director-General", "UNESCO")],
        ),
        # Two bodies, one of which it may be; and what is no office of theirs.
        (
            "UNESCO and the ITU met. Its director, Otto Blum, spoke.",
            [("director", "")],
        ),
        (
            "UNESCO met. Its meeting with the director Otto Blum was short.",
            [("director", "")],
        ),
        # A relative clause tells of what stands right before it, known or not.
        (
            "Im Forum der UNESCO sprach die Firma Wirebold, deren Sprecher Otto Blum kam.",
            [("Sprecher", "Wirebold")],
        ),
        # The sentence before stands in another paragraph.
        (
            "UNESCO met.\n\nIts director, Otto Blum, spoke.",
            [("director", "")],
        ),
    ],
)
def test_its_office(text, expected):
    assert said(text, "Otto Blum") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("UNESCO had sent Anna Bell.", "UNESCO"),
        ("UNESCO dispatched its legal adviser Anna Bell.", "UNESCO"),
        ("Die UNESCO hatte als Beobachter Otto Blum und Anna Bell geschickt.", "UNESCO"),
        ("Die UNESCO schickte Anna Bell nach Genf.", "UNESCO"),
        ("UNESCO sent Anna Bell a letter.", None),
        ("The letter that UNESCO sent Anna Bell was long.", None),
        ("UNESCO had sent a letter to Anna Bell.", None),
        ("Die UNESCO hatte Anna Bell gedankt.", None),
        ("Die UNESCO schickte Anna Bell einen Brief.", None),
        # A participle.
        ("Die von Anna Bell geleitete UNESCO tagte im Saal.", "UNESCO"),
        ("Die von Otto Blum und Anna Bell angeführte UNESCO tagte.", "UNESCO"),
        ("Die von Anna Bell geleitete Sitzung der UNESCO war kurz.", None),
        # Clauses of work.
        ("Anna Bell, who maintains the library at UNESCO, spoke.", "UNESCO"),
        ("Anna Bell, who looks after the nets at the UNESCO, spoke.", "UNESCO"),
        ("Anna Bell, who spoke at UNESCO, left.", None),
        ("Anna Bell, who met her friends at UNESCO, left.", None),
        ("Anna Bell, die bei der UNESCO das Büro leitet, sprach.", "UNESCO"),
        ("Anna Bell, die an der UNESCO forscht, sprach.", "UNESCO"),
        ("Anna Bell, die bei der UNESCO um Hilfe bat, sprach.", None),
        ("Anna Bell, im Hauptberuf bei der UNESCO, sprach.", "UNESCO"),
        ("From UNESCO there was Anna Bell with one colleague.", "UNESCO"),
        # A body of a country.
        ("Anna Bell, of Acmetown, spoke.", None),
        ("Anna Bell, of Kenya's UNESCO, spoke.", "UNESCO"),
        ("Anna Bell of the Cable Internet eXchange (CIX) spoke.", "Cable Internet eXchange"),
        ("Anna Bell, of course, spoke of UNESCO.", None),
    ],
)  # fmt: skip
def test_body_of_a_clause(text, expected):
    assert {body for _, body in said(text)} - {""} == (
        {expected} if expected else set()
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna Bell, in her first year as UNESCO chair, spoke.",
            [("chair", "UNESCO")],
        ),
        (
            "Anna Bell, in normal times a director at UNESCO, spoke.",
            [("director", "UNESCO")],
        ),
        ("Anna Bell – she's the chair of UNESCO – spoke.", [("chair", "UNESCO")]),
        ("Anna Bell – she's glad of UNESCO – spoke.", []),
        (
            "Anna Bell, 26, director of UNESCO, spoke.",
            [("director", "UNESCO")],
        ),
        (
            "Anna Bell aus Mali, die Direktorin der UNESCO, sprach.",
            [("Direktorin", "UNESCO")],
        ),
        (
            "Die Leiterin der UNESCO, die Kroatin Anna Bell, sprach.",
            [("Leiterin", "UNESCO")],
        ),
        (
            "Die Leiterin der UNESCO, die Ministerin Anna Bell, sprach.",
            [("Ministerin", "")],
        ),
        (
            "Anna Bell, Beraterin des Generalsekretärs der UNESCO, sprach.",
            [("Beraterin des Generalsekretärs", "UNESCO")],
        ),
        (
            "Anna Bell, adviser to the President of Kenya, spoke.",
            [("adviser to the President", "KE")],
        ),
        (
            "Anna Bell, columnist of the “Daily Wire”, spoke.",
            [("columnist", "Daily Wire")],
        ),
        (
            "Anna Bell, Korrespondentin der »Libertas«, sprach.",
            [("Korrespondentin", "Libertas")],
        ),
        (
            "Die UNESCO-Juristen Eva Kern und Otto Blum, Anna Bell und die anderen kamen.",
            [],
        ),
        (
            "Die UNESCO-Juristen Otto Blum und Anna Bell kamen.",
            [("Juristen", "UNESCO")],
        ),
    ],
)
def test_office_in_an_aside(text, expected):
    assert said(text) == expected
