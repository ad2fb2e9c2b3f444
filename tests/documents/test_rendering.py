"""Editors' Markdown: what harms nobody stays, everything else goes."""

import pytest

from documents.rendering import render_markdown


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Plain words.", "<p>Plain words.</p>"),
        ("*so* **much**", "<p><em>so</em> <strong>much</strong></p>"),
        (
            "[a page](https://example.org/)",
            '<p><a href="https://example.org/" rel="noopener nofollow">a page</a></p>',
        ),
        ("<script>alert(1)</script>words", "<p>words</p>"),
        ('<p style="color:red" onclick="x()">words</p>', "<p>words</p>"),
        ('<img src="https://example.org/x.png">words', "<p>words</p>"),
        ("<iframe src='https://example.org/'></iframe>", ""),
    ],
)
def test_markdown_becomes_harmless_html(text, html):
    assert render_markdown(text).strip() == html


@pytest.mark.parametrize("scheme", ["javascript", "data", "vbscript", "JaVaScRiPt"])
def test_a_link_of_another_protocol_loses_its_address(scheme):
    assert (
        scheme.casefold() not in render_markdown(f"[x]({scheme}:alert(1))").casefold()
    )
