"""The people of a report: each registered once, found again by name, family name or a part that is theirs alone."""

import re
from dataclasses import dataclass, field

from documents.folding import fold
from documents.reading import Once, Span, written

BRACKET = re.compile(r"\s*\(\s*(?P<inner>[^()]{2,90})\)")


@dataclass(slots=True)
class PersonRead:
    """A person that a report names in full: forms as written, and where they stand."""

    name: str
    forms: Once = field(default_factory=Once)
    spans: Once = field(default_factory=Once)

    def add(self, form: str, span: Span):
        """Note one more place where the person is named."""
        self.forms.add(written(form, span))
        self.spans.add(span)


class People:
    """The people of one report; a surname alone means the one person who bears it."""

    def __init__(self):
        self.all: list[PersonRead] = []
        self._by_name: dict[str, PersonRead] = {}
        self._by_first: dict[str, list[PersonRead]] = {}
        self._by_end: dict[
            str, list[PersonRead]
        ] = {}  # by each part that ends the name
        self._by_ends: dict[tuple[str, str], list[tuple[str, PersonRead]]] = {}
        self.words: set[str] = set()  # of all names

    def put(self, name: str) -> PersonRead:
        """Register a person by the full name and return the one record in this report.

        A middle name or initial that is left out makes no other person.
        """
        folded = fold(name)
        person = self._by_name.get(folded)
        if person is None:
            words = folded.split()
            ends = self._by_ends.setdefault((words[0], words[-1]), [])
            person = next(
                (p for other, p in ends if len(words) == 2 or len(other.split()) == 2),
                None,
            )
            if person is None:
                person = PersonRead(name)
                self.all.append(person)
            self._by_name[folded] = person
            ends.append((folded, person))
            self.words.update(words)
            self._note(self._by_first, words[0], person)
            for at in range(1, len(words)):
                self._note(self._by_end, " ".join(words[at:]), person)
        return person

    @staticmethod
    def _note(table: dict[str, list[PersonRead]], key: str, person: PersonRead):
        bearers = table.setdefault(key, [])
        if person not in bearers:
            bearers.append(person)

    def named(self, form: str) -> PersonRead | None:
        """Return whom a full name, or a first or last part that only one person has, stands for."""
        folded = fold(form)
        if folded in self._by_name:
            return self._by_name[folded]
        # A family name may have several words: "van der Heyden".
        found = self._by_end.get(folded) or self._by_first.get(folded, ())
        return found[0] if len(found) == 1 else None
