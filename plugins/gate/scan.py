"""All the rules on the whole site. What fails is a finding: silence would be a permission."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from plugins.gate.rules import RULES, Rule
from plugins.gate.site import Read, Site
from plugins.gate.unsure import UNREAD, failed
from plugins.model import Finding


def scan(site: Site, rules: Sequence[Rule] = RULES) -> tuple[Finding, ...]:
    """Return every finding once, sorted by place."""
    found = {*site.unread, *_nothing(site), *in_files(site.read)}
    for rule in rules:
        found.update(_in_site(rule, site))
    return in_order(found)


def in_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings once each, sorted by place."""
    return tuple(sorted(set(found), key=lambda it: (it.path, it.line, it.rule, it.advice)))


def in_files(reads: Iterable[Read]) -> Iterator[Finding]:
    """Yield what was found in each piece, at its place."""
    for read in reads:
        for finding in read.facts.findings:
            yield replace(finding, path=read.path, line=read.line + finding.line - 1)


def _in_site(rule: Rule, site: Site) -> Iterator[Finding]:
    judge = getattr(rule, "in_site", None)
    try:
        yield from judge(site) if judge else ()
    except Exception as error:
        yield failed("", rule.RULE, error)


def _nothing(site: Site) -> Iterator[Finding]:
    if not site.pages:
        yield Finding(".", 1, UNREAD, "aucune page ici : construisez le site, puis vérifiez-le")
