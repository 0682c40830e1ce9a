// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-subject.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ashi_guidance_mark_new (void);
gboolean ashi_guidance_mark_is_due (AshiSubject *subject, AshiAudience audience);

G_END_DECLS
