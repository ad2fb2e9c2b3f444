"""Editors' pages for people, bodies and what is recorded of them."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from documents.admin import DocumentAdmin
from documents.editing import (
    FactAdmin,
    FactInline,
    IdentifierInline,
    NamedAdmin,
    NameInline,
)
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
    fields = ("title", "organisation", "country", "since", "until", "state")
    autocomplete_fields = ("organisation",)
    select_related = ("organisation",)


@admin.register(Person)
class PersonAdmin(NamedAdmin):
    list_display = ("sort_name", "name", "country", "slug", "changed_at")
    list_filter = ("country",)
    search_fields = ("names__folded", "identifiers__value", "slug")
    readonly_fields = ("facts",)
    inlines = (PersonNameInline, PersonIdentifierInline, PositionInline)


class OrganisationNameInline(NameInline):
    model = OrganisationName
    shown_under = ("name", "acronym")


class OrganisationIdentifierInline(IdentifierInline):
    model = OrganisationIdentifier


class RelationInline(FactInline):
    model = Relation
    fk_name = "organisation"
    fields = ("kind", "other", "since", "until", "state")
    autocomplete_fields = ("other",)
    select_related = ("other",)


@admin.register(Organisation)
class OrganisationAdmin(NamedAdmin):
    name_fields = ("name", "acronym")
    list_display = ("sort_name", "acronym", "group", "country", "slug", "changed_at")
    list_filter = ("group", "country")
    search_fields = ("names__folded", "identifiers__value", "slug")
    readonly_fields = ("facts",)
    inlines = (OrganisationNameInline, OrganisationIdentifierInline, RelationInline)


@admin.register(Position)
class PositionAdmin(FactAdmin):
    fact_columns = ("__str__", "person", "organisation", "country", "span")
    list_select_related = ("person", "organisation")
    search_fields = ("title", PERSON, ORGANISATION)
    autocomplete_fields = ("person", "organisation")

    @admin.display(description=_("when"), ordering="since_first")
    def span(self, position):
        return position.span_display


@admin.register(Relation)
class RelationAdmin(FactAdmin):
    fact_columns = ("organisation", "kind", "other", "span")
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
    fact_columns = ("name_as_written", "person", "organisation", "passage")
    fact_filters = (
        ("person", admin.EmptyFieldListFilter),
        ("organisation", admin.EmptyFieldListFilter),
    )
    list_select_related = ("person", "organisation", "passage")
    search_fields = ("name_as_written", PERSON, ORGANISATION)
    autocomplete_fields = ("passage", "person", "organisation")

    def view_on_site(self, mention):
        return mention.passage.get_absolute_url()


@admin.register(Quotation)
class QuotationAdmin(FactAdmin):
    fact_columns = ("__str__", "person", "organisation", "document")
    list_select_related = ("person", "organisation", "document")
    search_fields = ("text", "speaker_as_written", PERSON, ORGANISATION)
    autocomplete_fields = (
        *("first", "last", "person", "organisation", "document"),
        "section",
    )

    def view_on_site(self, quotation):
        return quotation.first.get_absolute_url()


@admin.register(Contribution)
class ContributionAdmin(FactAdmin):
    fact_columns = ("name_as_written", "role", "document", "person", "organisation")
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
    fields = ("role", "name_as_written", "person", "organisation", "state")
    autocomplete_fields = ("person", "organisation")
    select_related = ("person", "organisation")


DocumentAdmin.inlines = (*DocumentAdmin.inlines, ContributionInline)
