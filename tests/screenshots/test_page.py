"""The page itself: whole, in French, and asking nothing of anyone else."""

import re

import html5lib
import pytest

from plugins.screenshots.command import PAGE
from plugins.screenshots.desk import policy

TEXT = PAGE.read_text("utf-8")
FAULTS = re.compile(r"\w [:;!?»](?=[\s<\"])|« |[a-zé]'[a-zé]|\.\.\.(?![a-zA-Z\[])")


def test_it_is_sound_html() -> None:
    """As strictly as html5lib can tell."""
    html5lib.HTMLParser(strict=True).parse(TEXT)


def test_it_says_its_language_and_its_width() -> None:
    """For screen readers and phones."""
    assert '<html lang="fr">' in TEXT
    assert 'content="width=device-width, initial-scale=1"' in TEXT


@pytest.mark.parametrize(
    "trace", ["//", "url(", "@import", "@font-face", "innerHTML", "eval(", "onclick="]
)
def test_it_asks_nothing_of_another_site(trace: str) -> None:
    """No address at all stands in it, and nothing makes code of a text."""
    assert trace not in TEXT


def test_its_style_and_its_script_are_those_that_the_policy_knows() -> None:
    """One of each, and no attribute that the policy would refuse."""
    assert 1 == TEXT.count("<style") == TEXT.count("<script")
    assert 2 == policy(TEXT).count("'sha256-")
    assert [] == re.findall(r"<[^>]+ (?:style|on\w+)=", TEXT.split("<script>")[0])


def test_every_field_has_a_label() -> None:
    """And every button its words."""
    body = html5lib.parse(TEXT, namespaceHTMLElements=False)
    labelled = {label.get("for") for label in body.iter("label")}
    inside = {field.get("id") for label in body.iter("label") for field in label.iter("input")}
    assert {field.get("id") for field in body.iter("input")} <= labelled | inside
    assert all("".join(button.itertext()).strip() for button in body.iter("button"))


def test_its_french_is_well_set() -> None:
    """Narrow spaces before the high signs, curly apostrophes."""
    body = html5lib.parse(TEXT, namespaceHTMLElements=False).find("body")
    said = [text for text in body.find("div").itertext() if text.strip()]
    script = TEXT.split("<script>")[1]
    said += [
        text for text in re.findall(r'"([^"\n]*)"', script) if re.search(r"[a-zé] [a-zé]", text)
    ]
    assert [] == [text for text in said if FAULTS.search(text)]
    assert len(said) > 20


def test_it_asks_what_the_desk_answers() -> None:
    """And nothing else of it."""
    assert {"state", "proposals", "save", "leave"} == set(re.findall(r'fetch\("([^"]*)"', TEXT))


def test_every_element_that_its_script_looks_for_is_there() -> None:
    """Under its name, once."""
    wanted = set(re.findall(r'\$\("([^"]+)"\)', TEXT))
    assert len(wanted) > 10
    assert dict.fromkeys(wanted, 1) == {name: TEXT.count(f'id="{name}"') for name in wanted}
