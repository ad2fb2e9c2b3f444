"""One structure of styles: each file is linked, and takes its colours from one place."""

import re

from django.conf import settings

STYLES = settings.BASE_DIR / "static" / "css"
OF_THEIR_PAGES = ("admin", "style")  # of the editors' pages, and of the style page
BASE = settings.BASE_DIR / "templates" / "base.html"


def test_every_style_is_linked_and_those_that_others_build_on_come_first():
    linked = re.findall(r"css/(\w+)\.css", BASE.read_text())

    assert linked[:3] == ["variables", "base", "layout"]
    assert linked[-1] == "print"
    assert sorted(linked) == sorted(
        path.stem for path in STYLES.glob("*.css") if path.stem not in OF_THEIR_PAGES
    )


def test_colours_stand_in_one_file():
    colour = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl)a?\(", re.IGNORECASE)
    others = {
        path.name: found
        for path in STYLES.glob("*.css")
        if path.stem not in ("variables", "admin")
        and (found := colour.findall(path.read_text()))
    }

    assert others == {}
