"""Series: lines of conferences under one name."""

from django.db import models
from django.db.models import Count, Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from documents.models import Addressed, Name, RecordQuerySet
from documents.search import Entry
from people.models import Organisation


class SeriesQuerySet(RecordQuerySet):
    def tellable(self):
        """Leave out the series of the list of well-known ones that has no edition here."""
        conferences = self.model._meta.get_field("conferences").related_model
        editions = conferences.objects.told().filter(series=OuterRef("pk"))
        return self.filter(Q(listed=False) | Exists(editions))

    def for_list(self):
        """Add the number of editions that visitors may know of, and the first and last day known of them."""
        told = Q(conferences__is_told=True)
        # Ordered here: what is grouped does not keep the order of Meta.
        return (
            self.told()
            .order_by("name", "pk")
            .annotate(
                editions=Count("conferences", filter=told),
                first_day=models.Min("conferences__first_day", filter=told),
                last_day=models.Max("conferences__last_day", filter=told),
            )
        )

    def for_search(self):
        """Fetch by what each is found."""
        return self.for_list()


class Series(Addressed):
    """A line of conferences under one name, such as the Internet Governance Forum."""

    search_kind = 5

    name = models.CharField(_("name"), max_length=300)
    acronym = models.CharField(_("acronym"), max_length=40, blank=True)
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="series",
        help_text=_("The body of the same name, where there is one."),
    )
    listed = models.BooleanField(
        _("made from the list"),
        default=False,
        editable=False,
        help_text=_("Visitors' lists leave it out until it has an edition."),
    )

    objects = SeriesQuerySet.as_manager()

    class Meta:
        ordering = ["name", "pk"]
        verbose_name = _("series")
        verbose_name_plural = _("series")
        constraints = [
            models.CheckConstraint(
                name="series_has_name",
                condition=~Q(name=""),
                violation_error_message=_("Give a name."),
            )
        ]

    def __str__(self):
        return self.name

    def get_absolute_url(self):
        return self.address("series")

    @classmethod
    def other_names(cls, pks):
        """Return the names that stand."""
        return SeriesName.objects.filter(series__in=pks).values_list("series", "text")

    def search_entry(self, others):
        """Return by what the series is found; those with most editions first."""
        names = (self.name, self.acronym, *others)
        return Entry(self.search_kind, self.pk, names, score=self.editions)

    @classmethod
    def searched_along(cls, pks):
        """Return the editions, which are found by the names of their series, too."""
        conferences = cls._meta.get_field("conferences").related_model
        editions = conferences.objects.filter(series__in=pks).order_by()
        return [(conferences, editions.values_list("pk", flat=True))]


class SeriesName(Name):
    """A name or acronym of a series."""

    series = models.ForeignKey(
        Series, verbose_name=_("series"), on_delete=models.CASCADE, related_name="names"
    )

    class Meta(Name.Meta):
        verbose_name = _("name")
        verbose_name_plural = _("names")
        constraints = [
            models.UniqueConstraint(fields=["series", "text"], name="series_name_once")
        ]
