"""The values of facets and the years of a strip: hundreds on a page, so they are written in one go and not node by node."""

from functools import lru_cache
from urllib.parse import quote

from django import template
from django.contrib.humanize.templatetags.humanize import intcomma
from django.utils.html import conditional_escape, format_html, format_html_join

register = template.Library()

# Made for a facet once; the rest is filled in for each of its values.
_OPTION = (
    '<label class="choice"><input type="checkbox" name="{0}" id="id_{0}_{{}}" value="{{}}"{{}}> '
    '<span>{{}}</span> <span class="facet-count">{{}}</span></label>\n'
)
_BAR = (
    '<li><a rel="nofollow" href="?{}"{} title="{}: {}"><svg width="100%" height="36" aria-hidden="true" focusable="false">'
    '<rect y="{}" width="100%" height="{}"></rect></svg><span class="visually-hidden">{}: {}</span>'
    '<span aria-hidden="true">{}</span></a></li>'
)
_CHECKED = format_html(" {}", "checked")
_NOT = format_html("{}", "")
_CHOSEN = format_html(' class="{}"', "chosen")
_NONE = '<li><span class="strip-none"><span aria-hidden="true">{}</span></span></li>'


# The same values stand on page after page. What is markup already is another type, and kept apart from its like.
escaped = lru_cache(maxsize=32_768, typed=True)(conditional_escape)


def counted(number):
    """Return a number as it is written; most have nothing to put a comma behind, which takes long to find out."""
    return number if number < 1_000 else intcomma(number)


@register.simple_tag
def facet_options(name, options):
    """Return a tick box for each value, with the number of records that it would show."""
    return format_html_join(
        "",
        format_html(_OPTION, name),
        (
            # No id has blanks in it, as values have.
            (
                *(escaped(quote(key)), escaped(key), _CHECKED if chosen else _NOT),
                *(escaped(label), escaped(counted(count))),
            )
            for key, label, count, chosen in options
        ),
    )


@register.simple_tag
def strip_bars(bars):
    """Return a bar for each year, which leads to the list of that year; a year that has none leads nowhere."""
    parts = []
    for bar in bars:
        if not bar.count:
            parts.append(format_html(_NONE, bar.short))
            continue
        year, count = escaped(bar.year), escaped(counted(bar.count))
        parts.append(
            format_html(
                _BAR,
                *(bar.query, _CHOSEN if bar.is_chosen else _NOT),
                *(year, count, escaped(bar.top), escaped(bar.height)),
                *(year, count, escaped(bar.short)),
            )
        )
    return format_html_join("", "{}", ((part,) for part in parts))
