"""`inv share SLUG`, from the texts to the folder."""

import io
from datetime import date, timedelta

import msgspec
from PIL import Image
from pypdf import PdfReader

from plugins.anonymity.store import Private
from plugins.anonymity.vault import Known, Vault
from plugins.sharing.kit import MEMORY
from plugins.sharing.memory import Memory, decode, encode
from tests.conftest import Site
from tests.golden import plain
from tests.sharing.conftest import Project, Told

ALLO = "articles/le-signal/01-allo.md"
LINK = "https://tu-captes.example.org/allo/"
VAULT = Vault(people=(Known("Quentin Berthelot", "agent", "Agent A", (), ("box",)),))


def test_the_kit_is_made_and_told(made: tuple[Project, Told]) -> None:
    """Where it is, its counts, the folds, what to do next."""
    _, told = made
    assert 0 == told.status, told.err
    assert told.out.startswith("La trousse de « Allô ? » est dans share/allo/\n")
    for words in (
        "accroche  42 signes sur 140",
        "signes sur 3 000",
        "sur téléphone ",
        "sur ordinateur ",
        "1. Regardez ce qu’on verra : share/allo/apercu.html",
        "4. Post Inspector maintenant ? Non, sauf si",
    ):
        assert words in told.out
    assert "vaut encore une adresse d’exemple" in told.err


def test_it_holds_every_file(made: tuple[Project, Told]) -> None:
    """Cards of three layouts, the carousel and its pages, three texts, the preview."""
    kit = made[0].kit("allo")
    texts = {"post.txt", "textes-alternatifs.txt", "liens.txt", "apercu.html", "carrousel.pdf"}
    assert texts <= set(kit)
    sets = {name.partition("-")[0] for name in kit if name.endswith("claire.png")}
    assert {"carte", "citation", "chiffres"} == sets
    assert "carte-lien-1200x627-claire.png" in kit


def test_every_picture_is_of_the_size_that_its_name_says(made: tuple[Project, Told]) -> None:
    """And is whole."""
    for name, data in made[0].kit("allo").items():
        if name.endswith(".png"):
            with Image.open(io.BytesIO(data)) as image:
                image.load()
                width, height = image.size
            assert "x" not in name or f"{width}x{height}" in name


def test_the_card_is_the_one_that_the_published_page_names(
    made: tuple[Project, Told], sample: Site
) -> None:
    """To the byte, though drafts lie beside: networks show what the kit shows."""
    (card,) = sample.files("cards/allo-*.png")
    assert card.read_bytes() == made[0].kit("allo")["carte-lien-1200x627-claire.png"]


def test_the_post_is_made_of_the_article(made: tuple[Project, Told]) -> None:
    """Its summary, its first words, its tags, its address once published."""
    post = plain(made[0].kit("allo")["post.txt"].decode())
    assert [
        "La première partie, où personne ne répond.",
        "Une phrase ordinaire, avec « des guillemets » et deux signatures différentes.",
        "La suite est au bout du lien.",
        "#Fibre #Été",
        LINK,
    ] == post.rstrip("\n").split("\n\n")


def test_the_carousel_has_the_pages_that_the_preview_shows(made: tuple[Project, Told]) -> None:
    """As many pictures as pages."""
    kit = made[0].kit("allo")
    pages = len(PdfReader(io.BytesIO(kit["carrousel.pdf"])).pages)
    assert pages == sum(name.startswith("carrousel-page-") for name in kit)
    assert pages == kit["textes-alternatifs.txt"].decode().rpartition("\n\n")[2].count("\n")


def test_a_second_kit_says_that_the_card_did_not_change(made: tuple[Project, Told]) -> None:
    """And is the same, to the byte, but for what it says of that."""
    one, _ = made
    before = one.kit("allo")
    told = one.share("allo")
    assert "Post Inspector maintenant ? Non : la carte n’a pas changé" in told.out
    after = one.kit("allo")
    assert set(before) == set(after)
    assert {"apercu.html", "liens.txt"} >= {name for name in after if after[name] != before[name]}


def test_a_card_that_changed_asks_for_the_inspector(fresh: Project) -> None:
    """The former kit's day is told, and the change is remembered."""
    yesterday = date.today() - timedelta(days=1)  # noqa: DTZ011 - any day will do
    kit = fresh.root / "share/allo"
    kit.mkdir(parents=True)
    (kit / MEMORY).write_bytes(encode(Memory("another card", yesterday)))
    told = fresh.share("allo")
    assert "Oui, si le lien a déjà servi : la carte a changé depuis" in told.out
    memory = decode(fresh.kit("allo")[MEMORY])
    assert memory is not None
    assert memory.changed == memory.made


def test_a_draft_has_a_kit_and_a_warning(fresh: Project) -> None:
    """Its link is the one that it will have, and leads nowhere yet."""
    told = fresh.share("un-brouillon")
    assert 0 == told.status, told.err
    assert "articles/brouillon.md est un brouillon : son lien ne mène encore nulle" in told.err
    assert "Non : la page n’est pas en ligne." in told.out
    assert MEMORY not in fresh.kit("un-brouillon")
    post = fresh.kit("un-brouillon")["post.txt"].decode()
    assert post.endswith("\n\nhttps://tu-captes.example.org/un-brouillon/\n")
    assert b'class="warning"' in fresh.kit("un-brouillon")["apercu.html"]


def test_a_text_that_was_withdrawn_is_not_to_be_shared(fresh: Project) -> None:
    """The day is told, and nobody is sent to publish it."""
    fresh.head(ALLO, "withdrawn: 2021-04-02")
    told = fresh.share("allo")
    assert 0 == told.status, told.err
    assert f"{ALLO} a été retiré le 2 avril 2021" in told.err
    assert "inv publish" not in told.err


def test_an_unknown_slug_names_the_nearest(fresh: Project) -> None:
    """Drafts too; status 2, and nothing is written."""
    told = fresh.share("brouillon")
    assert (2, "") == (told.status, told.out)
    assert "aucun article n’a le slug « brouillon »." in told.err
    assert "« un-brouillon »" in told.err
    assert not (fresh.root / "share").exists()


def test_without_a_slug_those_that_exist_are_told(fresh: Project) -> None:
    """Status 2."""
    told = fresh.share("")
    assert 2 == told.status
    assert "dites quel article, comme : inv share le-colis. Ceux qui existent : allo," in told.err


def test_mistakes_are_told_as_a_build_tells_them(fresh: Project) -> None:
    """The author's mistakes, of any text; status 1."""
    fresh.edit("articles/seul.md", "slug: seul", "slug: Seul !")
    told = fresh.share("allo")
    assert 1 == told.status
    assert "1 erreur dans vos textes" in told.err
    assert "articles/seul.md:3 : clé « slug »" in told.err


def test_what_an_author_wrote_for_the_post_is_taken(fresh: Project) -> None:
    """Its figures counted; one that nobody counts is a mistake."""
    fresh.head(ALLO, 'post: {hook: "{Figure:signatures+unit} !", body: "Un : deux."}')
    assert 0 == fresh.share("allo").status
    post = plain(fresh.kit("allo")["post.txt"].decode())
    assert post.startswith("Deux signatures différentes !\n\nUn : deux.\n\n#Fibre")
    fresh.edit(ALLO, "{Figure:signatures", "{Figure:moutons")
    told = fresh.share("allo")
    assert 1 == told.status
    assert f"{ALLO} : clé « post.hook » : chiffre « moutons » inconnu" in told.err


def test_a_hook_too_long_is_refused(fresh: Project) -> None:
    """The former kit stays."""
    fresh.head(ALLO, f"post: {{hook: {'mot ' * 40}}}")
    told = fresh.share("allo")
    assert 1 == told.status
    assert "clé « post.hook » : 159 signes, attendu 140 au plus" in told.err


def test_nothing_private_leaves(fresh: Project) -> None:
    """Neither in the texts nor drawn on a card; the former kit stays, whole."""
    assert 0 == fresh.share("allo").status
    before = fresh.kit("allo")
    Private(fresh.root).save_vault("box", VAULT)
    fresh.edit(ALLO, "title: Allô ?", "title: Allô, Quentin Berthelot ?")
    fresh.head(ALLO, "post: {hook: Appelez le 06 12 34 56 78.}")
    told = fresh.share("allo")
    assert 1 == told.status
    for place in (
        "share/allo/post.txt:1 identifiers: ",
        "share/allo/carte-lien-1200x627-claire.png:1 secrets: ",
        "share/allo/carrousel.pdf:1 secrets: ",
        "share/allo/textes-alternatifs.txt:",
    ):
        assert place in told.out
    assert "Berthelot" not in told.out + told.err
    assert "Rien n’est écrit dans share/allo/." in told.err
    assert f"corrigez content/{ALLO}, ou ce qu’il cite" in told.err
    assert before == fresh.kit("allo")
    assert ["allo"] == [path.name for path in (fresh.root / "share").iterdir()]


def test_a_vault_that_cannot_be_read_forbids_everything(fresh: Project) -> None:
    """Nobody knows, then, what must not show: status 2."""
    Private(fresh.root).save_vault("box", VAULT)
    (fresh.root / "private/vaults/box.json").write_text("{", "utf-8")
    told = fresh.share("allo")
    assert 2 == told.status
    assert "private:1 illisible: " in told.out
    assert not (fresh.root / "share/allo").exists()


def test_settings_that_cannot_be_used_are_told(fresh: Project) -> None:
    """A post needs a whole address; status 2."""
    conf = fresh.root / "publishconf.py"
    conf.write_text(conf.read_text("utf-8") + "\nSITEURL = ''\n", "utf-8")
    told = fresh.share("allo")
    assert 2 == told.status
    assert "SITEURL vaut «  », attendu une adresse complète" in told.err
    conf.write_text(conf.read_text("utf-8") + "\nSITEURL = 'https://[::1'\n", "utf-8")
    told = fresh.share("allo")
    assert 2 == told.status
    assert "SITEURL vaut « https://[::1 », attendu une adresse complète" in told.err
    conf.write_text("SITEURL = (\n", "utf-8")
    told = fresh.share("allo")
    assert 2 == told.status
    assert "publishconf.py est illisible (SyntaxError" in told.err


def test_the_memory_of_a_kit_holds_no_text(made: tuple[Project, Told]) -> None:
    """A hash and days."""
    said = msgspec.json.decode(made[0].kit("allo")[MEMORY])
    assert {"card", "made", "changed"} == set(said)
