# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fasciae: thin sheets that lie on what they wrap."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from body import SIDES, Mesh, sided
from claims import NOBODY, Claims


def lay_on(claims: Claims, flesh: np.ndarray, mesh: Mesh, name: str, thick: float, moved: float) -> None:
    """Put a sheet onto the outside of the flesh, straight outwards from its mesh.

    flesh: the cells inside the deep fascia; thick: in mm; moved: how far at most it is put from its mesh, mm.
    """
    grid = claims.grid
    window = grid.around(mesh, moved)
    inside, reach = grid.inside(mesh, window), int(moved / grid.step)
    beside = ndimage.binary_closing(ndimage.binary_dilation(inside, np.ones((2 * reach + 1, 1, 1))), iterations=2)
    outside = ndimage.distance_transform_edt(~flesh[window]) * grid.step
    claims.give(name, beside & (outside > 0) & (outside <= thick), window)


def thoracolumbar(claims: Claims, _bone: np.ndarray, rules: dict) -> None:
    """The posterior layer on the back of the long muscles, and the middle one in front of them as far as its neighbour goes."""
    grid = claims.grid
    reach = 130.0
    for side, sign in zip(SIDES, (1, -1)):
        low, high = sorted((0.0, sign * reach))
        window = grid.window((low, -130.0, rules["heights"][0]), (high, 60.0, rules["heights"][1]))
        held = claims.held()[window]
        inside = np.isin(held, claims.numbers(*rules["inside"]))
        before = np.isin(held, claims.numbers(*rules["before"]))
        away = ndimage.distance_transform_edt(~inside) * grid.step
        row = np.arange(inside.shape[1])[None, :, None]
        back = np.where(inside.any(axis=1), inside.shape[1] - 1 - np.argmax(inside[:, ::-1], axis=1), -1)[:, None]
        near = (away > 0) & (away <= rules["thick"])
        open_behind = near & (held == NOBODY) & (row > back - 6) & (back >= 0)
        between = near & (ndimage.distance_transform_edt(~before) * grid.step <= 2 * rules["thick"]) & ~inside
        claims.give(sided(rules["id"], side), open_behind | between, window)
