"""Spans that overlap become one."""

from plugins.detect.reading.overlaps import resolve
from plugins.model import Span


def test_a_span_inside_another_vanishes() -> None:
    """The longest gives its kind."""
    assert (Span(0, 9, "adresse"),) == resolve([Span(5, 9, "code postal"), Span(0, 9, "adresse")])


def test_of_two_readings_of_the_same_place_the_first_is_kept() -> None:
    """The order of the detectors."""
    assert (Span(2, 6, "code"),) == resolve([Span(2, 6, "code"), Span(2, 6, "référence")])


def test_what_one_saw_stays_hidden() -> None:
    """Spans that overlap in part are joined, with whatever overlaps them."""
    spans = [Span(0, 4, "code"), Span(3, 8, "lien"), Span(7, 9, "IP"), Span(10, 11, "IP")]
    assert (Span(0, 9, "lien"), Span(10, 11, "IP")) == resolve(spans)


def test_spans_that_touch_stay_two() -> None:
    """Neither hides a character of the other."""
    assert (Span(0, 4, "code"), Span(4, 8, "lien")) == resolve(
        [Span(4, 8, "lien"), Span(0, 4, "code")]
    )
