"""The forms in which reports tell positions, English and German, and what looks like them."""

import pytest

from tests.people.reading import positions, read

ANNA = "Anna Bell"


def said(text, name=ANNA):
    """Return (title, body or country) of each position of one person."""
    return [
        (title, owner) for who, title, owner, _, _ in positions(text) if who == name
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A form of address behind a comma tells whose office stands before.
        (
            "It thanked the Vice President of the Cable Council (CC), Ms. Anna Bell who left.",
            [("Vice President", "Cable Council")],
        ),
        # What the office is for is no body.
        (
            "Anna Bell, Director of Nordic Affairs, Cable Council, spoke.",
            [("Director of Nordic Affairs", "Cable Council")],
        ),
        (
            "Anna Bell, Head of Office, Cable Council, spoke.",
            [("Head of Office", "Cable Council")],
        ),
        (
            "It was told by former Cable Council contractor Anna Bell.",
            [("former contractor", "Cable Council")],
        ),
        # Office, body and name between commas.
        (
            "Remarks were made by the Director-General, Cable Council, (CC), Anna Bell, who left.",
            [("Director-General", "Cable Council")],
        ),
        (
            "Remarks were made by the Director, Cable Council (CC), Ms. Anna Bell.",
            [("Director", "Cable Council")],
        ),
        # In a list the office is of the one before.
        (
            "Eva Kern, the Director, Cable Council, Anna Bell and Tom Reed spoke.",
            [],
        ),
        # What is said beside an office.
        (
            "Zuvor hatte Acme-Beraterin Professorin Anna Bell gesprochen.",
            [("Beraterin", "Acme")],
        ),
        # A German verb's second part before what the one who spoke is.
        (
            "„Wir müssen die Fragen beantworten“, teilte Anna Bell mit, Vorstandsmitglied des Cable Council.",
            [("Vorstandsmitglied", "Cable Council")],
        ),
        (
            "„Es bleibt dabei“, fügte Anna Bell hinzu, Gründerin des Cable Council.",
            [("Gründerin", "Cable Council")],
        ),
        # Without a quotation a clause may follow.
        ("Anna Bell stellte fest, Mitglieder des Cable Council seien gegangen.", []),
        # Whom somebody stands for, however much the clause tells.
        (
            "So sprach Anna Bell, die den Cable Council bei der Tagung und auf vielen anderen Treffen repräsentiert, vom Netz.",
            [("Vertretung", "Cable Council")],
        ),
        (
            "Anna Bell repräsentierte den Cable Council.",
            [("Vertretung", "Cable Council")],
        ),
        # Behind the name, of a body.
        ("Anna Bell of the Cable Council spoke.", [("", "Cable Council")]),
        ("Anna Bell of Blackwire spoke.", [("", "Blackwire")]),
        ("Anna Bell from the Cable Council spoke.", [("", "Cable Council")]),
        (
            "Am Tisch saß auch Anna Bell von der Cable Council und sprach mit den Leuten.",
            [("", "Cable Council")],
        ),
        (
            "Dort war auch Anna Bell von Blackwire und sprach mit den Leuten.",
            [("", "Blackwire")],
        ),
        (
            "Mit im Saal saßen Otto Blum und Anna Bell, Cable Council.",
            [("", "Cable Council")],
        ),
        # In apposition, of any length.
        (
            "Anna Bell, Communications Minister of Kenya; Otto Blum, an activist; and Eva Kern came.",
            [("Communications Minister", "KE")],
        ),
        (
            "Anna Bell, President of the Cable Council and Secretary of Nets of the Ministry of Wires, came.",
            [
                ("President", "Cable Council"),
                ("Secretary of Nets", "Ministry of Wires"),
            ],
        ),
        (
            "Anna Bell, president and chief legal officer of Blackwire, came.",
            [("president", "Blackwire"), ("chief legal officer", "Blackwire")],
        ),
        (
            "Anna Bell, the Cable Council's Chief Internet Evangelist, came.",
            [("Chief Internet Evangelist", "Cable Council")],
        ),
        (
            "Anna Bell, Minister of Trade, Industry and Labour, came.",
            [("Minister of Trade, Industry and Labour", "")],
        ),
        (
            "Anna Bell – chair of the Cable Council – came.",
            [("chair", "Cable Council")],
        ),
        (
            "Anna Bell, one of two directors of the Cable Council, came.",
            [("director", "Cable Council")],
        ),
        (
            "Anna Bell, journalist and chair of the Cable Council, came.",
            [("journalist", ""), ("chair", "Cable Council")],
        ),
        (
            "Anna Bell, selbst Anwältin für Menschenrechte, war auch da und sprach mit den Leuten.",
            [("Anwältin für Menschenrechte", "")],
        ),
        (
            "Anna Bell, Vorsitzende der Cable Council, war auch da und sprach mit den Leuten.",
            [("Vorsitzende", "Cable Council")],
        ),
        (
            "Anna Bell, einst Ministerin von Kenia, war auch da und sprach mit den Leuten.",
            [("Ministerin", "KE")],
        ),
        (
            "[Anna Bell](https://bell.example), Prime Minister of Kenya, came.",
            [("Prime Minister", "KE")],
        ),
        # Before the name.
        (
            "Kommunikationsministerin Anna Bell sprach über das Netz und die Freiheit.",
            [("Kommunikationsministerin", "")],
        ),
        (
            "Der Vorschlag von UNESCO-Generaldirektorin Anna Bell war in der Sitzung ein Thema.",
            [("Generaldirektorin", "UNESCO")],
        ),
        (
            "Der Vorschlag von Blackwire-Chefin Anna Bell war in der Sitzung ein Thema.",
            [("Chefin", "Blackwire")],
        ),
        (
            "Kenias Ministerin Anna Bell sprach über das Netz und die Freiheit.",
            [("Ministerin", "KE")],
        ),
        (
            "Digital Economy Minister Anna Bell came.",
            [("Digital Economy Minister", "")],
        ),
        ("UNESCO Director-General Anna Bell came.", [("Director-General", "UNESCO")]),
        (
            "The chair of the Cable Council, Anna Bell, came.",
            [("chair", "Cable Council")],
        ),
        (
            "Kenya's Undersecretary for Nets Anna Bell came.",
            [("Undersecretary for Nets", "KE")],
        ),
        ("Former president of Kenya Anna Bell came.", [("Former president", "KE")]),
        ("The Estonian politician Anna Bell came.", [("politician", "EE")]),
        # In brackets.
        (
            "Anna Bell (Director-General of UNESCO) came.",
            [("Director-General", "UNESCO")],
        ),
        ("Anna Bell (Minister of Nets, Kenya) came.", [("Minister of Nets", "KE")]),
        ("Anna Bell (acme.net) came.", [("", "acme.net")]),
        ("Anna Bell (Blackwire, Prague) came.", [("", "Blackwire")]),
        # Told by verbs.
        (
            "Anna Bell, who chairs the Cable Council, came.",
            [("chair", "Cable Council")],
        ),
        (
            "Anna Bell, who represents Kenya in the Cable Council, came.",
            [("representative", "Cable Council")],
        ),
        ("Anna Bell spoke for the Cable Council.", [("", "Cable Council")]),
        ("Anna Bell spoke as head of the Cable Council.", [("head", "Cable Council")]),
        (
            "Anna Bell is director of the Cable Council.",
            [("director", "Cable Council")],
        ),
        (
            "Anna Bell ist Professorin an der Universität Utopia und auch sonst nicht faul.",
            [("Professorin", "Universität Utopia")],
        ),
        (
            "The Cable Council, whose president is Anna Bell, met.",
            [("president", "Cable Council")],
        ),
        ("The Cable Council (CC) under Anna Bell met.", [("", "Cable Council")]),
        ("The Cable Council, chaired by Anna Bell, met.", [("chair", "Cable Council")]),
        (
            "They appointed Anna Bell to the Cable Council.",
            [("member", "Cable Council")],
        ),
        ("For the Cable Council it was Anna Bell who spoke.", [("", "Cable Council")]),
        (
            "Anna Bell, der die Cable Council leitet, war auch da und sprach mit den Leuten.",
            [("Leitung", "Cable Council")],
        ),
    ],
)
def test_a_position_is_told_in_many_forms(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # Of others.
        "They asked Anna Bell, among other world leaders.",
        # Of a place, a thing, a day.
        "Anna Bell from London spoke.",
        "Anna Bell (London) came.",
        "Anna Bell (1999) came.",
        # What somebody does with a body is no position in it.
        "Anna Bell led the Cable Council meeting.",
        "Ein Brief wurde Anna Bell von der Cable Council in der Sitzung auf den Tisch gelegt.",
        "They sent a letter to Anna Bell from the Cable Council.",
        # Of somebody else.
        "Otto Blum, chair of the Cable Council, Anna Bell and others came.",
        "To the president of the Cable Council Otto Blum wrote, and Anna Bell too.",
        "The members, Anna Bell, came.",
        "Anna Bell said so; the minister added that the president of Kenya came.",
        "Anna Bell, who came with the president of Kenya, left.",
        "Anna Bell, but not the president of Kenya, came.",
    ],
)
def test_what_looks_like_a_position_is_none(text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna Bell, foreign minister of Kenya until 2016, came.",
            ("", "2016", "until 2016"),
        ),
        (
            "Anna Bell, chair of the Cable Council since 2018, came.",
            ("2018", "", "since 2018"),
        ),
        (
            "Anna Bell, then still chair of the Cable Council, came.",
            ("", "", "then still"),
        ),
        ("Anna Bell, former chair of the Cable Council, came.", ("", "", "former")),
        (
            "Anna Bell, einst Vorsitzende der Cable Council, war auch da und sprach.",
            ("", "", "einst"),
        ),
        ("Anna Bell was chair of the Cable Council.", ("", "", "was")),
    ],
)
def test_the_time_of_a_position_is_told_as_printed(text, expected):
    (position,) = read(text).positions

    assert (position.since, position.until, position.when) == expected


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        (
            "The Cable Council (CC) under Anna Bell met.",
            "“under” is taken to mean that Anna Bell leads it.",
        ),
        (
            "The Cable Council met; Anna Bell is its president.",
            "“its” is taken for Cable Council.",
        ),
    ],
)
def test_what_is_understood_is_said(text, doubt):
    (position,) = read(text).positions

    assert position.doubt == doubt


def test_its_means_no_body_where_two_could_be_meant():
    text = "The Cable Council met the Wire Council; Anna Bell is its president."

    assert [owner for _, owner in said(text)] == [""]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The co-chairs Anna Bell (Blackwire) and Otto Blum came.",
            [
                (ANNA, "co-chair", ""),
                (ANNA, "", "Blackwire"),
                ("Otto Blum", "co-chair", ""),
            ],
        ),
        (
            "The members of the Cable Council were Anna Bell, Otto Blum and Eva Kern.",
            [
                (who, "member", "Cable Council")
                for who in (ANNA, "Otto Blum", "Eva Kern")
            ],
        ),
        (
            "Members of the Cable Council: Anna Bell, Otto Blum.",
            [(who, "Member", "Cable Council") for who in (ANNA, "Otto Blum")],
        ),
        (
            "Die Bundesminister Anna Bell, Otto Blum und Eva Kern kamen.",
            [(who, "Bundesminister", "") for who in (ANNA, "Otto Blum", "Eva Kern")],
        ),
        (
            "Die Bundesministerin Anna Bell und Otto Blum kamen.",
            [(ANNA, "Bundesministerin", "")],
        ),
        # One president, and others beside.
        (
            "President Anna Bell and Otto Blum came.",
            [(ANNA, "President", "")],
        ),
        (
            "The members of the Cable Council were late; Anna Bell and Otto Blum came.",
            [],
        ),
    ],
)
def test_an_office_of_several_is_told_of_each(text, expected):
    found = [(who, title, owner) for who, title, owner, _, _ in positions(text)]

    assert sorted(found) == sorted(expected)
