"""An editor imports a report in the admin: with a small window, without JavaScript, by keyboard."""

import pytest

from documents.models import Accession
from tests.browser.test_accessibility import look_at
from tests.browser.test_editing import Keyboard, sign_in
from tests.imports import FORUM

FIRST_IMPORT = 60_000  # ms; all lists are read for it
SMALL = {"viewport": {"width": 390, "height": 900}}


@pytest.fixture
def report(transactional_db, django_user_model, tmp_path):
    django_user_model.objects.create_superuser("editor", password="pass")
    path = tmp_path / "nets.txt"
    path.write_text(FORUM)
    return path


def test_an_editor_imports_a_report_without_java_script(new_page, report):
    page = new_page(java_script_enabled=False, **SMALL)
    hand = Keyboard(page)
    sign_in(page, hand)
    page.get_by_role("link", name="Import a report").click()

    page.get_by_label("Report").set_input_files(report)
    page.get_by_label("Metadata").set_input_files(report)
    hand.follow(page.get_by_role("button", name="Show what it would do"))
    page.get_by_text("The name of this file must end in .toml.").wait_for()
    page.get_by_label("Report").set_input_files(report)
    hand.follow(page.get_by_role("button", name="Show what it would do"))
    page.get_by_text("Nothing is imported yet").wait_for(timeout=FIRST_IMPORT)
    assert Accession.objects.count() == 0
    hand.follow(page.get_by_role("button", name="Import it"))
    hand.follow(page.get_by_role("link", name="its text with the facts"))

    page.get_by_text("It was attended by some").first.wait_for()
    assert Accession.objects.get().received_by.username == "editor"


@pytest.mark.appearance
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_pages_of_an_import(new_page, report, scheme):
    page = new_page(color_scheme=scheme, **SMALL)
    hand, found = Keyboard(page), {}
    sign_in(page, hand)
    page.goto("/admin/import/")

    page.get_by_label("Report").set_input_files(report)
    found["form"] = look_at(page, preload=False)
    hand.follow(page.get_by_role("button", name="Show what it would do"))
    page.get_by_text("Nothing is imported yet").wait_for(timeout=FIRST_IMPORT)
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    found["preview"] = look_at(page, preload=False)

    assert found == {"form": {}, "preview": {}}
    assert page.evaluate("document.documentElement.scrollWidth") == 390
