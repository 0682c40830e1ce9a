// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-claim.h"
#include "ashi-xml.h"

G_BEGIN_DECLS

/* Contexts: what is written in a few words may be called otherwise elsewhere. po-content/pack.its says the same. */
#define ASHI_CONTEXT_NAME  "name"
#define ASHI_CONTEXT_PLATE "plate"
#define ASHI_CONTEXT_LAYER "layer"

AshiRendering ashi_translate (const AshiReading *reading, const char *context, char **words);
void ashi_translate_claim (const AshiReading *reading, AshiClaim *claim);

G_END_DECLS
