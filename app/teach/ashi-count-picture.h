// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-count.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_COUNT_PICTURE (ashi_count_picture_get_type ())

/**
 * AshiCountPicture: how often something happens, as a part of a whole that is seen: a hundred figures of which some are
 * filled, or ten thousand dots for what is rare. Where counts differ, those between the two figures are filled half.
 *
 * It is a picture to ears, named by what it says. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiCountPicture, ashi_count_picture, ASHI, COUNT_PICTURE, GtkWidget)

GtkWidget *ashi_count_picture_new (void);
void ashi_count_picture_set_count (AshiCountPicture *self, const AshiCount *count);

G_END_DECLS
