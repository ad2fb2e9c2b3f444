"""How bodies stand to each other, and to whoever holds an office."""

import pytest

from tests.people.reading import read

LEAD = "President Anna Bell came. "


def relations(text):
    return [
        (
            relation.body.name,
            relation.kind,
            relation.as_written or relation.other.name,
        )
        for relation in read(LEAD + text).relations
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # By its name.
        (
            "She is in the Politburo of the Blue Party of Utopia.",
            [
                (
                    "Politburo of the Blue Party of Utopia",
                    "part of",
                    "Blue Party of Utopia",
                )
            ],
        ),
        ("She is on the board of the Blue Party of Utopia.", []),
        # To whom it reports.
        (
            "It was run by the Cable Agency of Utopia (CAU), an authority that reports directly to the Kenyan President Anna Bell.",
            [
                (
                    "Cable Agency of Utopia",
                    "reports to",
                    "Kenyan President Anna Bell",
                )
            ],
        ),
        (
            "The Cable Agency reports to the Wire Ministry.",
            [("Cable Agency", "reports to", "Wire Ministry")],
        ),
        (
            "The Cable Agency, which is accountable to Anna Bell, met.",
            [("Cable Agency", "reports to", "Anna Bell")],
        ),
        ("The Cable Agency sent reports to the press.", []),
        ("The Cable Agency met, and Bell reports to nobody.", []),
    ],
)
def test_relations_are_read(text, expected):
    assert relations(text) == expected


def test_the_office_knows_who_holds_it():
    (relation,) = read(
        f"{LEAD}The Cable Agency reports to President Anna Bell."
    ).relations

    assert (relation.person.name, relation.other) == ("Anna Bell", None)
    assert relation.span.words == "Cable Agency reports to President Anna Bell"


@pytest.mark.parametrize(
    "text",
    [
        "The Cable Agency, a body not subordinate to the Nets Council, met.",
        "The Cable Agency, an authority that never reports to the Nets Council, met.",
        "The head of the Cable Agency reports to the Nets Council.",
        "The Cable Agency reports to the Nets Council on cables.",
        "The Cable Agency reports to the Nets Council’s chair.",
        "The Cable Agency answers to the Nets Council were short.",
        "The Cable Agency answers to the critics of President Anna Bell.",
        "The Cable Agency reports to the public and President Anna Bell listens.",
    ],
)
def test_what_is_no_relation_is_not_read(text):
    assert relations(text) == []
