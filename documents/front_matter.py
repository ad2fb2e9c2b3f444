"""The front matter of a Markdown file: what its author wrote above the text. No Django.

YAML between lines of ``---``, or TOML between lines of ``+++``. Nothing in it is made an object:
of YAML, only the words as they are written are taken.
"""

import re
from dataclasses import dataclass

import yaml

from documents.given import BadMetadata, Entry, toml_entries

LARGEST = 32 * 1024
_DEEPEST = 20
_OPENING = re.compile(r"(---|\+\+\+)[ \t]*(\r\n|\n|\r)")
_CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE),
}
# A line between thematic breaks is no front matter unless it gives something.
_FIRST = {
    "---": re.compile(r"\s*(?:#|[\"']?\w[\w .-]{0,60}[\"']?\s*:(?:\s|\Z))"),
    "+++": re.compile(r"\s*(?:#|\[|[\"']?\w[\w.-]{0,60}[\"']?\s*=)"),
}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands above a text: entries by key, and where the text itself begins."""

    entries: dict[str, Entry]
    end: int


def find_front_matter(text: str, source: str) -> FrontMatter | None:
    """Return the front matter that ``text`` begins with, or None where it has none.

    Raises BadMetadata, naming ``source`` and the line, where it cannot be read.
    """
    opening = _OPENING.match(text)
    if not opening:
        return None
    mark, start = opening[1], opening.end()
    closing = _CLOSING[mark].search(text, start, start + LARGEST)
    if not closing:
        return None
    block = text[start : closing.start()]
    if not _FIRST[mark].match(block):
        return None
    entries = (
        toml_entries(block, source, before=1)
        if mark == "+++"
        else _yaml_entries(block, source)
    )
    return FrontMatter(entries, closing.end())


def _yaml_entries(block: str, source: str) -> dict[str, Entry]:
    """Return what a block of YAML gives at its top. Raises BadMetadata."""
    try:
        _check_events(block, source)
        top = yaml.compose(block, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = f", line {mark.line + 2}" if mark else ""
        raise BadMetadata(f"{source}{where}: no YAML: {error.problem}") from error
    except yaml.YAMLError as error:
        at = getattr(error, "position", 0)
        line = block[:at].count("\n") + 2
        raise BadMetadata(f"{source}, line {line}: no YAML: {error.reason}") from error
    entries: dict[str, Entry] = {}
    if top is None:
        return entries
    if not isinstance(top, yaml.MappingNode):
        raise BadMetadata(f"{source}, line 2: no YAML of keys and values")
    for key, value in top.value:
        line = key.start_mark.line + 2
        if not isinstance(key, yaml.ScalarNode):
            raise BadMetadata(f"{source}, line {line}: a key must be a word")
        if key.value in entries:
            raise BadMetadata(f"{source}, line {line}: “{key.value}” is given twice")
        entries[key.value] = Entry(_plain(value), line)
    return entries


def _check_events(block: str, source: str):
    """Raise BadMetadata for what could grow: aliases, and lists in lists without end."""
    depth = 0
    for event in yaml.parse(block, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            line = event.start_mark.line + 2
            raise BadMetadata(
                f"{source}, line {line}: anchors and aliases are not read"
            )
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            line = event.start_mark.line + 2
            raise BadMetadata(f"{source}, line {line}: is nested too deep")


def _plain(node: yaml.Node) -> str | list[str] | None:
    """Return the words of a value, or of each of a list; None where it is neither."""
    if isinstance(node, yaml.ScalarNode):
        return "" if node.tag == "tag:yaml.org,2002:null" else node.value
    if isinstance(node, yaml.SequenceNode) and all(
        isinstance(item, yaml.ScalarNode) for item in node.value
    ):
        return [item.value for item in node.value]
    return None
