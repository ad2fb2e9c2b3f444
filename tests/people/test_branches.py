"""Branches that well-known bodies have in a country, and what only looks like one."""

import pytest

from tests.people.reading import bodies


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Bell (ISOC AM) came.", {"ISOC AM"}),
        ("Anna Bell, ISOC KE, came.", {"ISOC KE"}),
        ("The ISOC Uganda Chapter met.", {"ISOC Uganda Chapter"}),
        (
            "The Internet Society’s Kenya Chapter met.",
            {"Internet Society’s Kenya Chapter"},
        ),  # fmt: skip
        (
            "The Internet Society Kenyan chapter met.",
            {"Internet Society Kenyan chapter"},
        ),  # fmt: skip
        ("Access Now Kenya met.", {"Access Now Kenya"}),
        ("Google Research met.", {"Google Research"}),
        # An area director, a secretary-general, a chapter of a book, a visit.
        ("Anna Bell (IETF AD) came.", {"Internet Engineering Task Force"}),
        ("Anna Bell (UN KE) came.", {"United Nations"}),
        ("Anna Bell (ISOC QQ) came.", {"Internet Society"}),
        (
            "The Internet Society met in Kenya. Chapter five says so.",
            {"Internet Society"},
        ),  # fmt: skip
        ("The UN Kenya office met.", {"United Nations"}),
    ],
)
def test_branches(text, expected):
    assert set(bodies(text)) == expected
