// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cairo.h>
#include <glib-object.h>

G_BEGIN_DECLS

/**
 * ASHI_CLINIC_FILE_WORDS: what a file about a clinic looks like, for messages.
 */
#define ASHI_CLINIC_FILE_WORDS "[Clinic] Name= Telephone= Logo="

#define ASHI_TYPE_CLINIC (ashi_clinic_get_type ())

/**
 * AshiClinic: whom a patient calls: what stands on a hand-out about those who give it. Immutable once it is made; any
 * thread may use it.
 */
G_DECLARE_FINAL_TYPE (AshiClinic, ashi_clinic, ASHI, CLINIC, GObject)

AshiClinic *ashi_clinic_new (const char *name, const char *telephone);
AshiClinic *ashi_clinic_read (const char *path, GError **error);
gboolean ashi_clinic_set_logo (AshiClinic *self, const char *path, GError **error);
const char *ashi_clinic_get_name (AshiClinic *self);
const char *ashi_clinic_get_telephone (AshiClinic *self);
cairo_surface_t *ashi_clinic_get_logo (AshiClinic *self);

G_END_DECLS
