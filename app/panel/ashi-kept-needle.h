// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-needle-told.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define ASHI_TYPE_KEPT_NEEDLE (ashi_kept_needle_get_type ())

/**
 * AshiKeptNeedle: a needle that is kept as it stands, beside the one that is held: both as strips on one axis, and what
 * begins where in two columns on one scale. It may be of another site, or the same needle before it was moved. For
 * readers who may see depths. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiKeptNeedle, ashi_kept_needle, ASHI, KEPT_NEEDLE, GtkWidget)

GtkWidget *ashi_kept_needle_new (void);
void ashi_kept_needle_show_beside (AshiKeptNeedle *self, AshiNeedleTold *held);
void ashi_kept_needle_forget (AshiKeptNeedle *self);

G_END_DECLS
