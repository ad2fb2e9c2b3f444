"""The page of a topic: its conferences over the years, its documents, and the passages that speak of it."""

from django.db.models import Count, Window

from documents.charts import year_strip
from documents.evidence import add_sources
from documents.excerpt import Kind, Part, parts_of
from documents.marking import marked
from events.models import Conference, Subject, Topic
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


class Passages(Part):
    """Passages that come with their number: to count them takes as long as to find them."""

    def _slice(self, start, stop):
        found = list(self._every().annotate(of=Window(Count("pk")))[start:stop])
        if found:
            self.count = found[0].of
        return found


class TopicPage(RecordPage):
    model = Topic
    queryset = Topic.objects.for_detail()
    template_name = "events/topic_detail.html"

    def parts(self, topic, sources):
        query = self.request.GET
        subjects = Subject.visible.filter(topic=topic)
        parts = parts_of(KINDS, topic, query)
        conferences, documents = parts["conferences"], parts["documents"]
        passages = Passages(subjects.passages(), query, "passages", PASSAGES_SHOWN)
        self.add_asked(subjects, conferences, documents)
        for passage in passages:
            spans = [(words.start, words.end) for words in passage.words]
            passage.pieces = marked(passage.text, spans)
        held = subjects.filter(conference__isnull=False).values("conference")
        dated = Conference.objects.filter(pk__in=held).by_year()
        return {
            "names": [name for name in topic.names.all() if name.text != topic.name],
            "strip": year_strip(dated, conferences.count),
            "conferences": conferences,
            "conference_facts": sources.cite(conferences.items),
            "documents": documents,
            "document_facts": sources.cite(documents.items),
            "passages": passages,
        }

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
