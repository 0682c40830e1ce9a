// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AshiHaloedWords: words with a rim of paper around them, which can be read over any tissue. Laid out and drawn once;
 * a frame only places them. Main thread only.
 * @width: of the words, in logical px
 * @height: likewise
 */
typedef struct
{
  GdkTexture *texture;
  int width, height;
} AshiHaloedWords;

/**
 * AshiWordStore: the words a canvas has shown so far, in its present font and colours.
 */
typedef struct AshiWordStore AshiWordStore;

AshiWordStore *ashi_word_store_new (void);
void ashi_word_store_free (AshiWordStore *self);
const AshiHaloedWords *ashi_word_store_get (
    AshiWordStore *self, GtkWidget *widget, const char *text, const GdkRGBA *ink, const GdkRGBA *paper);
void ashi_haloed_words_draw (const AshiHaloedWords *self, GtkSnapshot *snapshot, double x, double y);

G_END_DECLS
