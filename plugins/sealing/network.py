"""What leaves this machine to tell whether a repository is public: one request, from nobody.

Not git: its helpers, its settings and the token that CI leaves in them would answer for us, and its
exit status does not tell a refusal from a cut line.
"""

import http.client
import urllib.error
import urllib.request

WAIT = 15
"""Seconds."""

_TYPE = "application/x-git-upload-pack-advertisement"


def status_of(url: str) -> int | None:
    """Return the HTTP status of an address for whoever has no account, None when it cannot be had.

    A page in place of a list of branches (a hotel's Wi-Fi) is no answer. `url` is http or https.
    Proxies are those of the environment.
    """
    request = urllib.request.Request(url, headers={"User-Agent": "git/2.0 (tu-captes)"})  # noqa: S310
    try:
        with urllib.request.urlopen(request, timeout=WAIT) as answer:  # noqa: S310 - http(s) only
            status: int = answer.status
            return status if answer.headers.get_content_type() == _TYPE else None
    except urllib.error.HTTPError as error:
        with error:
            return error.code
    except (OSError, ValueError, http.client.HTTPException):
        return None
