"""All the rules on all the views. What fails is a finding: silence would be a permission."""

from collections.abc import Iterator

from plugins.gate.rules import RULES, Rule
from plugins.gate.views import UNREAD, Views
from plugins.model import Finding


def scan(views: Views, rules: tuple[Rule, ...] = RULES) -> tuple[Finding, ...]:
    """Return every finding once, sorted by place."""
    found = {*views.unread, *_nothing(views)}
    for rule in rules:
        found.update(_run(rule, views))
    return tuple(sorted(found, key=lambda it: (it.path, it.line, it.rule, it.advice)))


def _run(rule: Rule, views: Views) -> Iterator[Finding]:
    try:
        yield from rule(views)
    except Exception as error:
        name = rule.__module__.rpartition(".")[2]
        advice = (
            f"la règle « {name} » a échoué ({type(error).__name__}) : signalez-le, rien n’est sûr"
        )
        yield Finding(".", 1, UNREAD, advice)


def _nothing(views: Views) -> Iterator[Finding]:
    if not views.pages:
        yield Finding(".", 1, UNREAD, "aucune page ici : construisez le site, puis vérifiez-le")
