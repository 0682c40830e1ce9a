# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies about a needle: what its line meets next below the tip, the nearest nerve and vessel, and the pleura where it is near.

Of those that were built or segmented, in this one body: what was not traced cannot be near. All lengths are millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from body import Body
from crossings import LEAST, Crossing, Structure
from nerves import Constructed
from sites import Site

# How far below the tip the line is followed: about as much as a longer needle of the next two sizes reaches.
BELOW = 40.0
# How closely the needle is asked how far it is to a nerve or vessel.
STEP = 0.5
# How near the pleura must be to be told of: farther off it is not in reach of a needle that is turned.
CLOSE = 40.0
NERVE, VESSEL, PLEURA = "nerve", "vessel", "pleura"
KIND_OF_TISSUE = {"nerve": NERVE, "artery": VESSEL, "vein": VESSEL}
KIND_OF_SYSTEM = {"nerve": NERVE, "vessel": VESSEL, "serosa": PLEURA}


@dataclass(frozen=True)
class Near:
    """The nearest of its kind: so far from the needle at that depth; nought where the needle meets it."""

    structure: str
    distance: float
    at: float


@dataclass(frozen=True)
class Surroundings:
    """beyond: what the needle's line meets from the tip on; near: the nearest nerve, the nearest vessel, and the pleura if
    it is close."""

    beyond: list[Crossing]
    near: list[Near]


def surroundings(sites: list[Site], body: Body, built: dict[str, Constructed], everything: list[Structure],
                 longer: dict[str, list[Crossing]]) -> dict[str, Surroundings]:
    """What lies about every site's needle, by the id of the site; longer: its runs, followed by BELOW, with their fats."""
    of_kind = {kind: [one for one in everything if _kind(one.name, body, built) == kind] for kind in (NERVE, VESSEL, PLEURA)}
    return {site.id: Surroundings(_beyond(longer[site.id], site), _near(of_kind, site)) for site in sites}


def _near(of_kind: dict[str, list[Structure]], site: Site) -> list[Near]:
    """The nearest of every kind, without a pleura that is far or, in a body that has none, nowhere."""
    found = {kind: _nearest(some, site) for kind, some in of_kind.items()}
    return [near for kind, near in found.items() if kind != PLEURA or near.distance <= CLOSE]


def _kind(name: str, body: Body, built: dict[str, Constructed]) -> str | None:
    return KIND_OF_TISSUE.get(built[name].tissue) if name in built else KIND_OF_SYSTEM.get(body.row(name).system)


def _beyond(pieces: list[Crossing], site: Site) -> list[Crossing]:
    """Those from the tip on; the last is cut off where the line ends."""
    return [Crossing(piece.structure, max(piece.enter, site.length), piece.leave)
            for piece in pieces if piece.leave - site.length >= LEAST]


def _nearest(some: list[Structure], site: Site) -> Near:
    depths = np.append(np.arange(0.0, site.length, STEP), site.length)
    places = site.entry + np.multiply.outer(depths, site.direction)
    ends = places.min(axis=0), places.max(axis=0)
    best = Near("", np.inf, 0.0)
    for one in sorted(some, key=lambda one: _least(one, *ends)):
        if _least(one, *ends) >= best.distance:
            break
        gaps = one.gaps(places)
        index = int(np.argmin(gaps))
        if gaps[index] < best.distance:
            best = Near(one.name, float(gaps[index]), float(depths[index]))
    return best


def _least(one: Structure, low: np.ndarray, high: np.ndarray) -> float:
    """A bound: how far the boxes of a structure and of the needle are from each other."""
    return float(np.linalg.norm(np.maximum(0.0, np.maximum(one.low - high, low - one.high))))
