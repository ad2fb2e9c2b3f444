"""What holds for every page that a visitor can reach from the home page."""

import re
from collections import Counter
from urllib.parse import urldefrag

import pytest
from django.test import Client

from people.models import Mention
from tests.html import by_id, inline_code, links, repeated_ids, text_of, with_class
from tests.site.crawling import Site, full, kind_of
from wicarchive.reader import KINDS

# What pages link to and look like is the same on every database.
pytestmark = [pytest.mark.django_db, pytest.mark.appearance]

PAGES = {
    "",
    "about",
    "admin",
    "compare",
    "conferences",
    "conferences/…",
    "documents",
    "documents/…",
    "documents/…/text",
    "organisations",
    "organisations/…",
    "people",
    "people/…",
    "questions",
    "questions/…",
    "search",
    "series",
    "series/…",
    "topics",
    "topics/…",
}


@pytest.fixture(scope="module")
def site(seeds, django_db_blocker):
    with django_db_blocker.unblock():
        return Site(Client())


def test_every_kind_of_page_is_reached(site):
    records = Counter(kind_of(address) for address in site.statuses)

    assert set(records) == PAGES
    conferences = {
        address.split("?")[0]
        for address in site.pages
        if kind_of(address) == "conferences/…"
    }
    assert len(conferences) == 2


def test_no_link_is_dead(site):
    dead = [address for address, status in site.statuses.items() if status >= 400]

    assert dead == []


def test_each_fragment_is_on_its_page(site):
    ids = {
        address: {part.get("id") for part in page.iter()}
        for address, page in site.pages.items()
    }
    missing = [
        (address, target)
        for address, targets in site.links.items()
        for target in targets
        if "#" in target
        and urldefrag(target).url in ids
        and urldefrag(target).fragment not in ids[urldefrag(target).url]
    ]

    assert missing == []


def test_no_id_stands_twice_on_a_page(site):
    repeated = {address: repeated_ids(page) for address, page in site.pages.items()}

    assert {address for address, ids in repeated.items() if ids} == set()


def test_no_page_needs_an_unsafe_policy(site):
    inline = {address: inline_code(page) for address, page in site.pages.items()}

    assert {address for address, parts in inline.items() if parts} == set()


def test_every_page_has_language_title_heading_and_landmarks(site):
    for address, page in site.pages.items():
        (title,) = page.iter("title")
        tags = Counter(part.tag for part in page.iter())

        assert page.get("lang") == "en", address
        assert re.fullmatch(r"\S.* · WIC Archive", text_of(title)), address
        assert (tags["h1"], tags["main"], tags["footer"]) == (1, 1, 1), address
        assert links(page)[0] == ("Skip to the content", "/#content"), address
        assert by_id(page, "content").tag == "main", address


def test_headings_leave_out_no_level(site):
    for address, page in site.pages.items():
        levels = [
            int(part.tag[1])
            for part in page.iter()
            if re.fullmatch("h[1-6]", str(part.tag))
        ]
        steps = {b - a for a, b in zip(levels, levels[1:], strict=False)}

        assert levels[0] == 1, address
        assert max(steps, default=0) <= 1, address


def test_pages_have_titles_of_their_own(site):
    titles = Counter(
        text_of(page.find(".//title"))
        for address, page in site.pages.items()
        if "?" not in address
    )

    assert [title for title, times in titles.items() if times > 1] == []


def fact_behind(source, parents):
    """Return the anchor of the fact that a source link belongs to."""
    part = source
    while not re.fullmatch(r"(of-)?[a-z]+-\d+", part.get("id", "")):
        part = parents[part]
    return part.get("id").removeprefix("of-")


def test_every_source_is_marked_and_leads_back_to_the_very_fact(site):
    lost, kinds = set(), set()
    for address, page in site.pages.items():
        parents = {child: parent for parent in page.iter() for child in parent}
        for source in with_class(page, "source"):
            target = full(address, source.get("href"))
            reader, anchor = urldefrag(target)
            fact = fact_behind(source, parents)
            line = by_id(site.pages[reader], anchor)
            (marked,) = with_class(site.pages[reader], "marked")
            back = {urldefrag(href).fragment for _words, href in links(line)}

            assert marked is line, (address, target)
            (words,) = with_class(line, "words")
            assert text_of(line.find(".//mark")) == text_of(words)
            kinds.add(fact.split("-")[0])
            if fact not in back:
                lost.add((address, fact, target))

    assert lost == set()
    assert kinds == {
        model._meta.model_name
        for model, _related in KINDS
        if model is not Mention
        and model.visible.filter(evidence__passage__isnull=False).exists()
    }


def test_every_mention_leads_to_its_passage(site):
    mentions = {
        (address, item.get("id")): urldefrag(links(item, address)[0][1])
        for address, page in site.pages.items()
        for item in page.iter("li")
        if re.fullmatch(r"mention-\d+", item.get("id", ""))
    }

    assert len(mentions) > 10
    for where, (reader, anchor) in mentions.items():
        assert [
            line.get("id") for line in with_class(site.pages[reader], "marked")
        ] == [anchor], where
