"""What the archive holds as it came is read by editors, not changed."""

import pytest

from documents.models import (
    Accession,
    Evidence,
    Problem,
)
from tests.admin.pages import (
    HELD,
    page_of,
    text_of,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", [*HELD, Evidence])
def test_what_is_held_is_not_changed_or_deleted(admin_client, archive, model):
    record = model.objects.get()

    changed = admin_client.post(page_of(model, "change", record.pk), {"text": "other"})
    deleted = admin_client.post(page_of(model, "delete", record.pk), {"post": "yes"})

    assert (changed.status_code, deleted.status_code) == (403, 403)
    assert model.objects.get() == record


def test_bytes_are_sent_as_received(admin_client, archive):
    accession = Accession.objects.get()
    address = page_of(Accession, "content", accession.pk)

    response = admin_client.get(address)

    assert address in text_of(
        admin_client.get(page_of(Accession, "change", accession.pk))
    )
    assert response.content == b"Xi sent a keynote 1."
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["Content-Disposition"] == "attachment"


def test_bytes_are_for_editors_only(client, django_user_model, archive):
    address = page_of(Accession, "content", Accession.objects.get().pk)
    visitor = client.get(address)
    user = django_user_model.objects.create_user("guest", is_staff=True)
    client.force_login(user)

    assert visitor.status_code == 302
    assert client.get(address).status_code == 403


def test_problem_is_settled_and_opened_again(admin_client, admin_user, archive):
    problem = Problem.objects.get()

    def act(action):
        data = {"action": action, "_selected_action": [problem.pk]}
        admin_client.post(page_of(Problem), data)
        problem.refresh_from_db()

    act("settle")
    assert (problem.settled_by, problem.settled_at is None) == (admin_user, False)

    act("reopen")
    assert (problem.settled_by, problem.settled_at) == (None, None)
