"""The upper floor: conferences and what is recorded of them."""

from events.models.appearance import Appearance
from events.models.conference import Conference, ConferenceName
from events.models.conference_facets import ConferenceFacet
from events.models.facts import Coverage, Figure, Outcome, Statement
from events.models.participation import Participation
from events.models.series import Series, SeriesName
from events.models.topic import Subject, Topic, TopicName

__all__ = [
    "Appearance",
    "Conference",
    "ConferenceFacet",
    "ConferenceName",
    "Coverage",
    "Figure",
    "Outcome",
    "Participation",
    "Series",
    "SeriesName",
    "Statement",
    "Subject",
    "Topic",
    "TopicName",
]
