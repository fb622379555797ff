"""Why an address gives nothing, in French: what the network's errors mean. Pure."""

import socket
import ssl
import urllib.error
from urllib.parse import urlsplit

from plugins.documents.mistakes import quote as quoted

_FLAWS = {
    9: "il n’est pas encore valable",
    10: "il a expiré",
    18: "son serveur l’a signé lui-même",
    19: "son serveur l’a signé lui-même",
    20: "personne de connu ne l’a signé",
    62: "il est d’un autre nom",
    64: "il est d’une autre adresse",
}
"""What is wrong with a certificate, by OpenSSL's numbers (x509_vfy.h)."""


def why(url: str, error: Exception) -> str:
    """Say in French why nothing came from `url`; `URLError` only wraps the reason."""
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    host = urlsplit(url).hostname
    if isinstance(reason, ssl.SSLCertVerificationError):
        return f"le certificat de {host} est refusé ({_flaw(reason)}) : LinkedIn fera de même."
    if isinstance(reason, ssl.SSLError):
        return f"la connexion chiffrée à {host} échoue : son adresse commence-t-elle par https ?"
    if isinstance(reason, socket.gaierror):
        return f"l’hôte {quoted(host)} est introuvable : vérifiez l’adresse, ou votre connexion."
    if isinstance(reason, TimeoutError):
        return f"{host} ne répond pas à temps : réessayez plus tard."
    if isinstance(reason, ConnectionRefusedError):
        return f"rien ne répond à {url} : le serveur est-il lancé ?"
    return f"{url} ne se lit pas ({type(reason).__name__}) : la réponse est coupée, ou mal formée."


def _flaw(error: ssl.SSLCertVerificationError) -> str:
    return _FLAWS.get(getattr(error, "verify_code", 0), "il n’est pas en règle")
