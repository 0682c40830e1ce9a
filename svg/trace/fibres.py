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
from raster import View


@dataclass
class Grain:
    """The direction of the fibres (unit, plate axes) and how sure it is, 0 to 1, in every pixel."""

    x: np.ndarray
    y: np.ndarray
    sure: np.ndarray


def grain(normal: np.ndarray, mask: np.ndarray, unit: float, near: float = 3.0, far: float = 14.0) -> Grain:
    """Read the fibre direction from smoothed normals; near and far: how widely the relief is asked, in `unit` pixels."""
    across = np.zeros((*mask.shape, 3), np.float32)
    fine = tones.blur(normal, mask, 0.5 * unit) - tones.blur(normal, mask, 2.5 * unit)
    for axis in (0, 1):
        dy = ndimage.gaussian_filter(fine[..., axis], 0.5 * unit, order=(1, 0), mode="nearest")
        dx = ndimage.gaussian_filter(fine[..., axis], 0.5 * unit, order=(0, 1), mode="nearest")
        for index, product in enumerate((dx * dx, dx * dy, dy * dy)):
            across[..., index] += product
    # The rim of a structure is an edge, not a fibre: it has no say.
    core = ndimage.distance_transform_edt(mask) > 1.2 * unit
    core = core if core.sum() > 12 else mask
    blend = sum(share * planes / (planes[..., :1] + planes[..., 2:] + 1e-12) for share, planes in
                ((1, tones.blur(across, core, near * unit)), (0.25, tones.blur(across, core, far * unit))))
    lead, cross, trail = np.moveaxis(blend, -1, 0)
    angle = 0.5 * np.arctan2(2 * cross, lead - trail) + np.pi / 2
    sure = np.hypot(2 * cross, lead - trail) / (lead + trail + 1e-12)
    return Grain(np.cos(angle), np.sin(angle), sure)


def streaks(flow: Grain, mask: np.ndarray, identity: str, unit: float, breadth: float = 0.5,
            length: float = 7.0) -> np.ndarray:
    """Noise drawn out along the fibres, mean 0 and deviation 1 over the mask; the same for a structure every time."""
    draw = np.random.default_rng(zlib.crc32(identity.encode()))
    noise = ndimage.gaussian_filter(draw.standard_normal(mask.shape, np.float32), breadth * unit / 2)
    spots = np.flatnonzero(ndimage.binary_dilation(mask))
    total = _walks(flow, noise, spots, int(length * unit / 2))
    out = np.zeros(mask.shape, np.float32)
    out.ravel()[spots] = (total - total.mean()) / max(float(total.std()), 1e-9)
    return out


def along(flow: Grain, mask: np.ndarray, values: np.ndarray, reach: float) -> np.ndarray:
    """The mean of the values along the fibres, so many pixels to either side; outside the mask they stay."""
    spots = np.flatnonzero(mask)
    out = values.astype(np.float32)
    out.ravel()[spots] = _walks(flow, out.copy(), spots, int(reach)) / (2 * int(reach) + 1)
    return out


def _walks(flow, values, spots, steps):
    """The sum of the values met on a walk of so many pixels both ways along the fibres from each spot."""
    rows, columns = values.shape
    values, way_x, way_y = (plane.astype(np.float32).ravel() for plane in (values, flow.x, flow.y))
    total = values[spots].copy()
    for sign in (1, -1):
        row, column = (part.astype(np.float32) for part in np.divmod(spots, columns))
        step_x, step_y = way_x[spots] * sign, way_y[spots] * sign
        for _ in range(steps):
            column += step_x
            row += step_y
            here = (np.clip(row + 0.5, 0, rows - 1).astype(np.int32) * columns
                    + np.clip(column + 0.5, 0, columns - 1).astype(np.int32))
            total += values[here]
            # A direction has no sign: go on the way one came.
            turn = np.where(way_x[here] * step_x + way_y[here] * step_y < 0, np.float32(-1), np.float32(1))
            step_x, step_y = way_x[here] * turn, way_y[here] * turn
    return total


def pen(flow: Grain, relief: np.ndarray, mask: np.ndarray, view: View, unit: float, identity: str, width: float,
        spacing: tuple[float, float] = (3.0, 15.0)) -> str:
    """Strokes in the furrows of the relief, as path data.

    view: the sheet the planes cover; width, and spacing across and along the fibres, in `unit` pixels.
    """
    draw = np.random.default_rng(zlib.crc32(identity.encode()) + 1)
    inner = ndimage.distance_transform_edt(mask) / unit
    spots = np.argwhere(inner > 1.0)
    if not len(spots):
        return ""
    taken = np.zeros(mask.shape, bool)
    tries = draw.permutation(len(spots))[: int(3 * len(spots) / unit ** 2 / (spacing[0] * spacing[1])) + 1]
    level = np.std(relief[mask]) + 1e-9
    lines = []
    for row, column in spots[tries]:
        depth = relief[row, column] / level
        if flow.sure[row, column] < 0.35 or depth > -0.7 or taken[row, column]:
            continue
        line = _follow(flow, inner, row, column, unit, draw.uniform(0.6, 1.0) * spacing[1])
        if line is None:
            continue
        _claim(taken, line, spacing[0] * unit)
        plate = (line[:, ::-1] + 0.5) / view.scale + (view.left, view.top)
        lines.append(strokes.stroke(plate, width * unit / view.scale * min(-depth, 1.6) / 1.2))
    return outline.compact(lines)


def _follow(flow, inner, row, column, unit, length):
    """The fibre through a pixel: (row, column) of its two ends and middle; None where it is too short."""
    ends = []
    for sign in (1, -1):
        r, c = float(row), float(column)
        way_r, way_c = float(flow.y[row, column]) * sign, float(flow.x[row, column]) * sign
        for _ in range(int(length / 2 * unit)):
            r2, c2 = r + way_r, c + way_c
            if not (0 <= r2 < inner.shape[0] - 1 and 0 <= c2 < inner.shape[1] - 1) or inner[int(r2), int(c2)] < 0.5:
                break
            r, c = r2, c2
            new_r, new_c = float(flow.y[int(r), int(c)]), float(flow.x[int(r), int(c)])
            turn = 1 if new_r * way_r + new_c * way_c >= 0 else -1
            way_r, way_c = new_r * turn, new_c * turn
        ends.append((r, c))
    line = np.array([ends[0], (row, column), ends[1]], float)
    return line if np.hypot(*(line[0] - line[2])) > 2.5 * unit else None


def _claim(taken, line, breadth):
    for part in np.linspace(0, 1, 7):
        point = line[0] * (1 - part) ** 2 + line[2] * part ** 2 + 2 * part * (1 - part) * (2 * line[1] - (line[0] + line[2]) / 2)
        r, c = np.rint(point).astype(int)
        half = max(int(breadth / 2), 1)
        taken[max(r - half, 0):r + half + 1, max(c - half, 0):c + half + 1] = True
