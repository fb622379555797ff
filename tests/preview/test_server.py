"""A real server, asked over real HTTP."""

import http.client
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.preview.build import Outcome
from plugins.preview.server import Server

Build = Callable[[Path], Outcome]


def ask(
    server: Server, target: str, method: str = "GET", **headers: str
) -> http.client.HTTPResponse:
    """Send one request and return the response, its body yet to be read."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    connection.request(method, target, headers=headers)
    return connection.getresponse()


def fails(folder: Path) -> Outcome:
    """Leave half a site and say why."""
    folder.mkdir(parents=True)
    (folder / "index.html").write_text("à moitié", "utf-8")
    return Outcome(False, "articles/a.md:3 : trouvé <b>")


def test_a_page_comes_fresh(server: Server, good: Build) -> None:
    """Browsers keep nothing of a preview."""
    server.site.rebuild(good)
    response = ask(server, "/article/")
    assert (response.status, response.headers["Cache-Control"]) == (200, "no-store")
    assert "L’été" in response.read().decode()


def test_a_folder_redirects_over_http(server: Server, good: Build) -> None:
    """`/article` leads to `/article/`."""
    server.site.rebuild(good)
    response = ask(server, "/article")
    assert (response.status, response.headers["Location"]) == (302, "/article/")


def test_the_head_of_a_page_has_no_body(server: Server, good: Build) -> None:
    """HEAD gives the same headers as GET."""
    server.site.rebuild(good)
    response = ask(server, "/", method="HEAD")
    assert int(response.headers["Content-Length"]) == len(ask(server, "/").read())
    assert response.read() == b""


def test_a_failing_build_spares_the_former_site(server: Server, good: Build) -> None:
    """Pages show the error, and the good site comes back with the next success."""
    server.site.rebuild(good)
    server.site.rebuild(fails)
    response = ask(server, "/article/")
    assert response.status == 500
    assert "articles/a.md:3 : trouvé &lt;b&gt;" in response.read().decode()
    assert ask(server, "/style.css").read() == b"body {}"
    assert "Accueil" in (server.site.folder / "index.html").read_text("utf-8")


def test_a_success_ends_the_error(server: Server, good: Build) -> None:
    """Even when the very first build failed."""
    server.site.rebuild(fails)
    assert ask(server, "/").status == 500

    def mended(folder: Path) -> Outcome:
        (folder / "index.html").unlink()
        folder.rmdir()
        return good(folder)

    server.site.rebuild(mended)
    assert ask(server, "/").status == 200


def test_the_browser_hears_of_each_build(server: Server, good: Build) -> None:
    """The stream gives the version that the page holds, then another after the next build."""
    server.site.rebuild(good)
    stream = ask(server, "/__preview__/events")
    assert stream.headers["Content-Type"] == "text/event-stream"
    first = stream.readline().decode()
    assert first == f"data: {server.site.version}\n"
    assert f'shown = "{server.site.version}"' in ask(server, "/").read().decode()
    assert stream.readline() == b"\n"
    server.site.rebuild(good)
    second = stream.readline().decode()
    assert second == f"data: {server.site.version}\n"
    assert second != first


def test_another_run_has_other_versions(tmp_path: Path, server: Server, good: Build) -> None:
    """A page left open reloads when the server comes back."""
    other = Server(tmp_path / "autre", 0)
    server.site.rebuild(good)
    other.site.rebuild(good)
    other.server_close()
    assert server.site.version != other.site.version


def test_a_request_waits_for_the_first_build(server: Server, good: Build) -> None:
    """A browser that comes early sees the site, not a missing page."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    connection.request("GET", "/")
    server.site.rebuild(good)
    assert connection.getresponse().status == 200


@pytest.mark.parametrize(
    "host", ["evil.example.org", "evil.example.org:8000", "127.0.0.1.example.org"]
)
def test_only_this_machine_is_answered(server: Server, good: Build, host: str) -> None:
    """A foreign name that points here reads neither the drafts nor the stream."""
    server.site.rebuild(good)
    assert ask(server, "/", Host=host).status == 421
    assert ask(server, "/__preview__/events", Host=host).status == 421


def test_this_machine_has_two_names(server: Server, good: Build) -> None:
    """`localhost` is answered as `127.0.0.1` is."""
    server.site.rebuild(good)
    assert ask(server, "/", Host=f"localhost:{server.port}").status == 200


def test_two_previews_never_share_a_folder(tmp_path: Path, server: Server) -> None:
    """Each port builds apart."""
    other = Server(tmp_path / ".cache" / "preview", 0)
    other.server_close()
    assert server.site.folder != other.site.folder
