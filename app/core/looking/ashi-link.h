// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"
#include "ashi-view.h"

G_BEGIN_DECLS

#define ASHI_LINK_SCHEME "ashi"

/**
 * AshiFraming: which part of a picture is looked at.
 * @x: its middle, in user units (mm)
 * @y: likewise
 * @width: how much of the picture the canvas is wide, in mm; 0: all of it, however wide the canvas
 */
typedef struct
{
  double x, y, width;
} AshiFraming;

gboolean ashi_is_link (const char *uri);
char *ashi_link_dup (AshiView *view, AshiPack *pack, AshiFraming look);
gboolean
ashi_link_open (const char *uri, AshiPack *pack, AshiView *view, AshiFraming *look, char **caveat, GError **error);

G_END_DECLS
