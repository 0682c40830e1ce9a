# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Corrections by hand that outlive a redraw: groups of svg/fixes/<plate>.svg replace the traced ones of the same id.

Inkscape writes colours as style attributes and marks of its own; both are brought back to what a plate may hold.
"""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

_SVG = "{http://www.w3.org/2000/svg}"
_TAGS = {"g", "path", "circle", "title", "desc"}
_KEPT = {"id", "class", "d", "cx", "cy", "r", "transform"}
_PAINT = {"fill", "fill-opacity", "fill-rule", "opacity", "stroke", "stroke-width", "stroke-opacity"}


class FixError(Exception):
    """A file of corrections cannot be used; the text says why."""


def read(file: Path) -> dict[str, str]:
    """The corrected structures by id; none when there is no such file.

    Transforms of the layers around them are dropped: Inkscape writes these where it moves the page, as it does when only the
    selection is exported, and what lies inside keeps the plate's millimetres.
    """
    if not file.is_file():
        return {}
    try:
        root = ElementTree.parse(file).getroot()
    except ElementTree.ParseError as error:
        raise FixError(f"{file}: is not well-formed ({error})") from error
    return {group.get("id"): _plain(group, file, False) for group in root.iter(_SVG + "g")
            if group.find(_SVG + "title") is not None and group.get("id") and group.get("class")}


def classes(text: str) -> set[str]:
    """The classes a corrected structure uses, so that the plate's style sheet has their colours."""
    return {kind for element in ElementTree.fromstring(text).iter() for kind in element.get("class", "").split()}


def _plain(element: ElementTree.Element, file: Path, inner: bool = True) -> str:
    name = element.tag.removeprefix(_SVG)
    if name not in _TAGS:
        raise FixError(f"{file}: <{name}> is not allowed on a plate; keep to {', '.join(sorted(_TAGS))}")
    if name in ("title", "desc"):
        return f"<{name}>{escape(element.text or '')}</{name}>"
    # Inkscape names every path; on a plate an id is a structure's.
    kept = {key: value for key, value in element.attrib.items()
            if key in _KEPT - ({"id"} if inner else set()) or key in _PAINT}
    for rule in element.get("style", "").split(";"):
        key, _, value = rule.partition(":")
        if key.strip() in _PAINT and "url(" not in value:
            kept[key.strip()] = value.strip()
    text = "".join(f" {key}={quoteattr(value)}" for key, value in kept.items())
    children = "\n".join(_plain(child, file) for child in element if isinstance(child.tag, str))
    return f"<{name}{text}>{children}</{name}>" if children else f"<{name}{text}/>"
