// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-pack.h"
#include "ashi-xml.h"

G_BEGIN_DECLS

void ashi_read_questions (const AshiReading *reading, AshiPack *pack, xmlNode *root);
void ashi_questions_check (AshiPack *pack, AshiProblems *problems);

G_END_DECLS
