// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/*
 * What a pack, a drawing, a question or a file of the user may ask of this program, in one table. Packs come from
 * strangers: whoever reads or paints holds them to these limits, and says which one was passed and how to keep to it.
 * Each is several times what the built-in pack and the large pack of the bench need.
 */

/* A file of a pack, in bytes: a plate has at most 1.5 MB and a file of subjects far less. */
#define ASHI_LIMIT_FILE_BYTES (16 * 1024 * 1024)

/* The files of one pack together, each counted as often as it is named, in bytes; parsed, they need several times that.
 * The large pack of the bench has 60 MB of words; drawings that nobody looks at are not counted, since they are not
 * read. */
#define ASHI_LIMIT_PACK_BYTES (512 * 1024 * 1024)

/* What pack.xml names: files of words, and plates or sections. The large pack has 1,000 and 2,000. */
#define ASHI_LIMIT_INCLUDES 4000
#define ASHI_LIMIT_PICTURES 5000

/* Layers of a plate, which is a row of the layer column each: nobody finds one among more. */
#define ASHI_LIMIT_LAYERS 64

/* Elements of a file of words: in all, right under its root (sources, subjects, landmarks …), under any other, and how
 * many works one statement may cite. The schema's validator takes a minute for 100,000 of one kind. */
#define ASHI_LIMIT_FILE_ELEMENTS 200000
#define ASHI_LIMIT_ITEMS         10000
#define ASHI_LIMIT_PARTS         1000
#define ASHI_LIMIT_CITES         64

/* Attributes of one element: libxml2 before 2.12 compares each with each, which takes minutes for 100,000. */
#define ASHI_LIMIT_ATTRIBUTES 1000

/* Namespaces that are declared where an element stands, by it or around it: libxml2 before 2.12 looks through them for
 * each element, which takes hours for 100,000. Inkscape declares a dozen. */
#define ASHI_LIMIT_NAMESPACES 100

/* Bytes of an id, of any other attribute, and of the words of one element, which are a paragraph: the longest we have
 * written has 600. */
#define ASHI_LIMIT_ID        100
#define ASHI_LIMIT_ATTRIBUTE 1000
#define ASHI_LIMIT_WORDS     20000

/* Problems after which nobody guesses any more what was meant: each guess compares with every name there is. */
#define ASHI_LIMIT_GUESSES 50

/* A body is two metres tall; cairo 1.16 loses its footing with coordinates beyond 2^23 / 256. In mm. */
#define ASHI_LIMIT_EXTENT_MM 5000.0

/* Places of all outlines of what lies beside one section's plane: ours have some thousands. */
#define ASHI_LIMIT_GHOST_PLACES 400000

/* Elements of one drawing. */
#define ASHI_LIMIT_ELEMENTS 60000

/* Elements of one drawing when each <use> is followed to what it repeats, and how deep one may use another: the
 * renderer follows them all. We use none. */
#define ASHI_LIMIT_DRAWN     200000
#define ASHI_LIMIT_USES_DEEP 32

/* Rules in the style sheets of one drawing: the renderer tries each on every element. A plate of ours has 200. */
#define ASHI_LIMIT_RULES 2000

/* The least width and height of a drawing in mm, and how many times the one may be the other: less is no picture of
 * anything, and its scale in pixels has no bounds. */
#define ASHI_LIMIT_SMALLEST_MM 1.0
#define ASHI_LIMIT_SLIMMEST    100.0

/* Structures of one drawing: their numbers have 16 bit in the pick map, and 0 is "nothing". */
#define ASHI_LIMIT_STRUCTURES 20000

/* Names that are written around a picture: nobody reads more, and each keeps clear of every other. A section of ours
 * has sixty, of which it shows half. */
#define ASHI_LIMIT_LABELS 200

/* Problems that are told of one pack: a hostile one could have a problem on every line, and nobody reads more. */
#define ASHI_LIMIT_PROBLEMS 500

/* Characters of what a problem quotes, and of all that it says: it is read in a line of a terminal or of a window. */
#define ASHI_LIMIT_QUOTE   80
#define ASHI_LIMIT_MESSAGE 500

/* A side of a picture that is saved, in pixels or points: cairo draws none beyond 32,767. */
#define ASHI_LIMIT_SAVED_SIDE 32000

/* Processor time for one thing to be drawn of a stranger's plate, a layer or a structure, in seconds. The slowest layer
 * of the built-in pack takes a hundredth of it. It is the time of the process that draws, so that a busy machine only
 * makes one wait longer. */
#define ASHI_LIMIT_PAINT_SECONDS 10

/* Processor time for all structures of such a plate to be drawn one by one, when it is found out where each lies, in
 * seconds. */
#define ASHI_LIMIT_TRACE_SECONDS 60

/* By the clock, for a process that neither draws nor answers, in seconds: a machine may be this much too busy. */
#define ASHI_LIMIT_PAINT_STUCK_SECONDS 120

/* What the process that draws a stranger's plate may have of the address space, in bytes: the largest tile there can be
 * (400 MB), once more for what librsvg lays over it, and the libraries. */
#define ASHI_LIMIT_PAINT_BYTES (1 << 30)

/* Such processes that wait for the next drawing of a pack: check paints one after the other, and a window that opens
 * another plate has two workers at it. Each holds some 20 MB. */
#define ASHI_LIMIT_IDLE_PAINTERS 2

/* What is sent to that process before it draws, in bytes: a file of a pack, in which a letter may have come to be
 * written by its number with five, and the palette and the names. */
#define ASHI_LIMIT_OPENING_BYTES (5 * ASHI_LIMIT_FILE_BYTES + (4 << 20))

/* What one may type to look for, in bytes: three hundred words, of which the first dozen are looked for. A pasted page
 * must not be weighed against every word of the pack. */
#define ASHI_LIMIT_SEARCH_BYTES 2000
#define ASHI_LIMIT_SEARCH_WORDS 12

/* Letters of a word that is compared with others: the longest of Terminologia Anatomica has 32. What is longer is no
 * slip of the finger, and comparing grows with the square. */
#define ASHI_LIMIT_WORD_LETTERS 64

/* Points of one stroke of ink, and of all that is drawn in a visit: a stroke that would have more becomes coarser. A
 * line across the body needs thirty, so that hours of drawing do not come near the second, which takes 5 MB. */
#define ASHI_LIMIT_STROKE_POINTS 1000
#define ASHI_LIMIT_INK_POINTS    200000

/* The logo of a clinic: bytes of its file, and pixels along an edge, by what the file says before it is unpacked: a few
 * kilobytes of PNG can hold gigabytes of one colour. Unpacked, the largest takes 64 MB for a moment. */
#define ASHI_LIMIT_LOGO_BYTES (4 * 1024 * 1024)
#define ASHI_LIMIT_LOGO_SIDE  4096

/* A file that tells of a clinic, in bytes, and letters of each thing it tells; letters of the line that somebody adds
 * to a hand-out, of which two fit on a page. */
#define ASHI_LIMIT_CLINIC_BYTES   (16 * 1024)
#define ASHI_LIMIT_CLINIC_LETTERS 120
#define ASHI_LIMIT_NOTE_LETTERS   300

/* A teacher's file of an exam, in bytes, and its stations: a class of two hundred stations would take a day. */
#define ASHI_LIMIT_EXAM_FILE_BYTES (256 * 1024)
#define ASHI_LIMIT_EXAM_STATIONS   200

/* A file of notes and answers that is imported, in bytes: 100,000 answers have 20 MB. Answers of one exam, in bytes. */
#define ASHI_LIMIT_KEPT_BYTES (64 * 1024 * 1024)
#define ASHI_LIMIT_EXAM_BYTES (1024 * 1024)
