# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which way the fibres of a structure run, and what follows from it: streaks along them, and pen strokes.

The direction is read from the relief of the surface itself (its structure tensor): fibre bundles are ridges, and
light changes across them, not along.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass

import numpy as np
from scipy import ndimage

import outline
import strokes
import tones


# Directions change slowly: they are worked out on every second pixel.
HALF = 2


@dataclass
class Grain:
    """The direction of the fibres (unit, plate axes) and how sure it is, 0 to 1, in every pixel."""

    x: np.ndarray
    y: np.ndarray
    sure: np.ndarray


def grain(normal: np.ndarray, mask: np.ndarray, scale: float, near: float = 3.0, far: float = 14.0) -> Grain:
    """Read the fibre direction from smoothed normals; near and far: how widely the relief is asked, mm."""
    size = mask.shape
    normal, mask, scale = normal[::HALF, ::HALF], mask[::HALF, ::HALF], scale / HALF
    across = np.zeros((3, *mask.shape), np.float32)
    fine = tones.blur(normal, mask, 0.5 * scale) - tones.blur(normal, mask, 2.5 * scale)
    for axis in (0, 1):
        dy = ndimage.gaussian_filter(fine[..., axis], 0.5 * scale, order=(1, 0), mode="nearest")
        dx = ndimage.gaussian_filter(fine[..., axis], 0.5 * scale, order=(0, 1), mode="nearest")
        for index, product in enumerate((dx * dx, dx * dy, dy * dy)):
            across[index] += product
    # The rim of a structure is an edge, not a fibre: it has no say.
    core = ndimage.distance_transform_edt(mask) > 1.2 * scale
    core = core if core.sum() > 50 else mask
    planes = np.moveaxis(across, 0, -1)
    tight, wide = (np.moveaxis(tones.blur(planes, core, sigma * scale), -1, 0) for sigma in (near, far))
    blend = tight / (tight[0] + tight[2] + 1e-12) + 0.25 * wide / (wide[0] + wide[2] + 1e-12)
    angle = 0.5 * np.arctan2(2 * blend[1], blend[0] - blend[2]) + np.pi / 2
    sure = np.hypot(2 * blend[1], blend[0] - blend[2]) / (blend[0] + blend[2] + 1e-12)
    return Grain(*(_full(plane, size) for plane in (np.cos(angle), np.sin(angle), sure)))


def _full(plane: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    return plane.repeat(HALF, axis=0).repeat(HALF, axis=1)[:size[0], :size[1]]


def _smoothly(plane: np.ndarray, size: tuple[int, int]) -> np.ndarray:
    return ndimage.gaussian_filter(_full(plane, size), HALF / 2, mode="nearest")


def streaks(flow: Grain, mask: np.ndarray, identity: str, scale: float, breadth: float = 0.5,
            length: float = 7.0) -> np.ndarray:
    """Noise drawn out along the fibres, mean 0 and deviation 1 over the mask; the same for a structure every time."""
    size = mask.shape
    way_x, way_y, inside = (plane[::HALF, ::HALF] for plane in (flow.x, flow.y, mask))
    scale /= HALF
    draw = np.random.default_rng(zlib.crc32(identity.encode()))
    noise = draw.standard_normal(inside.shape, np.float32)
    noise = ndimage.gaussian_filter(noise, breadth * scale / 2)
    spots = np.flatnonzero(ndimage.binary_dilation(inside, iterations=2))
    total = noise.ravel()[spots] + sum(_walk(noise, way_x.ravel(), way_y.ravel(), spots, sign, int(length * scale / 2))
                                       for sign in (1, -1))
    out = np.zeros(noise.shape, np.float32)
    out.ravel()[spots] = (total - total.mean()) / max(float(total.std()), 1e-9)
    return _smoothly(out, size)


def _walk(noise, way_x, way_y, spots, sign, steps):
    """The sum of the noise met on a walk of so many pixels along the fibres from each spot."""
    rows, columns = noise.shape
    row, column = (part.astype(np.float32) for part in np.divmod(spots, columns))
    step_x, step_y = way_x[spots] * sign, way_y[spots] * sign
    total = np.zeros(len(spots), np.float32)
    for _ in range(steps):
        column += step_x
        row += step_y
        here = (np.clip(row + 0.5, 0, rows - 1).astype(np.int32) * columns
                + np.clip(column + 0.5, 0, columns - 1).astype(np.int32))
        total += noise.ravel()[here]
        # A direction has no sign: go on the way one came.
        turn = np.where(way_x[here] * step_x + way_y[here] * step_y < 0, np.float32(-1), np.float32(1))
        step_x, step_y = way_x[here] * turn, way_y[here] * turn
    return total


def pen(flow: Grain, relief: np.ndarray, mask: np.ndarray, origin: tuple[float, float], scale: float, identity: str,
        width: float, spacing: tuple[float, float] = (3.0, 15.0)) -> str:
    """Strokes in the furrows of the relief, as path data.

    origin: plate x and y of the array's corner; spacing: across and along the fibres, mm.
    """
    draw = np.random.default_rng(zlib.crc32(identity.encode()) + 1)
    inner = ndimage.distance_transform_edt(mask) / scale
    spots = np.argwhere(inner > 1.0)
    if not len(spots):
        return ""
    taken = np.zeros(mask.shape, bool)
    tries = draw.permutation(len(spots))[: int(3 * len(spots) / scale ** 2 / (spacing[0] * spacing[1])) + 1]
    level = np.std(relief[mask]) + 1e-9
    lines = []
    for row, column in spots[tries]:
        depth = relief[row, column] / level
        if flow.sure[row, column] < 0.35 or depth > -0.7 or taken[row, column]:
            continue
        line = _follow(flow, inner, row, column, scale, draw.uniform(0.6, 1.0) * spacing[1])
        if line is None:
            continue
        _claim(taken, line, spacing[0] * scale)
        plate = line[:, ::-1] / scale + origin
        lines.append(strokes.stroke(plate, width * min(-depth, 1.6) / 1.2))
    return outline.compact(lines)


def _follow(flow, inner, row, column, scale, length):
    """The fibre through a pixel: (row, column) of its two ends and middle; None where it is too short."""
    ends = []
    for sign in (1, -1):
        r, c = float(row), float(column)
        way = np.array([flow.y[row, column], flow.x[row, column]]) * sign
        for _ in range(int(length / 2 * scale / 2)):
            r2, c2 = r + 2 * way[0], c + 2 * way[1]
            if not (0 <= r2 < inner.shape[0] - 1 and 0 <= c2 < inner.shape[1] - 1) or inner[int(r2), int(c2)] < 0.5:
                break
            r, c = r2, c2
            new = np.array([flow.y[int(r), int(c)], flow.x[int(r), int(c)]])
            way = new * (1 if new @ way >= 0 else -1)
        ends.append((r, c))
    line = np.array([ends[0], (row, column), ends[1]], float)
    return line if np.hypot(*(line[0] - line[2])) > 2.5 * scale else None


def _claim(taken, line, breadth):
    for part in np.linspace(0, 1, 7):
        point = line[0] * (1 - part) ** 2 + line[2] * part ** 2 + 2 * part * (1 - part) * (2 * line[1] - (line[0] + line[2]) / 2)
        r, c = np.rint(point).astype(int)
        half = max(int(breadth / 2), 1)
        taken[max(r - half, 0):r + half + 1, max(c - half, 0):c + half + 1] = True
