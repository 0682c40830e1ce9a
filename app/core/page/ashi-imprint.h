// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * AshiImprint: what a saved file says about itself to whoever has nothing but that file. Any thread may use it.
 * @title: what it shows
 * @rights: whose it is: licence and attribution; "" where the pack says neither
 * @program: what made it
 */
typedef struct
{
  char *title;
  char *rights;
  char *program;
} AshiImprint;

AshiImprint *ashi_imprint_new (AshiPack *pack, const char *title);
void ashi_imprint_free (AshiImprint *self);

void ashi_imprint_put_into_png (const AshiImprint *self, GByteArray *png);
void ashi_imprint_put_into_svg (const AshiImprint *self, GByteArray *svg);
void ashi_imprint_put_into_pdf (const AshiImprint *self, cairo_surface_t *pdf);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiImprint, ashi_imprint_free)

G_END_DECLS
