// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AshiFittingParts: what of a window gives way to what; all of it is borrowed from the window.
 * @index_flap: the index is its flap; it lies over the rest where there is no room beside it
 * @card_flap: the cards are its flap; they stand below the body where there is no room beside it
 * @cards: a box with the card, or in its place the comparison
 * @comparison: two cards in one, seen or not
 * @welcome: a box with words and their button, which stand beside each other or not
 * @patient_bar: likewise
 * @least_needed: buttons of the header of which keys, or another button, do the same; the first goes first
 */
typedef struct
{
  GtkWindow *window;
  AdwFlap *index_flap;
  AdwFlap *card_flap;
  GtkWidget *index;
  GtkWidget *cards;
  GtkWidget *comparison;
  GtkWidget *welcome;
  GtkWidget *patient_bar;
  GtkWidget *header;
  GtkWidget *title;
  GtkWidget *least_needed[3];
} AshiFittingParts;

#define ASHI_TYPE_FITTING (ashi_fitting_get_type ())

/**
 * AshiFitting: gives the panes, the words and the header of a window what room there is, from a telephone to a wall.
 *
 * All is measured in the size of the words that the desktop asks for, so that large words are a small window. Property
 * "stacked" (gboolean, read-only): whether the card stands below the body. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiFitting, ashi_fitting, ASHI, FITTING, GObject)

AshiFitting *ashi_fitting_new (const AshiFittingParts *parts);
void ashi_fitting_close (AshiFitting *self);
void ashi_fitting_set_size (AshiFitting *self, int width, int height, int panes_height);
gboolean ashi_fitting_get_stacked (AshiFitting *self);

G_END_DECLS
