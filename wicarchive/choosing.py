"""How a page asks for conferences: a field each takes a slug, a name or words, and answers what they may mean."""

from dataclasses import dataclass, field

from documents.folding import fold
from documents.models import FormerAddress
from events.models import Conference, ConferenceName

NEAR_SHOWN = 8
EDITIONS_OFFERED = 60
LONGEST = 200


@dataclass(slots=True)
class Choice:
    """What stands in a field: the conference meant, or else those that may be, each with its query string."""

    name: str
    text: str = ""
    record: Conference | None = None
    near: list[tuple[Conference, str]] = field(default_factory=list)

    @property
    def value(self):
        """Return what the field shows: the slug, which is never ambiguous, or the words as asked."""
        return self.record.slug if self.record else self.text

    @property
    def is_unknown(self):
        """Return whether something was asked for that names no one conference."""
        return bool(self.text) and self.record is None


def choose(query, *names: str) -> list[Choice]:
    """Return what each of the named values of a query string means, in at most three queries a value."""
    choices = [_choice(name, _readable(query.get(name, ""))) for name in names]
    for choice in choices:
        for number, record in enumerate(choice.near):
            wanted = query.copy()
            wanted[choice.name] = record.slug
            choice.near[number] = (record, wanted.urlencode())
    return choices


def _readable(text: str) -> str:
    """Return the words asked for on one line, without what no page can show."""
    shown = "".join(sign if sign.isprintable() else " " for sign in text[:LONGEST])
    return " ".join(shown.split())


def _choice(name: str, text: str) -> Choice:
    if not text:
        return Choice(name)
    told = Conference.objects.told().select_related("series")
    if record := told.filter(slug=text).first():
        return Choice(name, text, record)
    moved = FormerAddress.objects.filter(kind="conference", slug=text)
    named = ConferenceName.objects.filter(folded=fold(text)).values("conference")
    near = list(
        (
            told.filter(slug__in=moved.values("current")) | told.filter(pk__in=named)
        ).in_order()[:NEAR_SHOWN]
    ) or list(told.found(text).newest_first()[:NEAR_SHOWN])
    if len(near) == 1:
        return Choice(name, text, near[0])
    return Choice(name, text, near=near)


def offered(*choices: Choice) -> list[Conference]:
    """Return the editions of the series of what is chosen, which a field offers while one types."""
    series = {choice.record.series_id for choice in choices if choice.record} - {None}
    if not series:
        return []
    editions = Conference.objects.told().filter(series__in=series)
    return list(editions.newest_first()[:EDITIONS_OFFERED])
