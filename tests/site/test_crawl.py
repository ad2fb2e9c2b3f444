"""What holds for every page that a visitor can reach."""

import re
from collections import Counter
from urllib.parse import urldefrag, urljoin

import pytest

from people.models import Mention
from tests.site.markup import ORIGIN, Site, by_class, by_id, hrefs, kind_of, words
from wicarchive.reader import KINDS

pytestmark = pytest.mark.django_db

PAGES = {
    "",
    "about",
    "admin",
    "conferences",
    "conferences/…",
    "documents",
    "documents/…",
    "documents/…/text",
    "organisations",
    "organisations/…",
    "people",
    "people/…",
    "series",
    "series/…",
}


@pytest.fixture(scope="module")
def site(seeds, django_db_blocker):
    from django.test import Client

    with django_db_blocker.unblock():
        return Site(Client())


def test_every_kind_of_page_is_reached(site):
    kinds = Counter(kind_of(address) for address in site.statuses)

    assert set(kinds) == PAGES
    assert kinds["conferences/…"] == 2


def test_no_link_is_dead(site):
    dead = [address for address, status in site.statuses.items() if status >= 400]

    assert dead == []


def test_each_fragment_is_on_its_page(site):
    missing = set()
    for address, links in site.links.items():
        for link in links:
            target, fragment = urldefrag(link)
            if fragment and fragment not in site.ids(target):
                missing.add((address, link))

    assert missing == set()


def test_no_id_is_given_twice(site):
    twice = {}
    for address, tree in site.pages.items():
        ids = Counter(part.get("id") for part in tree.iter() if part.get("id"))
        if again := [name for name, times in ids.items() if times > 1]:
            twice[address] = again

    assert twice == {}


def test_every_page_has_title_heading_language_and_landmarks(site):
    for address, tree in site.pages.items():
        titles = [words(title) for title in tree.iter("title")]
        first_link = next(tree.find("body").iter("a"))

        assert tree.get("lang") == "en", address
        assert len(titles) == 1, address
        assert re.fullmatch(r"\S.* · WIC Archive", titles[0]), address
        assert len(list(tree.iter("h1"))) == 1, address
        assert [main.get("id") for main in tree.iter("main")] == ["content"], address
        assert len(list(tree.iter("header"))) >= 1, address
        assert len(list(tree.iter("footer"))) == 1, address
        assert first_link.get("href") == "#content", address


def test_headings_leave_out_no_level(site):
    for address, tree in site.pages.items():
        levels = [
            int(p.tag[1]) for p in tree.iter() if re.fullmatch("h[1-6]", str(p.tag))
        ]

        assert levels[0] == 1, address
        assert all(b - a <= 1 for a, b in zip(levels, levels[1:], strict=False)), (
            address
        )


def test_pages_of_different_records_have_different_titles(site):
    titles = Counter()
    for address, tree in site.pages.items():
        if "?" not in address:
            titles[words(next(tree.iter("title")))] += 1

    assert [title for title, times in titles.items() if times > 1] == []


def parents_of(tree):
    return {child: parent for parent in tree.iter() for child in parent}


def fact_of(link, parents):
    """Return the anchor of the fact that a source link stands behind."""
    part = link
    while part is not None and not re.fullmatch(
        r"(of-)?[a-z]+-\d+", part.get("id", "")
    ):
        part = parents.get(part)
    return part.get("id").removeprefix("of-") if part is not None else None


def test_every_source_is_marked_and_leads_back_to_the_very_fact(site):
    lost, seen = set(), Counter()
    for address, tree in site.pages.items():
        parents = parents_of(tree)
        for link in by_class(tree, "source"):
            target = urljoin(ORIGIN + address, link.get("href")).removeprefix(ORIGIN)
            reader, fragment = urldefrag(target)
            fact = fact_of(link, parents)
            line = by_id(site.pages[reader], fragment)
            marked = by_class(site.pages[reader], "marked")
            seen[fact and fact.split("-")[0]] += 1

            assert marked == [line], (address, target)
            assert words(next(line.iter("mark"))) == words(by_class(line, "words")[0])
            back = {urldefrag(href) for href in hrefs(line)}
            if fact not in {fragment for _url, fragment in back}:
                lost.add((address, fact, target))

    assert lost == set()
    assert None not in seen
    assert set(seen) == {
        model._meta.model_name
        for model, _related in KINDS
        if model is not Mention
        and model.visible.filter(evidence__passage__isnull=False).exists()
    }


def test_links_beside_a_passage_lead_to_the_fact_and_its_source(site):
    for address, tree in site.pages.items():
        if not kind_of(address).endswith("text"):
            continue
        for line in by_class(tree, "line"):
            for margin in by_class(line, "margin"):
                for href in hrefs(margin):
                    target, fragment = urldefrag(href)
                    fact = by_id(site.pages[target], fragment)

                    assert fact is not None, (address, href)
