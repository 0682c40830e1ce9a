# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a needle passes between two structures: the fats that its section shows there, by their names."""

from __future__ import annotations

import os
from multiprocessing import get_context

import numpy as np

from crossings import BETWEEN, UNDER_THE_SKIN, Crossing
from cut import along
from ground import Ground, World
from sites import Site

# How closely the needle's way is looked up, mm, and the shortest piece of fat that is told.
STEP = 0.1
LEAST = 0.5


def of_site(world: World, site: Site) -> Ground:
    """The plane of a needle, as its section shows it."""
    return Ground(world, along(site.entry, site.direction), float(site.entry[2]),
                  (site.side,) if site.side else ("left", "right"))


def filled(run: list[Crossing], site: Site, ground: Ground) -> list[Crossing]:
    """The run with fat named where the section shows it; under the first of it nothing is the layer under the skin."""
    whole, deep = [], False
    for piece in run:
        if piece.structure not in (UNDER_THE_SKIN, BETWEEN):
            whole.append(piece)
            continue
        for part in _parts(piece, site, ground):
            deep = deep or part.structure != UNDER_THE_SKIN
            whole.append(Crossing(BETWEEN, part.enter, part.leave) if deep and part.structure == UNDER_THE_SKIN else part)
    return whole


def _parts(piece: Crossing, site: Site, ground: Ground) -> list[Crossing]:
    depths = np.arange(piece.enter + STEP / 2, piece.leave, STEP)
    names = ground.fat_at(site.entry + depths[:, None] * site.direction) if len(depths) else []
    starts = [0, *(index for index in range(1, len(names)) if names[index] != names[index - 1]), len(names)]
    parts = [Crossing(piece.structure, piece.enter, piece.leave)] if not names else []
    for start, end in zip(starts, starts[1:]):
        told = names[start] if end - start >= LEAST / STEP else ""
        enter = piece.enter if start == 0 else piece.enter + start * STEP
        leave = piece.leave if end == len(names) else piece.enter + end * STEP
        if parts and parts[-1].structure == (told or piece.structure):
            parts[-1] = Crossing(parts[-1].structure, parts[-1].enter, leave)
        else:
            parts.append(Crossing(told or piece.structure, enter, leave))
    return parts


def all_filled(ways: list[dict[str, list[Crossing]]], sites: list[Site], world: World) -> list[dict[str, list[Crossing]]]:
    """The runs of every one of these ways to go through the sites, with their fat, on all processors: a site's plane serves all."""
    global _world, _ways
    _world, _ways = world, ways
    with get_context("fork").Pool(os.cpu_count()) as pool:
        whole = pool.map(_filled_here, sites, 4)
    return [dict(zip((site.id for site in sites), way)) for way in zip(*whole)]


# What the workers share with the process that forked them: the meshes are too large to send.
_world: World | None = None
_ways: list[dict[str, list[Crossing]]] = []


def _filled_here(site: Site) -> list[list[Crossing]]:
    ground = of_site(_world, site)
    return [filled(way[site.id], site, ground) for way in _ways]
