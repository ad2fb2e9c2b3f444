"""Finding report files and reading their bytes: only files, only so much, and never without end."""

import errno
import os
import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from documents.arrival import METADATA_SUFFIX, SUFFIXES, is_importable
from documents.decoding import LARGEST

STANDARD_INPUT = Path("-")
_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
_NO_TEXT = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
ABOUT_THE_FOLDER = "readme"
DEEPEST = 100  # of folders in folders
SUFFIXES_TOLD = f"{', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]}"


class NoFile(Exception):
    """A path at which there is no file to be read; the message says why, without the path."""


def why_not(error: OSError) -> str:
    """Return what the system says, in words that need no manual."""
    if error.errno == errno.ELOOP:
        return "is a symbolic link that leads back to itself"
    return f"cannot be opened: {error.strerror or error}"


def read_bytes(path: Path, largest: int = LARGEST) -> bytes:
    """Return a file's bytes, one more than ``largest`` at most. Raises NoFile.

    A pipe or a device is refused and never waited for; a file that grows meanwhile is bounded.
    A name that is no text could not be kept.
    """
    if _NO_TEXT.search(path.name):
        raise NoFile("has a name that is no text")
    try:
        number = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            mode = os.fstat(number).st_mode
            if not stat.S_ISREG(mode):
                kind = next((name for is_kind, name in _KINDS if is_kind(mode)), "odd")
                raise NoFile(f"is {kind}, not a file")
            with open(number, "rb", closefd=False) as file:
                return file.read(largest + 1)
        finally:
            os.close(number)
    except OSError as error:
        raise NoFile(why_not(error)) from error


def read_input(largest: int = LARGEST) -> bytes:
    """Return the bytes of the standard input, one more than ``largest`` at most. Raises NoFile."""
    if sys.stdin is None:
        raise NoFile("is closed")
    try:
        return sys.stdin.buffer.read(largest + 1)
    except OSError as error:
        raise NoFile(why_not(error)) from error


def beside(path: Path, largest: int) -> tuple[str, bytes] | None:
    """Return name and bytes of the file of metadata beside a report; None if there is none. Raises NoFile."""
    metadata = path.with_suffix(METADATA_SUFFIX)
    if metadata == path or not os.path.lexists(metadata):
        return None
    try:
        return metadata.name, read_bytes(metadata, largest)
    except NoFile as error:
        raise NoFile(f"{metadata.name} {error}") from error


def find_files(paths: list[Path]) -> tuple[list[Path], list[str]]:
    """Return the reports of files and folders, each once, and a message for each path that gives none.

    Those of a folder and its sub-folders come in the order of their names; what is hidden is
    left alone, and so is a README, which tells of its folder. ``-`` stands for the standard input.
    """
    files: list[Path] = []
    errors: list[str] = []
    for path in paths:
        if path == STANDARD_INPUT:
            files.append(path)
        elif os.path.isdir(path):
            complaints = len(errors)
            found = list(_files_in(path, errors, (), set()))
            files += found
            if not found and len(errors) == complaints:
                errors.append(f"{path}: the folder holds no {SUFFIXES_TOLD} file")
        elif not os.path.lexists(path):
            errors.append(f"{path}: there is no such file")
        elif is_importable(path.name):
            files.append(path)
        elif not _is_metadata(path):
            errors.append(f"{path}: is no report: its name must end in {SUFFIXES_TOLD}")
    return list(dict.fromkeys(files)), errors


def _is_metadata(path: Path) -> bool:
    """Return whether a file goes with a report beside it, as where a shell named all files of a folder."""
    return path.suffix.lower() == METADATA_SUFFIX and any(
        path.with_suffix(suffix).exists() for suffix in SUFFIXES
    )


def _files_in(
    folder: Path,
    errors: list[str],
    above: tuple[tuple[int, int], ...],
    seen: set[tuple[int, int]],
) -> Iterator[Path]:
    """Yield the reports of a folder, unless it was ``seen``; ``above`` are the folders that it is in."""
    try:
        status = folder.stat()
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        errors.append(f"{folder}: {why_not(error)}")
        return
    here = (status.st_dev, status.st_ino)
    if here in above or len(above) > DEEPEST:
        why = "a link to a folder that it is in" if here in above else "too deep"
        errors.append(f"{folder}: is {why}")
        return
    if here in seen:
        return
    seen.add(here)
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = folder / entry.name
        if os.path.isdir(path):
            yield from _files_in(path, errors, (*above, here), seen)
        elif is_importable(entry.name) and path.stem.lower() != ABOUT_THE_FOLDER:
            yield path
