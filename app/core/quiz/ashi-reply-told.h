// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-question.h"
#include "ashi-reply.h"

G_BEGIN_DECLS

char *ashi_reply_told_dup (AshiPack *pack, const AshiQuestion *question, const AshiReply *reply);

G_END_DECLS
