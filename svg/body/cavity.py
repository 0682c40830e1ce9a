# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cavity of a pelvis whose source has no organs: what its bones and the muscles on them surround, empty."""

from __future__ import annotations

import numpy as np
from scipy import ndimage
from skimage import morphology

from claims import NOBODY, Claims


def fill(claims: Claims, bone: np.ndarray, storeys: list[dict]) -> None:
    """Enter the cavity, storey by storey: at every level what a thread about the walls would surround, as far as nobody holds it,
    without narrow clefts and without what does not hang together in the middle."""
    for rules in storeys:
        low, high = rules["heights"]
        window = claims.grid.window((-np.inf, -np.inf, low), (np.inf, np.inf, high))
        held, solid = claims.held()[window], bone[window]
        middle = np.abs(claims.grid.centres(0)) < rules["half"]
        walls = (solid & middle[:, None, None]) | np.isin(held, claims.numbers(*rules["walls"]))
        within = np.stack([_spanned(walls[:, :, level]) for level in range(walls.shape[2])], axis=2)
        within &= _between(np.isin(held, claims.numbers(*rules["between"])))[:, None, :]
        room = within & ~_behind(solid, walls) & ~solid & (held == NOBODY)
        claims.give(rules["id"], _largest(_opened(room, rules["cleft"] / claims.grid.step)), window)


def _opened(room: np.ndarray, reach: float) -> np.ndarray:
    core = ndimage.distance_transform_edt(room) > reach
    return ndimage.distance_transform_edt(~core) <= reach


def _largest(room: np.ndarray) -> np.ndarray:
    pieces, _ = ndimage.label(room)
    size = np.bincount(pieces.ravel())
    size[0] = 0
    return pieces == size.argmax()


def _spanned(walls: np.ndarray) -> np.ndarray:
    return morphology.convex_hull_image(walls) if walls.any() else walls


def _between(walls: np.ndarray) -> np.ndarray:
    """At every level the columns from the first of some walls to the last; all where there are none."""
    known = walls.any(axis=1)
    first, last = np.argmax(known, axis=0), len(known) - 1 - np.argmax(known[::-1], axis=0)
    column = np.arange(len(known))[:, None]
    return (column >= first) & (column <= last) | ~known.any(axis=0)


def _behind(bone: np.ndarray, walls: np.ndarray) -> np.ndarray:
    """What lies behind the back of the pelvis: behind a bone that itself lies behind the middle of the walls."""
    rows = np.flatnonzero(walls.any(axis=(0, 2)))
    rear = bone.copy()
    rear[:, :int(rows.mean())] = False
    return np.maximum.accumulate(rear, axis=1)
