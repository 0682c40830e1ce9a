# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The landmarks, acupoints and needles as data for the program: resources/content/body.xml."""

from __future__ import annotations

from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import numpy as np

import fats
import landmarks
from body import MAN, SIDES, sided, subject_of
from crossings import BETWEEN, UNDER_THE_SKIN, Crossing
from points import Point, Spot
from sites import Site
from surroundings import Near, Surroundings
from who import Who

CONTENT = Path(__file__).resolve().parents[2] / "resources" / "content"
FILE = CONTENT / "body.xml"
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-FileCopyrightText: 2026 The Ashi authors -->
<!-- SPDX-License-Identifier: CC-BY-SA-4.0 -->
<!-- Written by svg/trace from landmarks.toml, points.toml and sites.toml: change those, not this file.
     Millimetres: x to the body's left, y backwards, z upwards. -->
<body whose="{whose}" xmlns="https://ashi-atlas.github.io/pack/1">
"""


def text(found: dict[str, np.ndarray], placed: list[Point], sites: list[Site], runs: dict[str, list[Crossing]],
         about: dict[str, Surroundings]) -> str:
    """Every landmark; every point with its rule, what it used and the definitions that disagree; what every needle meets
    and what lies about it."""
    marks = [_landmark(rule, name, found[name]) for rule in landmarks.rules()
             for name in (sided(rule["name"], side) for side in (*SIDES, "")) if name in found]
    places = [_place(point, found) for point in placed]
    runs_told = (_run(site, runs[site.id], about[site.id]) for site in sites)
    return HEAD.format(whose=MAN) + "".join([*marks, *places, *runs_told]) + "</body>\n"


def runs_of(whose: Who, sites: list[Site], runs: dict[str, list[Crossing]], about: dict[str, Surroundings]) -> str:
    """What every needle meets in a body that is not the first, by the ids of its own sections: a file of its own."""
    runs_told = (_run(site, runs[site.id], about[site.id], f"-{whose.name}") for site in sites)
    return HEAD.format(whose=whose.name) + "".join(runs_told) + "</body>\n"


def _landmark(rule: dict, name: str, position: np.ndarray) -> str:
    """The words of a landmark are its name, a colon and its definition."""
    title, _, definition = rule["words"].partition(": ")
    definition = definition[0].upper() + definition[1:]
    subject, _, side = name.partition("--")
    return (f'  <landmark id="{subject}" side="{side or "midline"}"{_at(position)}>\n'
            f"    <en>{escape(title)}</en>\n    <definition>{escape(definition)}</definition>\n  </landmark>\n")


def _place(point: Point, found: dict) -> str:
    others = "".join(_other(other) for other in point.others)
    uses = "".join(_use(name, point.side or "left", found) for name in point.landmarks)
    return (f'  <place point="{point.id}" side="{point.side or "midline"}"{_at(point.position)}>\n'
            f"{_rule(point, 4)}{uses}{others}  </place>\n")


def _use(name: str, side: str, found: dict) -> str:
    subject, _, told = name.partition("--")
    own = told or (side if sided(name, side) in found else "midline")
    return f'    <uses landmark="{subject}" side="{own}"/>\n'


def _other(other) -> str:
    page = f" at={quoteattr(other.at)}" if other.at else ""
    return f'    <other source="{other.source}"{page}{_at(other.position)}>\n{_rule(other, 6)}    </other>\n'


def _run(site: Site, run: list[Crossing], about: Surroundings, ending: str = "") -> str:
    pieces = _pieces("through", run) + _pieces("beyond", about.beyond) + "".join(_near(one) for one in about.near)
    return (f'  <run id="{site.id}{ending}" of="{site.subject}" side="{site.side or "midline"}" length="{site.length:g}">\n'
            f"    <way>{escape(site.words)}</way>\n{pieces}  </run>\n")


def _pieces(name: str, pieces: list[Crossing]) -> str:
    """What is thinner than a tenth of a millimetre is nothing that can be told."""
    return "".join(f'    <{name} {_inside(piece.structure)} from="{piece.enter:.1f}" to="{piece.leave:.1f}"/>\n'
                   for piece in pieces if round(piece.enter, 1) < round(piece.leave, 1))


def _near(one: Near) -> str:
    return f'    <near structure="{subject_of(one.structure)}" distance="{one.distance:.1f}" at="{one.at:.1f}"/>\n'


def _inside(structure: str) -> str:
    filling = {UNDER_THE_SKIN: "under-skin", BETWEEN: "between"}.get(structure)
    if filling:
        return f'filling="{filling}"'
    subject = subject_of(structure)
    return f'structure="{subject}"' + (' filling="fat"' if subject in fats.names() else "")


def _rule(spot: Spot, indent: int) -> str:
    return f"{' ' * indent}<rule>{escape(spot.rule)}</rule>\n"


def _at(position: np.ndarray) -> str:
    # Adding zero turns a rounded minus nought into nought.
    return "".join(f' {axis}="{value:.1f}"' for axis, value in zip("xyz", np.round(position, 1) + 0.0))
