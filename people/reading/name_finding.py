"""People named in a report: capitalised words are a person's name where enough speaks for it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from documents.folding import fold
from documents.reading import tidy
from people.reading.given_names import family_first, given
from people.reading.lines import Line, Run
from people.reading.name_runs import LONGEST_LETTERS, LONGEST_NAME, runs_of
from people.reading.name_signs import ENOUGH, Usage, points_of
from people.reading.offices import is_title
from people.reading.persons import People
from people.reading.vocabulary import BEFORE, THING_ENDING

# Between two members of a list; what stands in brackets behind the first is no hindrance.
_LISTED = re.compile(
    r"\s*(?:\([^()]{0,90}\)\s*)?(?:[,;/&]\s*)?(?:(?:and|und|sowie|et|y|e|as well as|&)\s+)?[‘’“]?"
)

# German nouns before a name: "Ministerialdirigent Anna Bell".
_CALLING = re.compile(
    r"\w{4,}(?:er|in|ent|ant|ist|or|eur|mann|frau|chef|ling|ige|iger)|\w{10,}"
)

# What stands before a noun and before no name: "an dessen Spitze | Anna Bell".
_DETERMINERS = frozenset(
    "dessen deren whose sein seine seinem seinen seiner seines ihr ihre ihrem ihren ihrer ihres unser unsere unserem unseren unserer".split()
)

# In a heading nearly every word may have a capital.
ENOUGH_IN_HEADING = 5


@dataclass(slots=True)
class _Candidate:
    line: Line
    run: Run
    name: str
    points: int
    enough: int

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
    lists = _candidates(runs, usage, ENOUGH)
    in_headings = [(line, run) for line in headings for run in runs_of(line)]
    lists += _candidates(in_headings, usage, ENOUGH_IN_HEADING)
    for members in lists:
        more = _in_list(members) if len(members) > 1 else 0
        for one in members:
            if more and 0 <= one.points < one.enough:
                one.points += more
    accepted = [one for one in chain.from_iterable(lists) if one.is_person]
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
) -> list[list[_Candidate]]:
    """Return what may be names, those that stand in one list together, in order."""
    lists: list[list[_Candidate]] = []
    for line, run in runs:
        if run.last - run.first < 2:
            continue
        run, name = _name_of(line, run, usage)
        size = run.last - run.first
        if not 2 <= size <= LONGEST_NAME or len(name) > LONGEST_LETTERS:
            continue
        one = _Candidate(line, run, name, points_of(line, run, usage), enough)
        if lists and _goes_on(lists[-1][-1], one):
            lists[-1].append(one)
        else:
            lists.append([one])
    return lists


def _goes_on(before: _Candidate, one: _Candidate) -> bool:
    """Return whether nothing but what parts the members of a list stands between two names."""
    line = one.line
    if before.line is not line:
        return False
    gap = line.text[
        line.words[before.run.last - 1].end : line.words[one.run.first].start
    ]
    return len(gap) < 110 and gap.strip(" ") != "" and bool(_LISTED.fullmatch(gap))


def _in_list(members: list[_Candidate]) -> int:
    """Return the points of being a member of a list; 3 where half are people, and no other thing stands between any two."""
    people = [one.is_person for one in members]
    if not any(people):
        return 0
    # "Velka Tungwa and Anna Bell"; "Anna Bell and Acme Bolt" may be a person and a firm.
    if len(members) == 2:
        return 2 if people[1] and _is_pair(*members) else 1
    side_by_side = any(a and b for a, b in zip(people, people[1:], strict=False))
    return 3 if side_by_side and 2 * sum(people) >= len(people) else 1


_AND = re.compile(r"\s+(?:and|und|&)\s+")


def _is_pair(one: _Candidate, other: _Candidate) -> bool:
    """Return whether two names are joined by "and" alone: "Anna Bell and Velka Tungwa"."""
    text, words = one.line.text, one.line.words
    start, end = words[one.run.last - 1].end, words[other.run.first].start
    return bool(_AND.fullmatch(text, start, end))


def _name_of(line: Line, run: Run, usage: Usage) -> tuple[Run, str]:
    """Return the run as far as it is the name, and the name, a German genitive undone."""
    words = line.words
    second = words[run.first + 1].text
    if (
        usage.is_german
        and second.endswith("s")
        and family_first(words[run.first].text, second[:-1]) == 2
    ):
        run = run._replace(last=run.first + 2, right="")
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
                is_owner = usage.alone(word[:-1]) or THING_ENDING.fullmatch(
                    words[at + 1].text
                )
            else:
                is_owner = run.right in ("thing", "title") or (
                    usage.alone(word[:-1]) and not usage.alone(word)
                )
            if is_owner and words[at].is_capitalised:
                run = run._replace(last=at + 1, right="")
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
            and (
                BEFORE.get(line.words[run.first - 1].text.casefold()) == -3
                or line.words[run.first - 1].text in _DETERMINERS
            )
        )
        # "Minister of Energy Anna Bell": the words before belong to the office.
        about = (
            run.first > 1
            and line.words[run.first - 1].text in ("of", "for", "für")
            and is_title(line.words[run.first - 2].text)
        )
        if (
            article
            or about
            or all(
                word.casefold() in usage.small
                or THING_ENDING.fullmatch(word)
                or (usage.is_german and _CALLING.fullmatch(word))
                or (usage.is_german and run.first == 0)
                for word in before
            )
        ):
            return run._replace(
                first=at, left="title" if usage.is_german and run.first else ""
            )
        break
    return run
