// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-exam.h"

G_BEGIN_DECLS

AshiExam *ashi_exam_create (guint32 seed);
void ashi_exam_add (AshiExam *self, AshiQuestion *question, guint seconds);

G_END_DECLS
