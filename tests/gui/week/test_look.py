"""What decides the looks besides the data."""

from __future__ import annotations

import pytest

from fakes.pictures import look
from gui.week.look import Fonts, wrapped


@pytest.mark.parametrize(("scale", "logical", "pixels"), [(1.0, 0.2, 1), (1.25, 10, 12), (2.0, 1, 2), (3.0, 7, 21)])
def test_device_pixels_are_whole_and_never_none(qapp: object, scale: float, logical: float, pixels: int) -> None:
    """A hairline stays a line at every scale."""
    assert look(scale=scale).px(logical) == pixels


def test_a_font_is_made_once_and_grows_with_the_scale(qapp: object) -> None:
    """Labels are cached by their font, so the same font must be the same thing."""
    fonts, large = Fonts(look()), Fonts(look(scale=2.0))
    assert fonts(0) is fonts(0)
    assert fonts(0, bold=True) is not fonts(0)
    assert large(0).metrics.height() > 1.7 * fonts(0).metrics.height()


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_text_is_cut_only_where_it_has_no_room(qapp: object, scale: float) -> None:
    """What is just as wide as its room stays whole; two words take two lines where there are two."""
    metrics = Fonts(look(scale=scale))(-3).metrics
    for text in ("Lord Howe", "New York", "Saint Barthelemy", "W", "iiii iiii"):
        room = metrics.horizontalAdvance(text)
        assert wrapped(text, metrics, room, 1) == [text]
    room = max(metrics.horizontalAdvance(word) for word in ("New", "York"))
    assert wrapped("New York", metrics, room, 2) == ["New", "York"]
    assert wrapped("New York", metrics, room, 1)[0].endswith("…")
