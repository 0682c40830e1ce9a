// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiPictureError: why a picture could not be made. The message always says what to do instead.
 * @ASHI_PICTURE_ERROR_SVG: the plate's SVG or the palette's CSS cannot be read or drawn
 * @ASHI_PICTURE_ERROR_SIZE: the picture would be empty, or larger than cairo or memory can bear
 * @ASHI_PICTURE_ERROR_NOT_FOUND: the plate has no such layer or structure
 * @ASHI_PICTURE_ERROR_FORMAT: the file name's ending names no format that can be written
 * @ASHI_PICTURE_ERROR_WRITE: the file cannot be written
 * @ASHI_PICTURE_ERROR_TIME: it takes too long to draw; the message is how long it was given, as "10 s"
 * @ASHI_PICTURE_ERROR_MEMORY: it needs too much memory to draw
 * @ASHI_PICTURE_ERROR_FELL: the process that draws strangers' plates died of it, or talks nonsense
 * @ASHI_PICTURE_ERROR_NO_PAINTER: that process cannot be started
 */
typedef enum
{
  ASHI_PICTURE_ERROR_SVG,
  ASHI_PICTURE_ERROR_SIZE,
  ASHI_PICTURE_ERROR_NOT_FOUND,
  ASHI_PICTURE_ERROR_FORMAT,
  ASHI_PICTURE_ERROR_WRITE,
  ASHI_PICTURE_ERROR_TIME,
  ASHI_PICTURE_ERROR_MEMORY,
  ASHI_PICTURE_ERROR_FELL,
  ASHI_PICTURE_ERROR_NO_PAINTER,
} AshiPictureError;

#define ASHI_PICTURE_ERROR (ashi_picture_error_quark ())
GQuark ashi_picture_error_quark (void);

G_END_DECLS
