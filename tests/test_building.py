"""What ends a build that is not a mistake of its author."""

import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pelican import Pelican
from pelican.settings import read_settings
from pelican.utils import copy_file

from plugins.building import Build
from tests.conftest import ROOT
from tests.golden import plain

NO_SPACE = OSError(28, "No space left on device", "/site/feeds/rss.xml")
SLOW = f"""
import signal, sys, time
from pelican import signals
sys.path.insert(0, {str(ROOT)!r})
from plugins.building import Build
PELICAN_CLASS, PLUGINS = Build, []
signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have it ignored

def wait(generators):
    print("prêt", flush=True)
    time.sleep(60)

signals.all_generators_finalized.connect(wait)
"""
"""Settings of a build that waits."""
PELICAN = [sys.executable, "-m", "pelican", str(ROOT / "tests/sample")]


@pytest.fixture
def site(tmp_path: Path) -> Build:
    """Return a build of nothing."""
    settings = read_settings(override={"PATH": str(tmp_path), "OUTPUT_PATH": str(tmp_path / "o")})
    settings["PLUGINS"] = []
    return Build(settings)


def ended(site: Build, monkeypatch: pytest.MonkeyPatch, run: object) -> SystemExit:
    """Return what ends a build whose work is `run`."""
    monkeypatch.setattr(Pelican, "run", run)
    with pytest.raises(SystemExit) as end:
        site.run()
    return end.value


def test_a_disk_that_refuses_is_told_in_french(
    site: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Status 1, and no traceback: bare `pelican` prints the message alone."""

    def full(_: Pelican) -> None:
        raise NO_SPACE

    assert (
        "Le site n’a pas pu être construit (disque plein : /site/feeds/rss.xml). Vérifiez la place "
        "et les droits sur le disque, puis relancez."
    ) == plain(str(ended(site, monkeypatch, full)))


def test_a_file_that_pelican_could_not_copy_ends_the_build(
    site: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would warn, and end with 0."""

    def copy(_: Pelican) -> None:
        copy_file(str(tmp_path / "absent.css"), str(tmp_path / "a.css"))

    told = plain(str(ended(site, monkeypatch, copy)))
    assert f"(introuvable : {tmp_path / 'absent.css'})" in told


def test_an_error_of_the_software_keeps_its_traceback(
    site: Build, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A template that is not there is an OSError without a number."""

    def lost(_: Pelican) -> None:
        raise OSError

    monkeypatch.setattr(Pelican, "run", lost)
    with pytest.raises(OSError, match=r"^$"):
        site.run()


def test_a_full_disk_leaves_no_traceback(tmp_path: Path) -> None:
    """A whole build, of which no file may be larger than 3,000 bytes: a page is."""

    def full() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (3_000, 3_000))

    command = [*PELICAN, "-s", str(ROOT / "pelicanconf.py"), "-o", str(tmp_path / "output")]
    done = subprocess.run(
        [*command, "--fatal=errors"],
        preexec_fn=full,
        capture_output=True,
        text=True,
        check=False,
    )
    assert 1 == done.returncode
    assert "pas pu être" in plain(done.stderr)
    assert "Traceback" not in done.stdout + done.stderr


def test_ctrl_c_ends_with_its_status(tmp_path: Path) -> None:
    """130, as every other command; Pelican alone would say that all is well."""
    conf = tmp_path / "conf.py"
    conf.write_text(SLOW, "utf-8")
    command = [*PELICAN, "-s", str(conf), "-o", str(tmp_path / "output")]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stdout is not None
        while "prêt" not in process.stdout.readline():
            pass
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=20)
    assert (130, "Interrompu : le site n’est pas entier.") == (
        process.returncode,
        plain(errors).strip().removesuffix(" Relancez."),
    )
