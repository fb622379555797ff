"""What the preview adds to pages, and its error page."""

import html5lib

from plugins.preview.pages import error_page, inject, missing_page, rooted


def test_the_script_stands_before_the_end_of_the_body() -> None:
    """The script comes last in the body, with the version that it was served with."""
    page = inject("<body><p>Bonjour</p></body></html>", "a1.3")
    before, _, after = page.partition("<script>")
    assert before == "<body><p>Bonjour</p>"
    assert after.endswith("</script>\n</body></html>")
    assert 'const shown = "a1.3";' in after
    assert 'new EventSource("/__preview__/events")' in after


def test_the_last_end_of_body_counts() -> None:
    """An end of body that is only quoted in the text is left alone, whatever its case."""
    page = inject("<body><!-- </body> --><p>x</p></BODY>", "a1.3")
    assert page.startswith("<body><!-- </body> --><p>x</p><script>")
    assert page.endswith("</script>\n</BODY>")


def test_a_page_without_an_end_of_body_has_the_script_too() -> None:
    """The end tag of a body may be left out (HTML, 13.1.2.4)."""
    assert inject("<p>Bonjour", "a1.3").startswith("<p>Bonjour<script>")


def test_a_policy_that_forbids_scripts_is_taken_out() -> None:
    """The reload works on a page whose policy allows no script."""
    policy = '<meta http-equiv="Content-Security-Policy" content="script-src \'none\'">'
    page = inject(f"<head>{policy}<meta charset=utf-8></head><body></body>", "a1.3")
    assert page.startswith("<head><meta charset=utf-8></head><body><script>")


def test_relative_addresses_start_from_the_root() -> None:
    """A page that is shown anywhere finds its style sheet."""
    page = '<html><head lang="fr"><link href="./theme/style.css"></head></html>'
    expected = '<html><head lang="fr"><base href="/"><link href="./theme/style.css"></head></html>'
    assert rooted(page) == expected


def test_a_header_is_not_a_head() -> None:
    """An element whose name begins like `head` receives no base."""
    assert rooted("<header>x</header>") == "<header>x</header>"


def test_the_messages_are_text() -> None:
    """What the build says is shown as written, never interpreted."""
    page = error_page("trouvé <script>alert(1)</script> & « x »")
    assert "<pre>trouvé &lt;script&gt;alert(1)&lt;/script&gt; &amp; « x »</pre>" in page


def test_a_build_that_dies_in_silence_is_said_so() -> None:
    """The frame is never empty."""
    assert "<pre>La construction s’est arrêtée sans rien dire.</pre>" in error_page(" \n")


def test_the_pages_of_the_preview_are_valid() -> None:
    """A strict parser reads both pages, with and without the script."""
    for page in (error_page("a < b"), missing_page(), inject(error_page("a"), "a1.3")):
        html5lib.HTMLParser(strict=True).parse(page)
