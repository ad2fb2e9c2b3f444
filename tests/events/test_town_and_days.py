"""Towns and days that a sentence tells of a conference by who met, greeted and started there."""

import pytest

from tests.events.reading import conferences, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Verbs that stand last, and a town behind what kind of town it is.
        ("Der diesjährige Digital-Gipfel ist in Bergen gestartet.", ("Bergen", "", "")),
        ("Die re:publica 2019 begann am 3. Mai in der Hafenstadt Bergen.", ("Bergen", "2019-05-03", "")),
        ("Acme held RightsCon 2019 in the harbour town of Bergen.", ("Bergen", "", "")),
        # Who met is somebody else than what they met for.
        (
            "On 3rd May 2019, stakeholders from all over convened at Muson House, Oslo for the annual RightsCon.",
            ("Oslo", "2019-05-03", "2019-05-03"),
        ),
        (
            "Ministerin Anna Bell begrüßt am 3. Mai 2019 in Bergen rund 1.100 Leute aus der Politik zum Digital-Gipfel.",
            ("Bergen", "2019-05-03", "2019-05-03"),
        ),
        (
            "In the period from 3 May to 5 May the EuroDIG 2019 (Bergen, Norway) was held.",
            ("Bergen", "2019-05-03", "2019-05-05"),
        ),
    ],
)  # fmt: skip
def test_town_and_days_are_read(text, expected):
    found = told(f"Nets\n\n{text}")[0]

    assert (found[3], found[5], found[6]) == expected


def test_start_of_today_is_counted_from_the_day_of_publication():
    text = "Netze\n\nDer Digital-Gipfel ist heute Morgen in Bergen gestartet."
    assert told(text, "2019-05-03")[0][5] == "2019-05-03"


def test_article_is_no_town_that_hosts():
    text = "Netze\n\nDas 4. Kabel-Forum war gut. Die Gastgeber begrüßten zum Kabel-Forum viele Leute."
    assert told(text)[0][3] == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Named by its topic, and by whose it is.
        (
            "The Acme Council held a Ministerial Meeting on the Wire Economy in Bergen, Norway.",
            ("Ministerial Meeting on the Wire Economy", "Bergen"),
        ),
        ("Der Netz-Gipfel der Vereinten Nationen, der in Bergen begann, war gut.", ("Netz-Gipfel", "Bergen")),
    ],
)  # fmt: skip
def test_name_is_read(text, expected):
    found = told(f"Nets\n\n{text}")[0]
    assert (found[0], found[3]) == expected


@pytest.mark.parametrize(
    "name",
    [
        "Das Weltinformations-Gipfel genannte Treffen, der Weltinformations-Gipfel der Vereinten Nationen",
        "Das Internet-Governance-Forum",
        "Das Kabel-Forum der Vereinten Nationen (IGF)",
    ],
)
def test_series_with_hyphens_is_known(name):
    series = conferences(f"Netze\n\n{name} fand am 3. Mai 2019 in Bergen statt.")[0][1]
    assert series in (
        "World Summit on the Information Society",
        "Internet Governance Forum",
    )
