"""What was typed into an account's settings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import Kind, Problem
from core.form import Choice, Field, FieldKind, base_url, fill, is_loopback

FIELDS = (
    Field("name", "Name"),
    Field("url", "Address", FieldKind.URL, default="https://services.example.com"),
    Field("zone", "Time zone", FieldKind.ZONE, required=False),
    Field("way", "Way", FieldKind.CHOICE, choices=(Choice("a", "By A"), Choice("b", "By B")), default="a"),
    Field("token", "Token", FieldKind.SECRET),
)


def refused(**given: str) -> Problem:
    """The problem of filling the form with this."""
    with pytest.raises(Problem) as told:
        fill(FIELDS, given)
    assert told.value.kind is Kind.BAD_INPUT
    return told.value


def test_a_filled_form() -> None:
    """Trimmed, defaults put in, empty ones left out; a secret is no setting."""
    assert fill(FIELDS, {"name": "  Ada ", "zone": " ", "way": ""}) == {
        "name": "Ada",
        "url": "https://services.example.com",
        "way": "a",
    }
    assert fill((), {}) == {}


def test_an_unknown_setting_is_told_with_the_known_ones() -> None:
    """A mistyped option is not silently ignored."""
    problem = refused(name="Ada", zoone="UTC")
    assert problem.where == "zoone"
    assert "name, url, zone, way" in problem.text


def test_a_secret_is_not_taken_as_a_setting() -> None:
    """What belongs into the vault must never reach the store, and is not repeated in the trouble."""
    problem = refused(name="Ada", token="pit-super-secret")
    assert problem.where == "token"
    assert "super" not in problem.text


@pytest.mark.parametrize("name", [{}, {"name": ""}, {"name": " \t"}])
def test_a_missing_setting_is_named(name: dict[str, str]) -> None:
    """Blanks are nothing."""
    problem = refused(**name)
    assert (problem.where, problem.text) == ("name", "Name is missing")


def test_a_choice_is_one_of_the_choices() -> None:
    """And they are listed."""
    problem = refused(name="Ada", way="c")
    assert problem.where == "way"
    assert "a, b" in problem.text


def test_a_zone_is_checked_and_blames_its_field() -> None:
    """The nearest name is offered."""
    problem = refused(name="Ada", zone="Europe/Berln")
    assert problem.where == "zone"
    assert "Europe/Berlin" in problem.text
    assert fill(FIELDS, {"name": "Ada", "zone": "Europe/Berlin"})["zone"] == "Europe/Berlin"


def test_an_address_is_checked_and_blames_its_field() -> None:
    """Every URL of a form goes through base_url."""
    assert refused(name="Ada", url="ftp://example.com").where == "url"
    assert fill(FIELDS, {"name": "Ada", "url": "https://example.com/v2/"})["url"] == "https://example.com/v2"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("https://example.com", "https://example.com"),
        (" https://example.com:8443/api/// ", "https://example.com:8443/api"),
        ("http://127.0.0.1:8080/", "http://127.0.0.1:8080"),
        ("http://127.8.9.10", "http://127.8.9.10"),
        ("http://[::1]:8080", "http://[::1]:8080"),
        ("http://localhost:1", "http://localhost:1"),
        ("http://LocalHost", "http://LocalHost"),
    ],
)
def test_addresses_that_can_be_used(typed: str, kept: str) -> None:
    """Without a slash at the end; unprotected only to this computer."""
    assert base_url(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "http://127.0.0.1.example.com",
        "http://localhost.example.com",
        "http://127.0.0.1@example.com",
        "http://example.com",
        "http://0.0.0.0",
        "http://10.0.0.1",
        "http://127.1",
        "http://2130706433",
        "http://127.0.0.1%2eexample.com",
        "https://me:pw@example.com",
        "https://me@example.com",
        "https://example.com?key=1",
        "https://example.com/#part",
        "https://example.com:99999",
        "https://example.com:port",
        "https://",
        "https:///path",
        "https:example.com",
        "example.com",
        "localhost:8080",
        "file:///etc/passwd",
        "ftp://example.com",
        "javascript:alert(1)",
        "http://[::1",
        "",
    ],
)
def test_addresses_that_cannot_be_used(typed: str) -> None:
    """A token would go astray, or nowhere."""
    with pytest.raises(Problem) as told:
        base_url(typed, "the field")
    assert (told.value.kind, told.value.where) == (Kind.BAD_INPUT, "the field")


@pytest.mark.parametrize("typed", ["https://example.com/?", "https://example.com#", "https://example.com/#/"])
def test_an_empty_query_or_fragment_is_one_too(typed: str) -> None:
    """A path put behind it would become the query or never be sent."""
    with pytest.raises(Problem):
        base_url(typed)


@pytest.mark.parametrize("typed", ["https://exam ple.com", "https://exam\nple.com", "https://example.com/a\tb"])
def test_blanks_inside_are_no_address(typed: str) -> None:
    """What a line break from pasting leaves behind is told now, not as a failed call later."""
    with pytest.raises(Problem):
        base_url(typed)


def test_a_refused_address_keeps_its_password_to_itself() -> None:
    """The trouble does not repeat the sign-in."""
    with pytest.raises(Problem) as told:
        base_url("https://me:hunter2222@example.com")
    assert "hunter2222" not in told.value.text


@given(st.text())
def test_whatever_is_typed_is_an_address_or_a_problem(typed: str) -> None:
    """Nothing else is raised, and what is kept is kept the same when filled in again."""
    try:
        kept = base_url(typed)
    except Problem:
        return
    assert base_url(kept) == kept


@pytest.mark.parametrize(
    ("host", "here"),
    [("localhost", True), ("::1", True), ("127.0.0.1", True), ("0.0.0.0", False), ("localhost.example.com", False)],
)
def test_this_computer(host: str, here: bool) -> None:
    """Only what can be nothing else."""
    assert is_loopback(host) is here
