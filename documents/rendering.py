"""Editors' Markdown as safe HTML: the one place where text becomes HTML."""

import nh3
from django.utils.safestring import SafeString, mark_safe
from markdown import markdown

TAGS = {
    "p",
    "br",
    "em",
    "strong",
    "a",
    "ul",
    "ol",
    "li",
    "blockquote",
    "code",
    "pre",
    "h3",
    "h4",
    "hr",
}
LONGEST = 100_000


def markdown_to_html(text: str) -> SafeString:
    """Return ``text`` (Markdown, at most 100,000 characters of it) as HTML with a few harmless tags.

    Whatever else it holds, scripts, styles, images, other protocols, is taken out.
    """
    html = markdown(text[:LONGEST], output_format="html")
    clean = nh3.clean(
        html,
        tags=TAGS,
        attributes={"a": {"href", "title"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="nofollow noopener",
    )
    return mark_safe(clean)  # noqa: S308 - nh3 has just cleaned it
