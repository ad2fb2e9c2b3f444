"""The lists of conferences, of series and of topics."""

from django.db.models import Count, F, Window
from django.db.models.functions import RowNumber

from documents.faceted_list import FacetedList
from documents.filtering import FilteredList
from events.filters import ConferenceFilter, SeriesFilter, TopicFilter
from events.models import Conference, Participation, Series, Topic

MATCHES = 3  # participations that a row shows


class ConferenceList(FacetedList):
    queryset = Conference.objects.for_list()
    filterset_class = ConferenceFilter

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        self._add_matches(context)
        return context

    def _add_matches(self, context):
        """Give each row the participations for which it was found, where one was asked for."""
        asked = context["filter"].asked
        names = ("person", "organisation", "role")
        wanted = {f"{name}__in": asked.values.get(name) for name in names}
        wanted = {name: values for name, values in wanted.items() if values}
        if not wanted:
            return
        rows = {conference.pk: conference for conference in context["page_obj"]}
        for conference in rows.values():
            conference.matches = []
        of_one = {"partition_by": F("conference")}
        matches = Participation.visible.filter(conference__in=list(rows), **wanted)
        # Of a thousand participants a row shows the first.
        matches = matches.annotate(
            place=Window(RowNumber(), order_by="pk", **of_one),
            number=Window(Count("pk"), **of_one),
        ).filter(place__lte=MATCHES)
        # What is not named here a row does not show.
        shown = ("conference", "role", "presence", "capacity", "name_as_written")
        names = ("person__name", "organisation__name")
        matches = matches.with_who().only(*shown, *names)
        for match in matches.order_by("conference", "pk"):
            match.conference = rows[match.conference_id]
            match.conference.matches.append(match)
            match.conference.more_matches = match.number - MATCHES


class SeriesList(FilteredList):
    queryset = Series.objects.for_list()
    filterset_class = SeriesFilter


class TopicList(FilteredList):
    queryset = Topic.objects.for_list()
    filterset_class = TopicFilter
