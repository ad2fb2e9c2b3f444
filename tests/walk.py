"""The table of docs/walk.md that walks the seeds passage by passage; `python -m tests.walk` prints it."""

import os
import re

START, END = "<!-- walk -->", "<!-- end of walk -->"
LONGEST = 72
NONE = {  # (file, passage): why nothing was read from it
    ("000", 13): "a judgement of the report on how the conference is designed",
    (
        "000",
        22,
    ): "a judgement of the report; it tells which chapter the next five sentences speak of",
    ("000", 28): "left over from the page: a heading without words of the report",
    ("000", 29): "left over from the page: the label of the quarter",
}


def short(text):
    """Return text in one line of a table, cut after some words."""
    text = re.sub(r"\s+", " ", str(text)).strip().replace("|", "\\|")
    return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0] + " …"


def facts_in_words(line, mentions):
    """Return what was read from a passage: the lines of the reader's margin, then the names."""
    said = [f"*{fact.label}* {short(fact.text)}" for fact in line.facts]
    names = [mention.name_as_written for mention in mentions]
    if names:
        said.append(f"*Names* {', '.join(dict.fromkeys(map(short, names)))}")
    return said


def rows():
    """Yield the lines of the table for the seeds, as the archive at hand holds them."""
    from documents.models import Document
    from people.models import Mention
    from wicarchive.reader import lines_of

    held = Document.objects.filter(accessions__isnull=False).order_by(
        "accessions__file_name"
    )
    for document in held:
        stem = document.accessions.first().file_name[:3]
        yield f"\n**{document}** (`seeds/{stem}…txt`)\n"
        yield "| | passage | read from it |"
        yield "|---|---|---|"
        for line in lines_of(document, document.passages.standing()):
            passage = line.passage
            mentions = Mention.visible.filter(passage=passage)
            facts = facts_in_words(line, mentions)
            if not facts and not passage.evidence.exists():
                facts = [f"nothing: {NONE[stem, passage.number]}"]
            elif not facts:
                facts = ["*Citation* continued"]
            yield f"| {passage.number} | {short(passage.text)} | {'; '.join(facts)} |"


def table():
    return "\n".join([START, *rows(), "", END])


if __name__ == "__main__":
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wicarchive.settings")
    django.setup()
    print(table())
