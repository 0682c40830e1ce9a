# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The skin layer: a smooth body and the shorts it wears, as decoration without structures."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from scipy import ndimage

import brush
import outline
import skin
import strokes
import svg
import tones
from body import SKELETON, Body
from raster import MIDLINE, View
from rind import SKIN

# The skin is soft: half the sampling of the muscles is enough.
STEP = 2
# The shorts bridge gaps of twice this, mm.
SPAN = 20
# Seen from the side, the source's skin is kept to this far beyond the midline, mm: the other leg is not drawn.
BEYOND = 10.0
# What smoothing takes off the skin is laid on again; and how far the shorts stand off it, mm.
FAT, CLOTH = 3.0, 2.0
_SKIN = tones.Manner(detail=0.22, contrast=0.62, level=0.58, shadow=0.5, evenness=0.3)
_CLOTH = tones.Manner(detail=0.5, contrast=0.62, level=0.56, shadow=0.5, evenness=0.5)


def layer(sheet, body: Body, palette: svg.Palette) -> tuple[list[str], set[str]]:
    """The paths of the skin layer and the classes they use."""
    if not sheet.skin:
        return [], set()
    view = replace(sheet.view, scale=sheet.view.scale / STEP)
    cells = skin.coarse(sheet.figure)
    # Flesh and bone count beside the closed skin, as solid and as carved, so that nothing stands out of it.
    flesh = [_part(each, row.id) for each in (body, Body(body.folder / SKELETON)) for row in map(each.row, each.ids)
             if row.system in ("muscle", "bone") and row.side in ("", *sheet.sides)]
    closed, *pieces = [_near_half(view, *_part(body, name)) for name in (SKIN, *sheet.skin["pieces"])]
    front, back = skin.solid(sheet.figure, flesh, closed, pieces)
    front, back = skin.padded(cells, front, back, sheet.skin.get("pad", [[0, 0]]))
    front = skin.dented(cells, front, sheet.skin["dent"])
    hide = skin.hide(view, cells, front, back, fat=FAT)
    window = (slice(0, view.shape[0]), slice(0, view.shape[1]))
    inside = sheet.frame.inside(*view.grid(window)) > 0
    paths, used = _paint("skin", hide, hide.mask & inside, view, _SKIN, palette)
    paths += _pen("skin", sheet, sheet.skin.get("crease", []), used)
    shorts = skin.hide(view, cells, front, back, fat=FAT + CLOTH, sigma=8.0)
    cut = _shorts_mask(sheet.skin["shorts"], shorts, view, window) & inside
    if not cut.any():
        return paths, used
    more, kinds = _paint("cloth", shorts, cut, view, _CLOTH, palette)
    paths += more + _pen("cloth", sheet, sheet.skin["shorts"]["fold"], used)
    return paths, used | kinds


def _part(body, name):
    mesh = body.mesh(name)
    return mesh.vertices, mesh.faces


def _near_half(view: View, vertices, faces):
    """The skin's sheets hold both sides; from the side only the near one counts."""
    if view.symmetric:
        return vertices, faces
    near = vertices @ view.toward > MIDLINE * view.toward[0] - BEYOND
    return vertices, faces[near[faces].all(axis=1)]


def _paint(material, hide, mask, view, manner, palette):
    around, mm = np.where(mask, hide.depth, -np.inf), brush.pen_mm(view) / STEP
    light = tones.Relief(hide.normal, hide.depth, mask, around, view.scale, form=5.0, fine=2.0).light(manner)
    count, line = palette.tones(material), f"line-{material}"
    own = palette.tone(material, (count - 1) // 2)
    paths = [svg.path(f"{own} {line}", outline.trace(mask, view, speck=20, tolerance=0.1 * mm, closed=True))]
    used = {own, line}
    for tone, where in tones.bands(light, mask, view.scale, count, 0.26, 0.86, soften=5.5):
        data = outline.trace(where, view, speck=40 * mm ** 2, tolerance=0.4 * mm)
        if data:
            paths.append(svg.path(palette.tone(material, tone), data))
            used.add(palette.tone(material, tone))
    return paths, used


def _shorts_mask(cut, shorts, view, window):
    """Between waistband and hems; the cloth spans the legs above the crotch."""
    x, y = view.grid(window)
    waist = -cut["waist"] + cut["dip"] * (1 - ((x - cut.get("middle", 0)) / 150) ** 2)
    leg = ((np.abs(x) if view.symmetric else x) - cut["leg"]) / 80
    hem = -cut["hem"] + cut["sag"] * (1 - leg ** 2)
    body = shorts.mask.copy()
    if "crotch" in cut:
        pad = int(1.5 * SPAN * view.scale)
        near = ndimage.binary_closing(np.pad(body, pad, mode="edge"), iterations=int(SPAN * view.scale))[pad:-pad, pad:-pad]
        body |= near & (y < -cut["crotch"] + 0.03 * x ** 2) & (np.abs(x) < 40)
    return body & (y > waist) & (y < hem)


def _pen(material, sheet, lines, used):
    """Creases and folds, drawn on both sides, as far as they lie within the frame."""
    pens = [strokes.long_stroke(points, line["width"]) for line in lines for points in sheet.view.lines(line["line"])
            if sheet.frame.inside(*points.T).min() > 0]
    if not pens:
        return []
    used.add(f"fibre-{material}")
    return [f'<path class="fibre-{material}" fill-opacity=".45" d="{outline.compact(pens)}"/>']
