"""Whom somebody is said to be of: in the verbs around a name, in fronts, lists and later sentences, English and German."""

import pytest

from tests.people.reading import positions

_IN_ENGLISH = "The people of the report are many and they were in the hall.\n\n"
_IN_GERMAN = (
    "Die Leute des Berichts waren in der Halle und sprachen mit den anderen.\n\n"
)

ENGLISH = [
    ("Anna Bell, Director, Acme Council, spoke.", ("Director", "Acme Council")),
    ("Anna Bell, Director, Public Affairs, Acme Council, spoke.", ("", "Acme Council")),
    ("Speakers: Anna Bell (Acme Council), Otto Blum (Bolt).", ("", "Acme Council")),
    (
        "Anna Bell, Acme Council; Otto Blum, Bolt Union; Eva Kern, Kappa.",
        ("", "Acme Council"),
    ),
    ("Anna Bell, KLMQ, said so.", ("", "KLMQ")),
    ("Anna Bell, KLMQ, tweets: “no”.", ("", "KLMQ")),
    ("Acme's Anna Bell said it was fine.", ("", "Acme")),
    ("The Acme Council's Anna Bell said it was fine.", ("", "Acme Council")),
    ("Die Acme-Juristin Anna Bell sprach.", ("Juristin", "Acme")),
    (
        "Anna Bell, spokeswoman for the Acme Council, said so.",
        ("spokeswoman", "Acme Council"),
    ),
    ("Anna Bell, a spokesperson for Acme, said so.", ("spokesperson", "Acme")),
    ("Anna Bell, who speaks for the Acme Council, said so.", ("", "Acme Council")),
    ("Anna Bell, late of Acme, now at Bolt, said so.", ("", "Bolt")),
    ("Anna Bell, formerly of Acme, said so.", ("", "Acme")),
    ("Anna Bell, formerly with the Acme Council, said so.", ("", "Acme Council")),
    ("Anna Bell (formerly Acme Council) said so.", ("", "Acme Council")),
    ("Anna Bell (ex-Acme) said so.", ("", "Acme")),
    ("Anna Bell (she's with Acme) said so.", ("", "Acme")),
    ("Anna Bell -- she's the CEO of Acme -- said so.", ("CEO", "Acme")),
    ("Anna Bell – she chairs the Acme Council – said so.", ("chair", "Acme Council")),
    ("Anna Bell works at Acme.", ("", "Acme")),
    ("Anna Bell works for Acme.", ("", "Acme")),
    ("Anna Bell is with Acme.", ("", "Acme")),
    ("Anna Bell will join the Acme Council in May.", ("", "Acme Council")),
    ("Anna Bell heads the Acme Council.", ("head", "Acme Council")),
    ("Anna Bell presides over the Acme Council.", ("president", "Acme Council")),
    ("Anna Bell now presides over the Acme Council.", ("president", "Acme Council")),
    ("Anna Bell is to take over the Acme Council.", ("head", "Acme Council")),
    ("Anna Bell, who took over the Acme Council, said so.", ("head", "Acme Council")),
    ("The Acme Council, headed by Anna Bell, said so.", ("head", "Acme Council")),
    ("The Acme Council, which Anna Bell heads, said so.", ("head", "Acme Council")),
    (
        "The Acme Council, where Anna Bell is director, said so.",
        ("director", "Acme Council"),
    ),
    ("The Acme Council made Anna Bell its chair.", ("chair", "Acme Council")),
    ("The Acme Council elected Anna Bell chair.", ("chair", "Acme Council")),
    ("The Acme Council appointed Anna Bell as director.", ("director", "Acme Council")),
    ("Anna Bell was elected to the Acme Council.", ("member", "Acme Council")),
    ("Anna Bell sits on the Acme Council.", ("member", "Acme Council")),
    ("Anna Bell, a member of the Acme Council, said so.", ("member", "Acme Council")),
    (
        "“No,” said Anna Bell, director of the Acme Council.",
        ("director", "Acme Council"),
    ),
    (
        "“No,” said the Acme Council's director, Anna Bell.",
        ("director", "Acme Council"),
    ),
    ("Acme boss Anna Bell said so.", ("boss", "Acme")),
    ("KLMQ boss Anna Bell said so.", ("boss", "KLMQ")),
    ("Acme Council chief Anna Bell said so.", ("chief", "Acme Council")),
    ("For the Acme Council, Anna Bell said so.", ("", "Acme Council")),
    ("For the Acme Council spoke Anna Bell.", ("", "Acme Council")),
    ("On behalf of the Acme Council, Anna Bell said so.", ("", "Acme Council")),
    ("From the Acme Council came Anna Bell.", ("", "Acme Council")),
    ("At the head of the Acme Council stands Anna Bell.", ("head", "Acme Council")),
    ("Anna Bell stands at the head of the Acme Council.", ("head", "Acme Council")),
    (
        "The Acme Council was represented by Anna Bell.",
        ("representative", "Acme Council"),
    ),
    ("Anna Bell led the Acme Council's delegation.", ("leader", "Acme Council")),
    ("The Acme Council spoke through Anna Bell.", ("", "Acme Council")),
    ("The Acme Council met. Its chair, Anna Bell, said so.", ("chair", "Acme Council")),
    (
        "Anna Bell said so. She is the director of the Acme Council.",
        ("director", "Acme Council"),
    ),
    ("Anna Bell said so. She heads the Acme Council.", ("head", "Acme Council")),
    ("Anna Bell said so. Bell heads the Acme Council.", ("head", "Acme Council")),
    (
        "Anna Bell said so. A former director of the Acme Council, she left.",
        ("former director", "Acme Council"),
    ),
    ("As chair of the Acme Council, Anna Bell said so.", ("chair", "Acme Council")),
    (
        "Anna Bell said so in her capacity as chair of the Acme Council.",
        ("chair", "Acme Council"),
    ),
    (
        "Acting director of the Acme Council Anna Bell said so.",
        ("Acting director", "Acme Council"),
    ),
    (
        "Anna Bell, acting director of the Acme Council, said so.",
        ("acting director", "Acme Council"),
    ),
    (
        "Anna Bell, ICANN's new president, said so.",
        ("new president", "Internet Corporation for Assigned Names and Numbers"),
    ),
    (
        "Anna Bell, ICANN president and CEO, said so.",
        ("president", "Internet Corporation for Assigned Names and Numbers"),
    ),
    (
        "Anna Bell, vice president for policy at Acme, said so.",
        ("vice president for policy", "Acme"),
    ),
    (
        "Anna Bell, head of policy, Acme Council, said so.",
        ("head of policy", "Acme Council"),
    ),
    ("Anna Bell, a lawyer with Acme, said so.", ("lawyer", "Acme")),
    (
        "Anna Bell, a researcher at the University of Utopia, said so.",
        ("researcher", "University of Utopia"),
    ),
    (
        "Anna Bell, a lawyer working for the Acme Council, said so.",
        ("lawyer", "Acme Council"),
    ),
    ("Anna Bell, an Acme Council member, said so.", ("member", "Acme Council")),
    ("Anna Bell and Otto Blum of the Acme Council said so.", ("", "Acme Council")),
    (
        "Anna Bell and Otto Blum, both of the Acme Council, said so.",
        ("", "Acme Council"),
    ),
    (
        "Anna Bell and Otto Blum, both Acme Council members, said so.",
        ("member", "Acme Council"),
    ),
    (
        "Acme Council members Anna Bell and Otto Blum said so.",
        ("member", "Acme Council"),
    ),
    ("Anna Bell is a researcher at the Acme Council.", ("researcher", "Acme Council")),
    (
        "Anna Bell, Minister of Communications of Kenya, said so.",
        ("Minister of Communications", "KE"),
    ),
    (
        "Kenya's Minister of Communications, Anna Bell, said so.",
        ("Minister of Communications", "KE"),
    ),
    ("Anna Bell for Kenya asked for time.", ("of this country", "KE")),
    ("Kenya's Anna Bell asked for time.", ("of this country", "KE")),
    ("Kenya spoke through Anna Bell.", ("of this country", "KE")),
    ("Kenya, represented by Anna Bell, asked for time.", ("representative", "KE")),
    ("Anna Bell (Kenya) asked for time.", ("of this country", "KE")),
]

GERMAN = [
    ("Anna Bell (Acme) sagte, das Netz sei frei.", ("", "Acme")),
    ("Anna Bell, Acme Council, sagte, das Netz sei frei.", ("", "Acme Council")),
    ("Anna Bell, die das Acme Council leitet, sagte das.", ("Leitung", "Acme Council")),
    (
        "Anna Bell, die dem Acme Council vorsitzt, sagte das.",
        ("Vorsitz", "Acme Council"),
    ),
    (
        "Anna Bell, die dem Acme Council vorsteht, sagte das.",
        ("Vorsitz", "Acme Council"),
    ),
    (
        "Anna Bell, die dem Acme Council angehört, sagte das.",
        ("Mitglied", "Acme Council"),
    ),
    ("Anna Bell, die für das Acme Council sprach, sagte das.", ("", "Acme Council")),
    ("Anna Bell leitet das Acme Council.", ("Leitung", "Acme Council")),
    ("Anna Bell leitete das Acme Council.", ("Leitung", "Acme Council")),
    ("Anna Bell arbeitet für das Acme Council.", ("", "Acme Council")),
    ("Anna Bell vertritt das Acme Council.", ("Vertretung", "Acme Council")),
    ("Anna Bell steht dem Acme Council vor.", ("Leitung", "Acme Council")),
    ("Anna Bell gehört dem Acme Council an.", ("Mitglied", "Acme Council")),
    ("Anna Bell sitzt im Acme Council.", ("Mitglied", "Acme Council")),
    ("Anna Bell steht an der Spitze des Acme Council.", ("Leitung", "Acme Council")),
    ("An der Spitze des Acme Council steht Anna Bell.", ("head", "Acme Council")),
    (
        "An der Spitze des Acme Council stehen Anna Bell und Otto Blum.",
        ("head", "Acme Council"),
    ),
    ("Dem Acme Council steht Anna Bell vor.", ("Leitung", "Acme Council")),
    (
        "Dem Acme Council gehören Anna Bell und Otto Blum an.",
        ("Mitglied", "Acme Council"),
    ),
    ("Das Acme Council wird von Anna Bell geleitet.", ("Leitung", "Acme Council")),
    ("Das von Anna Bell geleitete Acme Council tagte.", ("Leitung", "Acme Council")),
    ("Das Acme Council, das Anna Bell leitet, tagte.", ("Leitung", "Acme Council")),
    ("Das Acme Council, dem Anna Bell vorsitzt, tagte.", ("Vorsitz", "Acme Council")),
    ("Das Acme Council tagte unter Anna Bell.", ("", "Acme Council")),
    ("Das Acme Council tagte unter dem Vorsitz von Anna Bell.", ("", "Acme Council")),
    (
        "Das Acme Council, dessen Vorsitzende Anna Bell ist, tagte.",
        ("Vorsitzende", "Acme Council"),
    ),
    (
        "Das Acme Council tagte. Dessen Vorsitzende Anna Bell sagte das.",
        ("Vorsitzende", "Acme Council"),
    ),
    ("Für das Acme Council sprach Anna Bell.", ("", "Acme Council")),
    ("Für das Acme Council lobte Anna Bell den Text.", ("", "Acme Council")),
    ("Vom Acme Council kam Anna Bell.", ("", "Acme Council")),
    ("Das Acme Council schickte Anna Bell.", ("", "Acme Council")),
    (
        "Das Acme Council ließ durch Anna Bell ausrichten, dass es so sei.",
        ("", "Acme Council"),
    ),
    (
        "Das Acme Council hat Anna Bell zur Vorsitzenden gewählt.",
        ("Vorsitzenden", "Acme Council"),
    ),
    (
        "Anna Bell wurde zur Vorsitzenden des Acme Council gewählt.",
        ("Vorsitzenden", "Acme Council"),
    ),
    ("Anna Bell ist Vorsitzende des Acme Council.", ("Vorsitzende", "Acme Council")),
    (
        "Anna Bell, Vorsitzende des Acme Council, sagte das.",
        ("Vorsitzende", "Acme Council"),
    ),
    (
        "Anna Bell, die Vorsitzende des Acme Council, sagte das.",
        ("Vorsitzende", "Acme Council"),
    ),
    ("Anna Bell sagte das. Sie leitet das Acme Council.", ("Leitung", "Acme Council")),
    (
        "Anna Bell sagte das. Sie ist Direktorin des Acme Council.",
        ("Direktorin", "Acme Council"),
    ),
    ("Anna Bell, ehemals Direktorin bei Acme, sagte das.", ("Direktorin", "Acme")),
    ("Anna Bell (früher Acme) sagte das.", ("", "Acme")),
    ("Anna Bell (früher beim Acme Council) sagte das.", ("", "Acme Council")),
    ("Die Acme-Chefin Anna Bell sagte das.", ("Chefin", "Acme")),
    ("Acme-Chefin Anna Bell sagte das.", ("Chefin", "Acme")),
    ("KLMQ-Vertreterin Anna Bell sagte das.", ("Vertreterin", "KLMQ")),
    ("Die Chefin von Acme, Anna Bell, sagte das.", ("Chefin", "Acme")),
    (
        "Die Vertreterin des Acme Council, Anna Bell, sagte das.",
        ("Vertreterin", "Acme Council"),
    ),
    (
        "Als Vorsitzende des Acme Council sagte Anna Bell das.",
        ("Vorsitzende", "Acme Council"),
    ),
    (
        "Anna Bell sagte als Vorsitzende des Acme Council das.",
        ("Vorsitzende", "Acme Council"),
    ),
    (
        "Anna Bell hielt als zuständiges Mitglied des Acme Council dagegen.",
        ("zuständiges Mitglied", "Acme Council"),
    ),
    ("Anna Bell und Otto Blum vom Acme Council sagten das.", ("", "Acme Council")),
    (
        "Der Verein Acme und dessen Chefin Anna Bell sagten das.",
        ("Chefin", "Verein Acme"),
    ),
    (
        "Die designierte Direktorin des Acme Council, Anna Bell, sagte das.",
        ("Direktorin", "Acme Council"),
    ),
    ("Die kenianische Ministerin Anna Bell sagte das.", ("Ministerin", "KE")),
    ("Anna Bell, Kenias Ministerin, sagte das.", ("Ministerin", "KE")),
    ("Anna Bell (Kenia) sagte das.", ("of this country", "KE")),
]

# What looks alike and tells of no position.
NOT_ENGLISH = [
    "Anna Bell joined the Acme Council in calling for more.",
    "Anna Bell joined the Acme Council meeting.",
    "Anna Bell is with Otto Blum in Geneva.",
    "Anna Bell led the Acme Council meeting.",
    "The Acme Council, which Anna Bell had criticised, met.",
    "The Acme Council was criticised by Anna Bell.",
    "The Acme Council, where Anna Bell spoke, met.",
    "The Acme Council sent Anna Bell a letter.",
    "The Acme Council made Anna Bell angry.",
    "The Acme Council met Anna Bell as a guest.",
    "For the Acme Council this was too much, and Anna Bell left.",
    "From the Acme Council, Anna Bell heard nothing.",
    "As the Acme Council met, Anna Bell left.",
    "Anna Bell met Otto Blum. She heads the Acme Council.",
    "The Acme Council met. She heads the Bolt Union.",
    "Anna Bell said at the Acme Council that it was so.",
    "Anna Bell at the Acme Council said so.",
    "Anna Bell, PhD, said so.",
    "Otto's Anna Bell said so.",
    "Berlin's Anna Bell said so.",
    "Today's Anna Bell said so.",
    "They thanked Anna Bell for Kenya.",
    "Anna Bell works in Geneva.",
    "Anna Bell, now at home, said so.",
    "Anna Bell was elected to a second term.",
    "The boss Anna Bell said so.",
    "The Acme Council spoke of Anna Bell.",
]
NOT_GERMAN = [
    "Anna Bell führte das Acme Council an der Nase herum.",
    "Das Acme Council kritisierte Anna Bell.",
    "Das Acme Council, das Anna Bell kritisiert, tagte.",
    "Das Acme Council wird von Anna Bell kritisiert.",
    "Anna Bell, die das Acme Council kritisierte, sagte das.",
    "Anna Bell hat das Acme Council kritisiert.",
    "Anna Bell gehört zum Acme Council nicht.",
    "Anna Bell steht dem Acme Council kritisch gegenüber.",
    "Für das Acme Council war das zu viel, und Anna Bell ging.",
    "Vom Acme Council hörte Anna Bell nichts.",
    "Anna Bell und Otto Blum stritten. Sie leitet das Acme Council.",
    "Anna Bell, früher bei Tisch, sagte das.",
    "Anna Bell, die für das Acme Council stimmte, sagte das.",
    "Anna Bell stellte das Acme Council vor.",
    "Anna Bell sitzt im Saal.",
]


def said(text):
    """Return (title, body or country) of each position of Anna Bell."""
    return [
        (title, owner)
        for who, title, owner, _, _ in positions(text)
        if who == "Anna Bell"
    ]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_whom_somebody_is_of_is_told_in_many_ways(text, expected):
    assert expected in said(_IN_ENGLISH + text)


@pytest.mark.parametrize(("text", "expected"), GERMAN)
def test_whom_somebody_is_of_is_told_in_many_german_ways(text, expected):
    assert expected in said(_IN_GERMAN + text)


@pytest.mark.parametrize("text", NOT_ENGLISH)
def test_what_looks_alike_tells_no_position(text):
    assert said(_IN_ENGLISH + text) == []


@pytest.mark.parametrize("text", NOT_GERMAN)
def test_what_looks_alike_in_german_tells_no_position(text):
    assert said(_IN_GERMAN + text) == []
