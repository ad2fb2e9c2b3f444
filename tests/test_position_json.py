"""What the JSON tells of a position: its title, and the body or the state whose it is."""

import pytest

from wicarchive.reading import read
from wicarchive.reading_json import as_json


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell (Kenya) asked for it.", (None, "Kenya", "KE")),
        ("Kenya's Anna Bell asked for it.", (None, "Kenya", "KE")),
        ("Kenya's ambassador, Anna Bell, spoke.", ("ambassador", "Kenya", "KE")),
        ("Botschafterin Anna Bell (Kenia) sagte das.", (None, "Kenia", "KE")),
        # An adjective tells whose an office of a state is; with a calling only where somebody is from.
        ("The Kenyan minister Anna Bell spoke.", ("minister", "Kenya", "KE")),
        ("Anna Bell, a Kenyan lawyer, spoke.", ("lawyer", None, "KE")),
        # The short form that the report uses stands beside the name.
        ("Anna Bell (IWF) sprach.", (None, "International Monetary Fund (IWF)", None)),
        (
            "Anna Bell (Bakom) sprach.",
            (None, "Bundesamt für Kommunikation (Bakom)", None),
        ),
    ],
)
def test_whose_a_position_is(text, expected):
    told = as_json("a.txt", read(f"A report on nets\n\n{text}"), {})
    (person,) = told["people"]

    found = [
        (said["title"], said["organisation"], said["country"])
        for said in person["positions"]
    ]

    assert expected in found


def test_a_text_too_short_to_tell_its_language_names_states_in_english():
    reading = read("Nets\n\n- Kenyan Minister Anna Bell\n")

    (person,) = as_json("a.txt", reading, {})["people"]

    assert reading.document.language is None
    assert [said["organisation"] for said in person["positions"]] == ["Kenya"]
