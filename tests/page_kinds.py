"""Every kind of page, once: what the tests of access, the screenshots and the measurements go through.

A new page is added here, and all of them look at it.
"""

from django.urls import Resolver404, resolve

# Records of the seeds; who measures another archive gives names of its own.
SEEDS = {
    "conference": "world-internet-conference-6",
    "other_conference": "world-internet-conference-3",
    "series": "world-internet-conference",
    "person": "xi-jinping",
    "other_person": "huang-kunming",
    "organisation": "high-level-advisory-council",
    "document": "wuzhen-outlook-2019",
    "report": "q4-2019-6th-world-internet-conference-wc",
    "topic": "cyber-security",
    "word": "wuzhen",
}
PAGES = {
    "home": "/",
    "about": "/about/",
    "conferences": "/conferences/",
    "conferences-filtered": "/conferences/?country=CN&year_from=2019&year_to=2019&q={word}",
    "conferences-bad-values": "/conferences/?year_from=abc&country=XX&person=nobody&page=99",
    "conference": "/conferences/{conference}/",
    "conference-other": "/conferences/{other_conference}/",
    "participants": "/conferences/{conference}/participants/",
    "compare-unclear": "/compare/?a={conference}&b=internet",
    "series-list": "/series/",
    "series": "/series/{series}/",
    "compare": "/compare/",
    "compare-two": "/compare/?a={conference}&b={other_conference}",
    "people": "/people/",
    "person": "/people/{person}/",
    "together": "/people/{person}/together/",
    "together-pair": "/people/{person}/together/{other_person}/",
    "organisations": "/organisations/",
    "organisation": "/organisations/{organisation}/",
    "documents": "/documents/",
    "document": "/documents/{document}/",
    "report": "/documents/{report}/",
    "text": "/documents/{report}/text/?p=4",
    "topics": "/topics/",
    "topics-none": "/topics/?q=nothing+of+that+kind&page=9",
    "topic": "/topics/{topic}/",
    "questions": "/questions/",
    "question-both": "/questions/both/?a={conference}&b={other_conference}",
    "question-both-unknown": "/questions/both/?a={conference}&b=nothing",
    "question-changed": "/questions/changed/?a={conference}&b={other_conference}",
    "question-seen": "/questions/seen/?series={series}&who=bodies",
    "question-cited": "/questions/cited/",
    "search": "/search/?q={word}",
    "search-of-a-kind": "/search/?q={word}&kind=passages",
    "search-none": "/search/?q=wuhzen+nothing",
    "not-found": "/nothing/",
    "admin-login": "/admin/login/",
}
STATUS = {"not-found": 404}  # every other page answers 200


def addresses(records=SEEDS):
    """Return the address of each kind of page, by its name, with the records of an archive."""
    return {name: address.format(**records) for name, address in PAGES.items()}


def of_the_site(records=SEEDS):
    """Return the addresses of the site's own pages, without Django's admin."""
    return [
        address
        for name, address in addresses(records).items()
        if not name.startswith("admin")
    ]


def url_name(address):
    """Return the name that the site's table of addresses has for an address, or None."""
    try:
        return resolve(address.partition("?")[0]).url_name
    except Resolver404:
        return None


def one_of_each(records=SEEDS):
    """Return one address, the first, of each kind of page of the site."""
    found = {}
    for address in of_the_site(records):
        found.setdefault(url_name(address), address)
    return list(found.values())
