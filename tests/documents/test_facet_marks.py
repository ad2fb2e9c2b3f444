"""What the values of facets and the bars of years are written with."""

from django.utils.safestring import mark_safe

from documents.templatetags.facets import escaped, facet_options


def test_words_are_escaped_after_markup_of_the_same_letters():
    markup = mark_safe("<b>Acme Body</b>")  # noqa: S308
    assert escaped(markup) == "<b>Acme Body</b>"

    assert escaped("<b>Acme Body</b>") == "&lt;b&gt;Acme Body&lt;/b&gt;"


def test_number_one_is_not_the_word_true():
    assert (escaped(True), escaped(1)) == ("True", "1")


def test_labels_of_options_are_escaped():
    boxes = facet_options("body", [('a"b', "<i>Acme</i>", 1, False)])

    assert "&lt;i&gt;Acme&lt;/i&gt;" in boxes
    assert 'value="a&quot;b"' in boxes
