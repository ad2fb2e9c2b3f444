"""Which tellings of a conference mean one edition. Pure: no Django.

The answer hangs on all tellings together and never on their order, so that the archive is
the same in whatever order reports arrive.
"""

import datetime
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from documents.dates import BadDate, exactness, span_bounds

YEAR, MONTH, DAY = 2, 3, 4  # how exact a date is, see documents.dates.exactness

Edition = tuple  # a name for an edition, equal for tellings that mean the same


@dataclass(frozen=True, slots=True)
class When:
    """The days that a telling's dates may mean, and how exact they are."""

    first: datetime.date
    last: datetime.date
    exact: int

    def meets(self, other: "When") -> bool:
        """Return whether both may mean one day."""
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True, slots=True)
class Telling:
    """What one report, or an editor, says of a conference: ``who`` tells it apart from the others."""

    who: Hashable
    ordinal: int | None
    when: frozenset[When]
    cities: frozenset[str]


def when_of(starts: Iterable[str], ends: Iterable[str]) -> frozenset[When]:
    """Return which days a telling's EDTF dates may mean; dates without a year mean none."""
    ends = list(ends)
    found = set()
    for start in list(starts) or [""]:
        for end in ends or [""]:
            try:
                first, last = span_bounds(start, end)
                if first and last < first:  # an end that goes with another start
                    first, last = span_bounds(start, "")
            except BadDate:
                continue
            if first:
                exact = exactness(start) or exactness(end)
                found.add(When(first, last, max(YEAR, exact)))
    return frozenset(found)


class _Edition:
    """What is known of an edition so far: its most exact dates, and its towns."""

    def __init__(self, tellings: list[Telling]):
        self.tellings = tellings
        every = {when for telling in tellings for when in telling.when}
        self.exact = max((when.exact for when in every), default=0)
        self.when = {when for when in every if when.exact == self.exact}
        self.cities = frozenset().union(*(telling.cities for telling in tellings))

    def meets(self, other: "_Edition") -> bool:
        return any(a.meets(b) for a in self.when for b in other.when)


def editions(tellings: Iterable[Telling]) -> dict[Hashable, Edition]:
    """Return which edition each telling means, under its ``who``; one without number and date means its own.

    A number tells an edition, and two numbers are two. Without a number the dates tell it: the
    days first, then months, then years. What fits several editions of those that are told
    more exactly means the one in its town, and else none of them.
    """
    meant: dict[Hashable, Edition] = {}
    known: dict[Edition, _Edition] = {}
    numbered = defaultdict(list)
    dated = defaultdict(list)
    for telling in tellings:
        if telling.ordinal is not None:
            numbered["numbered", telling.ordinal].append(telling)
        elif telling.when:
            exact = max(when.exact for when in telling.when)
            dated[exact].append(telling)
        else:
            meant[telling.who] = ("alone", telling.who)
    for edition, those in numbered.items():
        known[edition] = _Edition(those)
    for exact in (DAY, MONTH, YEAR):
        groups = [_Edition(those) for those in _joined(dated[exact], exact)]
        found = defaultdict(list)
        for group, edition in zip(groups, _fitting(groups, known), strict=True):
            first = min((when.first, when.last) for when in group.when)
            found[edition or ("dated", exact, *first)] += group.tellings
        for edition, those in found.items():
            before = known[edition].tellings if edition in known else []
            known[edition] = _Edition([*before, *those])
    for edition, told in known.items():
        meant |= {telling.who: edition for telling in told.tellings}
    return meant


def _joined(tellings: list[Telling], exact: int) -> list[list[Telling]]:
    """Join tellings of the same exactness: days that meet, months or years that are the same."""
    groups = [[telling] for telling in tellings]
    group_of = {
        telling.who: group for telling, group in zip(tellings, groups, strict=True)
    }
    for a, b in _alike(tellings, exact):
        one, other = group_of[a.who], group_of[b.who]
        if one is not other:
            one += other
            group_of |= {telling.who: one for telling in other}
            groups = [group for group in groups if group is not other]
    return groups


def _alike(tellings: list[Telling], exact: int):
    """Yield pairs of tellings whose dates are one; each telling at least with one that it is joined to."""
    if exact != DAY:
        by_when: dict[When, Telling] = {}
        for telling in tellings:
            for when in telling.when:
                yield by_when.setdefault(when, telling), telling
        return
    whens = sorted(
        (
            (when, telling)
            for telling in tellings
            for when in telling.when
            if when.exact == DAY
        ),
        key=lambda pair: (pair[0].first, pair[0].last),
    )
    reach = None  # the telling that lasts longest of those before
    for when, telling in whens:
        if reach and reach[0].last >= when.first:
            yield reach[1], telling
        if not reach or when.last > reach[0].last:
            reach = (when, telling)


def _fitting(
    groups: list[_Edition], known: dict[Edition, _Edition]
) -> list[Edition | None]:
    """Return the one edition that each group of tellings means; None where it is none or not sure."""
    fitting = [_fits(group, known) for group in groups]
    # Of several groups that all fit one edition whose dates are told less exactly, it is not sure
    # which of them it is.
    vague = Counter(
        edition
        for group, edition in zip(groups, fitting, strict=True)
        if edition and known[edition].exact < group.exact
    )
    return [
        None
        if edition
        and vague[edition] > 1
        and known[edition].exact < group.exact
        and not known[edition].cities & group.cities
        else edition
        for group, edition in zip(groups, fitting, strict=True)
    ]


def _fits(group: _Edition, known: dict[Edition, _Edition]) -> Edition | None:
    """Return the one edition that a group of tellings may mean; None where there is none, or several."""
    fits = [edition for edition, told in known.items() if told.meets(group)]
    exact = [edition for edition in fits if known[edition].exact >= group.exact]
    fits = exact or fits
    if len(fits) > 1:
        fits = [edition for edition in fits if known[edition].cities & group.cities]
    return fits[0] if len(fits) == 1 else None
