"""A piece -> its facts: parsed once, and judged by every rule that looks at files. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from plugins.gate.facts import Facts, known
from plugins.gate.kept.refusal import UnreadableError
from plugins.gate.rules import Rule
from plugins.gate.terms import Terms
from plugins.gate.unsure import failed, unreadable
from plugins.gate.views import Piece, View, view
from plugins.model import Finding


def facts(piece: Piece, terms: Terms, rules: Sequence[Rule]) -> Facts:
    """Read a piece. What fails is a finding: silence would be a permission."""
    try:
        seen = view(piece)
        told = known(seen, piece.address)
    except Exception as error:
        return Facts(findings=(unreadable("", error),), sound=False)
    found = {it for rule in rules for it in _judged(seen, terms, rule)}
    return replace(told, findings=tuple(sorted(found, key=lambda it: (it.line, it.rule))))


def _judged(seen: View, terms: Terms, rule: Rule) -> Iterator[Finding]:
    judge = getattr(rule, "in_file", None)
    try:
        for finding in judge(seen, terms) if judge else ():
            yield replace(finding, path="")
    except UnreadableError as error:  # a file within the page
        yield unreadable("", error)
    except Exception as error:
        yield failed("", rule.RULE, error)
