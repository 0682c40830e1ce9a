# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Light and shade: how bright each pixel of a structure is, and the bands an illustrator would lay down.

Brightness is 0 (deepest shadow) to 1 (highest light). Form comes from broadly smoothed normals, fibre from what
the fine normals add to them, and depth from the neighbours that stand nearer to the viewer.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

# Where the light comes from, in plate axes: left, above, in front of the sheet.
LIGHT = np.array([-0.48, -0.46, 0.75]) / np.linalg.norm([-0.48, -0.46, 0.75])

# A patch of a tone that shows broader than RIM pen mm over less than this share of it is left to the next tone.
RIM, BROAD = 0.7, 0.2


@dataclass(frozen=True)
class Manner:
    """How a material takes the light; soften: how broadly its bands are smoothed, mm."""

    detail: float = 1.0
    contrast: float = 0.95
    level: float = 0.56
    shadow: float = 0.9
    evenness: float = 0.55
    soften: float = 0.5


def blur(values: np.ndarray, weight: np.ndarray, sigma: float) -> np.ndarray:
    """Gaussian mean of what lies where weight is set; elsewhere what the nearest of it suggests."""
    planes = (values[..., None] if values.ndim == 2 else values).astype(np.float32)
    weight = weight.astype(np.float32)[..., None]
    sums = smooth(np.concatenate([planes * weight, weight], axis=2), sigma)
    return (sums[..., :-1] / np.maximum(sums[..., -1:], 1e-6)).reshape(values.shape)


def smooth(planes: np.ndarray, sigma: float, truncate: float = 3) -> np.ndarray:
    """Gaussian mean of a picture (h, w) or (h, w, n), float32; a broad one is taken on a coarser sheet.

    There sigma is still three pixels or more, and so the straight lines between its pixels cannot be seen.
    """
    step = max(int(sigma / 3), 1)
    if step == 1:
        return ndimage.gaussian_filter(planes.astype(np.float32), _along(planes, sigma), mode="nearest", truncate=truncate)
    coarse = means(planes, step)
    # The mean over a block already blurs, by (step² - 1) / 12 in variance.
    left = np.sqrt(sigma ** 2 - (step ** 2 - 1) / 12) / step
    coarse = ndimage.gaussian_filter(coarse, _along(planes, left), mode="nearest", truncate=truncate)
    return between(coarse, step, planes.shape)


def between(planes: np.ndarray, step: int, shape: tuple) -> np.ndarray:
    """A picture of blocks, as `means` gives it, stretched to `shape` on straight lines between their middles."""
    return _between(_between(planes, step, 0, shape[0]), step, 1, shape[1])


def _along(planes, sigma):
    return (sigma, sigma, 0)[:planes.ndim]


def means(planes: np.ndarray, step: int) -> np.ndarray:
    """The mean of every block of step by step pixels, float32; the last ones are filled up with the edge."""
    rows, columns = (-(-size // step) for size in planes.shape[:2])
    pad = [(0, rows * step - planes.shape[0]), (0, columns * step - planes.shape[1])] + [(0, 0)] * (planes.ndim - 2)
    blocks = np.pad(planes, pad, mode="edge").astype(np.float32).reshape(rows, step, columns, step, *planes.shape[2:])
    return blocks.mean(axis=1).mean(axis=2)


def known_means(planes: np.ndarray, known: np.ndarray, step: int) -> np.ndarray:
    """The mean of what is known in every block; 0 where nothing is."""
    weight = known if planes.ndim == 2 else known[..., None]
    share = means(known, step)
    return means(np.where(weight, planes, 0), step) / np.maximum(share if planes.ndim == 2 else share[..., None], 1e-6)


def _between(planes, step, axis, size):
    """The picture stretched `step` times along an axis, on straight lines between the centres of its pixels."""
    place = np.clip((np.arange(size) + 0.5) / step - 0.5, 0, planes.shape[axis] - 1)
    low = np.minimum(place.astype(int), max(planes.shape[axis] - 2, 0))
    share = (place - low).astype(np.float32).reshape((-1,) + (1,) * (planes.ndim - 1 - axis))
    high = np.minimum(low + 1, planes.shape[axis] - 1)
    return planes.take(low, axis) * (1 - share) + planes.take(high, axis) * share


def extend(values: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Carry the values outward from where they are known to the nearest pixels that have none."""
    if known.all():
        return values
    index = ndimage.distance_transform_edt(~known, return_distances=False, return_indices=True)
    return values[tuple(index)]


def unit(vectors: np.ndarray) -> np.ndarray:
    """Vectors of length one."""
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-6)


class Relief:
    """The surface of a structure among its neighbours, measured once and lit for each of its materials.

    normal, depth: known where mask is set; around: the nearest depth of everything in the same layer, -inf where the
    sheet is empty.
    """

    def __init__(self, normal: np.ndarray, depth: np.ndarray, mask: np.ndarray, around: np.ndarray, scale: float,
                 form: float = 2.6, fine: float = 0.35):
        self.broad = unit(blur(normal, mask, form * scale)) @ LIGHT
        self.detail = unit(blur(normal, mask, fine * scale)) @ LIGHT - self.broad
        self.facing = unit(blur(normal, mask, 0.8 * scale))[..., 2]
        self.shade = occlusion(depth, around, mask, scale)
        self.middle = float(np.median(self.broad[mask]))

    def light(self, manner: Manner) -> np.ndarray:
        """The brightness of every pixel for one manner of taking the light."""
        light = (self.broad - self.middle) * manner.contrast + manner.level
        light = _knee(light + (1 - manner.evenness) * (self.middle - 0.72), 0.36, 0.16)
        light += manner.detail * self.detail
        # The surface turning away: a soft dark rim, as an edge in reflected light has.
        light -= 0.14 * (1 - _ramp(self.facing, 0.1, 0.45))
        return light - manner.shadow * self.shade


def _knee(light, floor, width):
    """Bend the light so that shadows keep some: far below the floor it settles `width` under it."""
    below = np.minimum(light - floor, 0)
    return np.maximum(light, floor) + width * np.tanh(below / width * 0.9)


def occlusion(depth: np.ndarray, around: np.ndarray, mask: np.ndarray, scale: float) -> np.ndarray:
    """How much the neighbourhood stands in the light, 0 to about 0.5: contact shadow, folds, fibre clefts."""
    own = extend(depth, mask)
    field = np.where(np.isfinite(around), np.maximum(around, own - 3), own - 3)
    shade = np.zeros(depth.shape, np.float32)
    for radius, reach, weight in ((0.5, 1.2, 0.16), (1.6, 4.0, 0.20), (4.5, 10.0, 0.16)):
        above = np.clip(field - own, -reach, 2 * reach)
        raised = smooth(above, radius * scale, 2.5)
        shade += weight * np.clip(raised / reach * 2.0, 0, 1)
    return shade


def _ramp(values, low, high):
    t = np.clip((values - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


def bands(light: np.ndarray, mask: np.ndarray, scale: float, count: int, low: float, high: float,
          soften: float = 0.3) -> list[tuple[int, np.ndarray]]:
    """The tones to paint over the middle one: (tone, where), darker ones outward, then lighter ones."""
    smoothed = blur(light, mask, soften * scale)
    cuts = np.linspace(low, high, count - 1)
    middle = (count - 1) // 2
    dark = [(tone, mask & (smoothed < cuts[tone])) for tone in range(middle - 1, -1, -1)]
    pale = [(tone, mask & (smoothed > cuts[tone - 1])) for tone in range(middle + 1, count)]
    return _stepped(dark, scale) + _stepped(pale, scale)


def _stepped(nested: list[tuple[int, np.ndarray]], scale: float) -> list[tuple[int, np.ndarray]]:
    """The same bands without those patches of one that the next leaves as a mere rim: there the light steps by two tones.

    Such a rim is not seen as a tone of its own, and costs a renderer as much as a broad one.
    """
    out = []
    for (tone, where), (_, inner) in zip(nested, nested[1:] + [(0, np.zeros_like(nested[0][1]))]):
        broad = ndimage.binary_opening(where & ~inner, iterations=max(round(RIM * scale / 2), 1))
        pieces, count = ndimage.label(where)
        size, shown = (np.bincount(pieces.ravel(), weight, minlength=count + 1) for weight in (None, broad.ravel()))
        kept = shown > BROAD * size
        kept[0] = False
        out.append((tone, kept[pieces]))
    return out
