"""The text of a web page, and what the page says of itself. No Django.

Why a process of its own reads it: docs/decisions/0022-pages-are-read-in-a-process-of-their-own.md.
"""

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from documents.decoding import Unreadable, check_text, decode
from documents.given import BadMetadata, Entry
from documents.metadata import Metadata, read_entries

EXTRACTOR = Path(__file__).resolve().with_name("extractor.py")
SECONDS = 60  # on the clock; its own limit is of time at work
_METADATA = ("title", "author", "published", "publisher", "language", "licence")
_DECLARED = re.compile(
    rb"<meta\b[^>]{0,500}?\bcharset\s*=\s*[\"']?\s*([\w:.-]{1,40})|<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']([\w:.-]{1,40})",
    re.IGNORECASE,
)
_WESTERN = {
    *("windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "latin1"),
    *("latin-1", "l1", "us-ascii", "ascii"),
}
_LOOKS_LIKE_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Page:
    """The text of a page, what it says of itself, what of that is of no use, and by what it was found."""

    text: str
    metadata: Metadata
    unused: tuple[str, ...]
    by: str


def looks_like_page(text: str) -> bool:
    """Return whether ``text`` begins as HTML does."""
    return bool(_LOOKS_LIKE_PAGE.match(text))


def decode_page(content: bytes) -> tuple[str, str]:
    """Return (text, encoding) of a page's bytes, as decode() does.

    Raises Unreadable, also where the page says that it is in another encoding than the archive reads.
    """
    found = _DECLARED.search(content[:4096])
    declared = (found[1] or found[2]).decode("ascii").lower() if found else ""
    refusal = f"says that it is {declared}, which is not read; save it as UTF-8"
    is_known = not declared or declared in _WESTERN or declared.startswith("utf")
    try:
        text, encoding = decode(content)
    except Unreadable as error:
        if is_known:
            raise
        raise Unreadable(refusal) from error
    if encoding == "windows-1252" and declared and declared not in _WESTERN:
        raise Unreadable(
            refusal if not is_known else f"says that it is {declared}, and is not"
        )
    return text, encoding


def read_page(page: str, source: str) -> Page:
    """Return what stands in a page; ``source`` is what its metadata are said to come from.

    Raises Unreadable where no text is found, or the page takes too much to read.
    """
    found = _extracted(page)
    if "error" in found:
        raise Unreadable(f"is no page that can be read: it {found['error']}")
    if not found.get("text"):
        raise Unreadable("is a page in which no text was found")
    text = found["text"] + "\n"
    check_text(text)
    metadata, unused = _said(found, source)
    return Page(text, metadata, unused, found["by"])


def _extracted(page: str) -> dict[str, str]:
    """Run the extractor over a page."""
    try:
        done = subprocess.run(  # noqa: S603 - our own program, by the interpreter that runs us
            [sys.executable, "-I", "-B", str(EXTRACTOR)],
            input=page.encode(),
            capture_output=True,
            timeout=SECONDS,
            env={},
            cwd="/",
        )
    except subprocess.TimeoutExpired as error:
        raise Unreadable("is a page that takes too long to read") from error
    if done.returncode < 0:
        raise Unreadable("is a page that takes too much time or memory to read")
    try:
        return json.loads(done.stdout)
    except ValueError as error:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        why = said[-1][:200] if said else f"exit status {done.returncode}"
        raise Unreadable(f"is no page that can be read ({why})") from error


def _said(found: dict[str, str], source: str) -> tuple[Metadata, tuple[str, ...]]:
    """Return what a page says of itself, and a message for each value that does not fit."""
    entries, unused = {}, []
    for key in _METADATA:
        if value := " ".join(found.get(key, "").split()):
            if key == "language":
                value = value.replace("_", "-")
            entry = {key: Entry(value, 0)}
            try:
                read_entries(entry, source)
            except BadMetadata:
                unused.append(f"{source}: {key} “{value[:80]}” is not used")
            else:
                entries |= entry
    return read_entries(entries, source)[0], tuple(unused)
