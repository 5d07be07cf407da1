"""Search finds words in blocks, says in which, and survives any input."""

from urllib.parse import quote

import pytest
from django.db import connection
from wagtail.models import PageViewRestriction

from academy.models import LessonPage
from cms.models import ContentNote, StandardPage
from tests.conftest import add, drain

SEARCH = "/api/v1/content/search/"
BODY = [
    ("heading", {"text": "Words that hurt", "level": "2"}),
    ("quote", {"text": "Ünderstanding begins with naïve questions; don’t rush.", "source": "Zoë Straße"}),
    ("key_points", {"points": ["Pause before answering", "Apologise"]}),
]

STRANGE = [
    '"', "'", '"hurt', "hurt*", "hurt OR", "NOT", "AND OR NOT", "NEAR(a b)", "title:hurt", "-hurt", "^hurt", "(",
    "a:*", "a & b | !c", "a <-> b", "\\", "%", "_", "__", "🙂", "🙂 hurt", "\u202e", "\u0301", "²", "؟", "日本語",
    "--", ";", "{}", "a" * 2000, "ab " * 600, "\t\n x", "\U000e0001", "İ", "ﬁ", "\u00ad", "hurt\u200b", "1e999", "٣",
]  # fmt: skip


@pytest.fixture
def lesson(tree):
    page = add(tree.module, LessonPage(title="Repairing", introduction="When it went wrong.", body=BODY))
    drain()
    return page


def search(client, words: str, **more: str) -> list[dict]:
    return client.get(SEARCH, {"q": words, **more}).json()["items"]


@pytest.mark.parametrize(
    ("words", "block"),
    [
        ("hurt", 0),
        ("HURT", 0),
        ("naïve", 1),
        ("straße", 1),
        ("questions", 1),
        ("pause", 2),
        ("before answering", 2),
        ("naïve rush", 1),
        ("don't rush", 1),
        ("“hurt”", 0),
    ],
)
def test_it_says_in_which_block_the_words_are(api_client, lesson, words, block):
    hits = [hit for hit in search(api_client, words) if hit["page"]["title"] == "Repairing"]

    assert [hit["block"] for hit in hits] == [lesson.body[block].id]


@pytest.mark.parametrize("words", ["repairing", "wrong"])
def test_it_names_no_block_for_the_pages_own_fields(api_client, lesson, words):
    assert [hit["block"] for hit in search(api_client, words)] == [None]


def test_it_shows_the_words_in_its_excerpt(api_client, lesson):
    assert "naïve questions" in search(api_client, "naïve")[0]["excerpt"]


def test_it_wants_all_the_words(api_client, lesson):
    assert search(api_client, "hurt nonsense") == []


def test_it_finds_words_that_stand_in_two_blocks(api_client, lesson):
    assert [hit["page"]["title"] for hit in search(api_client, "hurt pause")] == ["Repairing"]


def test_it_puts_titles_first(api_client, lesson, tree):
    add(tree.module, LessonPage(title="Hurt", body=[]))
    drain()

    assert search(api_client, "hurt")[0]["page"]["title"] == "Hurt"


def test_it_filters_by_type(api_client, lesson):
    assert search(api_client, "hurt", type="course") == []


def test_it_keeps_to_the_limit(api_client, lesson):
    assert len(search(api_client, "answering", limit="1")) == 1


def test_it_finds_a_translation_in_its_language_only(api_client, tree, french):
    assert [hit["locale"] for hit in search(api_client, "écouter", locale="fr")] == ["fr"]
    assert search(api_client, "écouter") == []


def test_it_finds_new_words_once_tasks_have_run(api_client, lesson):
    lesson.body = [("quote", {"text": "Aardvarks.", "source": ""})]
    lesson.save_revision().publish()
    drain()

    assert len(search(api_client, "aardvarks")) == 1
    assert search(api_client, "hurt") == []


def test_it_finds_nothing_that_is_withdrawn(api_client, lesson):
    lesson.unpublish()

    assert search(api_client, "hurt") == []


def test_it_finds_words_behind_a_content_note_and_shows_the_note_alone(api_client, tree):
    note = ContentNote.objects.create(title="Racist language", description="A slur is quoted.")
    inside = [
        ("quote", {"text": "They shouted okapis at us.", "source": ""}),
        ("heading", {"text": "Okapis", "level": "2"}),
    ]
    page = add(tree.module, LessonPage(title="Heard", body=[("passage", {"content_note": note, "blocks": inside})]))
    drain()

    assert search(api_client, "okapis shouted") == [
        {
            "page": {"key": str(page.translation_key), "type": "lesson", "title": "Heard", "path": page.document_path},
            "locale": "en-GB",
            "block": page.body[0].id,
            "excerpt": "Racist language: A slur is quoted.",
        }
    ]


def test_it_finds_a_passage_by_the_words_of_its_note(api_client, tree):
    note = ContentNote.objects.create(title="Racist language", description="A slur is quoted.")
    page = add(tree.module, LessonPage(title="Heard", body=[("passage", {"content_note": note, "blocks": []})]))
    drain()

    assert [hit["block"] for hit in search(api_client, "slur")] == [page.body[0].id]


@pytest.mark.parametrize("path", [SEARCH, "/api/v1/content/pages/"])
def test_it_survives_any_words(api_client, lesson, path):
    failed = [words for words in STRANGE if api_client.get(f"{path}?q={quote(words)}").status_code != 200]

    assert failed == []


@pytest.mark.parametrize("sent", ["", "%20", "%00", "a%00b", "%ED%A0%80", "%ff", "a" * 2001])
def test_it_refuses_what_is_no_text(api_client, db, sent):
    answer = api_client.get(f"{SEARCH}?q={sent}")

    assert answer.status_code == 400
    assert answer.json()["parameter"] == "q"


def test_it_finds_what_is_behind_many_that_may_not_be_seen(api_client, tree, monkeypatch):
    if connection.vendor == "sqlite":
        monkeypatch.setattr("cms.documents.search_on_sqlite._AT_A_TIME", 1)
    hidden = [add(tree.home, StandardPage(title=f"Zebra {number}")) for number in range(3)]
    seen = add(tree.home, StandardPage(title="Zebra"))
    newest = add(tree.home, StandardPage(title="Another zebra"))
    for page in [*hidden, newest]:
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    drain()

    assert [hit["page"]["key"] for hit in api_client.get("/api/v1/content/search/?q=zebra").json()["items"]] == [
        str(seen.translation_key)
    ]
