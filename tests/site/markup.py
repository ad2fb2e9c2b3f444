"""Reading a page as a browser does, and walking from page to page."""

from urllib.parse import urldefrag, urljoin, urlsplit

import html5lib

# On a test client's requests.
ORIGIN = "http://testserver"


def parse(response):
    """Return the tree of a page; what is not valid HTML is an error."""
    content = response.content if hasattr(response, "content") else response
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(
        content,
        **({"transport_encoding": "utf-8"} if isinstance(content, bytes) else {}),
    )


def words(element):
    """Return the text of an element as one line."""
    return " ".join("".join(element.itertext()).split())


def by_class(tree, name):
    return [part for part in tree.iter() if name in part.get("class", "").split()]


def by_id(tree, name):
    """Return the one element of that id; None where there is none."""
    found = [part for part in tree.iter() if part.get("id") == name]
    assert len(found) <= 1
    return found[0] if found else None


def hrefs(element):
    return [link.get("href") for link in element.iter("a") if link.get("href")]


class Site:
    """All pages that a visitor can reach by links, each asked for once."""

    def __init__(self, client, start="/"):
        self.pages, self.statuses, self.links = {}, {}, {}
        waiting = [start]
        while waiting:
            address = waiting.pop()
            if address in self.statuses:
                continue
            response = client.get(address)
            self.statuses[address] = response.status_code
            if response.status_code != 200 or address.startswith("/admin/"):
                continue
            self.pages[address] = parse(response)
            self.links[address] = links = set()
            for href in hrefs(self.pages[address]):
                absolute = urljoin(ORIGIN + address, href)
                if absolute.startswith(ORIGIN + "/"):
                    links.add(absolute.removeprefix(ORIGIN))
            waiting += sorted({urldefrag(link).url for link in links})

    def ids(self, address):
        return {part.get("id") for part in self.pages[address].iter()} - {None}


def kind_of(address):
    """Return what kind of page an address is of: 'people', 'people/…', 'documents/…/text' …"""
    parts = urlsplit(address).path.strip("/").split("/")
    return "/".join([parts[0], *("…" for _ in parts[1:2]), *parts[2:]])
