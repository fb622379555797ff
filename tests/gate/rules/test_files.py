"""`files`: only what is meant to be read."""

from plugins.gate.rules import files
from tests.gate.conftest import Site


def test_hidden_files_are_told(site: Site) -> None:
    """ghp-import would publish them; the host's own are let through."""
    site.files[".DS_Store"] = b"\x00"
    site.files["un/.env"] = "CLE=1"
    site.files[".nojekyll"] = ""
    site.files[".well-known/security.txt"] = "Contact: mailto:contact@example.org"
    advice = "fichier caché : il serait publié ; ôtez-le du contenu"
    assert site.found(files) == [f".DS_Store:1 {advice}", f"un/.env:1 {advice}"]


def test_a_name_that_git_cannot_carry_is_told(site: Site) -> None:
    """A line break in a name would forge the import."""
    site.files["un\ndeux.txt"] = "texte"
    assert site.found(files) == ["un?deux.txt:1 nom de fichier impossible à publier : renommez-le"]


def test_symbolic_links_are_told(site: Site) -> None:
    """A link may lead out of the site, to a file that was never checked."""
    site.write()
    (site.folder / "site" / "lien.txt").symlink_to(site.folder / "content")
    (site.folder / "site" / "dossier").symlink_to(site.folder / "content", target_is_directory=True)
    advice = "lien symbolique : mettez le fichier lui-même"
    assert site.found(files) == [f"dossier:1 {advice}", f"lien.txt:1 {advice}"]
