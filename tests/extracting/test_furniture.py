"""What stands around a story is furniture, in the language of the site; sentences that only look like it are not."""

from __future__ import annotations

import pytest

from timeline.extracting import split
from timeline.model.document import Article, Role

STORIES = {
    "en": (
        "Ferry towed to the dock",
        "The ferry was towed to the repair dock before noon on Friday, and commuters waited for hours on the quay.",
        "By Friday evening the commuters had found other ways home, and the company thanked them for it.",
        ["By Ana Ruiz", "Photo: Harbour Office", "Share this article"],
        "We use cookies and similar technologies to offer you the best experience on our site, to measure how it is used and to show you adverts that fit.",
        ("Related articles", ["Storm over the coast", "A short history of piers"]),
        ("Leave a comment", "What a mess! They should have mended the horn years ago."),
    ),
    "de": (
        "Fähre ins Dock geschleppt",
        "Die Fähre wurde am Freitag vor zwölf Uhr ins Dock geschleppt, und die Pendler warteten stundenlang am Kai.",
        "Von den Pendlern waren am Abend die meisten zu Hause, und die Gesellschaft dankte ihnen für ihre Geduld.",
        ["Von Ana Ruiz", "Foto: Hafenamt", "Auf Facebook teilen", "Lesezeit: 3 Minuten", "Anzeige"],
        "Wir verwenden Cookies, um Inhalte und Anzeigen zu personalisieren, Funktionen für soziale Medien anzubieten und die Zugriffe auf unsere Seiten zu messen.",
        ("Das könnte Sie auch interessieren", ["Sturm über der Küste", "Kleine Geschichte der Molen"]),
        ("Kommentare (12)", "So ein Durcheinander! Das Horn hätte man vor Jahren richten sollen."),
    ),
    "fr": (
        "Le bac remorqué jusqu'au dock",
        "Le bac a été remorqué jusqu'au dock vendredi avant midi, et les voyageurs ont attendu des heures sur le quai.",
        "Par ce temps, aucun bateau ne devait sortir, a dit le capitaine du port, et personne ne l'a écouté.",
        ["Par Ana Ruiz", "Photo : Bureau du port", "Partager sur Facebook", "Temps de lecture : 3 min", "Publicité"],
        "Nous utilisons des cookies pour personnaliser le contenu et les annonces, offrir des fonctions de réseaux sociaux et analyser le trafic de notre site.",
        ("À lire aussi", ["Tempête sur la côte", "Petite histoire des jetées"]),
        ("Laisser un commentaire", "Quel désordre ! Il fallait réparer la corne il y a des années."),
    ),
    "es": (
        "Remolcan el transbordador al dique",
        "El transbordador fue remolcado al dique el viernes antes del mediodía, y los viajeros esperaron horas en el muelle.",
        "Por la noche la mayoría había llegado a casa, y la compañía les agradeció la paciencia.",
        [
            "Por Ana Ruiz",
            "Foto: Oficina del puerto",
            "Compartir en Facebook",
            "Tiempo de lectura: 3 minutos",
            "Publicidad",
        ],
        "Utilizamos cookies propias y de terceros para personalizar el contenido y los anuncios, ofrecer funciones de redes sociales y analizar nuestro tráfico.",
        ("Te puede interesar", ["Temporal en la costa", "Breve historia de los muelles"]),
        ("Deja un comentario", "¡Qué desorden! Hace años que debían reparar la sirena."),
    ),
}


@pytest.mark.parametrize("lang", STORIES)
def test_lines_around_a_story(lang: str) -> None:
    title, first, second, around, notice, (links, others), (closing, comment) = STORIES[lang]
    text = "\n\n".join([title, *around, first, first, second, notice, links, *others, closing, comment])
    roles = {text[one.start : one.end]: one.role for one in split(Article("a", text, lang=lang))}
    assert [line for line in around if roles[line] is not Role.FURNITURE] == []
    assert roles[notice] is roles[links] is roles[closing] is Role.FURNITURE
    assert {roles[line] for line in others} == {Role.FURNITURE}
    assert {role for told, role in roles.items() if told in comment} == {Role.FURNITURE}
    assert roles[title] is Role.TITLE
    assert roles[first] is roles[second] is Role.BODY


def test_a_language_and_its_regions() -> None:
    def role(lang: str | None) -> Role:
        return split(Article("a", "The ferry was towed away.\n\nAuf Facebook teilen", lang=lang))[-1].role

    assert role("de") is role("de-AT") is role("DE_ch") is Role.FURNITURE
    assert role("en") is role(None) is Role.HEADING


@pytest.mark.parametrize(
    "text",
    [
        "The regulator said on Monday that the company had set cookies without asking anybody, and fined it nine million crowns.",
        "Von der Leyen met ministers.",
        "Por favor was the only Spanish that the captain knew.",
    ],
)
def test_what_only_looks_like_it(text: str) -> None:
    assert split(Article("a", f"{text} It rained.", lang="en"))[0].role is Role.BODY
