"""A report as it arrives: from its bytes to its text and what is given of it. No Django."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import PurePath

from documents.decoding import Unreadable, decode, is_visible
from documents.front_matter import find_front_matter
from documents.metadata import Metadata, outranking, read_entries, read_metadata
from documents.pages import decode_page, looks_like_page, read_page

TEXT, MARKDOWN, PAGE = (".txt",), (".md",), (".html", ".htm")
SUFFIXES = (*TEXT, *MARKDOWN, *PAGE)
METADATA_SUFFIX = ".toml"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A report that has arrived.

    ``text`` is what is read and kept: of a Markdown file what stands below its front matter,
    of a page what was found in it, ``extracted_by`` that program. ``notices`` tell what of the
    metadata was not used. ``content`` decoded with ``encoding`` is all that came.
    """

    name: str
    content: bytes
    text: str
    encoding: str
    metadata: Metadata
    notices: tuple[str, ...] = ()
    extracted_by: str = ""

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def is_importable(name: str) -> bool:
    """Return whether a file of that name is a report by its ending."""
    return PurePath(name).suffix.lower() in SUFFIXES


def name_without_file(content: bytes) -> str:
    """Return a name for a report that came without one: the same for the same bytes."""
    name = f"stdin-{hashlib.sha256(content).hexdigest()[:12]}"
    try:
        text, _encoding = decode(content)
    except Unreadable:
        return name + TEXT[0]
    if looks_like_page(text):
        return name + PAGE[0]
    return name + (MARKDOWN if text.startswith(("---", "+++")) else TEXT)[0]


def receive(
    name: str,
    content: bytes,
    beside: tuple[str, bytes] | None = None,
    held_text: Callable[[str], tuple[str, str] | None] = lambda sha256: None,
) -> Arrival:
    """Return a report of that file name, with the file of metadata beside it (name and bytes).

    ``held_text`` returns the text and the extractor of a page that is held already, by the
    SHA-256 of its bytes: what was found in it once is not searched for again, since another
    extractor might find another text.

    Raises Unreadable where the bytes hold no report, BadMetadata where its metadata cannot be used.
    """
    given = read_metadata(beside[1], beside[0]) if beside else Metadata()
    suffix = PurePath(name).suffix.lower()
    if suffix in PAGE:
        return _page(name, content, given, held_text)
    text, encoding = decode(content)
    if suffix in MARKDOWN:
        return _markdown(name, content, text, encoding, given)
    return Arrival(name, content, text, encoding, given)


def _markdown(name, content, text, encoding, given) -> Arrival:
    front = find_front_matter(text, name)
    if front is None:
        return Arrival(name, content, text, encoding, given)
    source = f"the front matter of {name}"
    above, unknown = read_entries(front.entries, name)
    above = Metadata(**above.given(), source=source)
    metadata, notices = outranking(given, above) if given.source else (above, [])
    if unknown:
        notices.append(f"{source}: not used: {', '.join(unknown)}")
    if not is_visible(text[front.end :]):
        raise Unreadable("is empty below its front matter")
    return Arrival(name, content, text[front.end :], encoding, metadata, tuple(notices))


def _page(name, content, given, held_text) -> Arrival:
    page, encoding = decode_page(content)
    found = read_page(page, f"the page {name}")
    # What is given beside it is there to put the page right: no need to tell of a difference.
    metadata, _differences = outranking(given, found.metadata)
    arrival = Arrival(
        name, content, found.text, encoding, metadata, found.unused, found.by
    )
    if held := held_text(arrival.sha256):
        text, extracted_by = held
        return replace(arrival, text=text, extracted_by=extracted_by)
    return arrival
