"""The page of a topic, put together from what the floors offer."""

from documents.marking import marked
from events.models import Subject, Topic
from wicarchive.records import RecordPage

PASSAGES_SHOWN = 100


class TopicPage(RecordPage):
    model = Topic
    queryset = Topic.objects.for_detail()
    template_name = "events/topic_detail.html"

    def parts(self, topic, sources):
        subjects = Subject.visible.filter(topic=topic)
        passages = subjects.passages()
        shown = list(passages[:PASSAGES_SHOWN])
        for passage in shown:
            spans = [(words.start, words.end) for words in passage.words]
            passage.pieces = marked(passage.text, spans)
        return {
            "names": [name for name in topic.names.all() if name.text != topic.name],
            "conferences": sources.cite(subjects.of_conferences().with_sources()),
            "documents": sources.cite(subjects.of_documents().with_sources()),
            "passages": shown,
            "passage_count": passages.count(),
        }
