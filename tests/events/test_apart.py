"""Earlier and later editions told by a place and a time that stand apart, in brackets, or in a relative clause."""

import pytest

from tests.events.reading import told

HEAD = "Q4/2019 - 4th Cable Forum\n\nOslo, 3 - 5 October 2019\n\nThe Cable Forum was good. "
KOPF = "Q4/2019 - 4. Kabel-Forum\n\nOslo, 3. - 5. Oktober 2019\n\nDas Kabel-Forum war gut. Otto Blum ist nicht zufrieden. "


def others(text):
    """Return (city or country, first day) of the conferences of a text beside the main one."""
    return [(one[3] or one[4], one[5]) for one in told(text)[1:]]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2012 treffen sich alle in Bergen wieder.", [("Bergen", "2012")]),
        ("Rumänien wird 2022 in Bukarest wieder Gastgeber.", [("Bukarest", "2022")]),
        ("2021 sind die Niederlande an der Reihe.", [("NL", "2021")]),
        ("2021 übernimmt Frankreich.", [("FR", "2021")]),
        (
            "In Bergen, wohin Eva Kern auf den 4. und 5. Oktober 2012 geladen hatte, war es kalt.",
            [("Bergen", "2012-10-04")],
        ),
        ("Bergen (2011) bleibt das größte Treffen.", [("Bergen", "2011")]),
        # Not with another preposition, or a clause on something else.
        ("Russland, seit dem 16. März 2012 dabei, war nicht zufrieden.", []),
        ("2012 hatte Eva Kern in Bergen studiert.", []),
        ("In Bergen wurde 2012 ein Vertrag unterzeichnet.", []),
    ],
)
def test_a_time_and_a_place_that_stand_apart_in_german(words, expected):
    assert others(KOPF + words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "The communiqué repeats what Bergen (27 to 30 June 2018) had said.",
            [("Bergen", "2018-06-27")],
        ),
        (
            "2020 takes the caravan to Bergen, from November 6 to 9.",
            [("Bergen", "2020-11-06")],
        ),
        ("Bergen, where in 2012 a treaty was signed, is far.", []),
    ],
)
def test_a_time_and_a_place(words, expected):
    assert others(HEAD + words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Sie warb für den 8. Draht-Gipfel, der vom 25. bis 29. November in Bergen tagen wird.",
            [("Bergen", "2019-11-25")],
        ),
        (
            "Es geht an das 8. Draht-Forum, das am 5. und 6. November in Bergen stattfindet.",
            [("Bergen", "2019-11-05")],
        ),
        (
            "Es geht an das 8. Draht-Forum, das am 5. November in Bergen gegründet wurde.",
            [("", "")],
        ),
    ],
)
def test_a_relative_clause_dates_what_it_is_of(words, expected):
    assert others(KOPF + words) == expected


def test_without_a_series_an_earlier_meeting_goes_by_place_and_time():
    text = "Q4/2019 - ICANN #54: Nets\n\nOslo, 3 - 5 October 2019\n\nIn Bergen (23 and 24 March 2018) they had sorted their wishes, in Rome (17 - 18 July) they met again."
    assert others(text)[:2] == [("Bergen", "2018-03-23"), ("Rome", "2019-07-17")]
