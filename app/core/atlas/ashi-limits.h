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

/* A body is two metres tall; cairo 1.16 loses its footing with coordinates beyond 2^23 / 256. In mm. */
#define ASHI_LIMIT_EXTENT_MM 5000.0

/* Elements of one drawing. */
#define ASHI_LIMIT_ELEMENTS 60000

/* Structures of one drawing: their numbers have 16 bit in the pick map, and 0 is "nothing". */
#define ASHI_LIMIT_STRUCTURES 20000

/* Problems that are told of one pack: a hostile one could have a problem on every line, and nobody reads more. */
#define ASHI_LIMIT_PROBLEMS 500
