"""German offices of women and of all: "Minister:innen", "Sprecher*in", "Expertinnen"."""

import pytest

from tests.people.reading import positions

COUNCIL = "Cable Council (CC)"
MET = f"Der {COUNCIL} tagte.\n\n"


def said(text):
    return {(who, title, owner) for who, title, owner, _, _ in positions(MET + text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Es kamen Bundesminister:innen wie Anna Bell und Otto Blum sowie Eva Stein.",
            {(name, "Bundesminister:innen", "") for name in ("Anna Bell", "Otto Blum", "Eva Stein")},
        ),
        (
            "Auch Ministerinnen wie Anna Bell und Eva Stein kamen.",
            {(name, "Ministerinnen", "") for name in ("Anna Bell", "Eva Stein")},
        ),
        (
            "Es kamen Expertinnen des Cable Council wie Anna Bell und Eva Stein.",
            {(name, "Expertinnen", "Cable Council") for name in ("Anna Bell", "Eva Stein")},
        ),
        (
            "Experts of the Cable Council such as Anna Bell and Otto Blum spoke.",
            {(name, "Expert", "Cable Council") for name in ("Anna Bell", "Otto Blum")},
        ),
        ("Es kam die CC-Sprecher*in Anna Bell.", {("Anna Bell", "Sprecher*in", "Cable Council")}),
        ("Es kam die CC-Sprecher:in Anna Bell.", {("Anna Bell", "Sprecher:in", "Cable Council")}),
        ("Es kam die CC-Sprecher_in Anna Bell.", {("Anna Bell", "Sprecher_in", "Cable Council")}),
        # A colon before a name still parts it from what stands before.
        ("Zwei Fragen in Oslo: Anna Bell sprach.", set()),
    ],
)  # fmt: skip
def test_gendered_offices(text, expected):
    assert said(text) == expected
