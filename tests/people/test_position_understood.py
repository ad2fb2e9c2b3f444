"""Positions of several people at once, of bodies that the words leave out, of German compounds, and of lists."""

import pytest

from people.reading.german_compounds import compound
from tests.people.reading import positions

_LEAD = "The people of the report are many and they were in the hall.\n\n"
_AUFTAKT = "Die Leute des Berichts waren in der Halle und sprachen mit den anderen.\n\n"
COUNCIL, ISOC, ICANN = "Acme Council", "Internet Society", "Internet Corporation for Assigned Names and Numbers"  # fmt: skip


def held(text, name="Anna Bell"):
    """Return (title, body or country) of what somebody is told to be."""
    return [(row[1], row[2]) for row in positions(text) if row[0] == name]


@pytest.mark.parametrize(
    ("text", "anna", "otto"),
    [
        ("Anna Bell and Otto Blum, co-chairs of the Acme Council, came.", ("co-chair", COUNCIL), ("co-chair", COUNCIL)),
        ("The co-chairs of the Acme Council, Anna Bell and Otto Blum, came.", ("co-chair", COUNCIL), ("co-chair", COUNCIL)),
        ("The Acme Council's co-chairs, Anna Bell and Otto Blum, came.", ("co-chair", COUNCIL), ("co-chair", COUNCIL)),
        ("The heads of ISOC and ICANN, Anna Bell and Otto Blum, came.", ("head", ISOC), ("head", ICANN)),
        ("ISOC chair Anna Bell and vice chair Otto Blum came.", ("chair", ISOC), ("vice chair", ISOC)),
        # What stands before a comma is of one only.
        ("The head of ISOC and ICANN, Anna Bell and Otto Blum came.", None, None),
        ("ISOC chair Anna Bell and Prime Minister Otto Blum came.", ("chair", ISOC), ("Prime Minister", "")),
    ],
)  # fmt: skip
def test_what_is_told_of_two(text, anna, otto):
    for name, expected in (("Anna Bell", anna), ("Otto Blum", otto)):
        told = held(_LEAD + text, name)
        assert expected in told if expected else not told, (name, told)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Forms of address, and what an office is for, between the office and the name.
        ("The Director of the Acme Council, Hon. Anna Bell, came.", ("Director", COUNCIL)),
        ("The Director of the Acme Council, Hon. Dr. Anna Bell, came.", ("Director", COUNCIL)),
        ("Director-General of the Acme Council Dr. Anna Bell came.", ("Director-General", COUNCIL)),
        ("ISOC's Director, Public Affairs, Ms. Anna Bell, had said so.", ("Director", ISOC)),
        ("Minister of Communications and Digital Economy Anna Bell came.", ("Minister of Communications and Digital Economy", "")),
        ("Anna Bell, Head of Public Policy (Africa), ISOC, came.", ("Head of Public Policy", ISOC)),
        ("Anna Bell, Deputy Minister of Communications, Kenya, came.", ("Deputy Minister of Communications", "KE")),
        ("Dr. Anna Bell, Ph.D., Acme Council, came.", ("", COUNCIL)),
        ("Anna Bell[4], director of the Acme Council[5], came.", ("director", COUNCIL)),
        ("Anna Bell - director of the Acme Council - came.", ("director", COUNCIL)),
        ("Anna Bell, Cable Specialist, Bolt Cable Union (BCU) managed the day.", ("Cable Specialist", "Bolt Cable Union")),
        ("The panel had Otto Blum, Director, Bolt Weekly; Anna Bell, Writer, Al-Nahr; and Eva Kern, Director, Acme Council.", ("Writer", "Al-Nahr")),
        # Whom a sentence before names.
        ("Anna Bell came. As president of ISOC she knows it.", ("president", ISOC)),
        ("Anna Bell recalled it. Her Acme Council had prepared the meeting.", ("", COUNCIL)),
        ("Otto Blum and Anna Bell recalled it. Her Acme Council had prepared the meeting.", None),
        ("The Acme Council has a new chair: Anna Bell.", ("chair", COUNCIL)),
        ("The Acme Council, under the leadership of Anna Bell, met.", ("leader", COUNCIL)),
        ("The Acme Council asked for time, its director Anna Bell said.", ("director", COUNCIL)),
        ("Current head Anna Bell was confirmed in a second term as Director of the Acme Council.", ("Director", COUNCIL)),
        ("Anna Bell was successful in her bid to become the next Director of the Acme Council.", ("Director", COUNCIL)),
        ("Anna Bell, who was then at the Acme Council, came.", ("", COUNCIL)),
        ("Anna Bell, who was at the Acme Council meeting, came.", None),
        # Delegations.
        ("The ISOC delegation was led by Anna Bell.", ("leader", ISOC)),
        ("The Kenyan delegation was led by Anna Bell.", ("head of delegation", "KE")),
        ("The delegation of Kenya, headed by Anna Bell, left.", ("head of delegation", "KE")),
        # Bodies that the words leave out.
        ("The Acme Council met in Oslo. It was chaired by Anna Bell.", ("chair", COUNCIL)),
        ("The Acme Council met in Oslo. In the chair was the Swiss diplomat Anna Bell.", ("chair", COUNCIL)),
        ("The Acme Council met in Oslo. At its head are Otto Blum and Anna Bell.", ("head", COUNCIL)),
        ("The Acme Council met in Oslo. Its members included Otto Blum (Kenya), Eva Kern and Anna Bell (Brazil).", ("member", COUNCIL)),
        ("The Acme Council met in Oslo. Its guests included Otto Blum and Anna Bell.", None),
        # The next sentence of a list ends it.
        ("The Acme Council met in Oslo. Its members included Otto Blum. Anna Bell spoke.", None),
    ],
)  # fmt: skip
def test_english(text, expected):
    told = held(_LEAD + text)
    assert expected in told if expected else not any(body for _, body in told), told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell von der Gitterstiftung kam.", ("", "Gitterstiftung")),
        ("Anna Bell vom Kabelverband kam.", ("", "Kabelverband")),
        ("Anna Bell (Kabelverband) kam.", ("", "Kabelverband")),
        ("Anna Bell leitet die Gitterstiftung.", ("Leitung", "Gitterstiftung")),
        ("Anna Bell, die für die Gitterstiftung arbeitet, kam.", ("", "Gitterstiftung")),
        ("Für den Kabelverband sprach Anna Bell.", ("", "Kabelverband")),
        ("Die Gitterstiftung war durch Anna Bell vertreten.", ("Vertretung", "Gitterstiftung")),
        ("Die Gitterstiftung wird von Anna Bell geleitet.", ("Leitung", "Gitterstiftung")),
        ("Der Kabelverband unter der Leitung von Anna Bell bat um Zeit.", ("Leitung", "Kabelverband")),
        ("Anna Bell von der Zivilgesellschaft kam.", None),
        ("Anna Bell leitet die Debatte.", None),
        ("Anna Bell vom Dachverband kam.", None),
        ("Die Chefs von ISOC und ICANN, Anna Bell und Otto Blum, kamen.", ("Chef", ISOC)),
        ("Der Kabelminister Nigerias, Anna Bell, kam.", ("Kabelminister", "NG")),
        ("Anna Bell kam. Als Präsidentin von ISOC kennt sie das Thema.", ("Präsidentin", ISOC)),
        ("Anna Bell kam. Ihr Acme Council hatte die Tagung vorbereitet.", ("", COUNCIL)),
        ("Der Acme Council tagte in Oslo. An der Spitze stehen Otto Blum, einst Minister in Kenia, und Anna Bell.", ("Leitung", COUNCIL)),
        ("Der Acme Council tagte in Oslo. Zu ihm gehörten Otto Blum (Kenia), Eva Kern und Anna Bell.", ("Mitglied", COUNCIL)),
        ("Der Acme Council tagte in Oslo. Zu ihm gehörten Otto Blum, Blums Landsfrau Anna Bell und Eva Kern.", ("Mitglied", COUNCIL)),
    ],
)  # fmt: skip
def test_german(text, expected):
    told = held(_AUFTAKT + text)
    assert expected in told if expected else not any(body for _, body in told), told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The members of the Acme Council are:\n\n  • Otto Blum\n  • Anna Bell (Kenya)\n", ("member", COUNCIL)),
        ("The Acme Council met in Oslo. Its members are:\n\n  • Otto Blum\n  • Anna Bell\n", ("member", COUNCIL)),
        ("Mitglieder des Acme Council sind:\n\n  • Otto Blum\n  • Anna Bell\n", ("Mitglied", COUNCIL)),
        ("Elected were:\n\n  • ISOC: Otto Blum\n  • Acme Council: Anna Bell\n", ("", COUNCIL)),
        ("Speakers on the panel were:\n\n  • Otto Blum, ISOC,\n  • Anna Bell, Acme Council,\n", ("", COUNCIL)),
        ("Speakers on the panel were:\n\n  • Mr Otto Blum, ISOC: time is short\n  • Ms Anna Bell, Acme Council: time is long\n", ("", COUNCIL)),
        ("Speakers on the panel were:\n\nOtto Blum, Director, ISOC\nAnna Bell, Director, Acme Council\n", ("Director", COUNCIL)),
        ("The members of the Acme Council are:\n\n  • Otto Blum\n\nAnna Bell was in the hall with all the others.\n", None),
        ("The Acme Council had two questions:\n\n  • Otto Blum asked the first.\n  • Anna Bell asked the second.\n", None),
    ],
)  # fmt: skip
def test_lists(text, expected):
    told = held(_LEAD + text)
    assert expected in told if expected else not told, told


@pytest.mark.parametrize(
    "word",
    "Kabelverband Netzstiftung Gitter-Stiftung Medienanstalt Verbraucherzentrale Kabelverbands Datenschutzbehörde".split(),
)
def test_german_compounds_name_bodies(word):
    assert compound(word)


@pytest.mark.parametrize(
    "word",
    "Zivilgesellschaft Dachverband Datenbank Stiftung Verband Muttergesellschaft Debatte Vorrat Zustand Kabel".split(),
)
def test_these_name_none(word):
    assert not compound(word)
