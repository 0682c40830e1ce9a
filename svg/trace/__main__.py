# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draw from the meshes: /usr/bin/python3 svg/trace [--meshes DIR] [--out DIR] [name…]; no name draws everything."""

from __future__ import annotations

import argparse
import os
import sys
import time
import tomllib
from pathlib import Path

import body
import bodydata
import crossings
import fixes
import ghosts
import nerves
import outline
import plate
import section
import svg
from model import Model

HERE = Path(__file__).resolve().parent


def tell(text: str) -> None:
    """Progress on stderr: one line written over, kept where the text ends a line."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\033[K{text}")
    elif text.endswith("\n"):
        sys.stderr.write(text)
    sys.stderr.flush()


def folder_of(model: Model) -> Path:
    """Where sections of a body are put."""
    return Path("sections") if model.whose.name == body.MAN else Path("sections") / model.whose.name


def prove(model: Model) -> dict[Path, str]:
    """What every site's needle meets."""
    tell("crossings: running the needles")
    return {folder_of(model) / "crossings.json": crossings.proof(model.sites, model.runs)}


def cut(model: Model) -> dict[Path, str]:
    """A section through every needle, and one at every fixed level."""
    tell("sections: constructing")
    scene = section.Scene(model.world, svg.Palette(HERE / "palette.toml"))
    wanted = section.levels(scene.rules, model.body, model.found, model.whose) + section.of_sites(model.sites)
    texts = section.draw_all(wanted, scene, lambda text: tell(f"sections: {text}"))
    return {folder_of(model) / f"{name}.svg": text for name, text in texts.items()}


def haunt(model: Model) -> dict[Path, str]:
    """What can be hurt in front of every needle's plane and behind it, and there the other courses of the sciatic nerve."""
    tell("ghosts: constructing")
    courses = {letter: nerves.variant(letter, model.body, model.found, model.whose) for letter in nerves.variants()}
    texts = ghosts.draw_all(model.sites, model.world, courses, lambda text: tell(f"ghosts: {text}"))
    return {folder_of(model) / f"{name}.ghosts.xml": text for name, text in texts.items()}


def draw_plate(name: str, model: Model) -> dict[Path, str]:
    """The files of one plate."""
    tell(f"{name}: constructing nerves, points and channels")
    made = plate.Made(model.structures, model.points, model.channels, model.areas, model.skin,
                      fixes.read(HERE.parent / "fixes" / f"{name}.svg"), model.body)
    files = plate.draw(plate.Sheet(HERE / f"{name}.toml"), model.carved, made, svg.Palette(HERE / "palette.toml"),
                       lambda text: tell(f"{name}: {text}"))
    return {Path("plates") / f"{name}{ending}": text for ending, text in files.items()}


def place(model: Model) -> dict[Path, str]:
    """The landmarks, points and needles as data for the program."""
    tell("body: finding landmarks and points, and running the needles")
    return {Path("body.xml"): bodydata.text(model.found, model.points, model.sites, model.runs,
                                             model.surroundings)}


def draw_other(model: Model) -> dict[Path, str]:
    """Everything of a body that is not the first: its sections, and what its needles meet, as a proof and for the program."""
    runs = bodydata.runs_of(model.whose, model.sites, model.runs, model.surroundings)
    return cut(model) | haunt(model) | prove(model) | {Path(f"body-{model.whose.name}.xml"): runs}


def draw_colours(_model: Model) -> dict[Path, str]:
    """The other colours of everything a plate or a section may hold, each set as one additional style sheet."""
    palette = svg.Palette(HERE / "palette.toml")
    return {Path("plates") / f"{colours}.css": svg.stylesheet(palette.sheet(palette.classes(), colours, " !important"))
            for colours in svg.SETS if colours != "normal"}


def plates() -> list[str]:
    """The names of all plates: every file of rules that describes a sheet."""
    return sorted(file.stem for file in HERE.glob("*.toml") if "sheet" in tomllib.loads(file.read_text(encoding="utf-8")))


def drawings() -> dict:
    """Everything that can be drawn, by name: whose body it is of, and a function of its model that gives texts by path below svg/."""
    every = {name: lambda model, name=name: draw_plate(name, model) for name in plates()}
    every |= {"colours": draw_colours, "body": place, "crossings": prove, "sections": cut,
              "ghosts": haunt}
    return {name: (body.MAN, function) for name, function in every.items()} | {body.WOMAN: (body.WOMAN, draw_other)}


class Models:
    """The models of the bodies, each made when the first drawing asks for it; meshes: the folder of the first, or None."""

    def __init__(self, meshes: str | None):
        self._meshes = {body.MAN: meshes}
        self._made: dict[str, Model] = {}

    def __getitem__(self, whose: str) -> Model:
        if whose not in self._made:
            folder = body.find_body(self._meshes.get(whose), whose)
            if folder is None:
                raise body.BodyError(f"no meshes found. {body.REMEDY}")
            self._made[whose] = Model(folder, whose)
        return self._made[whose]


def put(files: dict[Path, str], out: Path) -> None:
    """Put files in place in one step each, so that a reader never meets half a file."""
    for path, text in files.items():
        # The program's data lie beside the content, not beside the plates.
        is_data = out == HERE.parent and path.suffix == ".xml" and len(path.parts) == 1
        file = bodydata.CONTENT / path.name if is_data else out / path
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_name(f".{file.name}.new")
        fresh.write_text(text, encoding="utf-8")
        os.replace(fresh, file)
        tell(f"{file}: {len(text.encode()) / 1e6:.2f} MB\n")


def main() -> int:
    known = drawings()
    parser = argparse.ArgumentParser(prog="svg/trace", description="Draw plates and data from the meshes.")
    parser.add_argument("--meshes", metavar="DIR", help="the folder of the man's body: manifest.csv and meshes/")
    parser.add_argument("--out", metavar="DIR", type=Path, default=HERE.parent, help="where to write instead of svg/")
    parser.add_argument("names", metavar="name", nargs="*", help=f"what to draw of {', '.join(known)}; all unless told")
    options = parser.parse_args()
    if unknown := [name for name in options.names if name not in known]:
        print(f"svg/trace: nothing is called '{unknown[0]}'; there is {', '.join(known)}", file=sys.stderr)
        return 2
    try:
        draw(options.names or list(known), known, Models(options.meshes), options.out)
    except (body.BodyError, outline.ToolError, plate.PlateError, fixes.FixError) as error:
        tell("\n")
        print(f"svg/trace: {error}", file=sys.stderr)
        return 1
    return 0


def draw(names: list[str], known: dict, models: Models, out: Path) -> None:
    """Draw one after the other and say how long each took."""
    for count, name in enumerate(names, 1):
        start = time.monotonic()
        whose, function = known[name]
        put(function(models[whose]), out)
        tell(f"{name}: {count} of {len(names)} done in {time.monotonic() - start:.0f} s\n")


if __name__ == "__main__":
    sys.exit(main())
