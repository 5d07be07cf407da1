"""Sealing: what is sealed opens under its own name and key, and not otherwise."""

import pytest

from academy.errors import CannotBeOpened
from academy.sealing import Sealed, seal, unseal

ME = "reflection:ada:1"
#: “I looked away.” under ME with key 00…1f and nonce 00…0b, as Node's own crypto module gives it.
KNOWN = "0e22ba74aa8ea77fad20e0eac8c7c1af5f43135a7c39265868e62dd0cc82"


def broken_at(place: int) -> Sealed:
    sealed = seal(b"I looked away.", bound_to=ME)
    content = bytearray(sealed.content)
    content[place] ^= 1
    return Sealed(sealed.key_id, bytes(content))


@pytest.mark.parametrize("plain", [b"I looked away.", "Ünïcode 🙂".encode(), b"", bytes(range(256)) * 300])
def test_it_opens_what_it_sealed(plain):
    assert unseal(seal(plain, bound_to=ME), bound_to=ME) == plain


def test_it_opens_what_another_program_sealed():
    """So that no change of format goes unnoticed."""
    content = bytes.fromhex("000102030405060708090a0b" + KNOWN)

    assert unseal(Sealed("test", content), bound_to=ME) == b"I looked away."


def test_it_seals_the_same_twice_to_something_else():
    assert seal(b"yes", bound_to=ME).content != seal(b"yes", bound_to=ME).content


def test_it_does_not_show_what_it_sealed():
    assert b"looked" not in seal(b"I looked away.", bound_to=ME).content


@pytest.mark.parametrize("name", ["reflection:grace:1", "reflection:ada:2", "inbox:ada:1", ""])
def test_it_does_not_open_under_another_name(name):
    with pytest.raises(CannotBeOpened):
        unseal(seal(b"I looked away.", bound_to=ME), bound_to=name)


@pytest.mark.parametrize("place", [0, 11, 12, -17, -16, -1], ids=["nonce", "its end", "text", "its end", "tag", "end"])
def test_it_does_not_open_with_one_bit_changed(place):
    with pytest.raises(CannotBeOpened):
        unseal(broken_at(place), bound_to=ME)


@pytest.mark.parametrize("length", [0, 1, 12, 27])
def test_it_does_not_open_what_was_cut_off(length):
    with pytest.raises(CannotBeOpened):
        unseal(Sealed("test", bytes(length)), bound_to=ME)


def test_it_seals_with_the_first_key(settings):
    settings.SEALING_KEYS = {"new": bytes(32), **settings.SEALING_KEYS}

    assert seal(b"yes", bound_to=ME).key_id == "new"


def test_it_opens_with_every_key(settings):
    old = seal(b"yes", bound_to=ME)
    settings.SEALING_KEYS = {"new": bytes(32), **settings.SEALING_KEYS}

    assert unseal(old, bound_to=ME) == b"yes"


@pytest.mark.parametrize("keys", [{"other": bytes(range(32))}, {"test": bytes(32)}], ids=["missing", "wrong"])
def test_it_does_not_open_without_its_key(settings, keys):
    old = seal(b"yes", bound_to=ME)
    settings.SEALING_KEYS = keys

    with pytest.raises(CannotBeOpened):
        unseal(old, bound_to=ME)


def test_its_description_holds_no_content():
    assert repr(Sealed("test", b"\x01\x02")) == "Sealed(key_id='test')"
