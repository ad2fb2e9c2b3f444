"""The lists of conferences, of series and of topics."""

from django.views.generic import ListView

from documents.faceted_list import FacetedList
from documents.filtering import FilteredList
from events.filters import ConferenceFilter, TopicFilter
from events.models import Conference, Participation, Series, Topic


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
        matches = Participation.visible.filter(conference__in=list(rows), **wanted)
        for match in matches.with_who():
            match.conference = rows[match.conference_id]
            match.conference.matches.append(match)


class SeriesList(ListView):
    queryset = Series.objects.for_list()
    paginate_by = 100


class TopicList(FilteredList):
    queryset = Topic.objects.for_list()
    filterset_class = TopicFilter
