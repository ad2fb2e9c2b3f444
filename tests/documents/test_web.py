"""What is taken for an address on the web is one that forms take, too."""

import pytest
from django.core.validators import URLValidator
from hypothesis import given
from hypothesis import strategies as st

from documents.web import is_web_address


@pytest.mark.parametrize(
    "address",
    [
        "https://www.cables.example/papers/nets.pdf?page=3#top",
        "http://cables.example:8080",
        "HTTPS://Cables.Example/",
        "https://kabel-räte.example/ä",
        "https://例子.测试/",
        "http://xn--fsqu00a.xn--0zwm56d/",
        "http://192.0.2.7/nets",
        "http://localhost:8000/",
    ],
)
def test_addresses(address):
    assert is_web_address(address)
    URLValidator()(address)


@pytest.mark.parametrize(
    "address",
    [
        "http://a",
        "http://[a",
        "http://a .example/x",
        "http://-a.example/",
        "http://a..example/",
        "http://1.2.3.400/",
        "http://cables.\nexample/",
        "http://cables.example/a b",
        "http://cables.example:port/",
        "ftp://cables.example/",
        "//cables.example/",
        "http://",
        f"http://cables.example/{'a' * 2000}",
        f"http://{'a' * 64}.example/",
        f"http://{'a.' * 130}example/",
    ],
)
def test_what_is_none(address):
    assert not is_web_address(address)


@given(
    st.from_regex(r"https?://[a-z0-9.:@\[\]/-]{1,20}", fullmatch=True)
    | st.text(max_size=30).map("http://{}".format)
    | st.text(max_size=30).map("http://{}.example/".format)
)
def test_forms_take_them(address):
    if is_web_address(address):
        URLValidator()(address)
