"""The lists of conferences, of series and of topics."""

from django.views.generic import ListView

from documents.filtering import FilteredList
from events.filters import ConferenceFilter, TopicFilter
from events.models import Conference, Participation, Series, Topic


class ConferenceList(FilteredList):
    queryset = Conference.objects.for_list()
    filterset_class = ConferenceFilter
    paginate_by = 25

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        self._add_matches(context)
        context["undated"] = context["filter"].undated_left_out()
        query = self.request.GET.copy()
        for name in ("year_from", "year_to", "page"):
            query.pop(name, None)
        context["without_years"] = query.urlencode()
        return context

    def _add_matches(self, context):
        """Give each row the participations for which it was found, where one was asked for."""
        said = context["filter"].form.cleaned_data
        wanted = {
            "person": said.get("person"),
            "organisation": said.get("organisation"),
            "roles": said.get("role"),
        }
        if not any(wanted.values()):
            return
        rows = {conference.pk: conference for conference in context["page_obj"]}
        for conference in rows.values():
            conference.matches = []
        for match in (
            Participation.visible.of(**wanted).with_who().filter(conference__in=rows)
        ):
            rows[match.conference_id].matches.append(match)


class SeriesList(ListView):
    queryset = Series.objects.for_list()
    paginate_by = 100


class TopicList(FilteredList):
    queryset = Topic.objects.for_list()
    filterset_class = TopicFilter
