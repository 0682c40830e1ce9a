// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AshiLabelText: words with a rim of paper around them, which can be read over any tissue. Laid out and drawn once;
 * a frame only places them. Main thread only.
 * @width: of the words, in logical px
 * @height: likewise
 */
typedef struct
{
  GdkTexture *texture;
  int width, height;
} AshiLabelText;

/**
 * AshiLabelStyle: how words are set.
 * @ASHI_LABEL_BOLD: on the body, which is colourful
 * @ASHI_LABEL_STARTING: beside it, on the right; several lines start one under the other
 * @ASHI_LABEL_ENDING: beside it, on the left; several lines end one under the other
 */
typedef enum
{
  ASHI_LABEL_BOLD,
  ASHI_LABEL_STARTING,
  ASHI_LABEL_ENDING,
  ASHI_LABEL_N_STYLES
} AshiLabelStyle;

/**
 * AshiLabelStore: the words a canvas has shown so far, in its present font and colours.
 */
typedef struct AshiLabelStore AshiLabelStore;

AshiLabelStore *ashi_label_store_new (void);
void ashi_label_store_free (AshiLabelStore *self);
const AshiLabelText *ashi_label_store_get (AshiLabelStore *self,
                                           GtkWidget *widget,
                                           const char *text,
                                           AshiLabelStyle style,
                                           const GdkRGBA *ink,
                                           const GdkRGBA *paper);
void ashi_label_text_draw (const AshiLabelText *self, GtkSnapshot *snapshot, double x, double y);

G_END_DECLS
