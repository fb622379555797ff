"""`secrets`: nothing that the vault holds shows, on any surface."""

from pathlib import Path

import pytest

from plugins import gate
from plugins.anonymity.vault import Known, Masked, Vault, encode
from plugins.gate.gathering import Told
from plugins.gate.passages import Passage
from plugins.gate.rules import secrets
from plugins.gate.secrets import Search, secrets_of
from tests.gate.conftest import SITEURL, Site, picture
from tests.gate.rules.test_metadata import png_text
from tests.golden import plain

VAULT = Vault(
    people=(Known("Claire Martin", "agent", "Agent A", (), ("fibre",)),),
    masks=(Masked("fibre", 3, "téléphone", "06 39 98 12 34"),),
)
HEARD = "06 39 98 12 34"


@pytest.fixture(autouse=True)
def _vault(site: Site) -> None:
    site.told = Told(vaults=[VAULT])


def test_a_site_that_keeps_its_secrets_passes(site: Site) -> None:
    """Aliases, masks, other numbers, and words that resemble the names."""
    site.body("<p>Agent A : [téléphone], ou le 3900. La nuit est claire, martinet compris.</p>")
    assert site.found(secrets) == []


@pytest.mark.parametrize(
    "body",
    [
        f"<p>Appelez le {HEARD}</p>",
        "<p>Appelez le 06 39<b> 98</b> 12 34</p>",
        "<p>0639</p><p>98 12 34</p>",
        "<p><!-- 0639981234 --></p>",
        '<p><img src="../card.png" alt="06.39.98.12.34"></p>',
        '<p><a href="tel:+33639981234">appeler</a></p>',
        "<p>&#48;6 39 98 12 34</p>",
        "<p data-note='MDYgMzkgOTggMTIgMzQ='></p>",
        "<script>var t = '06 39 98 12 34'</script>",
        '<script type="application/ld+json">{"telephone": "\\u0030639981234"}</script>',
        "<style>p::after { content: '06 39 98 12 34' }</style>",
        '<p><a href="https://www.example.org/?t=06%2039%2098%2012%2034">ici</a></p>',
    ],
)
def test_a_number_shows_wherever_it_is_written(site: Site, body: str) -> None:
    """In the text, in attributes, comments, scripts, styles, addresses."""
    site.body(body)
    found = site.found(secrets)
    assert {it.partition(" ")[0] for it in found} == {"un/index.html:15"}
    assert all("(téléphone)" in it and "39" not in it for it in found)


def test_a_number_split_over_two_messages_shows(site: Site) -> None:
    """What stands between them, who speaks and when, does not hide it."""
    site.body(
        '<figure class="dm"><figcaption>SMS. Échange imaginé, coupes signalées.</figcaption><ol>'
        '<li data-from="customer"><p class="who"><b>Moi</b> <span>(9 h 12)</span> :</p>'
        '<p>06 39 98</p></li>\n<li data-from="customer"><p class="who"><b>Moi</b> '
        "<span>(9 h 13)</span> :</p><p>12 34</p></li></ol></figure>"
    )
    assert {it.partition(" ")[0] for it in site.found(secrets)} == {"un/index.html:15"}


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("feeds/atom.xml", "<title>Un</title>", "<title>Claire Martin</title>"),
        ("feeds/atom.xml", "&lt;p id=", "Claire &lt;i&gt;Martin&lt;/i&gt; &lt;p id="),
        ("feeds/atom.xml", "</feed>", "<!-- Claire Martin --></feed>"),
        ("feeds/rss.xml", "<description>Une", "<description>Claire Martin. Une"),
        ("feeds/rss.xml", "<guid", "<author>claire.martin@example.org</author><guid"),
        ("feeds/feed.json", "<p>Un</p>", "<p>Claire&nbsp;MARTIN</p>"),
        ("feeds/feed.json", '"version"', '"author": "Clair\\u0065 Martin", "version"'),
        ("theme/site.css", "body", "/* merci Claire Martin */ body"),
    ],
)
def test_a_name_shows_in_feeds_and_style_sheets(site: Site, path: str, old: str, new: str) -> None:
    """Titles, escaped HTML, comments, authors, escapes."""
    site.replace(path, old, new)
    found = site.found(secrets)
    assert {it.partition(":")[0] for it in found} == {path}
    assert not any("Martin" in it for it in found)


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("search.json", '["claire martin"]'),
        ("robots.txt", "# Claire Martin\n"),
        ("site.js", "// Claire Martin\n"),
        ("d.svg", '<svg xmlns="http://www.w3.org/2000/svg"><title>Claire Martin</title></svg>'),
        (
            "sitemap.xml",
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>'
            f"{SITEURL}/claire-martin/</loc></url></urlset>",
        ),
        ("photo.png", picture(pnginfo=png_text())),
    ],
)
def test_a_name_shows_in_any_kind_of_file(site: Site, path: str, content: str | bytes) -> None:
    """Data, scripts, drawings, addresses of the sitemap, texts that travel with a picture."""
    site.files[path] = content
    assert {it.partition(":")[0] for it in site.found(secrets)} == {path}


@pytest.mark.parametrize("name", ["cards/claire-martin.png", "cards/Claire%20Martin.png"])
def test_a_name_shows_in_a_file_name(site: Site, name: str) -> None:
    """Percent signs decoded, or not."""
    site.files[name] = picture(size=(2, 2))
    assert [it.partition(" ")[0] for it in site.found(secrets)] == [f"{name}:1"]


def test_no_finding_of_any_rule_repeats_it(site: Site, tmp_path: Path) -> None:
    """Neither its path nor its advice: a broken link would, and a picture nobody approved."""
    site.files["cards/claire-martin.png"] = picture(size=(2, 2))
    site.body('<p><a href="../claire-martin/">0639981234</a></p>')
    site.write()
    file = tmp_path / "coffre.json"
    file.write_bytes(encode(VAULT))
    judged = (site.folder / "site", site.folder / "content", SITEURL)
    found = gate.judge(*judged, vault=file).findings
    assert {it.rule for it in found} >= {"secrets", "links"}
    assert not any("martin" in f"{it.path} {it.advice}".lower() for it in found)


def test_what_git_remembers_sends_to_the_guide() -> None:
    """Masking the file again would change nothing there."""
    search = Search(tuple(secrets_of([VAULT], [])))
    (past,) = secrets.found(Passage("", 1, "history", HEARD), search)
    assert (
        "une donnée du coffre (téléphone) se lit dans l’historique de git, que corriger le fichier "
        "ne change pas : suivez « Après une fuite », dans docs/guide.md"
    ) == plain(past.advice)
    (now,) = secrets.found(Passage("", 1, "source", HEARD), search)
    assert "dans ce fichier du dépôt : ôtez-la, ou masquez-la" in plain(now.advice)
