// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-exam-record.h"

G_BEGIN_DECLS

AshiExamRecord *ashi_exam_record_create (void);
AshiStationRecord *ashi_exam_record_append (AshiExamRecord *self);

G_END_DECLS
