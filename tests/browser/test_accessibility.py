"""What axe finds on each kind of page, what does not fit on a small screen or under a thumb."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.chromium import SIDEWAYS
from tests.page_kinds import addresses, of_the_site

pytestmark = pytest.mark.appearance

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
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
HEADER = "document.querySelector('.site-header').getBoundingClientRect().height"
# Each link, field and button that is shown, as a visitor could name it.
SHOWN = """[...document.querySelectorAll("main :is(a[href], input, select, button)")]
    .filter(part => part.checkVisibility({visibilityProperty: true}))
    .map(part => `${part.getAttribute("href") || part.name || ""} ${part.textContent.trim()}`)"""


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


@pytest.mark.long
@pytest.mark.usefixtures("seeds")
def test_every_page_is_for_everyone(page):
    """Large and dark, small and light: by axe. On the small one also: size, targets, header."""
    faults = []

    for name, address in addresses().items():
        page.emulate_media(color_scheme="dark")
        page.set_viewport_size({"width": 1440, "height": 900})
        unfolded(page, address)
        faults += [(name, "large", *found) for found in look_at(page).items()]
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": 390, "height": 900})
        faults += [(name, "small", *found) for found in look_at(page).items()]
        if not name.startswith("admin"):
            faults += [(name, found) for found in page.evaluate(SMALL_TARGETS)[:5]]
            if (high := page.evaluate(HEADER)) > 0.15 * 900:
                faults.append((name, "header", high))
        for width in (390, 320):
            page.set_viewport_size({"width": width, "height": 900})
            if over := page.evaluate(SIDEWAYS):
                faults.append((name, "sideways", width, over))

    assert faults == []


@pytest.mark.long
@pytest.mark.usefixtures("seeds")
def test_without_java_script_nothing_is_missing(new_page):
    """Whatever can be followed or filled in with it can be without it."""
    with_scripts, without = new_page(), new_page(java_script_enabled=False)
    missing = {}

    for address in of_the_site():
        shown = []
        for page in (with_scripts, without):
            page.goto(address)
            shown.append(set(page.evaluate(SHOWN)))
        if lost := shown[0] - shown[1]:
            missing[address] = lost

    assert missing == {}


def test_every_component_is_for_everyone(new_page, settings):
    settings.DEBUG = True
    faults = []

    for scheme in ("light", "dark"):
        page = new_page(color_scheme=scheme, viewport={"width": 390, "height": 900})
        unfolded(page, "/style/")
        faults += [*look_at(page).items(), *page.evaluate(SMALL_TARGETS)]
        faults += [over] if (over := page.evaluate(SIDEWAYS)) else []

    assert faults == []


def test_print_is_ink_on_paper_whatever_the_screen_shows(new_page):
    page = new_page(color_scheme="dark")
    page.goto("/about/")

    page.emulate_media(media="print", color_scheme="dark")

    style = (
        "part => [getComputedStyle(part).backgroundColor, getComputedStyle(part).color]"
    )
    assert page.locator("body").evaluate(style) == [
        "rgb(255, 255, 255)",
        "rgb(0, 0, 0)",
    ]
    assert not page.locator(".site-nav").is_visible()
    assert page.locator("h1").is_visible()


def test_colours_of_the_visitor_tell_where_one_is(new_page):
    page = new_page(forced_colors="active")
    page.goto("/about/")

    border = "part => getComputedStyle(part).borderBottomStyle"
    styles = [link.evaluate(border) for link in page.locator(".site-nav a").all()]

    assert styles == ["none"] * (len(styles) - 1) + ["solid"]
