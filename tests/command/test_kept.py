#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`ashi notes` and `ashi review`: what is kept, exported, imported and due, and what is wrong with a file or the disk."""
import csv
import datetime
import json
import os
import resource
import signal
import sqlite3
import tempfile
from pathlib import Path

from cases import GOOD, main, run

NOTHING = "ashi: nothing was taken from “{}”. {}.\n"


class Home:
    """A folder of a user's data."""

    def __init__(self, folder):
        self.folder = folder
        self.kept = Path(folder, "data", "ashi", "kept.sqlite")

    def run(self, *words, **options):
        before = os.environ.get("XDG_DATA_HOME")
        os.environ["XDG_DATA_HOME"] = str(Path(self.folder, "data"))
        try:
            return run("--pack", GOOD, *words, **options)
        finally:
            os.environ.pop("XDG_DATA_HOME")
            if before is not None:
                os.environ["XDG_DATA_HOME"] = before

    def good(self, *words, **options):
        done = self.run(*words, **options)
        assert done.returncode == 0 and not done.stderr, done
        return done.stdout

    def bad(self, *words, **options):
        done = self.run(*words, **options)
        assert done.returncode == 1 and not done.stdout, done
        return done.stderr

    def path(self, name):
        return str(Path(self.folder, name))


def with_home(test):
    def case():
        with tempfile.TemporaryDirectory() as folder:
            test(Home(folder))
    case.__name__ = test.__name__
    return case


@with_home
def test_notes(home):
    assert home.good("notes", "list") == "There are no notes.\n"
    first = home.good("notes", "add", "outer-muscle", "over the nerve\nor under it").strip()
    second = home.good("notes", "add", "section/gb30", "bone below").strip()
    text = home.good("notes", "list")
    assert first in text and second in text and "    over the nerve\n    or under it\n" in text, text
    assert "outer-muscle (Outer muscle)" in text and "section/gb30 (GB30, left)" in text, text
    assert second not in home.good("notes", "list", "Outer muscle")
    home.good("notes", "change", first, "through it")
    assert "through it" in home.good("notes", "list", "outer-muscle")
    home.good("notes", "remove", second)
    assert second not in home.good("notes", "list")
    assert home.bad("notes", "remove", second) == f"ashi: There is no note “{second}”\n"
    assert "Did you mean “outer-muscle”?" in home.bad("notes", "add", "outer-muscel", "x")
    assert "is empty" in home.bad("notes", "add", "outer-muscle", "")


@with_home
def test_words(home):
    for words in (["notes"], ["notes", "burn"], ["notes", "add", "outer-muscle"], ["notes", "export"],
                  ["notes", "list", "a", "b"], ["review", "find:psoas"], ["review", "find:psoas", "best"],
                  ["review", "find:psoas", "good", "--json"], ["review", "--csv", "a", "--json"],
                  ["review", "--retention", "0.98"], ["review", "--retention", "nan"], ["review", "--retention", "much"]):
        done = home.run(*words)
        assert done.returncode == 2 and done.stderr, (words, done)


@with_home
def test_there_and_back(home):
    home.good("notes", "add", "outer-muscle", "环跳 is near")
    home.good("review", "find:piriformis", "good")
    file = home.path("kept.json")
    home.good("notes", "export", file)
    kept = json.loads(Path(file).read_text(encoding="utf-8"))
    assert kept["ashi-format"] == 2 and kept["notes"][0]["text"] == "环跳 is near", kept
    assert kept["repetitions"][0]["item"] == "find:piriformis" and kept["repetitions"][0]["kind"] == "find", kept
    assert home.good("notes", "import", file) == "0 were taken. 2 were here already.\n"
    other = Home(home.path("other"))
    assert other.good("notes", "import", file) == "2 were taken. 0 were here already.\n"
    again = home.path("again.json")
    other.good("notes", "export", again)
    assert Path(file).read_bytes() == Path(again).read_bytes()
    home.good("notes", "add", "outer-muscle", "one more")
    home.good("notes", "export", again)
    assert other.good("notes", "import", again) == "1 was taken. 2 were here already.\n"


@with_home
def test_review(home):
    assert home.good("review") == "Nothing was asked yet.\n"
    assert home.good("review", "find:piriformis", "good") == "Again in 10 min.\n"
    assert home.good("review", "name:piriformis", "again") == "Again in 1 min.\n"
    in_days = home.good("review", "find:gb30", "easy")
    assert in_days.startswith("Again on 2"), in_days
    text = home.good("review")
    assert text.startswith("0 are due now, of 3 that were asked.\n") and text.count("\n  2") == 7, text
    told = json.loads(home.good("review", "--json"))
    assert told["asked"] == 3 and told["due"] == [] and told["leeches"] == [] and told["retention"] == 0.9, told
    # What is easy is asked again a week or so later; that day is spread, and may still be one of the seven.
    comes = {day["day"]: day["due"] for day in told["forecast"]}
    assert len(comes) == 7 and sum(comes.values()) == 2 + (in_days.split()[-1].rstrip(".") in comes), told


def import_old(home, days):
    """Answers of that many days ago: Good, until it is asked in days."""
    now = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=days)
    rows = [{"pack": json.loads(home.good("review", "--json"))["pack"], "item": "find:piriformis", "zone": 0,
             "time": (now + datetime.timedelta(minutes=11 * n)).isoformat(), "grade": 3, "kind": "find", "took": 900,
             "seed": 1} for n in range(2)]
    file = home.path("old.json")
    Path(file).write_text(json.dumps({"ashi-format": 1, "repetitions": rows}), encoding="utf-8")
    home.good("notes", "import", file)


def import_answers(home, kind, n, n_again):
    """Of one kind: n things that were easy long ago, and asked again once, when they were long due."""
    begun = datetime.datetime(2026, 1, 1, 12, tzinfo=datetime.timezone.utc)
    pack = json.loads(home.good("review", "--json"))["pack"]
    rows = [{"pack": pack, "item": f"{kind}:thing-{i}", "zone": 0, "time": time.isoformat(), "grade": grade,
             "kind": kind, "took": 900, "seed": 1}
            for i in range(n)
            for time, grade in ((begun, 4), (begun + datetime.timedelta(days=90), 1 if i < n_again else 3))]
    file = home.path(f"{kind}.json")
    Path(file).write_text(json.dumps({"ashi-format": 1, "repetitions": rows}), encoding="utf-8")
    home.good("notes", "import", file)


@with_home
def test_recall(home):
    import_answers(home, "find", 20, 2)
    import_answers(home, "name", 3, 0)
    told = json.loads(home.good("review", "--json"))["recall"]
    assert [(kind["kind"], kind["due"], kind["recalled"]) for kind in told] == [("find", 20, 18), ("name", 3, 3)], told
    assert abs(told[0]["low"] - 0.699) < 0.001 and abs(told[0]["high"] - 0.972) < 0.001, told
    text = home.good("review")
    assert "\nRecalled of what was due:\n  find     18 of 20: 90 in 100, likely 70 to 97\n" in text, text
    assert "  name " not in text, text


@with_home
def test_due(home):
    import_old(home, 30)
    text = home.good("review")
    assert text.startswith("1 is due now, of 1 that were asked.\n  find:piriformis"), text
    told = json.loads(home.good("review", "--json"))
    assert told["due"][0]["item"] == "find:piriformis" and told["due"][0]["answers"] == 2, told
    assert 0.6 < told["due"][0]["retrievability"] < 0.75, told
    assert told["forecast"][0]["due"] == 1, told
    file = home.path("answers.csv")
    home.good("review", "--csv", file)
    with open(file, encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [row["item"] for row in rows] == ["find:piriformis"] * 2 and rows[0]["grade"] == "3", rows


@with_home
def test_what_is_no_export(home):
    home.good("notes", "add", "outer-muscle", "a")
    before = home.good("notes", "list")
    file = home.path("file")
    for content, told in ((b"", "It is no file that Ashi"), (b"{", "It is no JSON"), (b"\xff", "It is no file that Ashi"),
                          (b"[" * 1000000, "It is no file that Ashi"), (b"{}", "It is no file that Ashi"),
                          (b'{"ashi-format": 99}', "A newer version of Ashi"),
                          (b'{"ashi-format": 1, "notes": [{}]}', "“notes”, number 1: “id” is missing")):
        Path(file).write_bytes(content)
        message = home.bad("notes", "import", file)
        assert file in message and told in message and message.count("\n") == 1, (content[:20], message)
    assert "No such file" in home.bad("notes", "import", home.path("nothing"))
    assert "is no file that Ashi has exported" in home.bad("notes", "import", home.folder)
    assert home.good("notes", "list") == before


@with_home
def test_a_file_that_is_not_ours(home):
    home.kept.parent.mkdir(parents=True)
    with sqlite3.connect(home.kept) as database:
        database.execute("CREATE TABLE other (x)")
    database.close()
    before = home.kept.read_bytes()
    for words in (["review"], ["notes", "list"], ["notes", "add", "outer-muscle", "a"]):
        message = home.bad(*words)
        assert f"“{home.kept}” is a file of another program" in message and message.count("\n") == 1, message
    assert home.kept.read_bytes() == before and os.listdir(home.kept.parent) == ["kept.sqlite"]


@with_home
def test_a_damaged_file(home):
    home.good("notes", "add", "outer-muscle", "a")
    home.kept.write_bytes(b"x" * 5000)
    done = home.run("notes", "list")
    assert done.returncode == 0 and done.stdout == "There are no notes.\n", done
    aside = next(path for path in home.kept.parent.iterdir() if ".damaged-" in path.name)
    assert done.stderr.count("\n") == 1 and f"was set aside as “{aside}”" in done.stderr, done
    assert aside.read_bytes() == b"x" * 5000
    assert home.good("notes", "list") == "There are no notes.\n"


@with_home
def test_a_full_disk(home):
    """A limit on the size of files is a disk that is full, to who writes. What was kept before is still there."""
    def bound():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100000, 100000))

    home.good("notes", "add", "outer-muscle", "before")
    message = ""
    for _ in range(40):
        done = home.run("notes", "add", "outer-muscle", "x" * 15000, preexec_fn=bound)
        if done.returncode != 0:
            message = done.stderr
            break
    assert f"“{home.kept}” cannot be written" in message and "still there" in message, message
    assert "before" in home.good("notes", "list")
    home.good("notes", "add", "outer-muscle", "after")


@with_home
def test_where_nothing_can_be_written(home):
    Path(home.folder, "data").write_text("a file, where a folder should be", encoding="utf-8")
    message = home.bad("notes", "add", "outer-muscle", "a")
    assert "cannot be written" in message and home.folder in message and message.count("\n") == 1, message
    os.remove(Path(home.folder, "data"))
    home.good("notes", "add", "outer-muscle", "a")
    message = home.bad("notes", "export", "/proc/no-such-folder/kept.json")
    assert "/proc/no-such-folder" in message, message


if __name__ == "__main__":
    main(globals())
