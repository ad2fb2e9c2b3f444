"""By which part of a name a person is listed."""

import pytest

from people.reading.family_names import sort_name


@pytest.mark.parametrize(
    ("name", "forms", "expected"),
    [
        ("Anna Bell", [], "Bell, Anna"),
        ("Anna Maria Bell", [], "Bell, Anna Maria"),
        ("Zhao Lan", [], "Zhao Lan"),
        ("Jack Zhao", [], "Zhao, Jack"),
        ("Zhao Lan Bell Orr", [], "Orr, Zhao Lan Bell"),
        ("Zhao Bell", ["Bell"], "Bell, Zhao"),
        ("Bao Ling", ["Bao"], "Bao Ling"),
        ("Bao Ling", ["Bao", "Ling"], "Ling, Bao"),
        ("Anna Bell", ["Anna Bell", "Bell"], "Bell, Anna"),
        ("Anna St. Bell", [], "St. Bell, Anna"),
        ("Saint Bell", [], "Bell, Saint"),
        ("Anna", [], "Anna"),
        ("赵兰", [], "赵兰"),
        ("赵 兰", [], "赵 兰"),
        ("", [], ""),
    ],
)
def test_sort_name(name, forms, expected):
    assert sort_name(name, forms) == expected
