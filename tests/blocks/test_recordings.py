"""Films and sound: where they may be, and that nobody is left out."""

import pytest
from django.core.exceptions import ValidationError

from cms.blocks.providers import provider_of
from cms.models import Document
from tests.blocks.shared import block_of, public

FRAME = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"
WHOLE = {
    "title": "Why we began",
    "file": None,
    "address": "https://vimeo.com/76979871",
    "captions": None,
    "provider_has_captions": True,
    "transcript": "<p>Welcome.</p>",
}


@pytest.mark.parametrize(
    "address",
    [
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&t=3s",
        "https://m.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://youtu.be/dQw4w9WgXcQ?si=abc",
        "https://www.youtube.com/shorts/dQw4w9WgXcQ",
        "https://www.youtube.com/embed/dQw4w9WgXcQ",
    ],
)
def test_it_knows_a_youtube_film_by_any_of_its_addresses(address):
    assert provider_of(address, ("youtube",)) == {
        "name": "youtube",
        "reference": "dQw4w9WgXcQ",
        "embed_url": FRAME,
    }


@pytest.mark.parametrize(
    ("address", "embed_url"),
    [
        pytest.param("https://vimeo.com/76979871", "https://player.vimeo.com/video/76979871?dnt=1", id="public"),
        pytest.param(
            "https://vimeo.com/76979871/ab12cd34ef",
            "https://player.vimeo.com/video/76979871?dnt=1&h=ab12cd34ef",
            id="unlisted",
        ),
        pytest.param(
            "https://soundcloud.com/a-team/talk-1",
            "https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fa-team%2Ftalk-1",
            id="sound",
        ),
    ],
)
def test_it_gives_the_address_that_tracks_least(address, embed_url):
    assert provider_of(address, ("vimeo", "soundcloud"))["embed_url"] == embed_url


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("", id="empty"),
        pytest.param("https://example.org/watch?v=dQw4w9WgXcQ", id="another site"),
        pytest.param("https://youtube.com.example.org/watch?v=dQw4w9WgXcQ", id="a site that looks like it"),
        pytest.param("https://www.youtube.com/watch?v=dQw4w9WgXcQ%22%3E", id="an id that is none"),
        pytest.param("https://www.youtube.com/@channel", id="a channel"),
        pytest.param("https://vimeo.com/channels/staffpicks", id="a collection"),
        pytest.param("https://soundcloud.com/a-team/talk-1", id="a provider of sound"),
        pytest.param("javascript://youtu.be/dQw4w9WgXcQ", id="a script"),
        pytest.param("https://[", id="no address at all"),
    ],
)
def test_it_refuses_any_other_address(address):
    assert provider_of(address, ("youtube", "vimeo")) is None


def _document(name: str) -> Document:
    return Document(title=name, file=f"documents/{name}")


def _clean(name: str, **changes):
    block = block_of(name)
    return block.clean(block.normalize({**WHOLE, **changes}))


def test_it_takes_a_whole_recording():
    assert _clean("video")["address"] == "https://vimeo.com/76979871"
    assert _clean("audio")["address"] == "https://vimeo.com/76979871"


@pytest.mark.parametrize(
    ("changes", "member", "reason"),
    [
        pytest.param({"address": ""}, "file", "Give a file or an address.", id="neither"),
        pytest.param(
            {"address": "https://example.org/1"},
            "address",
            "This is not the address of one recording at YouTube or Vimeo.",
            id="not a provider",
        ),
        pytest.param(
            {"provider_has_captions": False},
            "provider_has_captions",
            "Check that it has captions there, then tick this.",
            id="captions not checked",
        ),
        pytest.param(
            {"transcript": "<p> </p>"},
            "transcript",
            "Write down what is said: some people read instead.",
            id="no words in the transcript",
        ),
    ],
)
def test_it_says_at_the_field_what_is_missing(changes, member, reason):
    with pytest.raises(ValidationError) as refusal:
        _clean("video", **changes)

    assert refusal.value.block_errors[member].message == reason


@pytest.mark.parametrize(
    ("file", "captions", "errors"),
    [
        pytest.param("film.mp4", None, {"captions"}, id="no captions"),
        pytest.param("film.mp4", "captions.txt", {"captions"}, id="captions of another kind"),
        pytest.param("talk.mp3", "captions.vtt", {"file"}, id="not a film"),
    ],
)
def test_it_wants_a_film_with_captions(monkeypatch, db, file, captions, errors):
    block = block_of("video")
    value = block.normalize({**WHOLE, "address": "", "file": _document(file)})
    value["captions"] = _document(captions) if captions else None
    for name in ("file", "captions"):
        monkeypatch.setattr(block.child_blocks[name], "clean", lambda chosen: chosen)

    with pytest.raises(ValidationError) as refusal:
        block.clean(value)

    assert refusal.value.block_errors.keys() == errors


def test_a_draft_may_lack_what_is_still_being_made():
    block = block_of("video")
    unfinished = block.normalize({**WHOLE, "address": "", "provider_has_captions": False, "transcript": ""})

    assert block.clean_deferred(unfinished)["title"] == "Why we began"


def test_it_sends_who_provides_it(db):
    assert public("video", WHOLE)["provider"] == {
        "name": "vimeo",
        "reference": "76979871",
        "embed_url": "https://player.vimeo.com/video/76979871?dnt=1",
    }
