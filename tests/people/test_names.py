"""Which capitalised words are the names of people, in English and German, with and without a known given name."""

import pytest

from tests.people.reading import persons


def names(text):
    return list(persons(text))


ENGLISH = [
    # A known given name is enough, in every origin and order.
    ("With her came Anna Bell and others.", ["Anna Bell"]),
    ("We met Ahmed Xoury and Priya Xar in the hall.", ["Ahmed Xoury", "Priya Xar"]),
    (
        "We met Hiroshi Xato, Ngozi Xeze and Björn Xund.",
        ["Hiroshi Xato", "Ngozi Xeze", "Björn Xund"],
    ),
    ("We met Jean-Luc Xellier, too.", ["Jean-Luc Xellier"]),
    ("We met Moncef Xarbi and Boutheina Xarbi.", ["Moncef Xarbi", "Boutheina Xarbi"]),
    ("We met Narendra Xodi and Shoichi Xato.", ["Narendra Xodi", "Shoichi Xato"]),
    ("We met Chipo Xare and Wiktor Xalew.", ["Chipo Xare", "Wiktor Xalew"]),
    ("We met Xu Meifeng, too.", ["Xu Meifeng"]),
    ("We met Park Seo-yun, too.", ["Park Seo-yun"]),
    ("We met Lin Mei-Ling, too.", ["Lin Mei-Ling"]),
    ("We met George Q. Xonrad, too.", ["George Q. Xonrad"]),
    (
        "We met Quill St. Amber and Anna St. Amber.",
        ["Quill St. Amber", "Anna St. Amber"],
    ),
    ("We met Anna “Annie” Bell, too.", ["Anna “Annie” Bell"]),
    ("We met ‘Gbola Xesan, who spoke.", ["Gbola Xesan"]),
    ("We met Quin O’Xarra, who spoke.", ["Quin O’Xarra"]),
    ("We met ANNA BELL, too.", ["ANNA BELL"]),
    ("We met Anna Maria van der Berg, too.", ["Anna Maria van der Berg"]),
    ("We met Richard Hill and Peter Church.", ["Richard Hill", "Peter Church"]),
    # Given names that are words or countries need something beside them.
    ("Grace Bell told the hall so.", ["Grace Bell"]),
    ("Jordan Bell chaired the session.", ["Jordan Bell"]),
    ("Chad Bell of the Internet Society came.", ["Chad Bell"]),
    # Without a known given name: what stands around it.
    ("Xanno Bexx told the hall so.", ["Xanno Bexx"]),
    ("“We need it,” said Xanno Bexx.", ["Xanno Bexx"]),
    ("Mr. Xanno Bexx came.", ["Xanno Bexx"]),
    ("They thanked H.E. Dr. Xanno Bexx for it.", ["Xanno Bexx"]),
    ("The lawyer Xanno Bexx came.", ["Xanno Bexx"]),
    ("The chair of the council, Xanno Bexx, was late.", ["Xanno Bexx"]),
    ("Xanno Bexx, a senior adviser to the council, came.", ["Xanno Bexx"]),
    ("Xanno Bexx of the Internet Society came.", ["Xanno Bexx"]),
    ("Xanno Bexx (Internet Society) came.", ["Xanno Bexx"]),
    ("Xanno Bexx is its president.", ["Xanno Bexx"]),
    ("Xanno Bexx, who came late, sat down.", ["Xanno Bexx"]),
    ("The session was moderated by Xanno Bexx.", ["Xanno Bexx"]),
    ("We saw Xanno Bexx. “Not so,” Bexx said.", ["Xanno Bexx"]),
    (
        "There were Anna Bell, Xanno Bexx, Otto Blum and Eva Kern.",
        ["Anna Bell", "Xanno Bexx", "Otto Blum", "Eva Kern"],
    ),
    (
        "It was [Xanno Bexx](https://xan.example/Anna_Bell), Minister of Nets, who came.",
        ["Xanno Bexx"],
    ),
    # Words before a name are no part of it.
    ("Yesterday Anna Bell came.", ["Anna Bell"]),
    ("Then New York Mayor Anna Bell came.", ["Anna Bell"]),
    ("The Estonian politician Anna Bell came.", ["Anna Bell"]),
    ("On Monday Otto Blum came.", ["Otto Blum"]),
    ("The President of Kenya Xanno Bexx came.", ["Xanno Bexx"]),
]
GERMAN = [
    (
        "Am Tisch saßen auch Anna Bell und Otto Blum von der Kanzlei Kern und Orr.",
        ["Anna Bell", "Otto Blum"],
    ),
    (
        "Die Sitzung leitete Ministerialdirigentin Anna Bell vor vielen Gästen aus der Stadt.",
        ["Anna Bell"],
    ),
    (
        "Das ist, so Xanno Bexx, nicht der Sinn der Sache und auch nicht das Ziel.",
        ["Xanno Bexx"],
    ),
    (
        "Das ist nicht der Sinn der Sache, sagte Xanno Bexx von der ICANN.",
        ["Xanno Bexx"],
    ),
    (
        "Der Ausschuss tagt unter dem Australier Otto Blum und der Finnin Eva Kern.",
        ["Otto Blum", "Eva Kern"],
    ),
    (
        "Der Anwalt Xanno Bexx und die Richterin Eva Kern waren auch da.",
        ["Xanno Bexx", "Eva Kern"],
    ),
    (
        "Kommunikationsministerin Xanno Bexx war mit der Sitzung nicht zufrieden.",
        ["Xanno Bexx"],
    ),
    (
        "Geleitet wurde die Vorbereitung von Anna Bell, einst Ministerin von Mali.",
        ["Anna Bell"],
    ),
    ("Die Rede von Otto Blum war lang, und Otto Blums Rede war gut.", ["Otto Blum"]),
    (
        "Das war Anna Bells Rede, und Bell war mit der Rede auch zufrieden.",
        ["Anna Bell"],
    ),
    (
        "Xanno Bexx, Vorsitzende des Rates, war auch da und sprach mit den Leuten.",
        ["Xanno Bexx"],
    ),
    (
        "Die Präsidentin der Organisation, Anna Bell, ist auch da gewesen.",
        ["Anna Bell"],
    ),
    (
        "Es kamen Karl Theodor von Orr und Ursula von der Blum aus der Stadt.",
        ["Karl Theodor von Orr", "Ursula von der Blum"],
    ),
]
NOBODY = [
    "The job went to a Swedish-speaking Finn who has been in Oslo since 2019.",
    # Places, venues, streets, provinces.
    *(
        "They met in San Francisco.",
        "They met at the Grand Hotel Anna Bell.",
        "Zhejiang Province was there.",
    ),
    *(
        "They went to Marina del Rey.",
        "They met in Anna Bell Square.",
        "The Victoria Falls are near.",
    ),
    # Bodies, firms, programmes, documents, sessions.
    *(
        "They heard Anna Bell Foundation staff.",
        "Both Public Forums were full.",
        "Morgan Stanley is a bank.",
    ),
    *(
        "Ernst & Young said so.",
        "Wells Fargo announced it.",
        "The Otto Blum Prize was given.",
        "Internet Hardening was the subject.",
    ),
    *(
        "The Anna Bell Report said so.",
        "Big Data told us so.",
        "Galaxy Wires and others came.",
        "Public Forum Bell said so.",
    ),
    # Credits.
    *(
        "(Text by Anna Bell, photo by Otto Blum)",
        "Photo: Anna Bell",
        "(Newswire/Anna Bell) The hall was full.",
    ),
    # German adjectives and nouns.
    *(
        "Die Münchner Sicherheitskonferenz (MSC) und der Nationale Berater waren mit der Sache auch zufrieden.",
        "Zwei Wochen sprach man über Grundlegende Fragen der Sicherheit und über die Lage der Welt.",
        "Deutsche Telekom und Neue Medien standen auf der Liste der Firmen, die das Netz betreiben.",
        "Die Vorbereitung von Normen ist eine Aufgabe der Staaten, so der Bericht der Kommission.",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH + GERMAN)
def test_a_name_is_found_by_itself_or_by_what_stands_beside_it(text, expected):
    assert names(text) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_other_capitalised_words_are_nobody(text):
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A middle name that is left out makes no other person; another first name does.
        (
            "Anna Q. Bell came. Anna Bell spoke.",
            {"Anna Q. Bell": ["Anna Q. Bell", "Anna Bell"]},
        ),
        (
            "Otto Bell and Anna Bell came.",
            {"Otto Bell": ["Otto Bell"], "Anna Bell": ["Anna Bell"]},
        ),
        # Accents do not matter.
        ("José Núñez came. Nunez spoke.", {"José Núñez": ["José Núñez", "Nunez"]}),
        # A part of another name is no mention.
        (
            "Anna Bell came. The Bell Tower rang, and Eva Bell left.",
            {"Anna Bell": ["Anna Bell"], "Eva Bell": ["Eva Bell"]},
        ),
        (
            "Anna de la Cruz came, and de la Cruz spoke.",
            {"Anna de la Cruz": ["Anna de la Cruz", "de la Cruz"]},
        ),
        (
            "Anna Bell came: see https://nets.example/Anna_Bell/Bell.",
            {"Anna Bell": ["Anna Bell"]},
        ),
    ],
)
def test_one_person_has_one_record(text, expected):
    found = {
        name: [
            form.removeprefix("de la ") if form == "Cruz" else form for form in forms
        ]
        for name, forms in persons(text).items()
    }

    assert found == expected
