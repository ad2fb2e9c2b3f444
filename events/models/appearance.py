"""Who took part in which conference and when, in one flat table: what filters ask of one and the same participation."""

from collections.abc import Iterable, Iterator

from django.db import models
from django.utils.translation import gettext_lazy as _

from documents.models import UNDATED, years_between
from events.models.conference import Conference
from events.models.participation import Participation
from events.models.series import Series
from people.models import Organisation, Person


class Appearance(models.Model):
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
        db_index=False,
    )
    organisation = models.ForeignKey(
        Organisation,
        null=True,
        on_delete=models.CASCADE,
        related_name="appearances",
        db_index=False,
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
        indexes = [
            models.Index(
                fields=["person", "role", "presence", "series", "year", "conference"],
                name="appearance_of_person",
            ),
            models.Index(
                fields=[
                    *("organisation", "role", "presence"),
                    *("series", "year", "conference"),
                ],
                name="appearance_of_body",
            ),
            models.Index(
                fields=["role", "presence", "person", "conference", "organisation"],
                name="appearance_by_role",
            ),
        ]

    def __str__(self):
        return f"{self.role} {self.year}"


def _presence(role: str, presence: str) -> str:
    """Return how somebody was there; where the source does not say, the role tells messages apart."""
    if presence == Participation.Presence.ABSENT:
        return Appearance.Presence.ABSENT
    sent = presence == Participation.Presence.BY_MESSAGE
    if sent or (not presence and role in Participation.SENT):
        return Appearance.Presence.MESSAGE
    return Appearance.Presence.THERE


def appearances_of(
    conferences: Iterable[tuple[int, int | None, object, object, bool]],
) -> Iterator[Appearance]:
    """Yield the appearances at conferences: key, series, earliest and latest day, whether these are certain."""
    held = {pk: given for pk, *given in conferences}
    columns = ("conference_id", "person_id", "organisation_id")
    told = ("role", "presence", "state", "doubt")
    rows = Participation.visible.filter(conference__in=list(held)).order_by("pk")
    for conference, person, body, role, presence, state, doubt in rows.values_list(
        *columns, *told
    ):
        series, first, last, dated = held[conference]
        for year in years_between(first, last):
            yield Appearance(
                conference_id=conference,
                person_id=person,
                organisation_id=body,
                series_id=series,
                role=role,
                presence=_presence(role, presence),
                year=year,
                certain=state == Participation.State.CONFIRMED and not doubt,
                dated=dated or year == UNDATED,
            )
