"""How a person or a body is called, and the passages that name them."""

from itertools import groupby

from documents.marking import marked


def names_of(record):
    """Return the record's own name with its language, and the names that it goes by besides."""
    names = list(record.names.all())
    shown = (record.name, getattr(record, "acronym", ""))
    unlisted = record.names.model(text=record.name)
    return {
        "own_name": next((n for n in names if n.text == record.name), unlisted),
        "names": [name for name in names if name.text not in shown],
    }


def passages_of(mentions, every):
    """Return the passages of a part of the mentions, with the name marked, and in how many ``every`` mention stands.

    The mentions must come with their sources.
    """
    passages = []
    for passage, of_passage in groupby(mentions, key=lambda m: m.passage):
        group = list(of_passage)
        spans = [
            (evidence.start, evidence.end)
            for mention in group
            for evidence in mention.evidence.all()
            if evidence.passage_id == passage.pk
        ]
        pieces = marked(passage.text, spans)
        passages.append({"passage": passage, "mentions": group, "pieces": pieces})
    count = len(passages)
    if mentions.more or mentions.number > 1:
        mentions.count, count = every.counts()
    return {"passages": passages, "passage_count": count}
