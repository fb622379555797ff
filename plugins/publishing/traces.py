"""What a withdrawal does not erase, and where to ask for it: said to the author, in French.

Addresses of the forms: Google's « outdated content » tool, Bing's content removal, LinkedIn's Post
Inspector; the Internet Archive answers by e-mail (its help page « How do I request to remove
something? »).
"""


def traces(slug: str, path: str, branch: str) -> str:
    """Return what remains of a withdrawn text, place by place.

    `path` is its file from the project's folder, `branch` the published one.
    """
    return f"""
Ce que ce retrait n’efface pas :
- Vos sources. Le fichier, et ses versions passées : git log -p -- {path}
  Si vous les avez mises en ligne (git push), elles s’y lisent encore.
- L’ancienne page, dans l’historique du site : git log {branch} -- {slug}/index.html
  Pour effacer l’un et l’autre : docs/guide.md, « Après une fuite », points 3 et 4.
- Les moteurs de recherche, quelques jours ou quelques semaines. Pour hâter l’oubli :
  https://search.google.com/search-console/remove-outdated-content
  https://www.bing.com/webmasters/tools/contentremoval
- LinkedIn : supprimez vos publications qui y mènent, puis faites relire l’adresse par
  https://www.linkedin.com/post-inspector/
- Les archives du web : demandez à info@archive.org, en donnant l’adresse de la page.
- Les lecteurs de flux de vos abonnés, et toute copie faite : rien ne les reprend."""
