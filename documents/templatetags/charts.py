"""The bars of years with their table: a hundred on a page, so they are written in one go and not node by node."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from documents.charts import Bar
from documents.templatetags.facets import counted, escaped

register = template.Library()

# The address of a list is filled in once, the rest for each of its bars.
_YEARS = "{}year_from={{}}&amp;year_to={{}}"
_BAR = (
    '\n  <li{{}}><a href="{}"><span class="year-count">{{}}<span class="visually-hidden"> {{}}</span></span> '
    '<svg width="100%" height="{{}}" aria-hidden="true" focusable="false">{{}}'
    '<rect x="4%" y="{{}}" width="92%" height="{{}}"></rect></svg> <span class="year">{{}}</span></a></li>'
)
_NO_BAR = (
    '\n  <li{}><span class="year-count visually-hidden">0<span class="visually-hidden"> {}</span></span> '
    '<svg width="100%" height="0" aria-hidden="true" focusable="false"></svg> <span class="year">{}</span></li>'
)
_POSSIBLE = '<rect class="possible" x="6%" y="1" width="88%" height="{}"></rect>'
_ROW = '<tr><th scope="row"><a href="{}">{{}}</a></th><td class="number" data-label="{}">{{}}</td>{{}}</tr>'
_POSSIBLE_CELL = '<td class="number" data-label="{}">{{}}</td>'
_QUIET = format_html(' class="{}"', "quiet")
_NOTHING = format_html("{}", "")


@register.simple_tag
def year_bars(bars: list[Bar], address: str):
    """Return a bar for each year or decade, a link to the list of that time; one that has none leads nowhere."""
    one, several = escaped(_("conference in")), escaped(_("conferences in"))
    shape = format_html(_BAR, format_html(_YEARS, address))
    parts = []
    for bar in bars:
        style = _NOTHING if bar.labelled else _QUIET
        if not bar.count:
            parts.append(format_html(_NO_BAR, style, several, bar.label))
            continue
        words = one if bar.count == 1 else several
        possible = _NOTHING
        if bar.possible:
            possible = format_html(_POSSIBLE, bar.possible_height)
        parts.append(
            format_html(
                shape,
                *(style, escaped(bar.first), escaped(bar.last)),
                *(escaped(counted(bar.count)), words, escaped(bar.height), possible),
                *map(escaped, (bar.possible_height, bar.certain_height, bar.label)),
            )
        )
    return format_html_join("", "{}", ((part,) for part in parts))


@register.simple_tag
def year_rows(bars: list[Bar], address: str, has_possible: bool):
    """Return a row of the table for each of the bars, with how many are of the year only perhaps where any are."""
    shape = format_html(_ROW, format_html(_YEARS, address), _("Conferences"))
    cell = format_html(_POSSIBLE_CELL, _("of these, may be of that year"))
    return format_html_join(
        "",
        shape,
        (
            (
                *map(escaped, (bar.first, bar.last, bar.label, counted(bar.count))),
                format_html(cell, counted(bar.possible)) if has_possible else _NOTHING,
            )
            for bar in bars
        ),
    )
