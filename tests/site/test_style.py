"""The style page: each component once, for those who work on the site, and for nobody else."""

import pytest

from tests.html import inline_code, parse, repeated_ids, with_class

COMPONENTS = """lead prose empty hint field-problem button tag facts sheet source unreviewed doubt
source-note quotation told choice facet chips result pagination data years plot reader line number margin
sidenote note-marker""".split()


def test_visitors_have_no_style_page(client, db):
    assert client.get("/style/").status_code == 404


@pytest.mark.django_db
def test_style_page_shows_each_component(client, settings):
    settings.DEBUG = True

    page = parse(client.get("/style/"))

    assert [name for name in COMPONENTS if not with_class(page, name)] == []
    assert (inline_code(page), repeated_ids(page)) == ([], [])
