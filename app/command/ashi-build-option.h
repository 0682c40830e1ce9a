// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-build.h"

G_BEGIN_DECLS

gboolean ashi_build_option_read (
    const char *build, const char *fat, const AshiBuilds *builds, AshiWhose whose, AshiBuild *wanted);

G_END_DECLS
