"""Editors' pages for people, bodies and what is recorded of them."""

from django.contrib import admin
from django.db.models import F, OuterRef, Subquery
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from documents.admin import DocumentAdmin
from documents.editing import (
    CountryFilter,
    FactAdmin,
    FactInline,
    IdentifierInline,
    NamedAdmin,
    NameInline,
    join_known,
)
from documents.places import country_name
from people.models import (
    Contribution,
    Mention,
    Organisation,
    OrganisationIdentifier,
    OrganisationName,
    Person,
    PersonIdentifier,
    PersonName,
    Position,
    Quotation,
    Relation,
)

PERSON = "person__names__folded"
ORGANISATION = "organisation__names__folded"


class PersonNameInline(NameInline):
    model = PersonName


class PersonIdentifierInline(IdentifierInline):
    model = PersonIdentifier


class PositionInline(FactInline):
    model = Position
    fk_name = "person"
    fields = (
        *("title", "organisation", "country", "since", "until"),
        "when_as_written",
    )
    autocomplete_fields = ("organisation",)
    select_related = ("organisation",)


@admin.register(Person)
class PersonAdmin(NamedAdmin):
    list_display = ("name", "sort_name", "country", "position", "first_conference")
    list_filter = (("country", CountryFilter),)
    search_fields = ("names__folded", "identifiers__value", "slug")
    readonly_fields = ("edited", "facts")
    inlines = (PersonNameInline, PersonIdentifierInline, PositionInline)

    def get_queryset(self, request):
        # Conferences are recorded on the floor above; the relation leads there.
        participations = Person._meta.get_field("participations").related_model
        who = {"person": OuterRef("pk")}
        took_part = participations.visible.filter(**who).order_by(
            F("conference__first_day").asc(nulls_last=True), "pk"
        )
        positions = Position.visible.filter(**who).order_by("pk")
        return (
            super()
            .get_queryset(request)
            .annotate(
                position=Subquery(positions.values("title")[:1]),
                first_conference=Subquery(took_part.values("conference__name")[:1]),
            )
        )

    def described(self, person):
        return join_known(person, person.position, person.first_conference)

    @admin.display(description=_("position"))
    def position(self, person):
        return person.position

    @admin.display(description=_("first conference"))
    def first_conference(self, person):
        return person.first_conference


class OrganisationNameInline(NameInline):
    model = OrganisationName
    shown_under = ("name", "acronym")


class OrganisationIdentifierInline(IdentifierInline):
    model = OrganisationIdentifier


class RelationInline(FactInline):
    model = Relation
    fk_name = "organisation"
    fields = (
        *("kind", "other", "person", "other_as_written", "since", "until"),
        "when_as_written",
    )
    autocomplete_fields = ("other", "person")
    select_related = ("other", "person")


class HolderInline(PositionInline):
    fk_name = "organisation"
    fields = ("person", "title", "country", "since", "until", "when_as_written")
    autocomplete_fields = ("person",)
    select_related = ("person",)


@admin.register(Organisation)
class OrganisationAdmin(NamedAdmin):
    name_fields = ("name", "acronym")
    list_display = ("name", "acronym", "group", "country", "sort_name", "slug")
    list_filter = ("group", ("country", CountryFilter))
    search_fields = ("names__folded", "identifiers__value", "slug")
    readonly_fields = ("edited", "facts")
    inlines = (
        *(OrganisationNameInline, OrganisationIdentifierInline, RelationInline),
        HolderInline,
    )

    def in_keys(self, organisation):
        return rf"\|(organisation )?{organisation.pk}(\|[A-Z]*)?$"

    def described(self, organisation):
        country = country_name(organisation.country) if organisation.country else ""
        return join_known(organisation, organisation.acronym, country)


@admin.register(Position)
class PositionAdmin(FactAdmin):
    fact_columns = ("person", "organisation", "country", "span")
    list_select_related = ("person", "organisation")
    search_fields = ("title", PERSON, ORGANISATION)
    autocomplete_fields = ("person", "organisation")

    @admin.display(description=_("when"), ordering="since_first")
    def span(self, position):
        return position.span_display


@admin.register(Relation)
class RelationAdmin(FactAdmin):
    fact_columns = ("kind", "span")
    fact_filters = ("kind",)
    list_select_related = ("organisation", "other", "person")
    search_fields = (
        *(ORGANISATION, "other__names__folded", "person__names__folded"),
        "other_as_written",
    )
    autocomplete_fields = ("organisation", "other", "person")

    @admin.display(description=_("when"), ordering="since_first")
    def span(self, relation):
        return relation.span_display


@admin.register(Mention)
class MentionAdmin(FactAdmin):
    fact_columns = ("person", "organisation", "passage")
    fact_filters = (
        ("person", admin.EmptyFieldListFilter),
        ("organisation", admin.EmptyFieldListFilter),
    )
    list_select_related = ("person", "organisation", "passage")
    search_fields = ("name_as_written", PERSON, ORGANISATION)
    autocomplete_fields = ("passage", "person", "organisation")

    def from_passage(self, passage):
        return {"passage": passage}


@admin.register(Quotation)
class QuotationAdmin(FactAdmin):
    fact_columns = ("text_start", "manner")
    fact_filters = ("manner",)
    list_select_related = ("person", "organisation", "document", "section")
    search_fields = ("text", "speaker_as_written", PERSON, ORGANISATION)
    autocomplete_fields = (
        *("first", "last", "person", "organisation", "document"),
        "section",
    )

    def from_passage(self, passage):
        return {"first": passage, "last": passage}

    @admin.display(description=_("words"))
    def text_start(self, quotation):
        return Truncator(quotation.text).chars(80)


@admin.register(Contribution)
class ContributionAdmin(FactAdmin):
    fact_columns = ("name_as_written", "document")
    fact_filters = ("role",)
    list_select_related = ("document", "person", "organisation")
    search_fields = (
        "name_as_written",
        PERSON,
        ORGANISATION,
        "document__titles__folded",
    )
    autocomplete_fields = ("document", "person", "organisation")


class ContributionInline(FactInline):
    model = Contribution
    fk_name = "document"
    fields = ("role", "name_as_written", "person", "organisation")
    autocomplete_fields = ("person", "organisation")
    select_related = ("person", "organisation")


DocumentAdmin.inlines = (*DocumentAdmin.inlines, ContributionInline)
