"""`folding`: what many places share is said of twenty of them, then counted."""

import re

import pytest

from plugins.gate import Verdict, report
from plugins.gate.folding import MOST, lines
from plugins.gate.unsure import UNREAD
from plugins.model import Finding
from tests.golden import plain

ADVICE = "une donnée du coffre (nom) se lit : ôtez-la, ou masquez-la"
A_FINDING = re.compile(r"\S+:\d+ \w+: .+")


def leak(path: str, line: int = 1, rule: str = "secrets", advice: str = ADVICE) -> Finding:
    """Return a finding, like all others but for what is given."""
    return Finding(path, line, rule, advice)


def many(count: int) -> tuple[Finding, ...]:
    """Return as many findings that share a rule and an advice, each in a file of its own."""
    return tuple(leak(f"{rank:03}/index.html") for rank in range(count))


def folded(*findings: Finding) -> list[str]:
    """Return what is printed of findings, with ordinary spaces."""
    return [plain(line) for line in lines(findings)]


def test_twenty_alike_are_all_printed() -> None:
    """Nothing is folded of a list that a person reads."""
    assert folded(*many(MOST)) == [
        f"{rank:03}/index.html:1 secrets: {ADVICE}" for rank in range(20)
    ]


def test_more_are_counted_on_one_line() -> None:
    """It repeats the rule and the advice: the twenty may stand far above."""
    printed = folded(*many(817))
    assert printed[:MOST] == folded(*many(MOST))
    assert printed[MOST:] == [f"… et 797 autres endroits, règle « secrets » : {ADVICE}"]


@pytest.mark.parametrize(
    ("count", "others"),
    [(21, "1 autre endroit,"), (22, "2 autres endroits,"), (1254, "1 234 autres endroits,")],
)
def test_the_count_is_good_french(count: int, others: str) -> None:
    """Singular, plural, thousands."""
    assert folded(*many(count))[-1].startswith(f"… et {others}")


def test_the_line_that_counts_is_never_taken_for_a_finding() -> None:
    """Editors and scripts open `path:line`: it has none."""
    told = list(lines(many(817)))
    assert [A_FINDING.fullmatch(line) is not None for line in told] == [True] * 20 + [False]


def test_its_spaces_do_not_break() -> None:
    """As those of every message."""
    assert (
        list(lines(many(30)))[-1]
        == "… et 10 autres endroits, règle «\u202fsecrets\u202f»\u00a0: une donnée du coffre (nom) "
        "se lit\u00a0: ôtez-la, ou masquez-la"
    )


def test_each_file_is_shown_before_one_is_shown_twice() -> None:
    """A file that is full of them does not hide the others; the order stays that of the places."""
    full = [leak("a.html", line) for line in range(1, 101)]
    others = [leak(f"b/{rank:02}.html") for rank in range(17)]
    places = [line.partition(" ")[0] for line in folded(*full, *others)]
    shown = ["a.html:1", "a.html:2", "a.html:3", *(f"b/{rank:02}.html:1" for rank in range(17))]
    assert places == [*shown, "…"]


def test_other_rules_and_advices_are_folded_apart() -> None:
    """Only what would say the same thing again is counted."""
    other = leak("zzz.html", advice="« x » ne mène à aucun fichier")
    named = [leak(f"y/{rank}.html", rule="keys") for rank in range(3)]
    printed = folded(*many(30), *named, other)
    assert printed == [*folded(*many(30)), *folded(*named), *folded(other)]


def test_a_single_finding_among_many_keeps_its_line_and_its_place() -> None:
    """The line that counts follows the last of its kind that is shown, not the whole list."""
    other = leak("010/index.html", 2, "links", "lien mort")
    listed = sorted((*many(30), other), key=lambda it: (it.path, it.line))
    printed = folded(*listed)
    assert printed.index("010/index.html:2 links: lien mort") == 11
    assert [line for line in printed if "lien mort" not in line] == folded(*many(30))


def test_every_finding_is_shown_or_counted() -> None:
    """Whatever the share of each file."""
    for files in (1, 7, 19, 20, 21, 60):
        found = [leak(f"{rank % files:02}.html", rank) for rank in range(60)]
        (counted,) = [line for line in folded(*found) if line.startswith("…")]
        assert len(folded(*found)) == MOST + 1
        assert int(counted.split()[2]) == 60 - MOST


def test_the_report_counts_them_all(capsys: pytest.CaptureFixture[str]) -> None:
    """Folding changes neither the summary nor the exit status."""
    assert report(Verdict(many(817))) == 1
    out, err = map(plain, capsys.readouterr())
    assert len(out.splitlines()) == MOST + 1
    assert err == "Vérification : 817 points à corriger.\n"


def test_what_could_not_be_judged_weighs_as_much_once_folded(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Exit 2, and each counts among those of the summary."""
    unread = tuple(leak(f"{rank}.bin", rule=UNREAD, advice="type inconnu") for rank in range(25))
    assert report(Verdict((*many(25), *unread))) == 2
    out, err = map(plain, capsys.readouterr())
    assert out.splitlines()[-1] == "… et 5 autres endroits, règle « illisible » : type inconnu"
    assert err == "Vérification : 50 points à corriger, dont 25 qui n’ont pas pu être jugés.\n"


def test_what_is_gone_already_is_folded_too(capsys: pytest.CaptureFixture[str]) -> None:
    """And refuses nothing."""
    assert report(Verdict((), many(30))) == 0
    err = plain(capsys.readouterr().err).splitlines()
    assert err[0].startswith("Déjà parti :")
    assert err[1:] == folded(*many(30))
