"""Where our own files lie."""

from gui.start import resources


def test_the_icon_lies_where_it_is_looked_for() -> None:
    """In a checkout; the bundle's self-check asks the same there."""
    assert resources.ICON.is_file()
    assert resources.TRANSLATIONS.parent == resources.ROOT
