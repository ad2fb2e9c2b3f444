"""Conferences."""

from collections.abc import Iterable
from contextlib import suppress
from itertools import chain

from django.db import models
from django.db.models import (
    Count,
    Exists,
    F,
    OuterRef,
    Q,
)
from django.utils.translation import gettext_lazy as _

from documents.charts import Span
from documents.dates import NO_YEAR, BadDate, display_span, span_bounds
from documents.fields import CountryField, EDTFField
from documents.folding import fold
from documents.models import Addressed, Name, RecordQuerySet
from documents.ordering import OrderIndex
from documents.places import country_name
from documents.search import Entry
from events.models.conference_facets import ConferenceFacets, Faceted
from events.models.conference_order import ConferenceOrder
from events.models.series import Series, SeriesName


def spans_of(rows: Iterable[tuple[str, int]]) -> list[Span]:
    """Return what the ``years`` of conferences say, each with how many have the same."""
    return [
        Span(int(years[:4]), int(years[5:9]), "?" in years, "X" in years, number)
        for years, number in rows
    ]


class ConferenceQuerySet(ConferenceFacets, ConferenceOrder, RecordQuerySet):
    def search(self, words):
        """Keep the conferences of which a name, theme, place or series holds ``words``."""
        folded = fold(words)
        if not folded:
            return self
        names = ConferenceName.objects.filter(
            conference=OuterRef("pk"), folded__contains=folded
        )
        series = SeriesName.objects.filter(
            series=OuterRef("series"), folded__contains=folded
        )
        return self.filter(
            Exists(names) | Exists(series) | Q(search_text__contains=folded)
        )

    def between(self, first, last):
        """Keep what may have been held between two days; None leaves that side open.

        A conference without a known date is left out as soon as a side is given.
        """
        within = Q()
        if first:
            within &= Q(last_day__gte=first)
        if last:
            within &= Q(first_day__lte=last)
        return self.filter(within)

    def undated(self):
        return self.filter(first_day__isnull=True)

    def by_year(self):
        """Return how many were, or may have been, held in which years, in one query; undated ones are left out."""
        rows = self.exclude(years="").order_by().values_list("years")
        return spans_of(rows.annotate(number=Count("*")))

    def _visible(self, relation):
        """Return the visible facts of a kind; their models build on this one, so it is the relation that leads there."""
        return self.model._meta.get_field(relation).related_model.visible.all()

    def with_participant(self, **wanted):
        """Keep the conferences in which somebody took part as given; all must hold of one participation."""
        if not any(wanted.values()):
            return self
        participations = self._visible("participations").of(**wanted)
        return self.filter(Exists(participations.filter(conference=OuterRef("pk"))))

    def for_detail(self):
        """Fetch what a conference's page shows beside its facts."""
        return self.select_related("series", "part_of")

    def for_search(self):
        """Fetch by what each is found: its names and its series' names, theme, place and year."""
        return self.told().select_related("series")


class Conference(Faceted, Addressed):
    """One edition or event.

    All but name, series and part_of is computed from the statements by
    ``events.consolidation``; an editor changes it by a statement of their own.
    """

    others_hang_on_it = True
    search_kind = 1

    class Status(models.TextChoices):
        HELD = "held", _("held")
        PLANNED = "planned", _("planned")
        POSTPONED = "postponed", _("postponed")
        CANCELLED = "cancelled", _("cancelled")

    class Mode(models.TextChoices):
        IN_PERSON = "in person", _("in person")
        ONLINE = "online", _("online")
        HYBRID = "hybrid", _("hybrid")

    class Access(models.TextChoices):
        INVITATION = "by invitation", _("by invitation")
        REGISTRATION = "by registration", _("by registration")
        OPEN = "open", _("open to all")

    name = models.CharField(_("name"), max_length=300)
    series = models.ForeignKey(
        Series,
        verbose_name=_("series"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="conferences",
    )
    part_of = models.ForeignKey(
        "self",
        verbose_name=_("part of"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="parts",
    )
    ordinal = models.PositiveIntegerField(
        _("edition"), null=True, blank=True, editable=False
    )
    status = models.CharField(
        _("status"), max_length=10, choices=Status, blank=True, editable=False
    )
    start = EDTFField(_("first day"), editable=False)
    end = EDTFField(_("last day"), editable=False)
    first_day = models.DateField(
        _("earliest day"), null=True, editable=False, db_index=True
    )
    last_day = models.DateField(
        _("latest day"), null=True, editable=False, db_index=True
    )
    years = models.CharField(
        _("years"),
        max_length=11,
        blank=True,
        editable=False,
        help_text=_(
            "The years of the earliest and the latest day, then ? where a date is in doubt and X where one is a decade: 1980/1989X."
        ),
    )
    city = models.CharField(_("city"), max_length=200, blank=True, editable=False)
    country = CountryField(_("country"), editable=False, db_index=True)
    latitude = models.FloatField(_("latitude"), null=True, editable=False)
    longitude = models.FloatField(_("longitude"), null=True, editable=False)
    theme = models.CharField(_("theme"), max_length=1000, blank=True, editable=False)
    mode = models.CharField(
        _("mode"), max_length=10, choices=Mode, blank=True, editable=False
    )
    access = models.CharField(
        _("access"), max_length=20, choices=Access, blank=True, editable=False
    )
    search_text = models.TextField(
        blank=True, editable=False, help_text=_("Theme and place, folded.")
    )

    objects = ConferenceQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        verbose_name = _("conference")
        verbose_name_plural = _("conferences")
        indexes = [
            # By which editions of a series are counted, and from when to when they were.
            models.Index(
                fields=["series", "is_told", "first_day", "last_day"],
                name="conference_of_series",
            ),
            OrderIndex(
                F("first_day").desc(nulls_last=True),
                F("ordinal").desc(nulls_last=True),
                *("name", "id", "is_told"),
                name="conference_newest_first",
            ),
            # By which they are counted by year.
            models.Index(fields=["years", "is_told"], name="conference_by_years"),
        ]
        constraints = [
            models.CheckConstraint(
                name="conference_has_name",
                condition=~Q(name=""),
                violation_error_message=_("Give a name."),
            ),
            models.CheckConstraint(
                name="conference_ends_after_start",
                condition=Q(first_day__isnull=True)
                | Q(last_day__isnull=True)
                | Q(last_day__gte=F("first_day")),
                violation_error_message=_("The conference ends before it starts."),
            ),
            models.CheckConstraint(
                name="conference_not_part_of_itself",
                condition=Q(part_of__isnull=True) | ~Q(part_of=F("id")),
                violation_error_message=_("A conference is not part of itself."),
            ),
        ]

    def __str__(self):
        return self.name

    def complete(self):
        """Compute the earliest and the latest day, and the years, from the dates as far as they are known."""
        self.first_day, self.last_day = span_bounds(self.start, self.end)
        self.years = self._years()

    def _years(self) -> str:
        """Return the years in which it may have been held, as ``by_year`` reads them; '' where they are not known."""
        if self.first_day is None:
            return ""
        dates = (self.start, self.end)
        doubt = "?" if any(date[-1:] in ("?", "~", "%") for date in dates) else ""
        vague = "X" if any(date[3:4] == "X" for date in dates) else ""
        return f"{self.first_day.year:04}/{self.last_day.year:04}{doubt}{vague}"

    def clean(self):
        """Compute the days before the constraints are asked; a bad date was named already."""
        super().clean()
        with suppress(BadDate):
            self.first_day, self.last_day = span_bounds(self.start, self.end)

    def get_absolute_url(self):
        return self.address("conference")

    def slug_words(self):
        """Return series and ordinal, or series and year; the name where there is no series."""
        if not self.series_id:
            return self.name
        return f"{self.series.name} {self.ordinal or self.start[:4]}"

    @classmethod
    def other_names(cls, pks):
        """Return the names that stand, of the conferences and of their series."""
        own = ConferenceName.objects.filter(conference__in=pks)
        series = SeriesName.objects.filter(series__conferences__in=pks)
        return chain(
            own.values_list("conference", "text"),
            series.values_list("series__conferences", "text"),
        )

    def search_entry(self, others):
        """Return by what the conference is found; the latest first."""
        names = [self.name, *others, self.theme, self.city]
        if self.series:
            names += [self.series.name, self.series.acronym]
        if self.country:
            names.append(country_name(self.country))
        if self.first_day:
            # Of a conference that is known to a decade only no year is known.
            years = {self.first_day.year, self.last_day.year}
            names += map(str, years if max(years) - min(years) <= 1 else ())
        day = self.first_day.toordinal() if self.first_day else 0
        return Entry(self.search_kind, self.pk, tuple(names), score=day)

    @classmethod
    def searched_along(cls, pks):
        """Return their series, which are found while an edition is told."""
        series = Series.objects.filter(conferences__in=pks).order_by().distinct()
        return [(Series, series.values_list("pk", flat=True))]

    @property
    def year_display(self):
        """Return the year as far as it is known, short: “2016?”, “1980s”; else the edition; else ''."""
        date = self.start or self.end
        year, doubt = date[:4], date[-1:] in ("?", "~", "%")
        if date and year != NO_YEAR:
            year = year.replace("X", "0s") if year.count("X") == 1 else year
            return f"{year}?" if doubt else year
        return _("no. %d") % self.ordinal if self.ordinal else ""

    @property
    def dates_display(self):
        """Return the dates as far as they are known; empty where they are not."""
        return display_span(self.start, self.end)

    @property
    def place_display(self):
        """Return the place and the country, as far as they are known; empty where they are not."""
        country = country_name(self.country) if self.country else ""
        return ", ".join(filter(None, (self.city, country)))


class ConferenceName(Name):
    """A name that a conference goes by in some report."""

    conference = models.ForeignKey(
        Conference,
        verbose_name=_("conference"),
        on_delete=models.CASCADE,
        related_name="names",
    )

    class Meta(Name.Meta):
        verbose_name = _("name")
        verbose_name_plural = _("names")
        constraints = [
            models.UniqueConstraint(
                fields=["conference", "text"], name="conference_name_once"
            )
        ]
