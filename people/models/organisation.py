"""Organisations: institutions, companies, councils, parties, processes."""

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from documents.facet_rows import replace_rows
from documents.fields import CountryField
from documents.folding import fold
from documents.models import Addressed, Fact, Identifier, Name, RecordQuerySet
from documents.search import Entry
from people.models.appearing import Appearing, OrganisationFacets


class OrganisationQuerySet(OrganisationFacets, RecordQuerySet):
    def tellable(self):
        """Leave out, too, what only the list of well-known bodies knows of."""
        named = Q(listed=False)
        for relation in self.model._meta.related_objects:
            if issubclass(relation.related_model, Fact):
                facts = relation.related_model.objects.visible().filter(
                    **{relation.field.name: OuterRef("pk")}
                )
                # What a body is part of may be the list's word alone.
                known = Q(evidence__isnull=True) | ~Q(evidence__origin="list")
                named |= Q(Exists(facts.filter(known).order_by()))
        return super().tellable().filter(named)

    def search(self, words):
        """Keep the bodies of which some name or the acronym holds all of ``words``."""
        folded = fold(words)
        if not folded:
            return self
        return self.filter(
            Exists(
                OrganisationName.objects.filter(
                    organisation=OuterRef("pk"), folded__contains=folded
                )
            )
        )

    def for_list(self):
        """Keep what lists show, by name."""
        return self.told().order_by("sort_name", "pk")

    def for_search(self):
        """Fetch by what each is found."""
        return self.told()

    def for_detail(self):
        """Fetch what a body's page shows beside the facts."""
        return self.prefetch_related("names", "identifiers", "series")


class Organisation(Appearing, Addressed):
    """A body that took part, issued or is named."""

    search_kind = 3

    class Group(models.TextChoices):
        GOVERNMENT = "government", _("government")
        INTERGOVERNMENTAL = "intergovernmental", _("intergovernmental")
        PRIVATE_SECTOR = "private sector", _("private sector")
        CIVIL_SOCIETY = "civil society", _("civil society")
        TECHNICAL = "technical community", _("technical community")
        ACADEMIA = "academia", _("academia")
        MEDIA = "media", _("media")

    name = models.CharField(_("name"), max_length=300)
    acronym = models.CharField(_("acronym"), max_length=40, blank=True)
    sort_name = models.CharField(_("sort name"), max_length=300)
    group = models.CharField(
        _("stakeholder group"), max_length=20, choices=Group, blank=True
    )
    country = CountryField(_("country"))
    listed = models.BooleanField(
        _("made from the list"),
        default=False,
        editable=False,
        help_text=_("Visitors' lists leave it out until something names it."),
    )

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        ordering = ["sort_name", "pk"]
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        indexes = [
            models.Index(
                fields=["sort_name", "id", "is_told"], name="organisation_in_order"
            )
        ]
        constraints = [
            models.CheckConstraint(
                name="organisation_has_name",
                condition=~Q(name="") & ~Q(sort_name=""),
                violation_error_message=_("Give a name and a sort name."),
            )
        ]

    def __str__(self):
        return self.name

    @classmethod
    def relist(cls, pks):
        """Bring up to date, too, when they were seen and by what values they are filtered."""
        cls.note_seen(pks)  # before search, which ranks by it
        super().relist(pks)
        replace_rows(cls, pks)

    def get_absolute_url(self):
        return self.address("organisation")

    @classmethod
    def other_names(cls, pks):
        """Return the names that stand."""
        return OrganisationName.objects.filter(organisation__in=pks).values_list(
            "organisation", "text"
        )

    def search_entry(self, others):
        """Return by what the body is found; those that appear most often first."""
        names = (self.name, self.acronym, *others)
        return Entry(self.search_kind, self.pk, names, score=self.conference_count)


class OrganisationName(Name):
    """A name or acronym of a body, in one language."""

    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        on_delete=models.CASCADE,
        related_name="names",
    )

    class Meta(Name.Meta):
        verbose_name = _("name")
        verbose_name_plural = _("names")
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "text"], name="organisation_name_once"
            )
        ]


class OrganisationIdentifier(Identifier):
    """An identifier of a body."""

    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        on_delete=models.CASCADE,
        related_name="identifiers",
    )

    class Meta(Identifier.Meta):
        verbose_name = _("identifier")
        verbose_name_plural = _("identifiers")
        constraints = [
            models.UniqueConstraint(
                fields=["scheme", "value"],
                name="organisation_identifier_once",
                violation_error_message=_("Another organisation has this identifier."),
            )
        ]
