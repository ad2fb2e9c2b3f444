"""Reads pages as a browser does: strictly, by elements, not by what the source looks like."""

from collections import Counter
from urllib.parse import urljoin, urlsplit

import html5lib


def parse(response):
    """Return the page as a tree; a fault in its HTML is an error."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(getattr(response, "content", response))


def text_of(element):
    """Return the words of an element as a reader sees them, with single blanks."""
    return " ".join("".join(element.itertext()).split())


def main_of(page):
    return page.find(".//main")


def with_class(page, name):
    return [e for e in page.iter() if name in (e.get("class") or "").split()]


def by_id(page, name):
    """Return the one element of that id."""
    (found,) = [e for e in page.iter() if e.get("id") == name]
    return found


def links(page, address="/"):
    """Return (words, address) of the links of a page, addresses in full."""
    return [(text_of(a), urljoin(address, a.get("href"))) for a in page.iter("a")]


def link(page, words):
    """Return where the first link with these words leads."""
    return next(a.get("href") for a in page.iter("a") if text_of(a) == words)


def foreign_attributes(page):
    """Return attributes that HTML does not know: those of htmx stand behind ``data-``; no id has blanks in it."""
    return [
        f"{name}={value}"
        for e in page.iter()
        for name, value in e.attrib.items()
        if name.startswith("hx-") or (name == "id" and " " in value)
    ]


def repeated_ids(page):
    counts = Counter(e.get("id") for e in page.iter() if e.get("id"))
    return [name for name, count in counts.items() if count > 1]


def inline_code(page):
    """Return what a strict policy would refuse: scripts, styles, handlers in the page."""
    return [
        (e.tag, name)
        for e in page.iter()
        for name in (e.get("style") and ["style"] or [])
        + [key for key in e.attrib if str(key).startswith("on")]
        + ([e.tag] if e.tag == "style" else [])
        # A script of the site's own is a file of its own.
        + ([e.tag] if e.tag == "script" and (text_of(e) or not e.get("src")) else [])
    ]


def crawl(client, start="/"):
    """Return every page that can be reached by links from ``start``, by address."""
    pages, waiting = {}, [start]
    while waiting:
        address = waiting.pop(0)
        if address in pages:
            continue
        response = client.get(address)
        pages[address] = response
        if "text/html" not in response.headers.get("Content-Type", ""):
            continue
        for _words, target in links(parse(response), address):
            parts = urlsplit(target)
            if parts.netloc or parts.path.startswith("/admin/"):
                continue
            if "?" in address and parts.query:
                continue  # of a filtered list: filters upon filters have no end
            waiting.append(f"{parts.path}?{parts.query}".rstrip("?"))
    return pages


def section(page, name):
    """Return the part of a page under the heading of that id."""
    (found,) = [e for e in page.iter() if e.get("aria-labelledby") == f"{name}-heading"]
    return found
