"""Licences: SPDX expressions, and addresses of terms."""

import pytest

from documents.licences import BadLicence, as_licence, licence_address


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MIT", "MIT"),
        (" cc-by-4.0 ", "CC-BY-4.0"),
        ("CC BY-NC-ND 3.0", "CC-BY-NC-ND-3.0"),
        ("CC ZERO 1.0", "CC0-1.0"),
        ("creative commons by 4.0", "CC-BY-4.0"),
        ("cc-by-4.0 or mit", "CC-BY-4.0 OR MIT"),
        ("https://a.example/terms", "https://a.example/terms"),
    ],
)
def test_a_licence_is_kept_in_its_own_spelling(text, expected):
    assert as_licence(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "free",
        "CC BY",
        "CC BY 9.9",
        "MIT (MIT)",
        "(" * 240,
        "(" * 300,
        "ftp://a.example",
    ],
)
def test_what_is_no_licence_is_refused(text):
    with pytest.raises(BadLicence, match="must be an SPDX identifier"):
        as_licence(text)


@pytest.mark.parametrize(
    ("licence", "expected"),
    [
        ("MIT", "https://spdx.org/licenses/MIT.html"),
        ("https://a.example/terms", "https://a.example/terms"),
        ("MIT OR CC-BY-4.0", ""),
        ("LicenseRef-nets", ""),
        ("", ""),
    ],
)
def test_terms_are_found_where_they_stand(licence, expected):
    assert licence_address(licence) == expected
