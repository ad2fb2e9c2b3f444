"""Positions told by what somebody does for a body, has of it, or by a list of its members."""

import pytest

from tests.people.reading import positions

_LEAD = "The people of the report are many and they were in the hall.\n\n"
_AUFTAKT = "Die Leute des Berichts waren in der Halle und sprachen mit den anderen.\n\n"
COUNCIL = "Acme Council"
ISOC = "Internet Society"


def held(text, name="Anna Bell"):
    """Return (title, body or country) of what somebody is told to be."""
    return [(row[1], row[2]) for row in positions(text) if row[0] == name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # For whom somebody acts.
        ("Anna Bell flew in from Oslo for the Acme Council.", ("", COUNCIL)),
        ("Anna Bell was there for the Acme Council.", ("", COUNCIL)),
        ("Anna Bell spoke to the same effect for the Acme Council.", ("", COUNCIL)),
        ("Anna Bell came from the Acme Council.", ("", COUNCIL)),
        ("Anna Bell told the news of the Acme Council, whose chair she is.", ("chair", COUNCIL)),  # fmt: skip
        ("The Acme Council, for which Anna Bell follows it, met.", ("", COUNCIL)),
        ("The Acme Council was spoken for by Anna Bell.", ("", COUNCIL)),
        ("Sponsors were Bolt and the Acme Council, the last in the person of Anna Bell.", ("", COUNCIL)),  # fmt: skip
        ("Anna Bell asked for the Acme Council.", None),
        ("Anna Bell opened the floor for the Acme Council to speak.", None),
        ("Anna Bell opened a session for the Acme Council.", None),
        ("For Anna Bell it was the first day as chair of the Acme Council.", ("chair", COUNCIL)),
        ("Anna Bell opened her first session as chair of the Acme Council.", ("chair", COUNCIL)),
        ("Anna Bell, new on the Acme Council since May, came.", ("", COUNCIL)),
        ("Anna Bell leads the programme at the Acme Council.", ("", COUNCIL)),
        ("Anna Bell, in town wearing her ISOC badge, spoke.", ("", ISOC)),
        ("Wearing the badge of nobody, Anna Bell spoke at the Acme Council.", None),
        ("There came Otto Blum and, wearing ISOC's badge, Anna Bell.", ("", ISOC)),
        ("Anna Bell of the secretariat of the Acme Council came.", ("", COUNCIL)),
        ("- Anna Bell: regional director, Acme Council", ("regional director", COUNCIL)),
        ("Anna Bell of e& came.", ("", "e&")),
        ("Anna Bell of dotKappa Registry came.", ("", "dotKappa Registry")),
        ("Digitalisation minister Anna Bell came.", ("Digitalisation minister", "")),
        ("ISOC's Otto Blum and Anna Bell came.", ("", ISOC)),
        ("ISOC's Otto Blum and Anna Bell of the Acme Council came.", ("", COUNCIL)),
        # An adjective tells where from, and "of" whose office it is.
        ("Anna Bell, a Dutch director of the Acme Council, came.", ("director", COUNCIL)),
        ("The Dutch director of the Acme Council, Anna Bell, came.", ("director", COUNCIL)),
        ("Anna Bell, the Dutch ambassador to the Acme Council, came.", ("ambassador", "NL")),
        ("Secretary of State Anna Bell came.", ("Secretary of State", "")),
        ("Kenya's finance minister Anna Bell came.", ("finance minister", "KE")),
        ("Anna Bell from Harvard's Acme Council came.", ("", COUNCIL)),
        ("From Kenya came Anna Bell.", ("of this country", "KE")),
        ("Anna Bell, who observes the ITU for the Acme Council, came.", ("", COUNCIL)),
        ("Anna Bell came with people of the Acme Council, whose board she heads.", ("Leitung", COUNCIL)),
        # A verb leads from the office to the name, or from the name to what somebody will be.
        ("The new chair of the Acme Council is Anna Bell.", ("new chair", COUNCIL)),
        ("Anna Bell becomes chair of the Acme Council.", ("chair", COUNCIL)),
        ("Anna Bell will become chair of the Acme Council.", ("chair", COUNCIL)),
        ("Anna Bell is on the Acme Council.", ("member", COUNCIL)),
        ("Anna Bell is on the board of the Acme Council.", ("member", COUNCIL)),
        ("Anna Bell, with the Acme Council since 2005, came.", ("", COUNCIL)),
        ("Anna Bell, a lawyer by training and chair of the Acme Council, came.", ("chair", COUNCIL)),
        ("Anna Bell -- the Acme Council's chair -- came.", ("chair", COUNCIL)),
        ("Anna Bell, whom the Acme Council had sent, came.", ("", COUNCIL)),
        ("Anna Bell earns her living at the Acme Council.", ("", COUNCIL)),
        ("Anna Bell's employer, the Acme Council, said no.", ("", COUNCIL)),
        ("Also from the Acme Council: Anna Bell.", ("", COUNCIL)),
        ("Former Acme Council CEO Anna Bell came.", ("CEO", COUNCIL)),
        ("The Acme Council's delegation was led by Anna Bell.", ("leader", COUNCIL)),
        ("The Acme Council brought Anna Bell a letter.", None),
        ("Anna Bell is on Facebook.", None),
        # Whose a body is said to be.
        ("Anna Bell and her Acme Council came.", ("", COUNCIL)),
        ("Anna Bell's Acme Council came.", ("", COUNCIL)),
        ("Thanks go to Anna Bell's team at the Acme Council.", ("", COUNCIL)),
        ("Anna Bell came with her firm Kappa Networks and left.", ("", "Kappa Networks")),  # fmt: skip
        ("Anna Bell came; the Acme Council, her employer, did not.", ("", COUNCIL)),
        ("Anna Bell's Acme Council paper is long.", None),
        ("President Anna Bell's Acme Council came.", None),
        ("Anna Bell met Otto Blum; the Acme Council, his employer, came.", None),
        # Where the sentence speaks of already.
        ("The Acme Council is in Oslo; Anna Bell works there as well.", ("", COUNCIL)),
        ("The Acme Council met the Bolt Union. Anna Bell works there.", None),
        # Behind the name.
        ("Anna Bell, for eight years at the head of the Acme Council, came.", ("", COUNCIL)),  # fmt: skip
        ("Anna Bell, a Dane who used to be chair of the Acme Council, came.", ("chair", COUNCIL)),  # fmt: skip
        ("Anna Bell, by now a member of the Acme Council, came.", ("member", COUNCIL)),
        ("For Oslo: Anna Bell, DG WIRES.", ("", "DG WIRES")),
        ("Anna Bell of Kenya (Acme Council) came.", ("", COUNCIL)),
        ("Otto Blum of Bolt Union opened; that of the Acme Council was told by Anna Bell, its chair.", ("chair", COUNCIL)),  # fmt: skip
    ],
)  # fmt: skip
def test_what_is_done_tells_the_body(text, expected):
    told = held(_LEAD + text)

    assert (expected in told) if expected else not [row for row in told if row[1]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell trug für die Internet Society vor.", ("", ISOC)),
        ("Anna Bell kam aus der Internet Society.", ("", ISOC)),
        ("Die Internet Society kam mit Anna Bell.", ("", ISOC)),
        ("Anna Bell und ihre Internet Society kamen.", ("", ISOC)),
        ("Anna Bell stellte die Karte ihres Hauses (KLMQ) vor.", ("", "KLMQ")),
        ("Die Internet Society sitzt in Oslo. Anna Bell leitet dort das Büro.", ("", ISOC)),
        ("Zur Präsidentin wählte die Internet Society Anna Bell.", ("Präsidentin", ISOC)),
        ("Für die Nutzer sprach Otto Blum, für die Internet Society die Kenianerin Anna Bell.", ("", ISOC)),
        ("Anna Bell, im Hauptberuf Kappa-Chefin, kam.", ("Chefin", "Kappa")),
        ("Anna Bell, ihres Zeichens Leiterin der Internet Society, kam.", ("Leiterin", ISOC)),
        ("Anna Bell, bei Kappa für das Netz zuständig, kam.", ("", "Kappa")),
        ("Anna Bell, im Hauptberuf bei der Gewerkschaft Kappa, kam.", ("", "Kappa")),
        ("Otto Blum traf Anna Bell; letztere leitet die Internet Society.", ("Leitung", ISOC)),
        ("Anna Bell, seit Mai im Vorstand der Internet Society und sonst Juristin bei Kappa, kam.", ("", ISOC)),
        ("Anna Bell, seit Mai im Vorstand der Internet Society und Juristin beim Acme Council, kam.", ("Juristin", COUNCIL)),
        ("Anna Bell leitet bei Kappa das Programm.", ("", "Kappa")),
        ("Anna Bell, Chefin und „Evangelistin“ beim Acme Council, kam.", ("Evangelistin", COUNCIL)),
        ("Anna Bell, Chefin von .SE, kam.", ("Chefin", ".SE")),
        ("Anna Bell vom Sekretariat der Internet Society kam.", ("", ISOC)),
        ("Aus Kenia war Anna Bell gekommen.", ("of this country", "KE")),
        ("Die südkoreanische Außenministerin Anna Bell kam.", ("Außenministerin", "KR")),
        ("Neue Vorsitzende der Internet Society ist Anna Bell.", ("Neue Vorsitzende", ISOC)),
        ("Zur Vorsitzenden der Internet Society wurde Anna Bell gewählt.", ("Vorsitzenden", ISOC)),
        ("Anna Bell wechselt zur Internet Society.", ("", ISOC)),
        ("Anna Bell hat die Internet Society gegründet.", ("Gründung", ISOC)),
        ("Anna Bell ist bei der Internet Society für Netze zuständig.", ("", ISOC)),
        ("Anna Bell, von der Internet Society entsandt, kam.", ("", ISOC)),
        ("Die bei der Internet Society tätige Juristin Anna Bell kam.", ("", ISOC)),
        ("Anna Bell war für die Internet Society da.", ("", ISOC)),
        ("Anna Bell verdient ihr Geld bei der Internet Society.", ("", ISOC)),
        ("Moderiert wurde es von Anna Bell von der Internet Society.", ("", ISOC)),
        ("Das Buch wurde von Anna Bell gelobt, von der Internet Society nicht.", None),
        ("Anna Bell dankte für die Internet Society.", None),
    ],
)  # fmt: skip
def test_what_is_done_tells_the_body_in_german(text, expected):
    told = held(_AUFTAKT + text)

    assert (expected in told) if expected else not [row for row in told if row[1]]


@pytest.mark.parametrize(
    "text",
    [
        "The Acme Council has ten members, among them Anna Bell, Otto Blum (Kenya) and Eva Kern.",
        "Elected to the Acme Council were Anna Bell, Otto Blum and Eva Kern.",
        "The Acme Council elected Anna Bell, Otto Blum and Eva Kern.",
        "New on the Acme Council: Anna Bell, Otto Blum, Eva Kern.",
        "On the Acme Council sit Anna Bell, Otto Blum and Eva Kern.",
        "Anna Bell, Otto Blum and Eva Kern sit on the Acme Council.",
        "Anna Bell, Otto Blum and Eva Kern were elected to the Acme Council.",
    ],
)
def test_all_of_a_list_are_members(text):
    told = [held(_LEAD + text, name) for name in ("Anna Bell", "Otto Blum", "Eva Kern")]

    assert all(("member", COUNCIL) in each for each in told)


@pytest.mark.parametrize(
    "text",
    [
        "Dem Acme Council gehören Anna Bell, Otto Blum und Eva Kern an.",
        "Zu den Mitgliedern des Acme Council gehören Anna Bell, Otto Blum aus Oslo und Eva Kern.",
        "In den Acme Council wurden Anna Bell, Otto Blum und Eva Kern gewählt.",
        "Neu im Acme Council sind Anna Bell, Otto Blum und Eva Kern.",
        "Im Acme Council sitzen Anna Bell, Otto Blum und Eva Kern.",
    ],
)
def test_all_of_a_german_list_are_members(text):
    told = [
        held(_AUFTAKT + text, name) for name in ("Anna Bell", "Otto Blum", "Eva Kern")
    ]

    assert all(each and each[0][1] == COUNCIL for each in told)


@pytest.mark.parametrize(
    "text",
    [
        "The Acme Council elected Anna Bell last.",
        "On the Acme Council sat a cat; Anna Bell and Otto Blum laughed.",
        "Otto Blum and Anna Bell, chair of the Acme Council, came.",
    ],
)
def test_what_is_no_list_makes_nobody_a_member(text):
    told = positions(_LEAD + text)

    assert not [row for row in told if row[1] == "member" or row[0] == "Otto Blum"]
