"""Walking the site from link to link."""

import re
from urllib.parse import urldefrag, urljoin, urlsplit

from tests.html import links, parse

ORIGIN = "http://testserver"


def full(address, href):
    """Return where a link on a page leads within the site; None where it leads out.

    The page that shows a fact that is asked for is here the page itself: none of the seeds' parts has a second one.
    """
    target = re.sub(r"\?fact=[a-z]+-\d+(?=#)", "", urljoin(ORIGIN + address, href))
    return target.removeprefix(ORIGIN) if target.startswith(f"{ORIGIN}/") else None


class Site:
    """All pages that a visitor can reach, each asked for once; of the filtered lists those with one filter."""

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
            self.pages[address] = page = parse(response)
            targets = {full(address, href) for _words, href in links(page, address)} - {
                None
            }
            self.links[address] = targets
            addresses = {urldefrag(target).url for target in targets}
            if "?" in address:  # filters upon filters have no end
                addresses = {target for target in addresses if "?" not in target}
            waiting += sorted(addresses)


def kind_of(address):
    """Return what kind of page an address is of: 'people', 'people/…', 'documents/…/text' …

    A record's slug comes after what kind of record it is of.
    """
    parts = urlsplit(address).path.strip("/").split("/")
    return "/".join("…" if at % 2 else part for at, part in enumerate(parts))
