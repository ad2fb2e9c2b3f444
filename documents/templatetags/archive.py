"""How the archive's pages write countries, languages of names and Markdown, and where editors change them."""

import re

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import get_language

from documents.places import country_name
from documents.rendering import render_markdown

register = template.Library()
_SELECTED = format_html("{}", " selected")

_SCRIPTS = (
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
)


@register.filter
def country(code):
    """Return the name of a country in the language of the page."""
    return country_name(code, (get_language() or "en").split("-")[0]) if code else ""


@register.simple_tag
def options(choices, chosen=""):
    """Write (value, name) pairs as the options of a field, in one go: there may be hundreds."""
    return format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        (
            (value, _SELECTED if value == chosen else "", name)
            for value, name in choices
        ),
    )


@register.filter
def language_of_name(name):
    """Return the BCP 47 tag for a name: the one recorded, else the likeliest for its script; '' for Latin."""
    if name.language:
        return name.language
    return next((tag for tag, script in _SCRIPTS if script.search(name.text)), "")


@register.filter
def markdown(text):
    """Return an editor's Markdown as safe HTML."""
    return render_markdown(text)


def _admin_address(context, options, page, *args):
    """Return an admin page of a kind of record; '' for whoever may not change such records."""
    user, kind = context["request"].user, options.model_name
    if not (user.is_staff and user.has_perm(f"{options.app_label}.change_{kind}")):
        return ""
    return reverse(f"admin:{options.app_label}_{kind}_{page}", args=args)


@register.simple_tag(takes_context=True)
def edit_address(context, record):
    """Return where an editor changes a record; '' for all others, and on pages of no record."""
    return record and _admin_address(context, record._meta, "change", record.pk)


@register.simple_tag(takes_context=True)
def edit_list_address(context, records):
    """Return where an editor changes the records of a list; '' for all others."""
    return _admin_address(context, records.model._meta, "changelist")
