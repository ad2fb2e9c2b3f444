"""Countries and cities by the names that reports use."""

import pytest

from documents.places import (
    country_choices,
    country_name,
    english_name,
    find_city,
    is_country,
)


@pytest.mark.parametrize(
    ("name", "city", "country"),
    [
        ("Wuzhen", "Wuzhen", "CN"),
        ("乌镇", "Wuzhen", "CN"),
        ("Den Haag", "The Hague", "NL"),
        ("The Hague", "The Hague", "NL"),
        ("Genf", "Geneva", "CH"),
        ("GENÈVE", "Geneva", "CH"),
        ("Davos", "Davos", "CH"),
        ("Paris", "Paris", "FR"),
        ("San José", "San Jose", "US"),
    ],
)
def test_find_city_by_any_name(name, city, country):
    found = find_city(name)

    assert (found.name, found.country) == (city, country)


def test_find_city_has_coordinates():
    city = find_city("Wuzhen")

    assert (round(city.latitude, 1), round(city.longitude, 1)) == (30.7, 120.5)


@pytest.mark.parametrize(
    ("name", "country", "city"),
    [
        ("San José", "CR", "San José"),
        ("Paris", "US", "Paris"),
        ("Genf", "CH", "Geneva"),
    ],
)
def test_find_city_in_one_country(name, country, city):
    found = find_city(name, country)

    assert (found.name, found.country) == (city, country)


@pytest.mark.parametrize(
    ("name", "country"), [("", ""), ("Nowhere-upon-Sea", ""), ("Wuzhen", "DE")]
)
def test_find_city_finds_none(name, country):
    assert find_city(name, country) is None


@pytest.mark.parametrize("code", ["CN", "DE", "TW", "VA", "XK"])
def test_is_country(code):
    assert is_country(code) is True


@pytest.mark.parametrize("code", ["", "cn", "CHN", "EU", "UN", "UK", "ZZ", "12", "X"])
def test_is_no_country(code):
    assert is_country(code) is False


def test_country_name():
    assert country_name("CN") == "China"
    assert country_name("DE", "de") == "Deutschland"
    assert country_name("??") == "??"


def test_country_choices_are_in_the_order_of_their_names():
    names = [name for code, name in country_choices()]

    assert names.index("Åland Islands") < names.index("Albania")
    assert ("CN", "China") in country_choices()


@pytest.mark.parametrize(
    ("city", "country", "english"),
    [
        ("Genf", "CH", "Geneva"),
        ("Den Haag", "NL", "The Hague"),
        ("Wien", "", "Vienna"),
        ("New York", "US", "New York"),
        ("Port Vila", "VU", "Port Vila"),
        ("Wuzhen", "CN", "Wuzhen"),
        ("Nowhere upon Sea", "", "Nowhere upon Sea"),
    ],
)
def test_a_town_is_called_as_english_has_it(city, country, english):
    assert english_name(city, country) == english
