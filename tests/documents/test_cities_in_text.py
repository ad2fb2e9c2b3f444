"""Cities in running text, with the country or region behind them."""

import pytest
from hypothesis import given

from documents.cities import find_city
from documents.places import find_countries
from documents.reading.places import find_cities
from documents.reading.seats import seat_behind
from tests.reports import awkward_text


def cities(text):
    return [(city.words, city.country) for city in find_cities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The forum was held in Tunis.", [("Tunis", "TN")]),
        ("in Port Vila, Vanuatu, from 3 May", [("Port Vila", "VU")]),
        ("held in Lillestrøm (near Oslo), Norway", [("Lillestrøm", "NO")]),
        ("Oslo, 3 – 5 May 2019", [("Oslo", "NO")]),
        ("Cable Summit, Biarritz, 24 to 26 August", [("Biarritz", "FR")]),
        ("Cable Summit, Berlin 24. – 25. Mai", [("Berlin", "DE")]),
        ("Genf/Kobe, Januar & März 2019", [("Genf", "CH"), ("Kobe", "JP")]),
        ("im Berliner [betahaus](http://a.example)", [("Berlin", "DE")]),
        (
            "im Genfer Palast, die Münchner Tagung",
            [("Genf", "CH"), ("München", "DE")],
        ),
        ("in Den Haag und in Neu-Delhi", [("Den Haag", "NL"), ("Neu-Delhi", "IN")]),
        ("aus Kiew, nach Moskau", [("Kiew", "UA"), ("Moskau", "RU")]),
        (
            "in Sa\u00ado Paulo and in São Paulo",
            [("Sao Paulo", "BR"), ("São Paulo", "BR")],
        ),
        ("in Singapore and in Luxembourg", [("Singapore", "SG")]),
        ("in Bali", [("Bali", "ID")]),
        ("in der Hafenstadt Bergen", [("Bergen", "NO")]),
        ("in the harbour town of Bergen", [("Bergen", "NO")]),
        ("OSLO — The cables came", [("OSLO", "NO")]),
        # The country or region behind decides.
        ("Paris, Texas", [("Paris", "US")]),
        ("London, Ontario, Canada", [("London", "CA")]),
        ("Dallas, TX", [("Dallas", "US")]),
        ("RESTON, Va. -- Nobody came", [("RESTON", "US")]),
        ("in Springfield, Ill., on Monday", [("Springfield", "US")]),
        ("in Wash. and in Mass. production", []),
        ("Atlanta, Georgia", [("Atlanta", "US")]),
        ("Tbilisi, Georgia", [("Tbilisi", "GE")]),
        ("VANCOUVER, British Columbia — They hummed", [("VANCOUVER", "CA")]),
        ("WUZHEN, Zhejiang, Dec. 18", [("WUZHEN", "CN")]),
        ("San José, Costa Rica", [("San José", "CR")]),
        ("in Reading, England", [("Reading", "GB")]),
        ("Paris, Texas, USA", [("Paris", "US")]),
        # The comma ends a clause.
        ("In Geneva, Norway said so", [("Geneva", "CH")]),
        ("In London, Canada voted against it", [("London", "GB")]),
        ("In London, Kenya's minister spoke", [("London", "GB")]),
    ],
)
def test_cities_are_found(text, expected):
    assert cities(text) == expected


def test_country_behind_a_city_is_told_with_its_place():
    text = "in Port Vila, Vanuatu, from 3 May"
    [city] = find_cities(text)

    assert text[city.country_start : city.country_end] == "Vanuatu"
    assert (city.name, city.is_adjective) == ("Port-Vila", False)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "the Paris Agreement and the Geneva Convention",
        "Anna Paris said so",
        "Ms. Florence Bell came",
        "Nice people read in Mobile phones",
        "Reading of the Bill",
        "in March and in August",
        "in Central Asia, in Parliament, in English",
        "In Africa, Kenya is large",
        "the ITU, the CDU (CDU) and the MSC",
        "For the cables. She came. Print it.",  # by-names of cities, somewhere
        "das Ruder übernimmt",
        "Anna Mourão (Brazil)",
        "in Mexico, in Luxembourg",  # the countries
        "in Bell's view",
        "im Mai, der Lehrer kam",
        "Washington Post",
        "in the Pacific, in Pacific waters",
        "in Nowhere-upon-Sea",
    ],
)
def test_look_alikes_are_no_cities(text):
    assert cities(text) == []


@pytest.mark.parametrize(
    ("name", "city", "country"),
    [
        ("Singapur", "Singapore", "SG"),  # and no town in India
        ("Köln", "Köln", "DE"),
        ("Cologne", "Köln", "DE"),
        ("St. Petersburg", "Saint Petersburg", "RU"),
        ("Venice", "Venice", "IT"),
        ("Cancún", "Cancún", "MX"),
        ("Scharm el-Scheich", "Sharm el-Sheikh", "EG"),
        ("Santiago de Chile", "Santiago", "CL"),
        ("Addis Abeba", "Addis Ababa", "ET"),
        ("Mailand", "Milan", "IT"),
        ("Peking", "Beijing", "CN"),
        ("Brasilia", "Brasília", "BR"),
    ],
)
def test_well_known_city_goes_before_a_small_namesake(name, city, country):
    found = find_city(name)

    assert (found.name, found.country) == (city, country)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Oslo, Norway", "Oslo", ("NO", "Norway")),
        ("Oslo (Norway)", "Oslo", ("NO", "Norway")),
        ("Lillestrøm (near Oslo), Norway", "Lillestrøm", ("NO", "Norway")),
        ("Atlanta, Georgia", "Atlanta", ("US", "Georgia")),
        ("Tbilisi, Georgia", "Tbilisi", ("GE", "Georgia")),
        ("Dallas, Texas, USA", "Dallas", ("US", "USA")),
        ("Nowhere, Kenya.", "Nowhere", ("KE", "Kenya")),
        ("Nowhere, Kenya said so", "Nowhere", None),
        ("Geneva, Norway and Kenya", "Geneva", None),
        ("Oslo, 3 May", "Oslo", None),
        ("Oslo", "Oslo", None),
    ],
)
def test_seat_of_a_city_is_told_behind_it(text, name, expected):
    seat = seat_behind(text, name, len(name), find_countries(text))

    assert (seat and (seat.country, text[seat.start : seat.end])) == expected


@given(awkward_text)
def test_cities_stand_in_order_and_apart(text):
    found = find_cities(text)

    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
