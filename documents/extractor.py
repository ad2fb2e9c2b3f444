"""A program of its own that finds the text of a web page: page in, JSON out. It imports nothing of ours.

Started by documents/pages.py, once for each page, so that a hostile page can take no more than
the time and memory given here, and can bring down nothing but this process. It opens no
connection and no file for writing.
"""

import json
import resource
import socket
import sys

CPU_SECONDS = 20
MEMORY = 2 * 1024**3
MENUS = ("//nav", "//*[@role='navigation']")  # of a short page they would be the text
DEEPEST = 250  # the parser drops, without a word, what is nested deeper than 256


def _limit():
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


class _NoSocket:
    def __init__(self, *args, **kwargs):
        raise PermissionError("A page is never asked for anything.")


def _depth(root) -> int:
    """Return how deep elements are nested."""
    from lxml.etree import iterwalk

    depth = deepest = 0
    for event, _element in iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def extract(page: bytes) -> dict[str, str]:
    """Return the text of a page in UTF-8, and what it says of itself; or an ``error``."""
    import lxml.html
    import trafilatura

    parser = lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
    root = lxml.html.document_fromstring(page, parser=parser)
    if _depth(root) > DEEPEST:
        return {"error": f"nests elements more than {DEEPEST} deep"}
    found = trafilatura.bare_extraction(
        page.decode(),
        with_metadata=True,
        include_comments=False,
        prune_xpath=list(MENUS),
        # A date that stands in the head or in a <time>, not one that the text mentions.
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None or not (found.text or "").strip():
        return {}
    said = {
        "text": found.text,
        "title": found.title,
        "author": found.author,
        "published": found.date,
        "publisher": _publisher(found),
        "language": root.get("lang")
        or root.get("{http://www.w3.org/XML/1998/namespace}lang"),
        "licence": found.license,
        "by": f"trafilatura {trafilatura.__version__}",
    }
    return {key: value.strip() for key, value in said.items() if value}


def _publisher(found) -> str:
    """Return the name of the site; trafilatura gives its host where the page has none."""
    name = found.sitename or ""
    return "" if "." in name and " " not in name else name


def main():
    _limit()
    socket.socket = _NoSocket
    page = sys.stdin.buffer.read()
    try:
        found = extract(page)
    except MemoryError:
        found = {"error": "needs more memory than a page may have"}
    except RecursionError:
        found = {"error": "nests elements too deep"}
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
