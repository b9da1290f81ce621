"""What decides the looks besides the data."""

from __future__ import annotations

import pytest

from fakes.pictures import look
from gui.week.look import Fonts


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
