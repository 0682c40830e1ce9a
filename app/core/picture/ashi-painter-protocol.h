// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/*
 * What the program and the process that paints say to one another over an #AshiWire, each in the other's distrust:
 *
 *   process  READY    once its guards stand; of the same version as the program, or it is sent away
 *   program  OPENING  the plate
 *   process  ANSWER   whether it can be drawn
 *   program  ORDER    (#ASHI_PAINT_ORDER_TYPE)
 *   process  ANSWER   and, unless the tile is blank, its pixels row by row, 4 bytes each
 *
 * and so on, one order after the other, until the program orders the END: then the process puts the drawing away and
 * says that it is READY for another of the same stranger. Whoever hears something else hangs up.
 */

#include <glib.h>

G_BEGIN_DECLS

/**
 * ASHI_PAINTER_FD: where the process finds the socket.
 */
#define ASHI_PAINTER_FD 3

/**
 * AshiPainterGuard: what keeps a renderer that was taken over from doing harm.
 * @ASHI_GUARD_LIMITS: limits on memory, processor time and files
 * @ASHI_GUARD_LANDLOCK: no file but fonts can be opened
 * @ASHI_GUARD_SECCOMP: no system call but those that painting needs
 */
typedef enum
{
  ASHI_GUARD_LIMITS = 1 << 0,
  ASHI_GUARD_LANDLOCK = 1 << 1,
  ASHI_GUARD_SECCOMP = 1 << 2,
} AshiPainterGuard;

/**
 * ASHI_PAINTER_READY_TYPE: the version, and which guards stand.
 */
#define ASHI_PAINTER_READY_TYPE "(su)"
#define ASHI_PAINTER_READY_MOST 256

/**
 * ASHI_PAINTER_OPENING_TYPE: the plate's id, its SVG, the palette, the seconds of processor time for each
 * answer, its view box, the ids of its layers, and its structures, each with the number of its layer.
 */
#define ASHI_PAINTER_OPENING_TYPE "(saymsd(dddd)asa(su))"

/**
 * ASHI_PAINTER_ORDER_MOST: the bytes of an order, which are mostly an id.
 */
#define ASHI_PAINTER_ORDER_MOST (1 << 16)

/**
 * ASHI_PAINTER_ANSWER_TYPE: the #AshiPictureError (-1: none) and its message, the #AshiTrace, and the tile: its box,
 * scale, width and height in pixels, both 0 when it is blank.
 */
#define ASHI_PAINTER_ANSWER_TYPE "(is(dddd)b(dddd)duu)"
#define ASHI_PAINTER_ANSWER_MOST 2048

/**
 * ASHI_PAINTER_MESSAGE_MOST: the bytes of an error's message.
 */
#define ASHI_PAINTER_MESSAGE_MOST 512

/**
 * ASHI_PAINTER_EXIT_MEMORY: the status with which the process ends for want of memory.
 */
#define ASHI_PAINTER_EXIT_MEMORY 3

G_END_DECLS
