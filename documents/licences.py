"""Licences of texts: an SPDX expression (“CC-BY-4.0”), or the address of the terms. No Django."""

import re
import warnings

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

from documents.web import is_web_address

LONGEST = 500
# As pages print it, and as tools write down what a link says.
_CREATIVE_COMMONS = re.compile(
    r"(?:CC|Creative Commons)[ -](?P<terms>BY(?:-(?:NC|SA|ND)){0,2}|ZERO|0)[ -](?P<version>[1-9]\.[0-9])",
    re.IGNORECASE,
)


class BadLicence(ValueError):
    """The text is no licence that the archive can keep."""


def as_licence(text: str) -> str:
    """Return a licence in the form that is kept: an SPDX expression in its own spelling, or an address.

    Raises BadLicence for anything else.
    """
    text = text.strip()
    if len(text) <= LONGEST and is_web_address(text):
        return text
    if found := _CREATIVE_COMMONS.fullmatch(text):
        terms, version = found["terms"].upper(), found["version"]
        text = f"CC0-{version}" if terms in ("ZERO", "0") else f"CC-{terms}-{version}"
    try:
        if len(text) > LONGEST // 2:
            raise InvalidLicenseExpression
        with warnings.catch_warnings():
            # “MIT (MIT)” is refused, but not without a warning about Python.
            warnings.simplefilter("ignore", SyntaxWarning)
            return canonicalize_license_expression(text)
    except InvalidLicenseExpression as error:
        raise BadLicence(
            "must be an SPDX identifier such as CC-BY-4.0, or an address"
        ) from error


def licence_address(licence: str) -> str:
    """Return where the terms of a licence stand; empty for an expression of several."""
    if is_web_address(licence):
        return licence
    if re.fullmatch(r"[A-Za-z0-9.-]+", licence) and not licence.startswith(
        "LicenseRef"
    ):
        return f"https://spdx.org/licenses/{licence}.html"
    return ""
