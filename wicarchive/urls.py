"""Every address of the site."""

from django.contrib import admin
from django.urls import path, register_converter

import documents.views
import events.views
import people.views
from wicarchive import (
    compare,
    conference,
    encounters,
    home,
    organisation,
    participants,
    person,
    questions,
    reader,
    records,
    search,
    series,
    style,
    together,
    topic,
    uploading,
    views,
)


class Name:
    """A slug in any script; nothing else is asked of the database."""

    regex = r"[-\w]+"

    def to_python(self, value):
        return value

    to_url = to_python


register_converter(Name, "name")

urlpatterns = [
    path("", home.home, name="home"),
    path("conferences/", events.views.ConferenceList.as_view(), name="conference-list"),
    path(
        "conferences/<name:slug>/",
        conference.ConferencePage.as_view(),
        name="conference",
    ),
    path(
        "conferences/<name:slug>/participants/",
        participants.ParticipantsPage.as_view(),
        name="participants",
    ),
    path("series/", events.views.SeriesList.as_view(), name="series-list"),
    path("series/<name:slug>/", series.SeriesPage.as_view(), name="series"),
    path("people/", people.views.PersonList.as_view(), name="person-list"),
    path("people/<name:slug>/", person.PersonPage.as_view(), name="person"),
    path(
        "people/<name:slug>/together/",
        together.TogetherPage.as_view(),
        name="together",
    ),
    path(
        "people/<name:slug>/together/<name:other>/",
        together.TogetherPair.as_view(),
        name="together-pair",
    ),
    path(
        "organisations/",
        people.views.OrganisationList.as_view(),
        name="organisation-list",
    ),
    path(
        "organisations/<name:slug>/",
        organisation.OrganisationPage.as_view(),
        name="organisation",
    ),
    path("documents/", documents.views.DocumentList.as_view(), name="document-list"),
    path("documents/<name:slug>/", records.DocumentPage.as_view(), name="document"),
    path("documents/<name:slug>/text/", reader.text, name="document-text"),
    path("topics/", events.views.TopicList.as_view(), name="topic-list"),
    path("topics/<name:slug>/", topic.TopicPage.as_view(), name="topic"),
    path("search/", search.page, name="search"),
    path("search/suggest/", search.suggest, name="search-suggest"),
    path("compare/", compare.compare, name="compare"),
    path("questions/", questions.index, name="questions"),
    path("questions/both/", encounters.both, name="question-both"),
    path("questions/changed/", encounters.changed, name="question-changed"),
    path("questions/seen/", encounters.seen, name="question-seen"),
    path("questions/cited/", questions.cited, name="question-cited"),
    path("about/", views.about, name="about"),
    path("style/", style.style, name="style"),
    path("favicon.ico", views.favicon),
    path("admin/import/", uploading.send_in, name="import-report"),
    path("admin/import/<uuid:key>/", uploading.confirm, name="import-preview"),
    path("admin/", admin.site.urls),
]
