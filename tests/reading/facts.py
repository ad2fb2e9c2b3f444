"""What a reading holds: its facts and their spans, wherever in it they are."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from documents.reading import Span


def parts_of(value, seen=None) -> Iterator:
    """Yield every dataclass and span that a value holds, itself included, each once."""
    seen = set() if seen is None else seen
    if isinstance(value, Span):
        if id(value) not in seen:
            seen.add(id(value))
            yield value
        return
    if is_dataclass(value):
        if id(value) in seen:
            return
        seen.add(id(value))
        yield value
        value = [getattr(value, field.name) for field in fields(value)]
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        for item in value:
            yield from parts_of(item, seen)


def spans_of(value) -> list[Span]:
    """Return the spans that a reading, or a fact, holds."""
    return [part for part in parts_of(value) if isinstance(part, Span)]


def facts_of(reading) -> list:
    """Return what was read: claims, figures, roles, people, documents and so on."""
    return [
        part
        for part in parts_of(reading)
        if type(part).__name__.endswith(("Read", "Claim"))
        and {"span", "spans"} & {field.name for field in fields(part)}
    ]


def own_spans(fact) -> list[Span]:
    """Return the spans in a fact's own fields, not those of other facts that it names."""
    found = []
    for field in fields(fact):
        value = getattr(fact, field.name)
        # A span is a tuple of its place and words.
        is_one = isinstance(value, Span) or not isinstance(value, list | tuple)
        items = [value] if is_one else value
        for item in items:
            if isinstance(item, Span):
                found.append(item)
            elif isinstance(item, tuple):  # a form with its place
                found += [part for part in item if isinstance(part, Span)]
    return found


def reasons_of(fact) -> str:
    """Return what a fact says of how it is known, beside its words."""
    return "".join(
        getattr(fact, name, "") for name in ("doubt", "inferred") if hasattr(fact, name)
    )
