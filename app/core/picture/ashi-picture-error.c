// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-picture-error.h"

G_DEFINE_QUARK (ashi - picture - error - quark, ashi_picture_error)
