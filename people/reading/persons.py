"""People named in a report: capitalised words are a person's name where enough speaks for it."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from documents.folding import fold
from documents.reading import Once, Piece, Span, tidy
from people.reading.given_names import family_first, given
from people.reading.name_runs import (
    LONGEST_LETTERS,
    LONGEST_NAME,
    SMALL_PARTS,
    Line,
    Run,
    kind_of,
    runs_of,
)
from people.reading.name_signs import ENOUGH, Usage, points_of
from people.reading.vocabulary import BEFORE, THING_ENDING

BRACKET = re.compile(r"\s*\(\s*(?P<inner>[^()]{2,90})\)")
# Between two members of a list; what stands in brackets behind the first is no hindrance.
_LISTED = re.compile(
    r"\s*(?:\([^()]{0,90}\)\s*)?(?:[,;/&]\s*)?(?:(?:and|und|sowie|et|y|e|as well as|&)\s+)?[‘’“]?"
)
# German nouns before a name: "Ministerialdirigent Anna Bell".
_CALLING = re.compile(
    r"\w{4,}(?:er|in|ent|ant|ist|or|eur|mann|frau|chef|ling|ige|iger)|\w{10,}"
)
# In a heading nearly every word may have a capital.
ENOUGH_IN_HEADING = 5


@dataclass(slots=True)
class PersonRead:
    """A person that a report names in full: forms as written, and where they stand."""

    name: str
    forms: Once = field(default_factory=Once)
    spans: Once = field(default_factory=Once)

    def add(self, form: str, span: Span):
        """Note one more place where the person is named."""
        self.forms.add(form)
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


@dataclass(slots=True)
class _Candidate:
    line: Line
    run: Run
    name: str
    points: int
    enough: int
    members: "list[_Candidate]" = field(default_factory=list)  # of its list, in order

    @property
    def is_person(self) -> bool:
        return self.points >= self.enough


def find_people(
    prose: Iterable[Line],
    headings: Iterable[Line],
    people: People,
    language: str | None,
):
    """Register the people whom a report names in full."""
    prose, headings = list(prose), list(headings)
    usage = Usage([line.piece for line in prose], language)
    runs = [(line, run) for line in prose for run in runs_of(line)]
    for line, run in runs:
        if run.last - run.first == 1:
            usage.note_alone(line, run)
    found = _candidates(runs, usage, ENOUGH)
    in_headings = [(line, run) for line in headings for run in runs_of(line)]
    found += _candidates(in_headings, usage, ENOUGH_IN_HEADING)
    lists = {id(one.members): one.members for one in found}
    for members in lists.values():
        more = _in_list(members) if len(members) > 1 else 0
        for one in members:
            if more and 0 <= one.points < one.enough:
                one.points += more
    accepted = [one for one in found if one.is_person]
    # "de la Cruz" behind "Anna de la Cruz" is no name of its own.
    tails = {
        " ".join(words[at:])
        for words in (fold(one.name).split() for one in accepted)
        for at in range(1, len(words) - 1)
    }
    for one in sorted(accepted, key=lambda one: one.line.piece.number):
        if fold(one.name) not in tails:
            people.put(one.name)


def _candidates(
    runs: list[tuple[Line, Run]], usage: Usage, enough: int
) -> list[_Candidate]:
    found: list[_Candidate] = []
    for line, run in runs:
        run, name = _name_of(line, run, usage)
        size = run.last - run.first
        if not 2 <= size <= LONGEST_NAME or len(name) > LONGEST_LETTERS:
            continue
        one = _Candidate(line, run, name, points_of(line, run, usage), enough)
        before = found[-1] if found else None
        if before and before.line is line:
            gap = line.text[
                line.words[before.run.last - 1].end : line.words[run.first].start
            ]
            if len(gap) < 110 and gap.strip(" ") and _LISTED.fullmatch(gap):
                one.members = before.members
        one.members.append(one)
        found.append(one)
    return found


def _in_list(members: list[_Candidate]) -> int:
    """Return the points of being a member of a list; 3 where half are people, and no other thing stands between any two."""
    people = [one.is_person for one in members]
    if not any(people):
        return 0
    side_by_side = any(a and b for a, b in zip(people, people[1:], strict=False))
    return 3 if side_by_side and 2 * sum(people) >= len(people) else 1


def _name_of(line: Line, run: Run, usage: Usage) -> tuple[Run, str]:
    """Return the run as far as it is the name, and the name, a German genitive undone."""
    words = line.words
    if run.last - run.first < 2:
        return run, ""
    second = words[run.first + 1].text
    if (
        usage.is_german
        and second.endswith("s")
        and family_first(words[run.first].text, second[:-1]) == 2
    ):
        run = replace(run, last=run.first + 2, right="")
        return run, tidy(line.text_of(run))[:-1]
    if not given(words[run.first].text):
        run = _from_given_name(line, run, usage)
    name = tidy(line.text_of(run)) if run.last > run.first else ""
    if usage.is_german and given(words[run.first].text) == 2:
        for at in range(run.first + 1, run.last):
            word = words[at].text
            if not word.endswith("s") or word.endswith("ss") or len(word) < 4:
                continue
            if at + 1 < run.last:
                is_owner = usage.alone[word[:-1].casefold()] or THING_ENDING.fullmatch(
                    words[at + 1].text
                )
            else:
                is_owner = run.right in ("thing", "title") or (
                    usage.alone[word[:-1].casefold()]
                    and not usage.alone[word.casefold()]
                )
            if is_owner and words[at].is_capitalised:
                run = replace(run, last=at + 1, right="")
                return run, tidy(line.text_of(run))[:-1]
    return run, name


def _from_given_name(line: Line, run: Run, usage: Usage) -> Run:
    """Leave out the words before a given name that are ordinary ones: 'Gestern Anna Bell'."""
    for at in range(run.first + 1, run.last - 1):
        text = line.words[at].text
        if given(text) != 2 or not line.words[at].is_capitalised:
            continue
        before = [word.text for word in line.words[run.first : at]]
        article = (
            run.first
            and not line.gap(run.first).strip(" ")
            and BEFORE.get(line.words[run.first - 1].text) == -3
        )
        if article or all(
            word.casefold() in usage.small
            or THING_ENDING.fullmatch(word)
            or (usage.is_german and _CALLING.fullmatch(word))
            or (usage.is_german and run.first == 0)
            for word in before
        ):
            return replace(
                run, first=at, left="title" if usage.is_german and run.first else ""
            )
        break
    return run


def find_mentions(line: Line, people: People, language: str | None = None):
    """Note each place where a passage names somebody known in this report, in full or by surname."""
    words, at = line.words, 0
    known = people.words
    if not known:
        return
    folded = [
        fold(word.text) if word.is_capitalised or word.text in SMALL_PARTS else ""
        for word in words
    ]
    while at < len(words):
        if not folded[at] or line.is_taken(words[at]):
            at += 1
            continue
        at = _mention_at(line, people, at, folded, german=language == "de") or at + 1


def _mention_at(
    line: Line, people: People, at: int, folded: list[str], *, german: bool
) -> int:
    """Note the person whom the words from ``at`` on name, and return where to go on; 0 if nobody."""
    words, known = line.words, people.words
    stop = at + 1
    while (
        stop < min(at + 2 * LONGEST_NAME, len(words))
        and line.gap(stop).strip(" \"“”„‘’'.«»") == ""
        and folded[stop]
    ):
        stop += 1
    for last in range(stop, at, -1):
        end, owned = words[last - 1].end, ""
        form = " ".join(word.text for word in words[at:last])
        parts = folded[last - 1].split()
        if not parts:
            continue
        person = people.named(form) if set(parts) <= known else None
        if (
            person is None
            and german
            and folded[last - 1].endswith("s")
            and folded[last - 1][:-1].split()[-1:]
            and folded[last - 1][:-1].split()[-1] in known
        ):
            person, owned = people.named(form[:-1]), "s"
        if person is None or any(line.is_taken(word) for word in words[at:last]):
            continue
        form = form[: len(form) - len(owned)]
        if " " not in form and not _stands_alone(
            line,
            at,
            last,
            owned=bool(owned) or german,
            first=fold(person.name).split()[0] == folded[at],
        ):
            continue
        start, end = words[at].start, end - len(owned)
        person.add(tidy(line.text[start:end]), line.piece.span(start, end))
        return last
    return 0


def _stands_alone(line: Line, at: int, last: int, *, owned: bool, first: bool) -> bool:
    """Return whether one word is a name by itself, and no part of another: 'Bell', not 'Bell Tower' or 'Eva Bell'."""
    words = line.words
    word = words[at].text
    if kind_of(word) in ("small", "honorific", "calendar") or (
        first and given(word) == 1
    ):
        return False
    if (
        at
        and not line.gap(at).strip(" ")
        and words[at - 1].is_capitalised
        and not line.kind(at - 1)
    ):
        return False
    if (
        last < len(words)
        and not line.gap(last).strip(" ")
        and words[last].is_capitalised
    ):
        kind = line.kind(last)
        if kind == "" and not owned or kind == "thing" and not owned:
            return False
    return True


def lines_of(
    pieces: Iterable[Piece], taken: dict[int, list[tuple[int, int]]]
) -> dict[int, Line]:
    """Return each passage in words, by number; ``taken`` are the stretches that are something else."""
    nothing = defaultdict(list, taken)
    return {piece.number: Line(piece, nothing[piece.number]) for piece in pieces}
