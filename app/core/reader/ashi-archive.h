// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *ashi_archive_recognise (const guint8 *data, gsize size);
const char *ashi_archive_recognise_other (const guint8 *data, gsize size);

G_END_DECLS
