import pytest
from django.contrib.auth import get_user_model


@pytest.mark.django_db
def test_db():
    get_user_model().objects.create_user("x")


def test_admin(page, django_user_model):
    django_user_model.objects.create_superuser("root", password="pw")
    page.goto("/admin/")
    page.fill("#id_username", "root")
    page.fill("#id_password", "pw")
    page.click("[type=submit]")
    page.wait_for_url("**/admin/")
    page.goto("/admin/auth/user/add/")
    page.goto("/admin/auth/user/")
    page.goto("/admin/auth/group/add/")
    assert page.goto("/nix").status == 404
    page.screenshot(path="/tmp/a.png")
