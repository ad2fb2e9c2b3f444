"""The source links of a fact: on a page of many facts most of its time went into these, so they are no template."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

register = template.Library()


@register.simple_tag
def source_links(fact):
    """Return the numbered links to a fact's sentences, and what is not sure of it.

    The fact comes with its ``sources`` and ``notes``, as ``wicarchive.sources`` gives them.
    """
    links = format_html_join(
        "",
        '<a class="source" href="{}" aria-label="{}">{}</a>',
        (
            (source.passage.get_absolute_url(), _label(source), source.number)
            for source in fact.sources
        ),
    )
    unreviewed = _unreviewed() if fact.state == fact.State.PROPOSED else ""
    rest = [("source-note", note) for note in fact.notes]
    if fact.doubt:
        rest.append(("doubt", _("inferred: %(doubt)s") % {"doubt": fact.doubt}))
    if fact.unsaid:
        rest.append(("doubt", fact.get_unsaid_display()))
    # The blank is inside, where no line breaks: no number stands alone on a line, away from its word.
    return format_html(
        '<span class="sources">&nbsp;{}{}</span>{}',
        links,
        unreviewed,
        format_html_join("", ' <span class="{}">{}</span>', rest) if rest else "",
    )


def _label(source):
    """Return what a screen reader says of a source link."""
    return _("source %(number)s: sentence %(passage)s of %(title)s") % {
        "number": source.number,
        "passage": source.passage.number,
        "title": source.passage.document.title,
    }


def _unreviewed():
    return format_html(
        '<span class="unreviewed" title="{0}"><span aria-hidden="true">○</span>'
        '<span class="visually-hidden">{0}</span></span>',
        _("not yet reviewed"),
    )
