"""Countries in running text."""

import tomllib

import pytest

from documents.cities import DATA
from documents.places import country_choices, find_countries


def countries(text):
    return [
        (text[country.start : country.end], country.code)
        for country in find_countries(text)
        if not country.is_adjective
    ]


def adjectives(text):
    return [country.code for country in find_countries(text) if country.is_adjective]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in Bosnia and Herzegovina", [("Bosnia and Herzegovina", "BA")]),
        ("Trinidad & Tobago", [("Trinidad & Tobago", "TT")]),
        ("St. Lucia and Saint Lucia", [("St. Lucia", "LC"), ("Saint Lucia", "LC")]),
        (
            "Côte d'Ivoire, die Elfenbeinküste",
            [("Côte d'Ivoire", "CI"), ("Elfenbeinküste", "CI")],
        ),
        ("Myanmar, formerly Burma", [("Myanmar", "MM"), ("Burma", "MM")]),
        ("Hong Kong and Macao", [("Hong Kong", "HK"), ("Macao", "MO")]),
        ("the Holy See", [("Holy See", "VA")]),
        (
            "Deutschlands Rat und Chinas Netz",
            [("Deutschlands", "DE"), ("Chinas", "CN")],
        ),
        ("in den Vereinigten Staaten", [("Vereinigten Staaten", "US")]),
        ("im Vereinigten Königreich", [("Vereinigten Königreich", "GB")]),
        (
            "in den Niederlanden, in der Türkei",
            [("Niederlanden", "NL"), ("Türkei", "TR")],
        ),
        ("the U.K., the UAE", [("U.K.", "GB"), ("UAE", "AE")]),
        ("DR Congo", [("DR Congo", "CD")]),
        (
            "Northern Ireland and Ireland",
            [("Northern Ireland", "GB"), ("Ireland", "IE")],
        ),
        ("South Sudan and Sudan", [("South Sudan", "SS"), ("Sudan", "SD")]),
        ("Uno, UN, EU", []),
        ("British Columbia, New Mexico, the Indian Ocean", []),
        ("the Latin American group", []),
        ("Congo", []),  # which one, nobody says
    ],
)
def test_countries_are_found(text, expected):
    assert countries(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("französische, französischen, französischer", ["FR", "FR", "FR"]),
        ("Französische Ratspräsidentschaft", ["FR"]),
        ("der Schweizer Diplomat, das schweizerische Amt", ["CH", "CH"]),
        ("südkoreanische und nordkoreanische", ["KR", "KP"]),
        ("US-amerikanische und amerikanische", ["US", "US"]),
        ("der saudi-arabischen Präsidentschaft", ["SA"]),
        ("nigrisch und nigerianisch", ["NE", "NG"]),
        ("Ni-Vanuatu, Nigerien, Nigerian", ["VU", "NE", "NG"]),
        ("Fijian, Samoan, Bhutanese, Omani", ["FJ", "WS", "BT", "OM"]),
        ("südamerikanische, altgriechische", []),
        ("Congolese, Dominican", []),
    ],
)
def test_adjectives_of_nationality_are_found(text, expected):
    assert adjectives(text) == expected


# Adjectives that belong to two countries, or that are hardly printed, stand in no list.
WITHOUT = {"CD", "CG", "DM", "DO", "FM", "GW", "KI", "KN", "LS", "LI", "VA"}


def test_all_members_of_the_united_nations_have_an_adjective_or_a_reason():
    territories = "AI AQ AS AW AX BL BM BQ CC CK CW CX EA EH FK FO GF GG GI GL GP GS GU HK HM IC IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT AC BV CP CQ DG TA"
    codes = {code for code, _ in country_choices()} - set(territories.split())
    text = " ".join(_all_adjectives())

    assert codes - {c.code for c in find_countries(text)} - WITHOUT == set()


def _all_adjectives():
    known = tomllib.loads((DATA / "countries.toml").read_text(encoding="utf-8"))
    return [word for words in known["adjectives"].values() for word in words]
