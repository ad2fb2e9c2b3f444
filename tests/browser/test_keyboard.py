"""Every page kind with the keyboard alone: all that can be used is reached, in its order, and seen."""

import pytest

from tests.browser.test_accessibility import unfolded
from tests.page_kinds import one_of_each

pytestmark = pytest.mark.appearance

CONFERENCE = "/conferences/world-internet-conference-6/"

# What a mouse could use: numbered, so that the places where the focus stops can be told.
COUNT = """() => {
    const all = document.querySelectorAll("a[href], button, input, select, textarea, summary");
    const shown = [...all].filter(part =>
        part.type !== "hidden" && !part.disabled && part.checkVisibility({visibilityProperty: true}));
    shown.forEach((part, number) => part.dataset.stop = number);
    return shown.length;
}"""
# Notes each stop as the focus gets there.
WATCH = """() => {
    window.stops = [];
    document.addEventListener("focusin", ({target: part}) => {
        const box = part.getBoundingClientRect(), style = getComputedStyle(part);
        window.stops.push({
            number: part.dataset.stop === undefined ? null : Number(part.dataset.stop),
            what: part.outerHTML.slice(0, 100),
            ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0
                || style.boxShadow !== "none",
            within: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
        });
    });
}"""


def stops(page, count):
    """Press Tab once for each thing to be used; return where the focus stopped."""
    page.evaluate(WATCH)
    for _ in range(count):
        page.keyboard.press("Tab")
    return page.evaluate("window.stops")


@pytest.mark.long
@pytest.mark.usefixtures("seeds")
def test_every_page_can_be_used_with_the_keyboard_alone(new_page):
    window = new_page(viewport={"width": 390, "height": 900}).context
    faults = {}

    for address in one_of_each():
        # A tab of its own: where the focus left the last page is where it would begin.
        page = window.new_page()
        unfolded(page, address)
        count = page.evaluate(COUNT)
        found = stops(page, count)
        reached = [stop["number"] for stop in found if stop["number"] is not None]
        unseen = [s["what"] for s in found if not (s["ring"] and s["within"])]
        if reached != list(range(count)) or unseen:
            missing = sorted(set(range(count)) - set(reached))
            faults[address] = (missing[:5], reached != sorted(reached), unseen[:3])
        page.close()

    assert faults == {}


def test_a_page_without_a_ring_is_told(page):
    page.set_content(
        "<style>a { outline: none }</style><a href='/'>Home</a><button tabindex='-1'>No</button>"
    )

    (stop,) = stops(page, page.evaluate(COUNT) - 1)

    assert (stop["number"], stop["ring"]) == (0, False)


@pytest.mark.usefixtures("seeds")
def test_the_first_stop_skips_to_the_content(new_page):
    for address in ("/", CONFERENCE, "/nothing/"):
        page = new_page()
        page.goto(address)

        page.keyboard.press("Tab")
        page.keyboard.press("Enter")

        assert page.evaluate("document.activeElement.id") == "content", address
