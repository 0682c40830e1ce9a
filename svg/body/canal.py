# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The vertebral canal: what closes it behind, the dural sac in it, and the epidural space about the sac."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from claims import Claims


def fill(claims: Claims, bone: np.ndarray, rules: dict) -> None:
    """Enter ligamenta flava, dural sac and epidural space."""
    grid = claims.grid
    half, (front, back), (low, high) = rules["half"], rules["depth"], rules["heights"]
    window = grid.window((-half, front, low), (half, back, high))
    solid = bone[window]
    walls = _bridged(solid, int(rules["bridge"] / grid.step))
    canal = _hole(walls, grid, window) & ~solid
    sac = _sac(canal, grid, window, np.array(rules["sac"], float))
    flava = walls & ~solid & _behind(canal, int(rules["flava"] / grid.step))
    claims.give(rules["ids"]["flava"], flava, window)
    claims.give(rules["ids"]["space"], canal & ~sac, window)
    claims.give(rules["ids"]["sac"], sac, window)


def _bridged(bone: np.ndarray, reach: int) -> np.ndarray:
    """The bones with the gaps between neighbours bridged along the body, which leans: a neighbour lies a little aside."""
    padded = np.pad(bone, ((4, 4), (4, 4), (reach, reach)), mode="edge")
    closed = ndimage.binary_closing(padded, np.ones((5, 7, 2 * (reach // 2) + 1)))
    return closed[4:-4, 4:-4, reach:-reach] | bone


def _hole(walls: np.ndarray, grid, window) -> np.ndarray:
    """At every level the hole that lies in the midline, the largest there."""
    middle = np.abs(grid.centres(0)[window[0]]) < 3
    canal = np.zeros_like(walls)
    for level in range(walls.shape[2]):
        holes = ndimage.binary_fill_holes(walls[:, :, level]) & ~walls[:, :, level]
        pieces, count = ndimage.label(holes)
        size = np.bincount(pieces[middle].ravel(), minlength=count + 1)
        size[0] = 0
        if size.any():
            canal[:, :, level] = pieces == size.argmax()
    return ndimage.binary_opening(canal, iterations=1)


def _sac(canal: np.ndarray, grid, window, table: np.ndarray) -> np.ndarray:
    """An ellipse behind the front wall of the canal, as broad and deep as the recipe says, as far as the canal has room."""
    x, y, z = (grid.centres(axis)[window[axis]] for axis in range(3))
    known = canal.any(axis=(0, 1))
    levels = np.flatnonzero(known)
    middle = np.array([x[np.flatnonzero(canal[:, :, level].any(axis=1))].mean() for level in levels])
    front = np.array([y[np.flatnonzero(canal[:, :, level].any(axis=0))].min() for level in levels])
    middle, front = (ndimage.gaussian_filter1d(np.interp(np.arange(len(z)), levels, line), 6) for line in (middle, front))
    broad, deep = (np.interp(z, table[:, 0], column, left=0) / 2 for column in table[:, 1:].T)
    inside = (((x[:, None, None] - middle) / np.maximum(broad, 1e-3)) ** 2
              + ((y[None, :, None] - front - 1 - deep) / np.maximum(deep, 1e-3)) ** 2) < 1
    return inside & ndimage.binary_erosion(canal, iterations=1)


def _behind(canal: np.ndarray, reach: int) -> np.ndarray:
    """What lies within reach behind or beside the back half of the canal."""
    row = np.arange(canal.shape[1])[None, :, None]
    count = np.maximum(canal.sum(axis=(0, 1)), 1)
    middle = (canal * row).sum(axis=(0, 1)) / count
    return ndimage.binary_dilation(canal, iterations=reach) & (row > middle[None, None, :])
