// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"
#include "ashi-picture-error.h"

G_BEGIN_DECLS

/**
 * ASHI_SHEET_PIXELS_PER_POINT: how fine a sheet's pages are as PNG: 144 px per inch.
 */
#define ASHI_SHEET_PIXELS_PER_POINT 2.0

GStrv ashi_contact_sheet_save (AshiPack *pack, const char *path, GError **error);

G_END_DECLS
