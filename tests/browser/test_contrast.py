"""What axe does not measure: borders, bars, marks and the ring of the focus, 3:1 against their ground."""

import re

import pytest

pytestmark = pytest.mark.appearance

READER = "/documents/q4-2019-6th-world-internet-conference-wc/text/?p=4"
CONFERENCE = "/conferences/world-internet-conference-6/"
SERIES = "/series/world-internet-conference/"
PERSON = "/people/fadi-chehade/"
TOPIC = "/topics/cyber-security/"
# Page, part, property that tells the part from its ground, whether its ground is its own.
PARTS = [
    ("/conferences/", "#id_q", "border-top-color", False),
    ("/conferences/", "#id_q", "border-top-color", True),
    ("/conferences/", "#id_year_from", "border-top-color", False),
    ("/conferences/", "form button", "background-color", False),
    ("/conferences/?country=CN", ".chips a", "border-top-color", False),
    ("/conferences/?year_from=abc", ".field-problem", "border-left-color", False),
    ("/", ".years rect", "fill", False),
    ("/", ".years svg", "border-bottom-color", False),
    (CONFERENCE, ".source", "text-decoration-color", False),
    (CONFERENCE, ".quotation", "border-left-color", False),
    (CONFERENCE, "a[aria-current]", "border-bottom-color", False),
    (CONFERENCE, ".unreviewed", "color", False),
    (READER, "mark", "border-bottom-color", False),
    (READER, "mark", "border-bottom-color", True),
    (READER, ".marked .margin", "border-left-color", False),
    ("/topics/", "#id_q", "border-top-color", False),
    (TOPIC, ".quotation", "border-left-color", False),
    (TOPIC, "mark", "border-bottom-color", False),
    (TOPIC, "mark", "border-bottom-color", True),
    (TOPIC, "a[aria-current]", "border-bottom-color", False),
    ("/nothing/", "#q", "border-top-color", False),
    (CONFERENCE, ".told", "border-left-color", False),
    (SERIES, ".plot .point circle", "stroke", False),
    (SERIES, ".plot .ground", "stroke", False),
    (PERSON, ".timeline .bar", "stroke", False),
    ("/search/?q=wuzhen", ".tabs a[aria-current]", "border-bottom-color", False),
    ("/search/?q=wuzhen", ".hits mark", "border-bottom-color", True),
    ("/compare/", "[name=a]", "border-top-color", False),
    ("/admin/login/", "#id_username", "border-top-color", False),
    ("/admin/login/", "#id_username", "border-top-color", True),
]
SCHEMES = ("light", "dark")
WIDE = {"viewport": {"width": 1440, "height": 900}}
GROUND = """(part, own) => {
    let ground = own ? part : part.parentElement;
    const clear = g => /^(transparent|rgba\\(.*, 0\\))$/.test(getComputedStyle(g).backgroundColor);
    while (ground.parentElement && clear(ground)) ground = ground.parentElement;
    return getComputedStyle(ground).backgroundColor;
}"""
STYLE = "(part, name) => getComputedStyle(part).getPropertyValue(name)"


def luminance(colour):
    """Return the relative luminance of 'rgb(…)', as WCAG defines it."""
    channels = [int(number) / 255 for number in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_what_wcag_says():
    assert contrast("rgb(0, 0, 0)", "rgb(255, 255, 255)") == pytest.approx(21)
    assert contrast("rgb(119, 119, 119)", "rgb(255, 255, 255)") == pytest.approx(
        4.48, abs=0.01
    )


@pytest.mark.usefixtures("seeds")
def test_parts_stand_out_from_their_ground(new_page):
    pages = {scheme: new_page(color_scheme=scheme, **WIDE) for scheme in SCHEMES}
    faint, here = {}, None

    for address, part, name, own in PARTS:
        for scheme, page in pages.items():
            if address != here:
                page.goto(address)
            element = page.locator(part).first
            ground = element.evaluate(GROUND, own)
            found = contrast(element.evaluate(STYLE, name), ground)
            if found < 3:
                faint[scheme, address, part, name, own] = round(found, 2)
        here = address

    assert faint == {}


FOCUSED = [
    ("/", ".site-nav a"),
    ("/conferences/", "#id_q"),
    ("/conferences/", "form button"),
    (CONFERENCE, ".source"),
    (READER, ".marked .words a"),
    (READER, ".marked .margin a"),
]


@pytest.mark.usefixtures("seeds")
def test_focus_and_fact_led_to_are_seen(new_page):
    for scheme in SCHEMES:
        see_focus_and_fact(new_page(color_scheme=scheme, **WIDE))


def see_focus_and_fact(page):
    for address, part in FOCUSED:
        page.goto(address)
        element = page.locator(part).first
        page.keyboard.press("Tab")  # so that the browser shows the focus
        element.focus()

        assert element.evaluate(STYLE, "outline-style") == "solid", part
        assert element.evaluate(STYLE, "outline-width") == "3px", part
        ring = element.evaluate(STYLE, "outline-color")
        assert contrast(ring, element.evaluate(GROUND, False)) >= 3, part

    page.goto(CONFERENCE)
    anchor = page.locator(".sheet .statement").first.get_attribute("id")

    page.goto(f"{CONFERENCE}#{anchor}")

    target = page.locator(":target")
    ring = target.evaluate(STYLE, "outline-color")
    assert contrast(ring, target.evaluate(GROUND, False)) >= 3
