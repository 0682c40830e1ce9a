// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-exam-record.h"
#include "ashi-flow.h"

G_BEGIN_DECLS

AshiFlow *ashi_record_sheet_new (AshiPack *pack, const AshiExamRecord *record);

G_END_DECLS
