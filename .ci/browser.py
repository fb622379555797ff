"""Opens every page of a site in headless Chromium, at 320 px, light and dark, and judges it.

Usage: browser.py SITE AXE_SCRIPT. SITE is built at publishconf.py's address. A page must not scroll
sideways, and axe-core must find no violation (WCAG 2.2 A and AA, best practices). Exit 1 otherwise.
"""

import functools
import html
import http.server
import json
import re
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

ADDRESS = "https://tu-captes.example.org"
WIDTH = 320
HARNESS = "__harness__.html"

PAGE = """<!doctype html><meta charset="utf-8"><title>harness</title><body><script>
const pages = %s, found = [];
async function judge(path) {
  const frame = document.createElement("iframe");
  frame.style.cssText = "width:%dpx;height:2000px;border:0";
  frame.src = path;
  document.body.append(frame);
  await new Promise(done => frame.onload = done);
  const page = frame.contentDocument, top = page.documentElement;
  if (top.scrollWidth > top.clientWidth) found.push(path + " scrolls: " + top.scrollWidth);
  const script = page.createElement("script");
  script.src = "/__axe__.js";
  page.head.append(script);
  await new Promise(done => script.onload = done);
  const result = await frame.contentWindow.axe.run(page, {resultTypes: ["violations"]});
  for (const one of result.violations)
    for (const node of one.nodes)
      found.push(path + " " + one.id + ": " + node.html.slice(0, 160));
  frame.remove();
}
(async () => {
  for (const path of pages) {
    try { await judge(path); } catch (error) { found.push(path + " was not judged: " + error); }
  }
  document.body.innerHTML = "";
  const out = document.createElement("pre");
  out.id = "found";
  out.textContent = JSON.stringify({judged: pages.length, found});
  document.body.append(out);
})();
</script>"""


def main(site: Path, axe: Path) -> int:
    """Judge the site in both colour schemes and print what was found."""
    with tempfile.TemporaryDirectory() as folder:
        served = Path(folder)
        paths = list(_copy(site, served))
        (served / "__axe__.js").write_bytes(axe.read_bytes())
        (served / HARNESS).write_text(PAGE % (json.dumps(paths), WIDTH), encoding="utf-8")
        found = [
            f"{scheme}: {line}" for scheme in ("light", "dark") for line in _judge(served, scheme)
        ]
    print("\n".join(found) or f"Browser: {len(paths)} pages, light and dark, nothing found.")
    return 1 if found else 0


def _copy(site: Path, served: Path) -> Iterator[str]:
    """Copy the site with addresses of this machine, and yield the pages' paths."""
    for file in sorted(site.rglob("*")):
        target = served / file.relative_to(site)
        if file.is_dir():
            target.mkdir(parents=True, exist_ok=True)
        elif file.suffix in (".html", ".css"):
            target.parent.mkdir(parents=True, exist_ok=True)
            text = file.read_text(encoding="utf-8").replace(ADDRESS, "")
            target.write_text(text, encoding="utf-8")
            if file.suffix == ".html":
                yield f"/{file.relative_to(site).as_posix()}"
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read_bytes())


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_words: object) -> None:
        """Say nothing."""


def _judge(served: Path, scheme: str) -> list[str]:
    handler = functools.partial(_Quiet, directory=str(served))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = _open(f"http://127.0.0.1:{server.server_port}/{HARNESS}", scheme)
        server.shutdown()
    match = re.search(r'<pre id="found">(.*?)</pre>', page, re.DOTALL)
    if not match:
        return ["Chromium gave no answer."]
    return list(json.loads(html.unescape(match[1]))["found"])


def _open(url: str, scheme: str) -> str:
    """Return the page's document once its scripts are done."""
    with tempfile.TemporaryDirectory() as profile:
        command = [
            *("chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic"),
            *("--no-first-run", "--disable-background-networking", "--disable-component-update"),
            *("--disable-sync", f"--user-data-dir={profile}", "--window-size=1280,2200"),
            f"--blink-settings=preferredColorScheme={0 if scheme == 'dark' else 1}",
            *("--virtual-time-budget=600000", "--dump-dom", url),
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    return done.stdout


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
