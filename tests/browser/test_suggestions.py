"""Names while one types in the search box: with the keyboard alone, and what there is without JavaScript."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from documents.upkeep import bring_up_to_date
from tests.browser.test_accessibility import RULES
from tests.factories import PersonFactory

pytestmark = pytest.mark.usefixtures("people")


@pytest.fixture
def people(transactional_db):
    for name in ("Ada Blum", "Otto Blum"):
        PersonFactory(name=name)
    bring_up_to_date()


def test_name_is_chosen_with_the_keyboard(page):
    page.goto("/about/")
    box = page.get_by_role("combobox", name="Search the archive")
    options = page.get_by_role("option")

    box.press_sequentially("blu")
    expect(options).to_have_text(["Otto Blum person", "Ada Blum person"])
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    box.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    assert box.get_attribute("aria-activedescendant") == options.nth(1).get_attribute(
        "id"
    )
    found = Axe().run(page, None, {"runOnly": RULES}).response["violations"]
    assert found == []

    box.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")
    expect(options).to_have_count(0)
    assert box.input_value() == "blu"
    box.press("ArrowUp")
    box.press("Enter")
    expect(page).to_have_url("/people/ada-blum/")

    page.goto("/about/")
    box.press_sequentially("blu")
    expect(options).to_have_count(2)
    box.press("Enter")
    expect(page).to_have_url("/search/?q=blu")


def test_box_works_without_javascript(new_page):
    page = new_page(java_script_enabled=False)
    page.goto("/about/")

    page.get_by_role("searchbox", name="Search the archive").fill("blum")
    page.keyboard.press("Enter")

    expect(page).to_have_url("/search/?q=blum")
    expect(page.locator(".hit-name")).to_have_count(2)
