"""What came of a conference: documents, and conclusions in the words of the report."""

import pytest

from tests.events.reading import main

NAMED = "the 4th Cable Forum"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Nets are good. Such was the main conclusion of {NAMED}.", ["Nets are good"]),
        (f"Nets are good. This is the message of {NAMED}.", ["Nets are good"]),
        (
            "The main outcome of the conference was that nets are good.",
            ["nets are good"],
        ),
        (
            "The result of the forum was that Dr. Bell left the U.S. team[1].",
            ["Dr. Bell left the U.S. team"],
        ),
        # Somebody's, of something else, or a question.
        (f"Nets are good. This was the conclusion of a speaker at {NAMED}.", []),
        (f"Nets are good. This was the result of {NAMED}’s lunch.", []),
        (f"Are nets good? Such was the conclusion of {NAMED}.", []),
        # Nothing before it; another paragraph; another event.
        (f"Such was the main conclusion of {NAMED}.", []),
        (f"Nets are good.\n\nSuch was the main conclusion of {NAMED}.", []),
        ("Nets are good. Such was the main conclusion of all.", []),
    ],
)
def test_conclusions_are_read(text, expected):
    assert [o.text for o in main(text).outcomes if o.text] == expected


def test_a_conclusion_points_to_both_sentences():
    (outcome,) = main(f"Nets are good. Such was the conclusion of {NAMED}.").outcomes

    assert [span.passage for span in outcome.spans] == [2, 3]


@pytest.mark.parametrize(
    "adopted", ["not issued", "never adopted", "failed to have issued"]
)
def test_what_was_not_adopted_is_no_outcome(adopted):
    assert main(f"The forum has {adopted} the “Blue Declaration”.").outcomes == []
