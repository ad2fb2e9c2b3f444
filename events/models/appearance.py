"""Who took part in which conference and when, in one flat table: what filters ask of one and the same participation."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from documents.batches import batches
from documents.models import UNDATED, Derived, is_sure, years_between
from documents.models.mark import mark
from documents.rows import insert_values
from events.models.conference import Conference
from events.models.participation import Participation
from events.models.series import Series
from people.models import Organisation, Person

COLUMNS = (
    *("conference_id", "person_id", "organisation_id", "series_id"),
    *("role", "presence", "year", "certain", "dated"),
)
AT_ONCE = 500


class Appearance(Derived):
    """One visible participation in one year in which its conference may have been held; derived, never edited."""

    class Presence(models.TextChoices):
        THERE = "there", _("took part")
        MESSAGE = "message", _("sent a message")
        ABSENT = "absent", _("named as absent")

    conference = models.ForeignKey(
        Conference, on_delete=models.CASCADE, related_name="appearances"
    )
    person = models.ForeignKey(
        Person,
        null=True,
        on_delete=models.CASCADE,
        related_name="appearances",
    )
    organisation = models.ForeignKey(
        Organisation,
        null=True,
        on_delete=models.CASCADE,
        related_name="appearances",
    )
    series = models.ForeignKey(
        Series, null=True, on_delete=models.CASCADE, related_name="+"
    )
    role = models.CharField(max_length=20)
    presence = models.CharField(max_length=10, choices=Presence)
    year = models.CharField(max_length=4, blank=True)
    certain = models.BooleanField()
    dated = models.BooleanField(help_text="Whether the year is certain.")

    class Meta:
        verbose_name = _("appearance")
        verbose_name_plural = _("appearances")

    def __str__(self):
        return f"{self.role} {self.year}"

    @classmethod
    def note_seen_at(cls, conferences: Iterable[int]):
        """Note when people and bodies were seen, whose conferences may have other days now."""
        there = cls.objects.filter(conference__in=conferences).order_by()
        for model, who in ((Person, "person"), (Organisation, "organisation")):
            seen = there.exclude(**{who: None}).values_list(who, flat=True)
            for some in batches(seen.distinct(), AT_ONCE):
                model.note_seen(some)

    @classmethod
    def replace(cls, conferences: Iterable[int]) -> set[tuple[int | None, int | None]]:
        """Write anew who appeared at some conferences; return (person, body) of what changed."""
        now, before = defaultdict(Counter), defaultdict(Counter)
        held = Conference.objects.told().filter(pk__in=conferences).held()
        for said in _appearances_of({pk: given for pk, *given in held}):
            now[said[0]][said] += 1
        standing = cls.objects.filter(conference__in=conferences)
        for said in standing.order_by().values_list(*COLUMNS):
            before[said[0]][said] += 1
        changed = [pk for pk in {*now, *before} if now[pk] != before[pk]]
        cls.objects.filter(conference__in=changed).delete()
        insert_values(
            cls, COLUMNS, [said for pk in changed for said in now[pk].elements()]
        )
        return {
            (one[1], one[2])
            for pk in changed
            for one in (now[pk] - before[pk]) + (before[pk] - now[pk])
        }

    @classmethod
    def mark_concerned(cls, concerned: Iterable[tuple[int | None, int | None]]):
        """Mark people and bodies whose appearances changed."""
        mark(Person, (person for person, _body in concerned if person))
        mark(Organisation, (body for _person, body in concerned if body))


def _presence(role: str, presence: str) -> str:
    """Return how somebody was there; where the source does not say, the role tells messages apart."""
    if presence == Participation.Presence.ABSENT:
        return Appearance.Presence.ABSENT.value
    sent = presence == Participation.Presence.BY_MESSAGE
    if sent or (not presence and role in Participation.SENT):
        return Appearance.Presence.MESSAGE.value
    return Appearance.Presence.THERE.value


def _appearances_of(conferences: dict[int, tuple]) -> Iterator[tuple]:
    """Yield the rows of appearances at conferences, of which series, earliest and latest day and whether certain are given."""
    rows = Participation.visible.filter(conference__in=list(conferences))
    who = ("conference_id", "person_id", "organisation_id")
    told = ("role", "presence", "state", "doubt")
    for conference, person, body, role, presence, state, doubt in rows.order_by(
        "pk"
    ).values_list(*who, *told):
        series, first, last, dated = conferences[conference]
        there, sure = _presence(role, presence), is_sure(state, doubt)
        for year in years_between(first, last):
            yield (
                *(conference, person, body, series),
                *(role, there, year, sure, dated or year == UNDATED),
            )
