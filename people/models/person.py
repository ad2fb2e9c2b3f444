"""People and the names they go by."""

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from documents.facet_rows import replace_rows
from documents.fields import CountryField
from documents.folding import fold
from documents.models import Addressed, Identifier, Name, RecordQuerySet
from documents.search import Entry
from people.models.appearing import Appearing, PersonFacets


class PersonQuerySet(PersonFacets, RecordQuerySet):
    def search(self, words):
        """Keep the people of whom some name holds all of ``words``."""
        folded = fold(words)
        if not folded:
            return self
        return self.filter(
            Exists(
                PersonName.objects.filter(
                    person=OuterRef("pk"), folded__contains=folded
                )
            )
        )

    def for_list(self):
        """Keep what lists show, by name."""
        return self.told().order_by("sort_name", "pk")

    def for_search(self):
        """Fetch by what each is found."""
        return self.told()

    def most_active(self):
        """Those who took part in most conferences first; nobody who took part in none."""
        return (
            self.for_list()
            .filter(conference_count__gt=0)
            .order_by("-conference_count", "sort_name", "pk")
        )

    def for_detail(self):
        """Fetch what a person's page shows beside the facts."""
        return self.prefetch_related("names", "identifiers")


class Person(Appearing, Addressed):
    """A person. What someone was at the time is a position, never a field of the person."""

    search_kind = 2

    name = models.CharField(_("name"), max_length=300)
    sort_name = models.CharField(
        _("sort name"),
        max_length=300,
        help_text=_("For instance “Lovelace, Ada” or “Mao Dun”."),
    )
    country = CountryField(_("country"))

    objects = PersonQuerySet.as_manager()

    class Meta:
        ordering = ["sort_name", "pk"]
        verbose_name = _("person")
        verbose_name_plural = _("people")
        indexes = [
            models.Index(fields=["sort_name", "id", "is_told"], name="person_in_order")
        ]
        constraints = [
            models.CheckConstraint(
                name="person_has_name",
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
        return self.address("person")

    @classmethod
    def other_names(cls, pks):
        """Return the names that stand."""
        return PersonName.objects.filter(person__in=pks).values_list("person", "text")

    def search_entry(self, others):
        """Return by what the person is found; those who appear most often first."""
        names = (self.name, *others)
        return Entry(self.search_kind, self.pk, names, score=self.conference_count)


class PersonName(Name):
    """A name of a person, in one language and script."""

    person = models.ForeignKey(
        Person, verbose_name=_("person"), on_delete=models.CASCADE, related_name="names"
    )

    class Meta(Name.Meta):
        verbose_name = _("name")
        verbose_name_plural = _("names")
        constraints = [
            models.UniqueConstraint(fields=["person", "text"], name="person_name_once")
        ]


class PersonIdentifier(Identifier):
    """An identifier of a person."""

    person = models.ForeignKey(
        Person,
        verbose_name=_("person"),
        on_delete=models.CASCADE,
        related_name="identifiers",
    )

    class Meta(Identifier.Meta):
        verbose_name = _("identifier")
        verbose_name_plural = _("identifiers")
        constraints = [
            models.UniqueConstraint(
                fields=["scheme", "value"],
                name="person_identifier_once",
                violation_error_message=_("Another person has this identifier."),
            )
        ]
