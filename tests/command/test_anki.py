#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`ashi anki`: the package as Anki's importer reads it, the text file, and what is refused."""
import csv
import io
import json
import os
import re
import sqlite3
import tempfile
import zipfile
from pathlib import Path

from cases import main, run

OCCLUSION = re.compile(r"\{\{c1::image-occlusion:rect:left=([\d.]+):top=([\d.]+):width=([\d.]+):height=([\d.]+):oi=1\}\}<br>")
TABLES = {
    "col": "id crt mod scm ver dty usn ls conf models decks dconf tags",
    "notes": "id guid mid mod usn tags flds sfld csum flags data",
    "cards": "id nid did ord mod usn type queue due ivl factor reps lapses left odue odid flags data",
    "revlog": "id cid usn ease ivl lastIvl factor time type",
    "graves": "usn oid type",
}
INDEXES = {"ix_notes_usn", "ix_cards_usn", "ix_revlog_usn", "ix_cards_nid", "ix_cards_sched", "ix_revlog_cid",
           "ix_notes_csum"}


def asked(*words):
    """How many cards the quiz has of that."""
    done = run("quiz", "--json", "--count", 1000, *words)
    return len(json.loads(done.stdout)["questions"]) if done.returncode == 0 else 0


def export(path, *words, pack=()):
    done = run(*pack, "anki", path, *words)
    assert done.returncode == 0, done.stderr
    return done.stdout


class Package:
    """What lies in a package, its database opened."""

    def __init__(self, *words, pack=()):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "out.apkg")
            self.said = export(path, *words, pack=pack)
            assert os.listdir(folder) == ["out.apkg"]
            with zipfile.ZipFile(path) as package:
                assert package.testzip() is None
                self.files = {name: package.read(name) for name in package.namelist()}
            Path(folder, "collection").write_bytes(self.files["collection.anki2"])
            database = sqlite3.connect(Path(folder, "collection"))
            database.row_factory = sqlite3.Row
            assert database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
            self.columns = {name: [row["name"] for row in database.execute(f"PRAGMA table_info({name})")]
                            for name in TABLES}
            self.indexes = {row["name"] for row in database.execute("SELECT name FROM sqlite_master WHERE type='index'")}
            self.col, = database.execute("SELECT * FROM col").fetchall()
            self.notes = database.execute("SELECT * FROM notes ORDER BY id").fetchall()
            self.cards = database.execute("SELECT * FROM cards ORDER BY id").fetchall()
            self.reviews = database.execute("SELECT * FROM revlog").fetchall()
            database.close()
        self.media = json.loads(self.files["media"])
        self.models = json.loads(self.col["models"])

    def fields(self, note):
        names = [field["name"] for field in self.models[str(note["mid"])]["flds"]]
        values = note["flds"].split("\x1f")
        assert len(values) == len(names), note["flds"]
        return dict(zip(names, values))

    def of_type(self, name):
        return [self.fields(note) for note in self.notes if self.models[str(note["mid"])]["name"] == name]


GLUTEAL = Package("--about", "dry-needling-piriformis")


def test_the_database_is_one_that_anki_reads():
    for table, columns in TABLES.items():
        assert GLUTEAL.columns[table] == columns.split(), table
    assert INDEXES <= GLUTEAL.indexes, GLUTEAL.indexes
    assert GLUTEAL.col["ver"] == 11 and GLUTEAL.col["crt"] * 1000 <= GLUTEAL.col["mod"] == GLUTEAL.col["scm"]
    assert "meta" not in GLUTEAL.files and not GLUTEAL.reviews
    decks = json.loads(GLUTEAL.col["decks"])
    assert set(decks) > {"1"} and len(decks) == 2 and json.loads(GLUTEAL.col["dconf"])["1"]["id"] == 1
    for identity, thing in [*decks.items(), *GLUTEAL.models.items()]:
        assert identity == str(thing["id"]), thing
    for note, card in zip(GLUTEAL.notes, GLUTEAL.cards, strict=True):
        assert card["nid"] == note["id"] and str(card["did"]) in decks and card["did"] != 1
        assert (card["ord"], card["type"], card["queue"], card["data"], card["usn"]) == (0, 0, 0, "", -1)
        assert note["tags"].startswith(" ashi::") and note["tags"].endswith(" ")
    assert [card["due"] for card in GLUTEAL.cards] == list(range(1, len(GLUTEAL.cards) + 1))


def test_as_many_notes_as_were_asked_for():
    about = ("--about", "dry-needling-piriformis")
    in_words = sum(asked(*about, "--kind", kind) for kind in ("order", "depth", "hazards", "now", "claim", "own"))
    names = asked(*about, "--kind", "name")
    assert in_words > 0 and names > 0
    assert len(GLUTEAL.of_type("Ashi question")) == in_words
    assert len(GLUTEAL.of_type("Ashi occlusion")) == names
    assert f"{in_words} in words, {names} with a picture" in GLUTEAL.said, GLUTEAL.said
    only = Package(*about, "--kind", "hazards")
    assert len(only.notes) == asked(*about, "--kind", "hazards") and not only.media


def assert_pictures(package):
    """Each is there, is a picture, and is shown; and each that is shown is there."""
    assert set(package.files) == {"collection.anki2", "media", *package.media}
    for number in package.media:
        assert package.files[number].startswith(b"\x89PNG\r\n"), number
    shown = {name for note in package.notes for name in re.findall(r'<img src="([^"]+)">', note["flds"])}
    assert shown == set(package.media.values()) and len(shown) == len(package.media), shown


def test_each_box_lies_within_its_picture():
    assert_pictures(GLUTEAL)
    notes = GLUTEAL.of_type("Ashi occlusion")
    for note in notes:
        left, top, width, height = map(float, OCCLUSION.fullmatch(note["Occlusion"]).groups())
        assert 0 <= left < left + width <= 1 and 0 <= top < top + height <= 1, note["Occlusion"]
        assert width > 0.005 and height > 0.005, note["Occlusion"]
        assert len(re.findall("<img", note["Image"])) == 1 and note["Comments"].startswith("name:"), note
    assert len({note["Occlusion"] for note in notes}) > 1


def test_the_kind_of_note_is_ankis_own_occlusion():
    kind, = [model for model in GLUTEAL.models.values() if model["type"] == 1]
    assert kind["originalStockKind"] == 6 and [field["tag"] for field in kind["flds"]] == [0, 1, 2, 3, 4]
    template, = kind["tmpls"]
    for wanted in ("{{cloze:Occlusion}}", 'id="image-occlusion-container"', 'id="image-occlusion-canvas"',
                   "anki.imageOcclusion.setup()"):
        assert wanted in template["qfmt"] and wanted in template["afmt"], wanted
    assert 'id="toggle"' in template["afmt"]


def test_what_is_asked_does_not_tell_the_answer_and_the_back_does():
    for note in GLUTEAL.of_type("Ashi question"):
        assert "✓" not in note["Front"] and "<li>" in note["Front"], note
        assert "✓" in note["Back"] or "<li>1. " in note["Back"], note
        assert "reviewer" in note["Origin"], note
    assert any("Source: " in note["Back"] for note in GLUTEAL.of_type("Ashi question"))


def test_a_second_export_brings_the_first_up_to_date():
    again = Package("--about", "dry-needling-piriformis")
    guids = [note["guid"] for note in GLUTEAL.notes]
    assert len(set(guids)) == len(guids) and [note["guid"] for note in again.notes] == guids
    assert set(again.models) == set(GLUTEAL.models) and again.media == GLUTEAL.media
    assert [card["did"] for card in again.cards] == [card["did"] for card in GLUTEAL.cards]
    assert [note["flds"] for note in again.notes] == [note["flds"] for note in GLUTEAL.notes]
    less = Package("--about", "piriformis")
    assert {note["guid"] for note in less.notes} <= set(guids)


def test_older_versions_get_two_pictures():
    package = Package("--about", "piriformis", "--two-pictures")
    assert_pictures(package)
    note, = package.of_type("Ashi two pictures")
    assert not package.of_type("Ashi occlusion") and len(package.media) == 2
    assert "Piriformis" not in note["Front"] and "Piriformis" in note["Back"]
    masked, lit = (re.findall(r'src="([^"]+)"', note[side]) for side in ("Front", "Back"))
    assert len(masked) == len(lit) == 1 and masked != lit


def test_a_text_file_says_what_its_columns_are():
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "out.txt")
        said = export(path, "--about", "piriformis")
        text = path.read_text(encoding="utf-8")
    heads = dict(line[1:].split(":", 1) for line in text.splitlines() if line.startswith("#"))
    assert heads["separator"] == "Tab" and heads["html"] == "true" and heads["notetype"] == "Basic", heads
    assert heads["guid column"] == "1" and heads["tags column"] == "4" and heads["deck"].startswith("Ashi::"), heads
    assert heads["columns"].split("\t") == ["guid", "Front", "Back", "Tags"], heads
    body = "".join(line for line in text.splitlines(keepends=True) if not line.startswith("#"))
    rows = list(csv.reader(io.StringIO(body), delimiter="\t", strict=True))
    assert rows and all(len(row) == 4 for row in rows), rows
    assert f"{len(rows)} in words, 0 with a picture" in said, said
    package = Package("--about", "piriformis")
    in_words = [note["guid"] for note in package.notes if package.models[str(note["mid"])]["name"] == "Ashi question"]
    assert [row[0] for row in rows] == in_words


def test_what_a_pack_writes_stays_words():
    with tempfile.TemporaryDirectory() as folder:
        pack = Path(folder, "pack")
        assert run("unpack", pack).returncode == 0
        for subject in (pack / "subjects").glob("*.xml"):
            text = subject.read_text(encoding="utf-8")
            subject.write_text(text.replace(">Piriformis<", ">Pirif [sound:x.mp3] {{c1::ormis}} &lt;b&gt; \\(x\\)<"),
                               encoding="utf-8")
        package = Package("--about", "piriformis", pack=("--pack", pack))
    assert_pictures(package)
    note, = package.of_type("Ashi occlusion")
    assert note["Back Extra"].startswith("<div><b>Pirif &#91;sound:x.mp3] &#123;&#123;c1::ormis}} &lt;b&gt; &#92;(x&#92;)<")
    for fields in package.of_type("Ashi question"):
        for sign in ("[", "{", "\\"):
            assert sign not in "".join(fields.values()), fields


def test_what_cannot_be_written_is_told_and_loses_nothing():
    with tempfile.TemporaryDirectory() as folder:
        def refused(name, *words, expect):
            done = run("anki", Path(folder, name), *words)
            assert done.returncode == expect and done.stderr.count("\n") == 1 and not done.stdout, done
            return done.stderr

        assert ".apkg" in refused("out.zip", expect=2)
        assert ".apkg" in refused("out.colpkg", expect=2)
        assert "Did you mean “name”?" in refused("out.apkg", "--kind", "nmae", expect=2)
        assert "name, order, depth" in refused("out.apkg", "--kind", "find", expect=2)
        assert "order, depth" in refused("out.txt", "--kind", "name", expect=2)
        assert "--two-pictures" in refused("out.txt", "--two-pictures", expect=2)
        assert "piriformis" in refused("out.apkg", "--about", "pirifromis", expect=1).lower()
        assert "nothing of that kind" in refused("out.apkg", "--about", "faint", "--kind", "depth", expect=1)
        assert "make it" in refused("no/such/out.apkg", expect=1)
        assert not os.listdir(folder)
        Path(folder, "kept.apkg").write_text("before", encoding="utf-8")
        refused("kept.apkg", "--about", "pirifromis", expect=1)
        assert Path(folder, "kept.apkg").read_text(encoding="utf-8") == "before"
        assert os.listdir(folder) == ["kept.apkg"]
    assert run("anki").returncode == 2


if __name__ == "__main__":
    main(globals())
