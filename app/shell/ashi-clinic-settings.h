// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-clinic.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The clinic that stands on hand-outs, as the settings keep it. Main thread only. */

AshiClinic *ashi_clinic_settings_read (GSettings *settings, GError **error);
GtkWidget *ashi_clinic_settings_create_rows (GSettings *settings, GtkWindow *window);

G_END_DECLS
