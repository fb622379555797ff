"""Texts that try every layout: short, long, of one word, in several scripts, masked, automatic.

Invented, as are the people who speak; they are composed as articles are.
"""

from dataclasses import dataclass, field
from datetime import timedelta, timezone
from functools import cached_property
from types import SimpleNamespace
from typing import Any

from plugins.bubbles import parse
from plugins.model import Excerpt

SILENCE = timedelta(hours=1)
_ZONE = timezone(timedelta(hours=1))


@dataclass(frozen=True)
class Sample:
    """A text: `name` says in French what it tries; `part` is in a series of `total`."""

    slug: str
    name: str
    title: str
    block: str
    part: int | None = None
    total: int | None = None
    threads: tuple[()] = field(default=(), init=False)

    @property
    def series(self) -> object | None:
        """Anything where the text has an episode number, else None."""
        return self.part and SimpleNamespace()

    @cached_property
    def excerpts(self) -> tuple[Excerpt, ...]:
        """What the text quotes."""
        return (parse(self.block, f"{self.slug}.md", 1, _ZONE, SILENCE),) if self.block else ()

    @property
    def relative_source_path(self) -> str:
        """Where such a text would be, for messages."""
        return f"{self.slug}.md"

    @property
    def card_options(self) -> Any:
        """The text asks for nothing."""
        return None


SAMPLES: tuple[Sample, ...] = (
    Sample(
        "ordinaire",
        "Un épisode comme les autres",
        "Le robot, lui, répond toujours",
        """channel: MP
with: Livrevite
origin: reconstructed

== 2026-03-03
Moi 09:12: Bonjour, toujours pas de colis. Mon numéro : [téléphone]. Qui peut me dire quand ?
Robot 09:13 (auto): Votre demande a bien été prise en compte.
Moi 09:20: Par qui ?

== 2026-03-04
Agent A 14:02: Je comprends parfaitement votre insatisfaction 🙏
Agent A 14:03: Votre rendez-vous téléphonique a été pris automatiquement,
  dans le but d’assurer un suivi.
Moi 14:05: Tu captes ?
Robot 14:05 (auto): Votre demande a bien été prise en compte.

== 2026-03-07
Agent B 10:40: Bonjour, pouvez-vous me redire tout depuis le début ?
Moi 10:41: Tu captes ?""",
        2,
        5,
    ),
    Sample(
        "court",
        "Très court : deux messages",
        "Allô ?",
        """channel: SMS
with: Livrevite

Moi 09:12: Vous êtes là ?
Robot 09:12 (auto): Oui.""",
    ),
    Sample(
        "emoji",
        "Un seul emoji",
        "Réponse complète",
        """channel: SMS
with: Livrevite
origin: transcribed

Agent A 09:12: 👍🏽""",
        3,
        4,
    ),
    Sample(
        "titre-long",
        "Un titre de 200 signes",
        "Lettre ouverte à la machine qui m’a promis trois fois de me rappeler avant ce soir, et au "
        "soir qui n’est jamais venu, ce qui prouve que l’un des deux ment, et je ne crois pas que "
        "ce soit le soir, moi !",
        """channel: Courriel
with: Livrevite
origin: imagined

== 2026-03-03
Moi 18:00: C’est le soir. Vous deviez me rappeler avant.
Robot 18:01 (auto): Un conseiller vous rappelle avant ce soir.

== 2026-03-04
Moi 18:00: C’est encore le soir.
Agent A 18:30: Avant ce soir, c’est promis.""",
        1,
        8,
    ),
    Sample(
        "un-mot",
        "Un titre d’un seul mot",
        "Anticonstitutionnellement",
        """channel: Chat
with: Livrevite

== 2026-03-03
Moi 09:12: Vous m’avez déjà remboursé ?
Agent A 09:30: Anticonstitutionnellement parlant, oui.
Moi 09:31: Et sur mon compte ?

== 2026-03-05
Agent A 09:30: Dans les meilleurs délais.""",
        6,
        12,
    ),
    Sample(
        "mille-signes",
        "Un message de 1 000 signes",
        "La version longue",
        """channel: Courriel
with: Livrevite
origin: transcribed

== 2026-03-03
Moi 09:12: Je reprends depuis le début, puisque c’est ce que vous me demandez à chaque fois. \
Le 2 février, j’ai commandé une bouilloire. Le 4, elle était « en route ». Le 5, elle était \
« livrée », à une heure où j’étais chez moi, devant la porte, à l’attendre. Le 6, un robot m’a \
félicité de ma réception. Le 7, j’ai demandé où était la bouilloire ; il m’a félicité encore. \
Le 9, un humain m’a écrit qu’il comprenait. Le 10, un autre humain m’a écrit qu’il comprenait \
mieux que le premier. Le 12, on m’a proposé un bon d’achat, valable sur les bouilloires. Le 15, \
je l’ai utilisé. Le 17, la seconde bouilloire était « en route ». Le 18, elle était « livrée ». \
J’étais chez moi, devant la porte, à l’attendre. Depuis, deux bouilloires vivent quelque part, \
ensemble, heureuses peut-être. Je ne vous demande plus de les retrouver. Je vous demande \
seulement ceci : quand vous écrivez « livré », à qui le dites-vous ? Et si c’est à moi, \
pourquoi ne suis-je jamais au courant ? Répondez-moi, s’il vous plaît, par écrit.
Robot 09:12 (auto): Merci pour votre message.""",
        4,
        5,
    ),
    Sample(
        "ecritures",
        "Plusieurs écritures, des emoji composés",
        "« Шлюз » dit شكرا, et moi αντίο 🙏🏽",
        """channel: WhatsApp
with: Livrevite

== 2026-03-03
Moi 09:12: Bonjour 👋🏽 mon colis de Θεσσαλονίκη est à Київ 🇺🇦, ou à Tel Aviv (תל אביב) ?
Agent A 09:15: شكرا لصبركم. رقم الملف 4 صحيح 👨‍👩‍👧‍👦
Moi 09:16: 🤷🏾‍♀️🇫🇷❤️‍🔥
Agent A 09:17: Дякуємо за ваше терпіння, Łukasz — ça arrive !
Moi 09:18: תודה, mais je suis à Brest.""",
        2,
        3,
    ),
    Sample(
        "masques",
        "Des masques et des silences",
        "Vingt et un jours sans nouvelles",
        """channel: MP
with: Livrevite
origin: reconstructed

== 2026-03-03
Moi 09:12: Je suis [nom], [adresse], joignable au [téléphone] ou à [e-mail]. Dossier [référence].

== 2026-03-10
Agent A 09:12: Merci [nom]. Pouvez-vous confirmer votre [adresse] et votre [téléphone] ?
Moi 09:14: [adresse]. [téléphone].

== 2026-03-24
Agent B 16:40: Bonjour, à qui ai-je l’honneur ?
Moi 16:41: (supprimé)""",
        3,
        3,
    ),
    Sample(
        "robots",
        "Des robots entre eux",
        "Personne, à l’appareil",
        """channel: Chat
with: Livrevite
origin: transcribed

== 2026-03-03
-- Agent A a quitté la conversation
Robot 09:12 (auto): Bonjour ! Je suis votre assistant. Tapez 1 pour un humain.
Moi 09:12: 1
Robot 09:12 (auto): Je n’ai pas compris votre réponse. Tapez 1 pour un humain.
Moi 09:13: 1
Robot 09:13 (auto): Vous avez tapé 1. Aucun humain n’est disponible. Tapez 1 pour un humain.

== 2026-03-04
Robot 11:00 (auto): Êtes-vous satisfait de cet échange ? Répondez de 1 à 5.""",
        5,
        5,
    ),
)
