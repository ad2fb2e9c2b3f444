"""“In the Serbian capital”: it speaks for the city, where the report names that one elsewhere."""

import pytest

from tests.events.reading import told

CAME = "Oslo – At RightsCon 2,000 people came and went, and Anna Bell of the Acme Council read them her paper, which they liked."
KAMEN = "Oslo – Zur re:publica kamen 2.000 Menschen, und Anna Bell vom Acme-Verein las ihnen aus ihrem Papier vor."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Council in Belgrade\n\n{CAME} They met in the Serbian capital.", "RS"),
        (
            f"Netze in Belgrad\n\n{KAMEN} Sie trafen sich in der serbischen Hauptstadt.",
            "RS",
        ),
    ],
)
def test_capital_speaks_for_its_city(text, expected):
    assert told(text, "2019-05-10")[0][4] == expected


@pytest.mark.parametrize(
    "words",
    [
        "They spoke of a war in the Polish capital.",
        "Last year they had met in the Serbian capital.",
        "They will meet in the Serbian capital.",
        "They put money in the Serbian capital market.",
    ],
)
def test_capital_of_something_else(words):
    found = told(f"Nets\n\n{CAME} {words}", "2019-05-10")
    assert found[0][4] != "RS"
