"""What somebody was, where, since and until when."""

import pytest

from tests.people.reading import positions, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Before the name.
        ("President Anna Bell came.", [("President", "", "", "")]),
        ("Kenyan President Anna Bell came.", [("President", "KE", "", "")]),
        (
            "The President of the Republic of Kenya Anna Bell came.",
            [("President", "KE", "", "")],
        ),
        ("The President of Kenya Anna Bell came.", [("President", "KE", "", "")]),
        (
            "The Director of UNESCO Anna Bell came.",
            [("Director", "UNESCO", "", "")],
        ),
        (
            "Cable Agency Director Anna Bell came.",
            [("Director", "Cable Agency", "", "")],
        ),
        (
            "The Cable Agency’s Director Anna Bell came.",
            [("Director", "Cable Agency", "", "")],
        ),
        (
            "The Cable Agency (CA) Director Anna Bell came.",
            [("Director", "Cable Agency", "", "")],
        ),
        (
            "Calm Wires Director and XYZ governing committee member Anna Bell came.",
            [
                ("member", "XYZ governing committee", "", ""),
                ("Director", "Calm Wires", "", ""),
            ],
        ),
        (
            "Deputy Prime Minister Anna Bell came.",
            [("Deputy Prime Minister", "", "", "")],
        ),
        (
            "They heard Professor emeritus Dr. Anna Bell.",
            [("Professor emeritus", "", "", "")],
        ),
        # Behind the name.
        (
            "It was opened by Anna Bell, a member of the Board of the Blue Party.",
            [("member", "Board of the Blue Party", "", "")],
        ),
        (
            "Anna Bell, Director of the Cable Agency, spoke.",
            [("Director", "Cable Agency", "", "")],
        ),
        ("Anna Bell, President of Kenya, spoke.", [("President", "KE", "", "")]),
        ("Anna Bell, the Director, spoke.", [("Director", "", "", "")]),
        ("Anna Bell, who is the Director, spoke.", []),
        # In brackets.
        ("There was Anna Bell (Acme) too.", [("", "Acme", "", "")]),
        ("There was Anna Bell (then still ICANN) too.", None),
        (
            "There was Anna Bell (Director, Cable Agency) too.",
            [("Director", "Cable Agency", "", "")],
        ),
        ("There was Anna Bell (Kenya) too.", [("of this country", "KE", "", "")]),
        ("There was Anna Bell (Director) too.", [("Director", "", "", "")]),
        # In the sentence.
        (
            "The Cable Agency has been chaired by Anna Bell since 2018.",
            [("chair", "Cable Agency", "2018", "")],
        ),
        (
            "The Cable Agency is headed by Professor Anna Bell.",
            [("Professor", "", "", ""), ("head", "Cable Agency", "", "")],
        ),
        # Told twice.
        (
            "President Anna Bell came. Kenyan President Anna Bell spoke.",
            [("President", "KE", "", "")],
        ),
        (
            "Kenyan President Anna Bell came. President Anna Bell spoke.",
            [("President", "KE", "", "")],
        ),
        # Nothing is said.
        ("Anna Bell said so.", []),
    ],
)
def test_positions_are_found(text, expected):
    if expected is None:
        body = "Internet Corporation for Assigned Names and Numbers"
        expected = [("", body, "", "")]

    assert positions(text) == [("Anna Bell", *position) for position in expected]


def test_predecessors_have_the_body_of_the_one_who_followed_them():
    text = (
        "The Cable Council (CC) has been chaired by Otto Blum since 2018. "
        "Blum is the successor of the co-chairs Anna Bell (Acme) and Eva Orr "
        "(then still Bolt), who resigned from office in 2017."
    )

    found = read(text).positions

    assert sorted(positions(text)) == [
        ("Anna Bell", "", "Acme", "", ""),
        ("Anna Bell", "co-chair", "Cable Council", "", "2017"),
        ("Eva Orr", "", "Bolt", "", ""),
        ("Eva Orr", "co-chair", "Cable Council", "", "2017"),
        ("Otto Blum", "chair", "Cable Council", "2018", ""),
    ]
    assert {position.doubt for position in found if position.until} == {
        "The body is the one that Otto Blum is said to chair."
    }


def test_a_position_told_twice_stands_on_both_sentences():
    found = read("President Anna Bell came. President Anna Bell spoke.").positions

    assert [[span.passage for span in position.spans] for position in found] == [[2, 3]]
