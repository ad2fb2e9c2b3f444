"""What is known of a report and not in its text: a TOML file of the same name beside it. No Django."""

import re
import tomllib
from dataclasses import dataclass, fields

from documents.dates import BadDate, bounds
from documents.places import is_country
from documents.web import is_web_address

_LANGUAGE = re.compile(r"(?=.{2,12}$)[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")

KINDS = (
    "report",
    "news article",
    "outcome",
    "speech",
    "treaty",
    "standard",
    "web page",
    "other",
)


class BadMetadata(Exception):
    """The metadata file cannot be used; the message says where and why."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a metadata file says of a report; empty where it does not say it.

    ``published`` is EDTF, ``language`` a BCP 47 tag, ``publisher_country`` an ISO 3166-1 code.
    """

    title: str = ""
    publisher: str = ""
    publisher_parent: str = ""
    publisher_country: str = ""
    author: str = ""
    url: str = ""
    archived_url: str = ""
    published: str = ""
    language: str = ""
    kind: str = ""
    rights: str = ""
    source: str = ""

    def given(self) -> dict[str, str]:
        """Return the keys that the file gives, for the output of a dry run."""
        return {
            f.name: value
            for f in fields(self)
            if f.name != "source" and (value := getattr(self, f.name))
        }


def read_metadata(content: bytes, source: str) -> Metadata:
    """Return what the metadata file named ``source`` says.

    Raises BadMetadata where it is no TOML, has an unknown key, or a value that does not fit.
    """
    try:
        given = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadMetadata(f"{source} is no TOML file: {error}") from error
    known = {f.name for f in fields(Metadata)} - {"source"}
    for key, value in given.items():
        if key not in known:
            raise BadMetadata(
                f"{source}: unknown key “{key}”; known are {', '.join(sorted(known))}"
            )
        if key == "published" and not isinstance(value, str):
            given[key] = value = (
                value.isoformat() if hasattr(value, "isoformat") else str(value)
            )
        if not isinstance(value, str):
            raise BadMetadata(f"{source}: “{key}” must be text in quotation marks")
        if "\x00" in value or len(value) > 2000:
            raise BadMetadata(f"{source}: “{key}” is too long or holds a NUL character")
    try:
        bounds(given.get("published", ""))
    except BadDate as error:
        raise BadMetadata(f"{source}: published: {error}") from error
    if given.get("kind", "report") not in KINDS:
        raise BadMetadata(f"{source}: kind must be one of {', '.join(KINDS)}")
    for key in ("url", "archived_url"):
        if given.get(key) and not is_web_address(given[key]):
            raise BadMetadata(
                f"{source}: {key} must begin with http:// or https:// and name a host"
            )
    if given.get("language") and not _LANGUAGE.fullmatch(given["language"]):
        raise BadMetadata(f"{source}: language must be a BCP 47 tag such as en")
    if given.get("publisher_country") and not is_country(given["publisher_country"]):
        raise BadMetadata(
            f"{source}: publisher_country must be an ISO 3166-1 code such as CN"
        )
    return Metadata(**given, source=source)
