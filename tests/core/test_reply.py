"""Answers that can be read, and what is said of those that cannot."""

from __future__ import annotations

from typing import Any, Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import Kind, Problem
from core.reply import decode, epoch, epochs


class Person(msgspec.Struct):
    name: str
    age: int | None = None


class Page(msgspec.Struct):
    people: list[Person]


class Cat(msgspec.Struct, tag="cat"):
    lives: int


class Dog(msgspec.Struct, tag="dog"):
    name: str


class Pick(msgspec.Struct, forbid_unknown_fields=True):
    way: Literal["a", "b"]


def unreadable(body: bytes, shape: Any) -> Problem:
    """What is said of a body that is not of that shape."""
    with pytest.raises(Problem) as told:
        decode(body, shape, "people")
    assert (told.value.kind, told.value.where) == (Kind.UNREADABLE_REPLY, "people")
    assert "people" in told.value.text
    assert "\n" not in told.value.text
    return told.value


def test_a_readable_answer() -> None:
    """Unknown fields are none of our business, missing ones may have a default."""
    page = decode(b'{"people": [{"name": "Ada", "rank": 1}], "traceId": "x"}', Page, "people")
    assert page == Page([Person("Ada")])


def test_the_kinds_are_named() -> None:
    """Null where a list belongs is the commonest oddity, and worth its word."""
    text = unreadable(b'{"people": null}', Page).text
    assert text.endswith("Expected `array`, got `null` - at `$.people`")


@pytest.mark.parametrize(
    ("body", "path"),
    [
        (b'{"people": null}', "$.people"),
        (b'{"people": [{"name": "Ada"}, {"name": 5}]}', "$.people[1].name"),
        (b'{"people": [{"name": "Ada", "age": "old"}]}', "$.people[0].age"),
        (b'{"people": [{}]}', "$.people[0]"),
    ],
)
def test_the_place_that_cannot_be_read_is_named(body: bytes, path: str) -> None:
    """Where, by its JSON path, so that a report says enough."""
    assert f"`{path}`" in unreadable(body, Page).text


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"{", b'{"people": [', b"null", b"[]", b"\xff\xfe", b'{"people": [{"name": "\xff"}]}']
)
def test_what_is_no_json_is_unreadable(body: bytes) -> None:
    """Cut, empty, another type, not even text."""
    unreadable(body, Page)


@pytest.mark.parametrize("body", [b"[" * 100_000, b'{"people": ' + b"[" * 100_000])
def test_endless_nesting_is_unreadable(body: bytes) -> None:
    """A hostile or broken service is the service's fault, not ours."""
    unreadable(body, Any)


@pytest.mark.parametrize(
    ("body", "shape"),
    [
        (b'{"people": "s3cret-content"}', Page),
        (b'{"people": [{"name": "s3cret-content", "age": "s3cret-content"}]}', Page),
        (b'{"way": "s3cret-content"}', Pick),
        (b'{"type": "s3cret-content"}', Cat | Dog),
        (b'{"way": "a", "s3cret-content": 1}', Pick),
        (b"s3cret-content", Page),
    ],
)
def test_the_content_is_not_repeated(body: bytes, shape: Any) -> None:
    """Answers hold names and mail addresses: the trouble says the place, never what stood there."""
    assert "s3cret-content" not in unreadable(body, shape).text


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_a_problem(body: bytes) -> None:
    """Nothing else is raised, whatever comes down the wire."""
    for shape in (Page, list[str], dict[str, Any]):
        try:
            decode(body, shape, "people")
        except Problem as problem:
            assert problem.kind is Kind.UNREADABLE_REPLY  # noqa: PT017


def test_times_with_an_offset() -> None:
    """Every form of offset is the same instant."""
    assert epoch("1970-01-01T01:00:00+01:00", "slots") == epoch("1970-01-01T00:00:00Z", "slots") == 0
    assert epochs(["1970-01-01T00:01:00Z", "1970-01-01T00:00:00.000Z"], "slots") == [60, 0]
    assert epochs([], "slots") == []


@pytest.mark.parametrize("text", ["2027-03-28T01:00:00", "", "soon", "24:00:00", "x" * 500])
def test_a_time_without_an_offset_is_unreadable(text: str) -> None:
    """It is not guessed; the one wrong among many is named, shortly."""
    with pytest.raises(Problem) as told:
        epochs(["1970-01-01T00:00:00Z", text, "1970-01-02T00:00:00Z"], "slots")
    assert (told.value.kind, told.value.where) == (Kind.UNREADABLE_REPLY, "slots")
    assert repr(text[:40]) in told.value.text
    assert len(told.value.text) < 160
