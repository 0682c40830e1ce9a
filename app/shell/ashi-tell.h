// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void ashi_tell (AdwToastOverlay *toasts, const char *message);

G_END_DECLS
