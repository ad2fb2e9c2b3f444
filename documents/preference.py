"""Which of two values of a field is kept where reports tell it differently and nobody decided.

The order does not hang on which report came first, so that the archive is the same in
whatever order they are imported.
"""

import unicodedata

from django.db import models

from documents.dates import exactness
from documents.fields import EDTFField
from documents.models import Fact

NAMES = frozenset({"name", "title"})


def _of_name(name: str) -> tuple:
    """Prefer capitals only where a name has them, then its accents."""
    shouted = sum(word.isupper() and len(word) > 1 for word in name.split())
    plain = sum(char.isascii() for char in unicodedata.normalize("NFC", name))
    return shouted, plain - len(name), name


def _of_sort_name(name: str) -> tuple:
    """Prefer a name in the order in which it is said: some report showed that the family name leads."""
    return "," in name, *_of_name(name)


def _of_date(edtf: str) -> tuple:
    """Prefer the more exact date, then the earlier."""
    return -exactness(edtf), edtf


def _of_choice(value: str) -> tuple:
    """Prefer what says something."""
    return value == "other", value


def _of_text(text: str) -> tuple:
    """Prefer what says more."""
    return -len(text), text


def prefers(field: models.Field, value, to) -> bool:
    """Return whether ``value`` is kept rather than the value ``to``, which is there; neither is empty."""
    if not isinstance(value, str) or not isinstance(to, str):
        return False
    if isinstance(field, EDTFField):
        rank = _of_date
    elif issubclass(field.model, Fact):
        rank = _of_choice if field.choices else _of_text
    elif field.name == "sort_name":
        rank = _of_sort_name
    elif field.name in NAMES:
        rank = _of_name
    else:
        rank = _of_choice if field.choices else _of_text
    return rank(value) < rank(to)
