"""Editors' pages for series, conferences and what is recorded of them."""

from django.contrib import admin
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from documents.editing import FactAdmin, FactInline, NamedAdmin, NameInline
from events.consolidation import FIELDS
from events.editing import ConferenceForm, say
from events.models import (
    Conference,
    ConferenceName,
    Coverage,
    Figure,
    Outcome,
    Participation,
    Series,
    SeriesName,
    Statement,
    Subject,
    Topic,
    TopicName,
)
from events.storing import consolidate
from people.admin import OrganisationAdmin, PersonAdmin

CONFERENCE = "conference__names__folded"


class SeriesNameInline(NameInline):
    model = SeriesName
    shown_under = ("name", "acronym")


@admin.register(Series)
class SeriesAdmin(NamedAdmin):
    name_fields = ("name", "acronym")
    list_display = ("name", "acronym", "organisation", "editions", "slug")
    list_select_related = ("organisation",)
    search_fields = ("names__folded", "slug")
    autocomplete_fields = ("organisation",)
    inlines = (SeriesNameInline,)

    def get_queryset(self, request):
        return super().get_queryset(request).for_list()

    @admin.display(description=_("editions"), ordering="editions")
    def editions(self, series):
        return series.editions


class ConferenceNameInline(NameInline):
    model = ConferenceName


class StatementInline(FactInline):
    model = Statement
    fk_name = "conference"
    fields = ("field", "value", "as_written", "state")


class ParticipationInline(FactInline):
    model = Participation
    fk_name = "conference"
    fields = (
        *("role", "name_as_written", "person", "organisation", "presence"),
        *("capacity", "represents", "state"),
    )
    autocomplete_fields = ("person", "organisation")
    select_related = ("person", "organisation")


class FigureInline(FactInline):
    model = Figure
    fk_name = "conference"
    fields = ("qualifier", "value", "kind", "as_written", "state")


class OutcomeInline(FactInline):
    model = Outcome
    fk_name = "conference"
    fields = ("document", "state")
    autocomplete_fields = ("document",)
    select_related = ("document",)


COMPUTED = ("first_day", "last_day", "latitude", "longitude")


@admin.register(Conference)
class ConferenceAdmin(NamedAdmin):
    form = ConferenceForm
    kept_otherwise = ("slug", *FIELDS)
    list_display = ("name", "series", "ordinal", "dates", "city", "country", "status")
    list_filter = (
        ("series", admin.RelatedOnlyFieldListFilter),
        *("status", "country", "mode", "access"),
        ("first_day", admin.EmptyFieldListFilter),
    )
    list_select_related = ("series",)
    ordering = (F("first_day").desc(nulls_last=True), "name", "pk")
    search_fields = ("names__folded", "series__names__folded", "search_text", "slug")
    autocomplete_fields = ("series", "part_of")
    readonly_fields = (*COMPUTED, "edited", "facts")
    fieldsets = (
        (None, {"fields": ("name", "series", "part_of", "slug", "facts")}),
        (
            _("What is said of it"),
            {
                "fields": FIELDS[1:],
                "description": _(
                    "What you change here becomes your own statement. It is shown "
                    "before all others and no import changes it; the statements of "
                    "the reports stay below. An emptied field says that there is none."
                ),
            },
        ),
        (
            _("Computed"),
            {"classes": ("collapse",), "fields": (*COMPUTED, "edited")},
        ),
    )
    inlines = (
        *(ConferenceNameInline, StatementInline, ParticipationInline),
        *(FigureInline, OutcomeInline),
    )

    def get_form(self, request, obj=None, change=False, **kwargs):
        # The model does not let a form set what its statements fill; ConferenceForm does.
        kwargs["fields"] = ("name", "series", "part_of", "slug")
        return super().get_form(request, obj, change, **kwargs)

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        conference = form.instance
        for field, value in form.said().items():
            say(conference, field, value, request.user)
        not_its_names = ConferenceName.every.filter(
            conference=conference, rejected=True
        )
        Statement.visible.filter(
            conference=conference,
            field=Statement.Field.NAME,
            value__in=not_its_names.values("text"),
        ).update(
            state=Statement.State.REJECTED,
            reviewed_by=request.user,
            reviewed_at=timezone.now(),
        )
        consolidate(conference)

    @admin.display(description=_("dates"), ordering="first_day")
    def dates(self, conference):
        return conference.dates_display


@admin.register(Statement)
class StatementAdmin(FactAdmin):
    fact_columns = ("conference", "field", "value", "as_written")
    fact_filters = ("field",)
    list_select_related = ("conference",)
    search_fields = ("value", "as_written", CONFERENCE)
    autocomplete_fields = ("conference",)

    def get_readonly_fields(self, request, obj=None):
        # What a source says is not changed; an editor rejects it or says otherwise.
        said = ("conference", "field", "value", "as_written") if obj else ()
        return (*said, *super().get_readonly_fields(request, obj))

    def facts_changed(self, facts):
        for conference in Conference.objects.filter(statements__in=facts).distinct():
            consolidate(conference)


@admin.register(Participation)
class ParticipationAdmin(FactAdmin):
    fact_columns = (
        *("name_as_written", "role", "person", "organisation"),
        *("conference", "presence"),
    )
    fact_filters = ("role", "presence")
    list_select_related = ("person", "organisation", "conference")
    search_fields = (
        *("name_as_written", "capacity", CONFERENCE),
        *("person__names__folded", "organisation__names__folded"),
    )
    autocomplete_fields = ("conference", "person", "organisation")


@admin.register(Figure)
class FigureAdmin(FactAdmin):
    fact_columns = (
        "__str__",
        "value",
        "qualifier",
        "kind",
        "conference",
        "organisation",
    )
    fact_filters = ("qualifier", "kind")
    list_select_related = ("conference", "organisation")
    search_fields = ("kind", "as_written", CONFERENCE, "organisation__names__folded")
    autocomplete_fields = ("conference", "organisation")


@admin.register(Outcome)
class OutcomeAdmin(FactAdmin):
    fact_columns = ("__str__", "conference", "document")
    list_select_related = ("conference", "document")
    search_fields = (CONFERENCE, "document__titles__folded")
    autocomplete_fields = ("conference", "document")


@admin.register(Coverage)
class CoverageAdmin(FactAdmin):
    fact_columns = ("__str__", "document", "extent", "conference")
    fact_filters = ("extent",)
    list_select_related = ("document", "conference")
    search_fields = (CONFERENCE, "document__titles__folded")
    autocomplete_fields = ("document", "conference")


class TopicNameInline(NameInline):
    model = TopicName


@admin.register(Topic)
class TopicAdmin(NamedAdmin):
    list_display = ("name", "slug", "changed_at")
    search_fields = ("names__folded", "slug")
    inlines = (TopicNameInline,)


@admin.register(Subject)
class SubjectAdmin(FactAdmin):
    fact_columns = ("topic", "conference", "document", "section")
    list_select_related = ("topic", "conference", "document", "section")
    search_fields = (
        *("topic__names__folded", CONFERENCE),
        *("document__titles__folded", "section__title"),
    )
    autocomplete_fields = ("topic", "conference", "document", "section")


class PersonTookPartInline(FactInline):
    model = Participation
    fk_name = "person"
    fields = ("conference", "role", "name_as_written", "state")
    autocomplete_fields = ("conference",)
    select_related = ("conference",)


class BodyTookPartInline(PersonTookPartInline):
    fk_name = "organisation"


class BodyFigureInline(FigureInline):
    fk_name = "organisation"


# What bodies and people did at conferences belongs in their forms, too; their own floor
# knows nothing of conferences.
PersonAdmin.inlines = (*PersonAdmin.inlines, PersonTookPartInline)
OrganisationAdmin.inlines = (
    *OrganisationAdmin.inlines,
    BodyTookPartInline,
    BodyFigureInline,
)
