"""The page of a topic: its conferences over the years, its documents, and the passages that speak of it."""

from collections import defaultdict

from documents.charts import year_strip
from documents.evidence import add_sources
from documents.excerpt import Kind, parts_of
from documents.lookups import Lookup, attach_all
from documents.marking import marked
from events.models import Subject, Topic
from events.models.conference import spans_of
from wicarchive.records import RecordPage

CONFERENCES_SHOWN = 20
DOCUMENTS_SHOWN = 20
PASSAGES_SHOWN = 20
KINDS = [
    Kind(
        "conferences",
        lambda of: Subject.visible.filter(**of("topic")).of_conferences(),
        "conference",
        size=CONFERENCES_SHOWN,
    ),
    Kind(
        "documents",
        lambda of: Subject.visible.filter(**of("topic")).of_documents(),
        *("document", "section__document"),
        size=DOCUMENTS_SHOWN,
    ),
]


PASSAGES = Kind(
    "passages",
    lambda of: Subject.visible.filter(**of("topic")).passages(),
    size=PASSAGES_SHOWN,
    with_count=True,
)
_WORDS = Lookup(
    lambda: (
        Subject.visible.filter(topic__given="topic")
        .words()
        .filter(passage__among="passages")
        .order_by("start", "pk")
    )
)
_YEARS = Lookup(lambda: Subject.visible.filter(topic__given="topic").by_year())


class TopicPage(RecordPage):
    model = Topic
    queryset = Topic.objects.for_detail()
    template_name = "events/topic_detail.html"

    def parts(self, topic, sources):
        query = self.request.GET
        subjects = Subject.visible.filter(topic=topic)
        parts = parts_of(KINDS, topic, query)
        conferences, documents = parts["conferences"], parts["documents"]
        passages = PASSAGES.part(topic, query)
        self.add_words(topic, passages.items)
        self.add_asked(subjects, conferences, documents)
        dated = spans_of(_YEARS.rows(topic=topic.pk))
        return {
            "names": [name for name in topic.names.all() if name.text != topic.name],
            "strip": year_strip(dated, conferences.count),
            "conferences": conferences,
            "conference_facts": sources.cite(conferences.items),
            "documents": documents,
            "document_facts": sources.cite(documents.items),
            "passages": passages,
        }

    def add_words(self, topic, passages):
        """Give passages their document, and their ``pieces``: which of their words speak of the topic, and which do not."""
        attach_all([(passages, "document")])
        spans = defaultdict(list)
        keys = {passage.pk for passage in passages}
        for words in _WORDS.records(topic=topic.pk, passages=keys) if keys else ():
            spans[words.passage_id].append((words.start, words.end))
        for passage in passages:
            passage.pieces = marked(passage.text, spans[passage.pk])

    def add_asked(self, subjects, conferences, documents):
        """Put the fact from which a reader comes first, where the page would not show it."""
        asked = self.request.GET.get("fact", "")
        if not asked.isdecimal() or len(asked) > 18:
            return
        shown = {fact.pk for part in (conferences, documents) for fact in part}
        if int(asked) in shown:
            return
        for part, facts in (
            (conferences, subjects.of_conferences()),
            (documents, subjects.of_documents()),
        ):
            found = list(facts.filter(pk=asked))
            add_sources(found)
            part.items = found + part.items
