"""Findings -> the lines of a report: what many places share is said of some, then counted. Pure."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from plugins.model import Finding
from plugins.typography import unbroken
from plugins.typography.numbers import number, plural

MOST = 20
"""Findings printed of those that share a rule and an advice: a screenful."""


def lines(findings: Iterable[Finding]) -> Iterator[str]:
    """Yield `path:line rule: advice`, in order, `MOST` times at most for a rule and an advice.

    After the last that is shown, a line that is no place counts the others.
    """
    listed = list(dict.fromkeys(findings))
    alike: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in listed:
        alike[finding.rule, finding.advice].append(finding)
    shown = {key: spread(those) for key, those in alike.items()}
    kept = {finding for those in shown.values() for finding in those}
    for finding in listed:
        key = finding.rule, finding.advice
        if finding in kept:
            yield f"{finding.path}:{finding.line} {finding.rule}: {unbroken(finding.advice)}"
        if finding == shown[key][-1] and len(alike[key]) > MOST:
            yield _others(len(alike[key]) - MOST, finding)


def spread(findings: Sequence[Finding]) -> list[Finding]:
    """Return `MOST` findings, in order: the first of each file, then the second of each…"""
    met: Counter[str] = Counter()
    turns = []
    for place, finding in enumerate(findings):
        turns.append((met[finding.path], place))
        met[finding.path] += 1
    return [findings[place] for place in sorted(place for _, place in sorted(turns)[:MOST])]


def _others(count: int, like: Finding) -> str:
    places = "autres endroits" if plural(count) else "autre endroit"
    return unbroken(f"… et {number(count)} {places}, règle « {like.rule} » : {like.advice}")
