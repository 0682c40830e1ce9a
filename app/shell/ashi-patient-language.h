// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

G_BEGIN_DECLS

/* The language that patients are told in beside a clinician whose window may speak another: the key "patient-language",
 * and the pack read in it. Main thread only. */

void ashi_patient_language_read_pack (
    AshiPack *shown, const char *folder, GCancellable *cancellable, GAsyncReadyCallback done, gpointer user_data);
AshiPack *ashi_patient_language_read_pack_finish (AshiPack *shown, GAsyncResult *result, GError **error);

G_END_DECLS
