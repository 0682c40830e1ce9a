# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing a plate: layers, structures and their colours as plain SVG that Inkscape opens as layers."""

from __future__ import annotations

import copy
import tomllib
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import numpy as np

SETS = ("normal", "contrast", "distinct")

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!--
{licence}
-->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" version="1.1" \
width="{width}mm" height="{height}mm" viewBox="{left} {top} {width} {height}"{marks}>
<title>{title}</title>
<metadata>{attribution}</metadata>
<style>{style}</style>
"""

# The marker is split so that licence scanners read the plate's line, not this one.
_LICENCE = ("SPDX-" + "FileCopyrightText: 2026 The Ashi authors\n"
            "SPDX-" + "License-Identifier: CC-BY-SA-4.0")

PLATE = ("Traced from BodyParts3D 4.0, \u00a9 The Database Center for Life Science, CC BY 4.0 "
               "(Mitsuhashi et al., Nucleic Acids Res 2009;37:D782\u20135, doi:10.1093/nar/gkn613). Outline and form of muscles: "
               "hip, thigh and leg Visible Human Male, Andreassen et al. 2023, CC BY 4.0 (doi:10.1038/s41597-022-01905-2, data "
               "doi:10.56902/COB.vh.2022.0); back SPL/BWH Abdominal Atlas 2015, 3D Slicer License; fitted to one skeleton and "
               "changed by the Ashi authors. What is marked constructed was added by the Ashi authors. Artwork: CC BY-SA 4.0.")


def document(title: str, box: tuple[float, float, float, float], style: str, layers: list[str],
             marks: dict[str, str] | None = None, attribution: str = PLATE) -> str:
    """The whole drawing; box is left, top, width, height in user units; marks: data attributes of the root."""
    left, top, width, height = (f"{value:g}" for value in box)
    head = _HEAD.format(licence=_LICENCE, left=left, top=top, width=width, height=height, title=escape(title),
                        attribution=escape(attribution), style=style, marks=_data(marks))
    return head + "\n".join(layers) + "\n</svg>\n"


def _data(marks: dict[str, str] | None) -> str:
    return "".join(f" data-{key}={quoteattr(value)}" for key, value in (marks or {}).items())


def stylesheet(rules: str) -> str:
    """A style sheet as a file of its own."""
    return f"/*\n{_LICENCE}\n*/\n{rules}\n"


def layer(identity: str, label: str, content: list[str], hidden: bool = False, marks: dict[str, str] | None = None) -> str:
    """An Inkscape layer; a hidden one is shown by whoever needs it. Marks are its data attributes."""
    style = ' style="display:none"' if hidden else ""
    return "\n".join([f'<g inkscape:groupmode="layer" inkscape:label={quoteattr(label)} id={quoteattr(identity)}{style}'
                      f'{_data(marks)}>', *content, "</g>"])


def structure(identity: str, title: str, tissue: str, paths: list[str], recipe: str = "",
              marks: dict[str, str] | None = None) -> str:
    """One structure; a recipe says from what a constructed one was made. Marks are its data attributes."""
    kind = f"{tissue} constructed" if recipe else tissue
    note = f"<desc>{escape(recipe)}</desc>" if recipe else ""
    return (f'<g id={quoteattr(identity)} class="{kind}"{_data(marks)}><title>{escape(title)}</title>{note}\n'
            + "\n".join(paths) + "\n</g>")


def path(kind: str, data: str) -> str:
    """One path of a class of the style sheet."""
    return f'<path class="{kind}" d="{data}"/>'


class Palette:
    """The colours of palette.toml, as ramps of tones."""

    def __init__(self, file: Path):
        data = tomllib.loads(file.read_text(encoding="utf-8"))
        self._tones: dict[str, int] = data["tones"]
        self._finer, self._half = frozenset(data["finer"]), frozenset()
        self.channels: dict[str, dict[str, str]] = data["channel"]
        self._pens: dict[str, dict] = data["pen"]
        self._area: dict[str, dict[str, str]] = data["area"]
        self._sets = {name: {**data["normal"], **data[name]} for name in SETS}

    def finer(self) -> "Palette":
        """The same colours with a tone more between any two, for the materials that a close-up paints more finely."""
        other = copy.copy(self)
        other._half = self._finer
        return other

    @property
    def materials(self) -> tuple[str, ...]:
        """Every material, in the order of the file."""
        return tuple(self._sets["normal"])

    def tones(self, material: str) -> int:
        """How many tones a material is painted in; odd, so that one is its own colour."""
        whole = self._tones.get(material, self._tones["other"])
        return 2 * whole - 1 if material in self._half else whole

    def tone(self, material: str, index: int) -> str:
        """The class of a tone, shadow first. The finer palette's additional ones end in h, so that both share the others."""
        if material not in self._half:
            return f"{material}{index}"
        return f"{material}{index // 2}" + "h" * (index % 2)

    def ramp(self, material: str, colours: str = "normal") -> list[str]:
        """The tones of a material from shadow to light."""
        anchors = self._sets[colours][material]
        dark, own, light = (to_oklab(anchors[key]) for key in ("shadow", "own", "light"))
        steps = np.linspace(-1, 1, self.tones(material))
        return [_to_hex(own + (light - own) * step if step > 0 else own + (dark - own) * -step) for step in steps]

    def lightness(self, material: str, colours: str = "normal") -> float:
        """How light a material's own colour is, 0 to 1 (OKLab)."""
        return float(to_oklab(self._sets[colours][material]["own"])[0])

    def classes(self) -> set[str]:
        """Every class that carries a colour."""
        kinds = {f"{kind}-{material}" for material in self.materials for kind in ("line", "fibre", "dark", "veil")}
        finer = self.finer()
        tones = {one.tone(material, index) for one in (self, finer) for material in self.materials
                 for index in range(one.tones(material))}
        return (kinds | tones | set(self._pens) | {"area", "area-dotted", "area-dot"}
                | {f"{kind}-{name}" for name in self.channels for kind in ("channel", "spot")})

    def sheet(self, used: set[str], colours: str = "normal", mark: str = "") -> str:
        """The style sheet for the classes in use; mark '!important' lets it win over the plate's own."""
        rules, finer = [], self.finer()
        for material in self.materials:
            rules += [f".{finer.tone(material, index)}{{fill:{colour}{mark}}}" for index, colour in
                      enumerate(finer.ramp(material, colours)) if finer.tone(material, index) in used]
            line = self._sets[colours][material]["line"]
            rules += [f".{kind}-{material}{{{what}:{line}{mark}}}" for kind, what in
                      (("line", "stroke"), ("fibre", "fill")) if f"{kind}-{material}" in used]
            ramp = self.ramp(material, colours)
            rules += [f".{kind}-{material}{{fill:{ramp[tone]}{mark};fill-opacity:{veil}}}" for kind, tone, veil in
                      (("dark", 0, 0.5), ("veil", len(ramp) // 2, 0.45)) if f"{kind}-{material}" in used]
        for name, sets in self.channels.items():
            rules += [f".{kind}-{name}{{{what}:{sets[colours]}{mark}}}" for kind, what in
                      (("channel", "stroke"), ("spot", "fill")) if f"{kind}-{name}" in used]
        rules += [_pen(name, pen, colours, mark) for name, pen in self._pens.items() if name in used]
        if "area" in used:
            tint, dot = (self._area[part][colours] for part in ("tint", "dot"))
            rules += [f".area{{fill:{tint}{mark};fill-opacity:.26;stroke:none}}",
                      f".area-dot{{fill:{dot}{mark};fill-opacity:.75}}"]
            rules += [".area-dotted{fill:url(#area-dots);stroke:none}"] if colours == "normal" else []
        return "".join(rules)


def _pen(name: str, pen: dict, colours: str, mark: str) -> str:
    """A pen's rule. Its width and cover are the same in every set, so that only the drawing itself tells them."""
    if colours != "normal":
        return f".{name}{{stroke:{pen[colours]}{mark}}}"
    # What closes a shape is also filled; what is a line alone says so.
    return (f".{name}{{stroke:{pen['normal']};stroke-width:{pen['width']:g};stroke-opacity:{pen['cover']:g};"
            f"stroke-linecap:round;stroke-linejoin:round{'' if pen.get('edge') else ';fill:none'}}}")


def to_oklab(colour: str) -> np.ndarray:
    """#rrggbb as lightness 0 to 1, green to red, blue to yellow (Ottosson 2020)."""
    rgb = np.array([int(colour[i:i + 2], 16) for i in (1, 3, 5)]) / 255
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    return _LMS_TO_LAB @ np.cbrt(_RGB_TO_LMS @ linear)


def _to_hex(lab: np.ndarray) -> str:
    linear = np.linalg.solve(_RGB_TO_LMS, np.linalg.solve(_LMS_TO_LAB, lab) ** 3)
    linear = np.clip(linear, 0, 1)
    rgb = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
    return "#" + "".join(f"{round(float(value) * 255):02x}" for value in rgb)


_RGB_TO_LMS = np.array([[0.4122214708, 0.5363325363, 0.0514459929],
                        [0.2119034982, 0.6806995451, 0.1073969566],
                        [0.0883024619, 0.2817188376, 0.6299787005]])
_LMS_TO_LAB = np.array([[0.2104542553, 0.7936177850, -0.0040720468],
                        [1.9779984951, -2.4285922050, 0.4505937099],
                        [0.0259040371, 0.7827717662, -0.8086757660]])
