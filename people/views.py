"""The lists of people and of organisations."""

from documents.filtering import FilteredList
from people.filters import OrganisationFilter, PersonFilter
from people.models import Organisation, Person


class PersonList(FilteredList):
    queryset = Person.objects.for_list()
    filterset_class = PersonFilter


class OrganisationList(FilteredList):
    queryset = Organisation.objects.for_list()
    filterset_class = OrganisationFilter
