"""The page of search, and what it suggests while a reader types."""

import re

from django.http import JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from documents import search
from documents.filtering import LenientPaginator
from documents.search.query import LONGEST, Query, parse
from events.models import Conference, Topic
from people.models import Person
from wicarchive.search_results import KINDS, Found, Kind, results
from wicarchive.suggesting import (
    FEW,
    better,
    each_word,
    names_beginning,
    near_words,
    number_found,
)

BEST = 4  # of each kind, where all are shown together
ON_A_PAGE = 20
LONGEST_SHOWN = 40
# No page may hold these: controls, halves of characters, and what is never one.
_NEVER = "".join(
    chr(plane + last)
    for plane in range(0, 0x110000, 0x10000)
    for last in (0xFFFE, 0xFFFF)
)
_UNSHOWN = re.compile(rf"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_NEVER}]+")


def _shown(given: str) -> str:
    return _UNSHOWN.sub(" ", given).strip()


def _address(asked: str, kind: Kind | None = None) -> str:
    query = {"q": asked} | ({"kind": kind.slug} if kind else {})
    return f"{reverse('search')}?{urlencode(query)}"


def _group(kind: Kind, asked: str, number: int) -> dict:
    """Return what a page shows of one kind beside the results."""
    filtered = ""
    if kind.list_name:
        filtered = f"{reverse(kind.list_name)}?{urlencode({'q': asked})}"
    return {
        "kind": kind,
        "number": number,
        "count": f"{search.MOST:,}+" if number > search.MOST else f"{number:,}",
        "url": _address(asked, kind),
        "list_url": filtered,
    }


def _counted(query: Query, asked: str) -> list[dict]:
    """Return the kinds of which something is found."""
    found = search.counts(query, [kind.number for kind in KINDS])
    return [
        _group(kind, asked, found[kind.number]) for kind in KINDS if found[kind.number]
    ]


def _best(query: Query, asked: str) -> list[dict]:
    """Return the kinds of which something is found, each with its best results."""
    found = search.overview(query, [kind.number for kind in KINDS], BEST)
    return [
        _group(kind, asked, found[kind.number][0])
        | {"results": list(results(kind, found[kind.number][1], query))}
        for kind in KINDS
        if found[kind.number][0]
    ]


def _examples() -> list[tuple[str, str]]:
    """Return questions that the archive can answer now, each with what it shows."""
    examples = []
    if person := Person.objects.told().order_by("-pk").first():
        examples.append((person.name, _("every spelling of a name finds its record")))
    if place := Conference.objects.told().exclude(city="").order_by("-pk").first():
        year = f" {place.first_day.year}" if place.first_day else ""
        examples.append((f"{place.city}{year}", _("all words, in any order")))
        examples.append((f'"{place.name}"', _("words side by side")))
    if topic := Topic.objects.told().first():
        examples.append((f"{topic.name.split()[0][:5]}*", _("words that begin so")))
        if place:
            examples.append(
                (f"{topic.name} -{place.city}", _("the first, without the last"))
            )
    return [(asked, what, _address(asked)) for asked, what in examples]


def _little_found(asked: str, number: int) -> dict:
    """Return what may help where few or no records are found."""
    words = each_word(asked)
    near = near_words(words)
    other = better(asked, near, number)
    return {
        "better": other,
        "better_url": _address(other),
        "words": _alone(words, near) if not number and len(words) > 1 else [],
    }


def _alone(words: list[tuple[str, int]], near: dict[str, str]) -> list[tuple]:
    """Return each word, or what is near one that is not found, with the word asked, its number of hits and its address."""
    shown = [
        (word, word, found) if found else (near[word], word, number_found(near[word]))
        for word, found in words
        if found or word in near
    ]
    return [(*each, _address(each[0])) for each in shown]


@require_safe
def page(request):
    """Find whatever is asked for: the best of each kind, or one kind page by page."""
    given = _shown(request.GET.get("q", ""))
    asked = given[:LONGEST]
    query = parse(asked)
    wanted = _shown(request.GET.get("kind", ""))
    chosen = next((kind for kind in KINDS if kind.slug == wanted), None)
    context = {
        "asked": asked,
        "is_cut": len(given) > LONGEST,
        "longest": LONGEST,
        "bad_kind": wanted[:LONGEST_SHOWN] if wanted and not chosen else "",
        "chosen": chosen,
        "most": search.MOST,
    }
    if not query:
        context["examples"] = _examples()
        return render(request, "search.html", context)
    groups = (_counted if chosen else _best)(query, asked)
    context["groups"] = groups
    context["all_url"] = _address(asked)
    number = sum(group["number"] for group in groups)
    if number <= FEW:
        context |= _little_found(asked, number)
    if chosen:
        here = [group for group in groups if group["kind"] is chosen]
        group = here[0] if here else _group(chosen, asked, 0)
        pages = LenientPaginator(Found(chosen, query, group["number"]), ON_A_PAGE)
        context["group"] = group
        context["page_obj"] = pages.page(request.GET.get("page", 1))
    return render(request, "search.html", context)


@require_safe
def suggest(request):
    """Return names for what a reader has typed so far."""
    asked = _shown(request.GET.get("q", ""))[:LONGEST]
    return JsonResponse(
        {
            "names": [
                {
                    "name": str(record),
                    "kind": str(record._meta.verbose_name),
                    "url": record.get_absolute_url(),
                }
                for record in names_beginning(asked)
            ]
        }
    )
