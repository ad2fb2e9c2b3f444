"""What axe finds on each kind of page, and what does not fit on a small screen."""

import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = [pytest.mark.usefixtures("seeds"), pytest.mark.appearance]

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
REPORT = "/documents/q4-2019-6th-world-internet-conference-wc/"
PAGES = [
    "/",
    "/about/",
    "/conferences/",
    "/conferences/?country=CN&year_from=2019&year_to=2019&q=wuzhen",
    "/conferences/?year_from=abc&country=XX&person=nobody&page=99",
    "/conferences/world-internet-conference-6/",
    "/conferences/world-internet-conference-3/",
    "/series/",
    "/series/world-internet-conference/",
    "/people/",
    "/people/xi-jinping/",
    "/organisations/",
    "/organisations/high-level-advisory-council/",
    "/documents/",
    "/documents/wuzhen-outlook-2019/",
    REPORT,
    f"{REPORT}text/?p=4",
    "/topics/",
    "/topics/?q=nothing+of+that+kind&page=9",
    "/topics/cyber-security/",
    "/nothing/",
    "/admin/login/",
]


def unfolded(page, address):
    """Open a page, with all that is folded away on it."""
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")


def look_at(page, exclude=(), **more):
    """Return what axe finds outside ``exclude``: the rule broken, and where first."""
    context = {"exclude": [[part] for part in exclude]} if exclude else None
    options = {"runOnly": RULES, "resultTypes": ["violations"]} | more
    violations = Axe().run(page, context, options).response["violations"]
    return {each["id"]: each["nodes"][0]["target"] for each in violations}


def test_axe_finds_what_is_wrong(page):
    page.set_content(
        "<body bgcolor=white><font color=silver>faint</font><button></button></body>"
    )

    assert set(look_at(page)) == {
        "button-name",
        "color-contrast",
        "document-title",
        "html-has-lang",
    }


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(new_page, scheme, width):
    page = new_page(color_scheme=scheme, viewport={"width": width, "height": 900})
    found = {}

    for address in PAGES:
        unfolded(page, address)
        if violations := look_at(page):
            found[address] = violations

    assert found == {}


@pytest.mark.parametrize("width", [320, 390])
def test_no_page_scrolls_sideways(new_page, width):
    page = new_page(viewport={"width": width, "height": 900})
    wide = {}

    for address in PAGES:
        unfolded(page, address)
        if over := page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        ):
            wide[address] = over

    assert wide == {}


# WCAG 2.2, 2.5.8: 24 px, or as much room around it; what stands in a line of text is exempt.
SMALL_TARGETS = """() => {
    const targets = [...document.querySelectorAll("a[href], button, input, select, summary")]
        .filter(part => part.checkVisibility({visibilityProperty: true}))
        .map(part => [part, part.getBoundingClientRect()])
        .filter(([part, box]) => box.width > 1 && box.right > 0);
    const small = targets.filter(([part, box]) =>
        (box.width < 23.9 || box.height < 23.9)
        && !part.closest("label")
        && getComputedStyle(part).display !== "inline");
    return small.map(([part, box]) =>
        `${part.outerHTML.slice(0, 80)} ${Math.round(box.width)}×${Math.round(box.height)}`);
}"""


def test_targets_are_large_enough(new_page):
    page = new_page(viewport={"width": 390, "height": 900})
    small = {}

    for address in PAGES:
        if address.startswith("/admin/"):
            continue
        unfolded(page, address)
        if found := page.evaluate(SMALL_TARGETS):
            small[address] = found[:5]

    assert small == {}
