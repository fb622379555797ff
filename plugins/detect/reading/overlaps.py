"""Spans that overlap become one, which hides all of them: what one detector saw stays hidden."""

from collections.abc import Iterable, Iterator
from operator import attrgetter

from plugins.model import Span

_start = attrgetter("start")


def resolve(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans in order, none over another; the longest gives its kind, then the first.

    >>> resolve([Span(0, 4, "code"), Span(2, 9, "adresse"), Span(9, 12, "code")])
    (Span(start=0, end=9, kind='adresse'), Span(start=9, end=12, kind='code'))
    """
    ordered = sorted(spans, key=_start)
    if len(ordered) < 2:
        return tuple(ordered)
    return tuple([_one(cluster) for cluster in _clusters(ordered)])


def texts(text: str, spans: Iterable[Span]) -> list[str]:
    """Return what spans show of a text, resolved: what the doctests of the detectors read.

    >>> texts("le 3900", [Span(3, 7, "code"), Span(3, 5, "code")])
    ['3900']
    """
    return [text[span.start : span.end] for span in resolve(spans)]


def _clusters(spans: list[Span]) -> Iterator[list[Span]]:
    cluster: list[Span] = []
    end = 0
    for span in spans:
        if cluster and span.start >= end:
            yield cluster
            cluster = []
        cluster.append(span)
        end = max(end, span.end)
    if cluster:
        yield cluster


def _one(cluster: list[Span]) -> Span:
    if len(cluster) == 1:
        return cluster[0]
    longest = max(cluster, key=lambda span: span.end - span.start)
    return Span(cluster[0].start, max(span.end for span in cluster), longest.kind)
