"""Editors' pages for series, conferences and what is recorded of them."""

from django.contrib import admin
from django.db.models import Count, F, OuterRef, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from documents.admin import DocumentAdmin
from documents.editing import (
    CountryFilter,
    FactAdmin,
    FactInline,
    NamedAdmin,
    NameInline,
    join_known,
)
from events.columns import consolidate
from events.consolidation import FIELDS
from events.editing import ConferenceForm, names_follow, say
from events.inferring import infer_years
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
    readonly_fields = ("edited", "conferences")
    inlines = (SeriesNameInline,)

    def get_queryset(self, request):
        return super().get_queryset(request).for_list()

    def described(self, series):
        return join_known(series, series.acronym)

    @admin.display(description=_("editions"), ordering="editions")
    def editions(self, series):
        return series.editions

    @admin.display(description=_("conferences"))
    def conferences(self, series):
        url = reverse("admin:events_conference_changelist")
        number = series.pk and series.editions
        return series.pk and format_html(
            '<a href="{}?series__exact={}">{}</a>', url, series.pk, number
        )


class ConferenceNameInline(NameInline):
    model = ConferenceName


class StatementInline(FactInline):
    model = Statement
    fk_name = "conference"
    fields = ("field", "value", "as_written")


class ParticipationInline(FactInline):
    model = Participation
    fk_name = "conference"
    # The rest stands in the form of the fact: a row has to fit beside its sentence.
    fields = ("role", "name_as_written", "person", "organisation", "presence")
    autocomplete_fields = ("person", "organisation")
    select_related = ("person", "organisation")


class FigureInline(FactInline):
    model = Figure
    fk_name = "conference"
    fields = ("qualifier", "value", "kind", "as_written")


class OutcomeInline(FactInline):
    model = Outcome
    fk_name = "conference"
    fields = ("document", "text")
    autocomplete_fields = ("document",)
    select_related = ("document",)


class CoverageInline(FactInline):
    model = Coverage
    fk_name = "conference"
    fields = ("document", "extent")
    autocomplete_fields = ("document",)
    select_related = ("document",)


class TopicInline(FactInline):
    model = Subject
    fk_name = "conference"
    fields = ("topic",)
    autocomplete_fields = ("topic",)
    select_related = ("topic",)


COMPUTED = ("first_day", "last_day", "latitude", "longitude")


@admin.register(Conference)
class ConferenceAdmin(NamedAdmin):
    form = ConferenceForm
    kept_otherwise = ("slug", *FIELDS)
    own_facts = Statement
    list_display = ("name", "series", "ordinal", "dates", "city", "country", "status")
    list_filter = (
        *("status", ("country", CountryFilter), "mode", "access"),
        ("series", admin.EmptyFieldListFilter),
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
        *(FigureInline, OutcomeInline, CoverageInline, TopicInline),
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
        names_follow(conference)
        if conference.series_id:
            infer_years([conference.series_id])

    def described(self, conference):
        return join_known(conference, conference.dates_display, conference.city)

    @admin.display(description=_("dates"), ordering="first_day")
    def dates(self, conference):
        return conference.dates_display


class ConferenceFactAdmin(FactAdmin):
    """Facts of conferences; a sentence of a report is about the report's conference."""

    def from_passage(self, passage):
        about = Coverage.visible.filter(
            document=passage.document_id, extent=Coverage.Extent.ABOUT
        ).values_list("conference", flat=True)[:2]
        return {"conference": about[0]} if len(about) == 1 else {}


@admin.register(Statement)
class StatementAdmin(ConferenceFactAdmin):
    fact_columns = ("field", "as_written", "conference")
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
            names_follow(conference)
        series = Series.objects.filter(conferences__statements__in=facts)
        infer_years(series.order_by().values_list("pk", flat=True).distinct())


@admin.register(Participation)
class ParticipationAdmin(ConferenceFactAdmin):
    fact_columns = ("name_as_written", "conference", "presence")
    fact_filters = ("role", "presence")
    list_select_related = ("person", "organisation", "conference")
    search_fields = (
        *("name_as_written", "capacity", "remark", CONFERENCE),
        *("person__names__folded", "organisation__names__folded"),
    )
    autocomplete_fields = ("conference", "person", "organisation")


@admin.register(Figure)
class FigureAdmin(ConferenceFactAdmin):
    fact_columns = ("as_written", "conference", "organisation")
    fact_filters = ("qualifier", "kind")
    list_select_related = ("conference", "organisation")
    search_fields = ("kind", "as_written", CONFERENCE, "organisation__names__folded")
    autocomplete_fields = ("conference", "organisation")


@admin.register(Outcome)
class OutcomeAdmin(ConferenceFactAdmin):
    fact_columns = ("conference",)
    list_select_related = ("conference", "document")
    search_fields = ("text", CONFERENCE, "document__titles__folded")
    autocomplete_fields = ("conference", "document")


@admin.register(Coverage)
class CoverageAdmin(ConferenceFactAdmin):
    fact_columns = ("extent", "document")
    fact_filters = ("extent",)
    list_select_related = ("document", "conference")
    search_fields = (CONFERENCE, "document__titles__folded")
    autocomplete_fields = ("document", "conference")

    def from_passage(self, passage):
        return {"document": passage.document, **super().from_passage(passage)}


class TopicNameInline(NameInline):
    model = TopicName


class SubjectInline(FactInline):
    model = Subject
    fk_name = "topic"
    fields = ("conference", "document", "section")
    autocomplete_fields = ("conference", "document", "section")
    select_related = ("conference", "document", "section")


@admin.register(Topic)
class TopicAdmin(NamedAdmin):
    list_display = ("name", "subjects", "slug", "changed_at")
    search_fields = ("names__folded", "slug")
    readonly_fields = ("edited", "facts")
    inlines = (TopicNameInline, SubjectInline)

    def get_queryset(self, request):
        subjects = Subject.visible.filter(topic=OuterRef("pk")).order_by()
        count = subjects.values("topic").annotate(n=Count("pk")).values("n")
        return super().get_queryset(request).annotate(subject_count=Subquery(count))

    @admin.display(description=_("is a topic of"), ordering="subject_count")
    def subjects(self, topic):
        return topic.subject_count or 0


@admin.register(Subject)
class SubjectAdmin(ConferenceFactAdmin):
    fact_columns = ("conference", "document", "section")
    list_select_related = ("topic", "conference", "document", "section")
    search_fields = (
        *("topic__names__folded", CONFERENCE),
        *("document__titles__folded", "section__title"),
    )
    autocomplete_fields = ("topic", "conference", "document", "section")


# What documents, people and bodies have to do with conferences belongs in their forms, too;
# their own floors know nothing of conferences.


class PersonTookPartInline(FactInline):
    model = Participation
    fk_name = "person"
    fields = ("conference", "role", "name_as_written")
    autocomplete_fields = ("conference",)
    select_related = ("conference",)


class BodyTookPartInline(PersonTookPartInline):
    fk_name = "organisation"


class BodyFigureInline(FigureInline):
    fk_name = "organisation"


class DocumentCoverageInline(CoverageInline):
    fk_name = "document"
    fields = ("conference", "extent")
    autocomplete_fields = ("conference",)
    select_related = ("conference",)


class DocumentTopicInline(TopicInline):
    fk_name = "document"


class IssuedByInline(OutcomeInline):
    fk_name = "document"
    fields = ("conference",)
    autocomplete_fields = ("conference",)
    select_related = ("conference",)


DocumentAdmin.inlines = (
    *DocumentAdmin.inlines,
    *(DocumentCoverageInline, IssuedByInline, DocumentTopicInline),
)
PersonAdmin.inlines = (*PersonAdmin.inlines, PersonTookPartInline)
OrganisationAdmin.inlines = (
    *OrganisationAdmin.inlines,
    BodyTookPartInline,
    BodyFigureInline,
)
