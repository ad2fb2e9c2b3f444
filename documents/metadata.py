"""What is known of a report and not read in its text: given beside it, above it, or by its page. No Django."""

import re
from dataclasses import dataclass, field, fields, replace

from documents.dates import BadDate, bounds
from documents.given import BadMetadata, Entry, is_unquoted, toml_entries
from documents.licences import BadLicence, as_licence
from documents.places import is_country
from documents.web import is_web_address

__all__ = [
    "BadMetadata",
    "KINDS",
    "LARGEST",
    "Metadata",
    "outranking",
    "read_entries",
    "read_metadata",
]

LARGEST = 64 * 1024
LONGEST_VALUE = 2000
_LANGUAGE = re.compile(r"(?=.{2,12}$)[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_TIME_OF_DAY = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d.*")

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
# What other programs call the same.
ALIASES = {
    "address": "url",
    "authors": "author",
    "date": "published",
    "lang": "language",
    "license": "licence",
}


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is given of a report; empty where it is not said.

    ``published`` is EDTF, ``language`` a BCP 47 tag, ``publisher_country`` an ISO 3166-1 code,
    ``licence`` an SPDX expression or an address. Several authors are parted by “; ”.
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
    licence: str = ""
    rights: str = ""
    source: str = ""
    # Where a value comes from that comes from elsewhere than ``source``.
    sources: dict[str, str] = field(default_factory=dict, compare=False)

    def given(self) -> dict[str, str]:
        """Return the keys that are given, for the output of a dry run."""
        return {key: value for key in KEYS if (value := getattr(self, key))}

    def with_sources(self) -> dict[str, list[str]]:
        """Return each key that is given with its value and what that was given in."""
        return {k: [value, self.source_of(k)] for k, value in self.given().items()}

    @classmethod
    def from_sources(cls, given: dict[str, list[str]]) -> "Metadata":
        """Return the metadata of which ``with_sources`` told."""
        return cls(
            **{key: value for key, (value, _) in given.items()},
            sources={key: source for key, (_, source) in given.items()},
        )

    def source_of(self, key: str) -> str:
        """Return what the value of ``key`` was given in."""
        return self.sources.get(key, self.source)

    @property
    def authors(self) -> list[str]:
        """Return the authors, one by one."""
        return [name for part in self.author.split(";") if (name := part.strip())]


KEYS = tuple(f.name for f in fields(Metadata) if f.name not in ("source", "sources"))


def read_metadata(content: bytes, source: str) -> Metadata:
    """Return what the metadata file named ``source`` says.

    Raises BadMetadata where it is no TOML, has an unknown key, or a value that does not fit.
    """
    if len(content) > LARGEST:
        raise BadMetadata(f"{source} is larger than {LARGEST // 1024} KB")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise BadMetadata(
            f"{source} is no TOML file: line {line} is no UTF-8 text"
        ) from error
    metadata, unknown = read_entries(toml_entries(text, source), source)
    for key, line in unknown.items():
        raise BadMetadata(
            f"{source}, line {line}: unknown key “{key}”; known are {', '.join(sorted(KEYS))}"
        )
    return metadata


def read_entries(
    entries: dict[str, Entry], source: str
) -> tuple[Metadata, dict[str, int]]:
    """Return what entries say, and the lines of the keys that mean nothing here.

    Raises BadMetadata where a value does not fit, or two keys for the same differ.
    """
    values: dict[str, str] = {}
    unknown: dict[str, int] = {}
    for written, (value, line) in entries.items():
        key = written.lower()
        key = ALIASES.get(key, key)
        if key not in KEYS:
            unknown[written] = line
            continue
        try:
            value = _checked(key, value)
        except ValueError as error:
            raise BadMetadata(f"{source}, line {line}: {written} {error}") from error
        if value and values.setdefault(key, value) != value:
            raise BadMetadata(
                f"{source}, line {line}: “{written}” says otherwise than another key for {key}"
            )
    return Metadata(**values, source=source), unknown


def _checked(key: str, value: str | list[str] | None) -> str:
    """Return a value as it is kept. Raises ValueError with what is wrong with it."""
    if isinstance(value, list) and key == "author":
        value = "; ".join(value)
    if not isinstance(value, str):
        raise ValueError("must be text")
    if is_unquoted(value) and key != "published":
        raise ValueError("must be text in quotation marks")
    value = value.strip()
    if _CONTROL.search(value) or len(value) > LONGEST_VALUE:
        raise ValueError("is too long or holds a control character")
    if "\n" in value and key != "rights":
        raise ValueError("must be one line")
    if not value:
        return ""
    match key:
        case "published":
            if time := _TIME_OF_DAY.fullmatch(value):
                value = time[1]
            try:
                bounds(value)
            except BadDate as error:
                raise ValueError(f"must be a date: {error}") from error
        case "kind" if value not in KINDS:
            raise ValueError(f"must be one of {', '.join(KINDS)}")
        case "url" | "archived_url" if not is_web_address(value):
            raise ValueError("must begin with http:// or https:// and name a host")
        case "language" if not _LANGUAGE.fullmatch(value):
            raise ValueError("must be a BCP 47 tag such as en")
        case "publisher_country" if not is_country(value):
            raise ValueError("must be an ISO 3166-1 code such as CN")
        case "licence":
            try:
                value = as_licence(value)
            except BadLicence as error:
                raise ValueError(str(error)) from error
    return value


def outranking(first: Metadata, second: Metadata) -> tuple[Metadata, list[str]]:
    """Return what both say, the first where they differ, and a message for each difference."""
    one, other = first.given(), second.given()
    differences = [
        f"{key}: “{one[key]}” ({first.source_of(key)}) is taken, not “{value}” ({second.source_of(key)})"
        for key, value in other.items()
        if key in one and one[key] != value
    ]
    filled = {key: value for key, value in other.items() if key not in one}
    sources = {key: first.source_of(key) for key in one}
    sources |= {key: second.source_of(key) for key in filled}
    return replace(first, **filled, sources=sources), differences
