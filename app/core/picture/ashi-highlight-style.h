// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AshiHighlightStyle: how a structure is made to stand out.
 * @ASHI_HIGHLIGHT_SELECTED: its own drawing, tinted, inside an outline and a halo
 * @ASHI_HIGHLIGHT_HOVERED: a fine outline
 * @ASHI_HIGHLIGHT_FELT: as it is drawn; for areas of the skin, which no layer shows
 * @ASHI_HIGHLIGHT_FOCUSED: a strong outline with a halo, wider than what is selected has, so that one sees both
 */
typedef enum
{
  ASHI_HIGHLIGHT_SELECTED,
  ASHI_HIGHLIGHT_HOVERED,
  ASHI_HIGHLIGHT_FELT,
  ASHI_HIGHLIGHT_FOCUSED,
} AshiHighlightStyle;

/**
 * ASHI_HIGHLIGHT_RGB: the colour of a highlight, as one 0xrrggbb number. It is a blue that no tissue has.
 */
#define ASHI_HIGHLIGHT_RGB 0x1a5fd6

/**
 * ASHI_ISOLATED_REST: the opacity of what surrounds a structure that stands alone.
 */
#define ASHI_ISOLATED_REST 0.18

G_END_DECLS
