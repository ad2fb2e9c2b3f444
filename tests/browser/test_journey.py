"""From the home page to the sentence that a fact was read from, and back."""

import re

import pytest

pytestmark = [pytest.mark.usefixtures("seeds"), pytest.mark.appearance]

SENTENCE = "It was attended by 1,500 representatives from 83 countries."
IN_VIEW = """part => {
    const box = part.getBoundingClientRect();
    return box.top >= 0 && box.bottom <= innerHeight && box.height > 0;
}"""
# What has the focus, with the width of the ring that shows it.
FOCUS = """() => {
    const part = document.activeElement;
    const style = getComputedStyle(part);
    const box = part.getBoundingClientRect();
    return {
        words: (part.getAttribute("aria-label") || part.innerText || part.name || "").trim(),
        name: part.value ? `${part.name}=${part.value}` : part.name || "",
        href: part.getAttribute("href") || "",
        ring: style.outlineStyle === "none" ? 0 : parseFloat(style.outlineWidth),
        seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0,
    };
}"""


def assert_sentence_is_marked(page):
    page.wait_for_url("**/text/?p=4#p4")
    (marked,) = page.locator("mark").all()
    assert marked.inner_text().strip() == SENTENCE
    assert page.locator("#p4").evaluate(IN_VIEW)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("width", [390, 1440])
def test_from_home_to_the_sentence_and_back(new_page, scripts, width):
    page = new_page(
        java_script_enabled=scripts, viewport={"width": width, "height": 900}
    )

    page.goto("/")
    page.get_by_role("navigation", name="Main").get_by_text("Conferences").click()
    page.wait_for_url("**/conferences/")  # whole, with its scripts
    if width == 390:
        page.locator("summary", has_text="Filters").click()
    page.locator("input[name=country][value=CN]").check()
    if not scripts:  # with them it takes effect at once
        page.get_by_role("button", name="Apply").click()
    page.wait_for_url("**/conferences/?*country=CN*")
    assert page.get_by_role("status").inner_text() == "2 conferences"
    page.get_by_role("link", name="6th World Internet Conference").click()
    fact = page.locator(".sheet .statement", has_text="1,500 representatives")
    anchor = fact.get_attribute("id")
    fact.locator("a.source").click()
    assert_sentence_is_marked(page)
    page.locator("#p4 .margin").get_by_role(
        "link", name="1,500 representatives"
    ).click()

    page.wait_for_url(
        re.compile(rf".*/conferences/world-internet-conference-6/#{anchor}$")
    )
    assert page.locator(f"#{anchor}").evaluate(IN_VIEW)
    assert page.locator(":target").get_attribute("id") == anchor


def tab_to(page, found):
    """Press Tab until what has the focus is what is looked for; each stop must be seen."""
    for _ in range(120):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        assert focus["ring"] >= 2, focus
        assert focus["seen"], focus
        if found(focus):
            return focus
    pytest.fail("Tab does not get there")


def test_with_the_keyboard_alone(new_page):
    page = new_page(viewport={"width": 1440, "height": 900})
    page.goto("/")

    tab_to(page, lambda focus: focus["words"] == "Conferences")
    page.keyboard.press("Enter")
    page.wait_for_url("**/conferences/")
    tab_to(page, lambda focus: focus["name"] == "country=CN")
    page.keyboard.press("Space")
    page.wait_for_url("**/conferences/?*country=CN*")
    tab_to(page, lambda focus: focus["words"] == "6th World Internet Conference")
    page.keyboard.press("Enter")
    page.wait_for_url("**/conferences/world-internet-conference-6/")
    tab_to(page, lambda focus: focus["href"].endswith("?p=4#p4"))
    page.keyboard.press("Enter")
    assert_sentence_is_marked(page)
    tab_to(page, lambda focus: "/#figure-" in focus["href"])
    page.keyboard.press("Enter")

    page.wait_for_url("**/conferences/world-internet-conference-6/#figure-*")
    assert "1,500 representatives" in page.locator(":target").inner_text()


def test_skip_link_comes_first_and_leads_to_the_content(page):
    page.goto("/conferences/")

    focus = tab_to(page, lambda focus: True)
    page.keyboard.press("Enter")

    assert focus["words"] == "Skip to the content"
    assert page.evaluate("document.activeElement.id") == "content"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_bad_value_is_shown_beside_its_field(new_page):
    page = new_page(viewport={"width": 390, "height": 900})

    page.goto("/conferences/?year_from=abc&country=CN")

    problem = page.locator(".field-problem")
    assert problem.is_visible()
    assert "“abc”" in problem.inner_text()
    assert page.locator("input[name=year_from]").get_attribute("aria-invalid") == "true"
    assert page.get_by_role("status").inner_text() == "2 conferences"


def test_back_and_chips_keep_the_state(page):
    page.goto("/conferences/?country=CN&q=6th")

    page.get_by_role("link", name="Words: 6th").click()
    page.wait_for_url("**/conferences/?country=CN")
    without = page.get_by_role("status").inner_text()
    page.go_back()
    # The page before is asked for again.
    status = page.get_by_role("status").filter(has_text=re.compile("^1 conference$"))
    status.wait_for()

    assert without == "2 conferences"
    assert page.get_by_label("Words").input_value() == "6th"
