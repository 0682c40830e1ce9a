# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lines of the channels on the outer skin, through the stations in channels.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.interpolate import PchipInterpolator
from scipy.ndimage import gaussian_filter1d

import points as acupoints
from body import SIDES, Body, BodyError
from landmarks import landmarks
from outside import Outside
from tube import arc

LINES = Path(__file__).with_name("channels.toml")
STEP = 4.0
# How far, in steps, the line is smoothed each time it is laid down.
CALM = (4.0, 4.0, 2.0)
# How far from an acupoint, mm, the line is bent to meet it.
FADE = 60.0


@dataclass(frozen=True, eq=False)
class Channel:
    """One line of a channel on one side.

    id: 'bladder', 'gallbladder'…; side '' in the midline; polyline: (n, 3) mm on the skin; words: its way in words;
    normals: (n, 3) outward unit normals of the skin along it, so that a plate can draw the stretches its view sees.
    """

    id: str
    side: str
    polyline: np.ndarray
    words: str
    normals: np.ndarray


def channels(body: Body, found: dict | None = None, skin: Outside | None = None) -> list[Channel]:
    """Every line of channels.toml on both sides; a channel with two lines comes twice per side."""
    found = landmarks(body) if found is None else found
    skin = Outside(body) if skin is None else skin
    file = tomllib.loads(LINES.read_text(encoding="utf-8"))
    known = acupoints.points(body, found, skin)
    layers = {side: Layer(body, side, found, skin, known) for side in SIDES}
    return [_channel(channel["id"], line, side, layers, skin) for channel in file["channel"]
            for line in channel["line"] for side in (SIDES if channel.get("paired", True) else ("",))]


def _channel(identity: str, line: dict, side: str, layers: dict[str, Layer], skin: Outside) -> Channel:
    polyline = layers[side or "left"].lay(line)
    return Channel(identity, side, polyline, line["words"], skin.normals(polyline, side))


class Layer:
    """Lays lines on the skin of one side."""

    def __init__(self, body: Body, side: str, found: dict, skin: Outside, known: list[acupoints.Point]):
        rules = acupoints.rules()
        self._side, self._skin = side, skin
        self._places = acupoints.Places(body, side, found, rules["segment"])
        for rule in rules["point"]:
            self._places.add(rule["id"], rule["place"])
        self._known = {point.id: point.position for point in known if point.side in (side, "")}

    def lay(self, line: dict) -> np.ndarray:
        """The line as a polyline; it passes through its acupoints."""
        stations, fixed = [], []
        for rule in line["through"]:
            point = isinstance(rule, str) and rule in self._known
            stations.append(self._known[rule] if point else self._on_skin(rule, line.get("view", line["onto"])))
            fixed.append(point)
        return self._drape(np.array(stations), fixed, line["onto"])

    def _on_skin(self, rule, view: str) -> np.ndarray:
        if "carry" in rule:
            rule, view = rule["place"], rule["carry"]
        place, _ = self._places.add("station", rule)
        laid = self._skin.carry(place, self._side, view)[0]
        if not np.isfinite(laid).all():
            raise BodyError(f"{LINES.name}: the station {rule} lies beside the body; mend it")
        return laid

    def _drape(self, stations: np.ndarray, fixed: list[bool], onto: str) -> np.ndarray:
        length = arc(stations)
        count = round(length[-1] / STEP) + 1
        # A grid that contains the stations themselves, so that points stay on the line.
        grid = np.unique(np.concatenate([np.linspace(0, length[-1], count), length]))
        guide = PchipInterpolator(length, stations)(grid)
        laid = guide
        # Smoothing cuts corners into the body, so the line is laid down again after each.
        for calm in CALM:
            put = self._put(laid, onto)
            laid = gaussian_filter1d(np.where(np.isfinite(put), put, laid), calm, axis=0, mode="nearest")
        return laid + self._correction(grid, laid, length, stations, fixed)

    def _put(self, line: np.ndarray, onto: str) -> np.ndarray:
        if onto == "nearest":
            return self._skin.nearest(line, self._side)
        return self._skin.carry(line, self._side, onto)

    def _correction(self, grid, laid, length, stations, fixed) -> np.ndarray:
        """What brings the smoothed line back through its ends and its acupoints; it fades before the next of them."""
        keep = np.array(fixed)
        keep[[0, -1]] = True
        kept = length[keep]
        miss = stations[keep] - laid[np.searchsorted(grid, kept)]
        gaps = np.diff(kept, prepend=-np.inf, append=np.inf)
        reach = np.minimum(np.minimum(gaps[:-1], gaps[1:]), FADE)
        away = np.minimum(np.abs(grid[:, None] - kept) / reach, 1)
        return ((1 - away ** 2) ** 2) @ miss
