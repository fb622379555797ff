"""What the preview adds to the site's pages as they are served, and its own error page. Pure."""

import html
import re

EVENTS = "/__preview__/events"

# The version stands in the page itself: a build that ends between the page and its script is seen.
# A hidden tab lets go of its connection, since a browser opens only six to one server (HTTP/1.1).
_SCRIPT = """<script>
(() => {
  const shown = "VERSION";
  let source, again;
  const listen = () => {
    source = new EventSource("EVENTS");
    source.onmessage = (event) => { if (event.data !== shown) location.reload(); };
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) again = setTimeout(listen, 1000);
    };
  };
  const follow = () => {
    clearTimeout(again);
    source?.close();
    if (!document.hidden) listen();
  };
  document.addEventListener("visibilitychange", follow);
  follow();
})();
</script>
"""

_ERROR = """<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Le site ne se construit pas</title>
<style>
:root { color-scheme: light dark; --paper: #f7f3ea; --ink: #16161d; --edge: #16161d }
@media (prefers-color-scheme: dark) {
  :root { --paper: #13131a; --ink: #f7f3ea; --edge: #6b6b7c }
}
* { box-sizing: border-box }
body { margin: 0 auto; padding: clamp(1.5rem, 6vw, 5rem) 1.25rem; max-width: 68rem;
  background: var(--paper); color: var(--ink); font: 1.125rem/1.5 system-ui, sans-serif }
svg { display: block; width: 3.5rem; height: 2.5rem; fill: none; stroke: currentColor }
h1 { margin: 1.25rem 0 .5rem; font-size: clamp(2rem, 6vw, 3.5rem); line-height: 1.05;
  letter-spacing: -.03em; text-wrap: balance }
p { margin: 0 0 2rem; max-width: 52rem; text-wrap: balance }
pre { margin: 0; padding: 1.25rem; border: 2px dashed var(--edge); border-radius: 4px 18px 18px;
  font: .9375rem/1.55 ui-monospace, "DejaVu Sans Mono", monospace;
  white-space: pre-wrap; overflow-wrap: anywhere }
</style>
</head>
<body>
<svg viewBox="0 0 28 20" aria-hidden="true"><path
  d="M1.5 15.5h4v3h-4zM8.5 11.5h4v7h-4zM15.5 6.5h4v12h-4zM22.5 1.5h4v17h-4z"/></svg>
<h1>Le site ne se construit pas</h1>
<p>Voici ce que dit la construction.
Corrigez, enregistrez : la page revient d’elle-même.</p>
<pre>MESSAGES</pre>
</body>
</html>
"""

_MISSING = """<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><title>Page introuvable</title></head>
<body><h1>Page introuvable</h1>
<p>Rien n’est à cette adresse, et le site n’a pas de page 404.</p></body>
</html>
"""

_POLICY = re.compile(
    r"<meta\b[^>]*\bhttp-equiv=[\"']?content-security-policy\b[^>]*>", re.IGNORECASE
)
_HEAD = re.compile(r"<head\b[^>]*>", re.IGNORECASE)
_SILENT = "La construction s’est arrêtée sans rien dire."


def inject(page: str, version: str) -> str:
    """Return an HTML page with the script that reloads it, before its last `</body>`.

    `version` is that of the build that the page shows: letters, digits and dots. A policy that the
    page states for its scripts (CSP) is taken out, since it would forbid this one.
    """
    script = _SCRIPT.replace("VERSION", version).replace("EVENTS", EVENTS)
    page = _POLICY.sub("", page)
    end = page.lower().rfind("</body>")
    return page + script if end < 0 else page[:end] + script + page[end:]


def rooted(page: str) -> str:
    """Return a page whose relative addresses start from the root, wherever it is shown.

    The site's 404 page is written for its own address, and served at any other.
    """
    return _HEAD.sub(lambda head: head.group() + '<base href="/">', page, count=1)


def error_page(messages: str) -> str:
    """Return what stands for every page while the build fails; `messages` is plain text."""
    return _ERROR.replace("MESSAGES", html.escape(messages.strip() or _SILENT, quote=False))


def missing_page() -> str:
    """Return the page of an unknown address, for a site without a 404 page."""
    return _MISSING
