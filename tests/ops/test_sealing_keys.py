"""The keys: from the environment, or made for this installation; never quoted, never made twice."""

import stat
from base64 import b64encode
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.exceptions import ImproperlyConfigured

from cms.settings.installation import kept, new_key
from cms.settings.sealing import sealing_keys

ONE = b64encode(bytes(32)).decode()
TWO = b64encode(bytes(range(32))).decode()


@pytest.mark.parametrize("text", [f"b:{ONE},a:{TWO}", f" b:{ONE} ,\n a:{TWO}\n", f"b:{ONE}\na:{TWO}"])
def test_it_takes_keys_in_their_order(text):
    assert list(sealing_keys(text).items()) == [("b", bytes(32)), ("a", bytes(range(32)))]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param(" , ", id="commas"),
        pytest.param(ONE, id="no id"),
        pytest.param(f":{ONE}", id="an empty id"),
        pytest.param(f"{'x' * 41}:{ONE}", id="an id too long for its column"),
        pytest.param(f"a/b:{ONE}", id="an id with a slash"),
        pytest.param("a:", id="no key"),
        pytest.param("a:" + b64encode(bytes(31)).decode(), id="short"),
        pytest.param("a:" + b64encode(bytes(33)).decode(), id="long"),
        pytest.param("a:correct-horse-battery-staple", id="no base64"),
        pytest.param(f"a:{ONE},a:{TWO}", id="an id twice"),
        pytest.param(f"a:{ONE},b:{ONE}", id="a key twice"),
    ],
)
def test_it_refuses(text):
    with pytest.raises(ImproperlyConfigured, match="SEALING_KEYS"):
        sealing_keys(text)


def test_it_quotes_no_key_when_it_refuses():
    with pytest.raises(ImproperlyConfigured) as refused:
        sealing_keys(f"a:{ONE},b:{TWO}zzz")

    assert "Key 2" in str(refused.value)
    assert TWO[:8] not in str(refused.value)


def test_it_makes_a_key_that_only_its_owner_reads(tmp_path):
    kept(tmp_path / "sealing_keys", new_key)

    assert stat.S_IMODE((tmp_path / "sealing_keys").stat().st_mode) == 0o600


def test_it_makes_a_key_once(tmp_path):
    first = kept(tmp_path / "sealing_keys", new_key)

    assert kept(tmp_path / "sealing_keys", new_key) == first
    assert [file.name for file in tmp_path.iterdir()] == ["sealing_keys"]


def test_it_makes_different_keys_for_different_installations():
    one, two = sealing_keys(new_key()), sealing_keys(new_key())

    assert one.keys().isdisjoint(two)
    assert set(one.values()).isdisjoint(two.values())


def test_processes_that_start_at_once_agree(tmp_path):
    with ThreadPoolExecutor(16) as pool:
        made = set(pool.map(lambda _: kept(tmp_path / "sealing_keys", new_key), range(64)))

    assert made == {(tmp_path / "sealing_keys").read_text()}
