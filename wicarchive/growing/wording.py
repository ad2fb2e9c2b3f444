"""The words of the made-up archive: names that nobody has, put together from syllables. Pure: no Django."""

import random
from typing import NamedTuple

_BEGIN = "Bal Bren Cor Dal Dor Esk Fen Gal Hal Jor Kel Lor Mar Nor Ost Pel Quil Ras Sel Tor Ul Var Wen Yar Zel".split()
_MIDDLE = "a e i o u an en in ol ur".split()
_END = "bak dan der din gar kin lin mar nar ner rik son sten tin tov van vik win zan".split()
_MARKED = {
    "bak": "bäck",
    "ner": "nér",
    "son": "søn",
    "din": "dín",
    "gar": "gár",
    "zan": "žan",
    "der": "ðer",
    "tov": "tów",
}
_GIVEN = "Ada Bo Cleo Dora Emil Finn Gina Hugo Ines Jan Kira Lars Mona Nils Olga Pia Rosa Sven Tara Uwe Vera Wim Xenia Yves Zoe".split()
_HAN = "安白成丹恩方高海江康林明宁平青然山天文星言"
_LATIN = dict(
    zip(
        _HAN,
        "An Bai Cheng Dan En Fang Gao Hai Jiang Kang Lin Ming Ning Ping Qing Ran Shan Tian Wen Xing Yan".split(),
        strict=True,
    )
)
_THINGS = "Amber Birch Cedar Delta Ember Fjord Grove Heath Islet Jetty Knoll Lagoon Marsh Orchard Prairie Ridge Spruce Tundra Valley Willow".split()
_FIELDS = "Cable Circuit Copper Fibre Grid Line Link Mast Node Packet Port Radio Relay Router Signal Switch Tower Trunk Wave Wire".split()
_LINES = (
    "Assembly Conference Congress Dialogue Forum Meeting Summit Symposium Week".split()
)
# What a body is, and of which group.
_BODIES = (
    ("Ministry", "government"),
    ("Agency", "government"),
    ("Union", "intergovernmental"),
    ("Commission", "intergovernmental"),
    ("Corporation", "private sector"),
    ("Holding", "private sector"),
    ("Network", "civil society"),
    ("Foundation", "civil society"),
    ("Registry", "technical community"),
    ("Task Force", "technical community"),
    ("University", "academia"),
    ("Institute", "academia"),
    ("Gazette", "media"),
    ("Club", ""),
)
_SUBJECTS = "access addresses archives cables caching directories domains exchanges filters gateways headers identifiers keys latency mirrors names packets peering protocols queues registries routing signals spectrum standards timestamps traffic tunnels zones".split()
TITLES = (
    "adviser",
    "ambassador",
    "chair",
    "chief engineer",
    "deputy minister",
    "director",
    "head of section",
    "minister",
    "president",
    "professor",
    "researcher",
    "secretary",
    "spokesperson",
    "vice president",
)


class PersonName(NamedTuple):
    """A name in Latin letters, how it is sorted, and what it is in another script; '' where it is in none."""

    latin: str
    sorted: str
    han: str = ""


def _syllables(rng: random.Random) -> str:
    end = rng.choice(_END)
    if rng.random() < 0.3:
        end = _MARKED.get(end, end)
    return rng.choice(_BEGIN) + rng.choice(_MIDDLE) * (rng.random() < 0.7) + end


def person(rng: random.Random) -> PersonName:
    """Return the name of somebody; one in eight has a Chinese one."""
    if rng.random() < 0.125:
        signs = rng.choices(_HAN, k=rng.choice((2, 3)))
        family, given = _LATIN[signs[0]], "".join(_LATIN[sign] for sign in signs[1:])
        name = f"{family} {given.capitalize()}"
        return PersonName(name, name, "".join(signs))
    given, family = rng.choice(_GIVEN), _syllables(rng)
    if rng.random() < 0.15:
        given = f"{given} {rng.choice(_GIVEN)}"
    if rng.random() < 0.05:
        family = f"{family}-{_syllables(rng)}"
    return PersonName(f"{given} {family}", f"{family}, {given}")


def body(rng: random.Random) -> tuple[str, str, str]:
    """Return the name of a body, its acronym and its stakeholder group."""
    kind, group = rng.choice(_BODIES)
    words = [_syllables(rng), rng.choice(_THINGS), rng.choice(_FIELDS), kind]
    acronym = "".join(word[0] for word in " ".join(words).split())
    return " ".join(words), acronym if rng.random() < 0.4 else "", group


def series(rng: random.Random) -> tuple[str, str]:
    """Return the name of a series and its acronym."""
    words = [rng.choice(_THINGS), rng.choice(_FIELDS), rng.choice(_LINES)]
    return " ".join(words), "".join(word[0] for word in words)


def topics() -> list[str]:
    """Return the names of all topics."""
    return [
        f"{field.lower()} {subject}"
        for field, subject in zip(_FIELDS * 2, _SUBJECTS, strict=False)
    ]


def theme(rng: random.Random) -> str:
    """Return the theme of a conference."""
    one, other = rng.sample(_SUBJECTS, 2)
    return f"{rng.choice(_FIELDS)} {one} for {other} beyond the {rng.choice(_THINGS).lower()}"


def title(rng: random.Random) -> str:
    """Return the title of a document."""
    return f"{rng.choice(_THINGS)} {rng.choice(('paper', 'note', 'declaration', 'review'))} on {rng.choice(_SUBJECTS)} and {rng.choice(_SUBJECTS)}"


def remark(rng: random.Random) -> str:
    """Return a sentence in which nothing is told that the archive records."""
    return (
        f"The talk of {rng.choice(_SUBJECTS)} and {rng.choice(_SUBJECTS)} went on "
        f"beside the {rng.choice(_THINGS).lower()} until late."
    )


# Where conferences are held: real towns, so that countries and maps have something to show.
TOWNS = (
    *(("Geneva", "CH"), ("New York City", "US"), ("Paris", "FR"), ("Berlin", "DE")),
    *(("London", "GB"), ("Beijing", "CN"), ("Brussels", "BE"), ("Singapore", "SG")),
    *(("Tokyo", "JP"), ("Nairobi", "KE"), ("Istanbul", "TR"), ("Rio de Janeiro", "BR")),
    *(("New Delhi", "IN"), ("Vienna", "AT"), ("Dubai", "AE"), ("Seoul", "KR")),
    *(("Cairo", "EG"), ("Mexico City", "MX"), ("Lisbon", "PT"), ("Tunis", "TN")),
    *(("Copenhagen", "DK"), ("Warsaw", "PL"), ("Lagos", "NG"), ("Bangkok", "TH")),
    *(("Buenos Aires", "AR"), ("Helsinki", "FI"), ("Madrid", "ES"), ("Rome", "IT")),
    *(("Athens", "GR"), ("Baku", "AZ"), ("Tallinn", "EE"), ("Vilnius", "LT")),
    *(("Montevideo", "UY"), ("Dakar", "SN"), ("Jakarta", "ID"), ("Hanoi", "VN")),
    *(("Doha", "QA"), ("Oslo", "NO"), ("Kyiv", "UA"), ("Bogotá", "CO")),
)
