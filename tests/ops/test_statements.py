"""Statements for what is done most often: they read and write what the ORM would."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from threading import Event
from time import monotonic
from uuid import uuid4

import pytest
from django.db import connection, connections, transaction
from django.db.transaction import TransactionManagementError
from django.test.utils import CaptureQueriesContext

from academy.locks import lock_learner
from academy.models import Attempt, ConfidenceResponse, QuizVersion, Receipt
from cms.accounts.models import User
from cms.statements import NewRows, Rows, _takes_several, read, write
from tests.accounts.people import person

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


def receipts(learner: User, count: int) -> list[Receipt]:
    content = {"id": None, "reason": "50 % of “it” \\ 'all'"}
    return [
        Receipt(learner=learner, item=uuid4(), digest="0" * 64, content=content, received_at=AT) for _ in range(count)
    ]


def scale(value: int) -> ConfidenceResponse:
    return ConfidenceResponse(
        pseudonym="a" * 64, measure="speaking", occasion="before", week=date(2026, 3, 2), value=value
    )


def columns(rows: list) -> list[dict]:
    return [{name: value for name, value in vars(row).items() if name != "_state"} for row in rows]


@pytest.fixture
def attempt(learner) -> Attempt:
    version = QuizVersion.objects.create(unit=uuid4(), block="b", locale="en-GB", digest="", content={}, keys={})
    known = {"learner": learner, "version": version, "unit": version.unit, "block": "b", "started_at": AT}
    return Attempt.objects.create(**known, key=uuid4(), responses={"q": [1, "é"]}, score="2.50", passed=True)


@pytest.fixture
def learner() -> User:
    return person()


@pytest.fixture(params=["as it comes", "one by one"])
def messages(request, monkeypatch) -> None:
    """PostgreSQL takes several statements in one message, unless it puts in parameters itself."""
    if request.param == "one by one":
        monkeypatch.setitem(connection.settings_dict["OPTIONS"], "server_side_binding", True)


def test_it_reads_every_kind_of_column(learner, attempt):
    found = read(Rows(User, {"id": learner.pk}), Rows(Attempt, {"learner": learner.pk}))

    assert [columns(rows) for rows in found] == [
        columns(list(User.objects.all())),
        columns(list(Attempt.objects.all())),
    ]


def test_it_writes_every_kind_of_column(learner, attempt):
    copy = Attempt.objects.get()
    copy.id, copy.key = None, uuid4()
    write(NewRows(Attempt, [copy]))
    first, second = columns(list(Attempt.objects.order_by("id")))

    assert second | {"id": first["id"], "key": first["key"]} == first


@pytest.mark.usefixtures("messages")
def test_it_keeps_lists_apart(learner, attempt):
    rows = receipts(learner, 3)
    write(NewRows(Receipt, rows), NewRows(ConfidenceResponse, [scale(2)]), NewRows(Receipt, []))
    wanted = {row.item for row in rows[1:]}
    found = read(
        Rows(Receipt, {"learner": learner.pk, "item": wanted}),
        Rows(Attempt, {"key": set()}),
        Rows(ConfidenceResponse, {"value": 3}),
        Rows(Attempt, {"passed": True}, only=("id", "key")),
    )

    assert [len(rows) for rows in found] == [2, 0, 0, 1]
    assert [row.content for row in found[0]] == [row.content for row in rows[1:]]
    assert found[3][0].key == attempt.key


def test_it_changes_what_is_there_already():
    for value in (2, 5):
        same = ("pseudonym", "measure", "occasion", "week")
        write(NewRows(ConfidenceResponse, [scale(value)], unique=same, update=("value",)))

    assert ConfidenceResponse.objects.get().value == 5


def test_it_asks_nothing_where_there_is_nothing_to_choose_from():
    with CaptureQueriesContext(connection) as captured:
        assert read(Rows(Attempt, {"key": set()})) == [[]]
        write(NewRows(Attempt, []))

    assert not captured.captured_queries


def test_it_keeps_to_the_databases_limit_on_parameters(learner, monkeypatch):
    monkeypatch.setattr(connection.features, "max_query_params", 12)
    write(NewRows(Receipt, receipts(learner, 5)))

    assert Receipt.objects.count() == 5


def test_it_goes_to_postgresql_in_one_message(learner):
    with CaptureQueriesContext(connection) as captured:
        read(Rows(User, {"id": learner.pk}), Rows(Receipt, {"learner": learner.pk}))

    assert len(captured) == (1 if connection.vendor == "postgresql" else 2)
    assert _takes_several(connections["default"]) == (connection.vendor == "postgresql")


def test_a_lock_needs_a_transaction(real_database):
    with pytest.raises(TransactionManagementError):
        read(Rows(User, {"id": uuid4()}, ending=" FOR NO KEY UPDATE"))


def test_what_is_read_with_a_lock_is_read_under_it(real_database):
    """What somebody commits who held the lock before is seen, although both were asked for at once."""
    learner, held = person(), Event()
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            lock_learner(learner)
            waiting = pool.submit(read_locked, learner, held)
            held.wait(10)
            until_somebody_waits()
            write(NewRows(Receipt, receipts(learner, 1)))

        assert waiting.result(30) == 1


def read_locked(learner: User, held: Event) -> int:
    held.set()
    try:
        with transaction.atomic():
            return len(lock_learner(learner, Rows(Receipt, {"learner": learner.pk}))[0])
    finally:
        connection.close()


def until_somebody_waits() -> None:
    """On SQLite, whoever begins to write waits for all of this transaction, whenever that is."""
    give_up_at = monotonic() + 20
    while connection.vendor == "postgresql" and monotonic() < give_up_at:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1 FROM pg_locks WHERE NOT granted")
            if cursor.fetchall():
                return
