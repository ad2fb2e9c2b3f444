"""The tokens around dates: words that are of no date count once."""

import pytest

from documents.reading.date_tokens import tokens_of


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("on the third day of May 2019", "|f|oMY"),
        ("Acme Council met 3 May, Oslo Forum", "|DMc|"),
        ("one; two; May", "|M"),
        ("May und viele Netze und June", "MA|AM"),
    ],
)
def test_letters(text, letters):
    found = "".join(token.letter for token in tokens_of(text, 0, len(text)))
    assert found == letters
