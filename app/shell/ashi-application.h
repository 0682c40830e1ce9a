// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ASHI_TYPE_APPLICATION (ashi_application_get_type ())

/**
 * AshiApplication: the program with a display: one window for each pack it is asked to open.
 */
G_DECLARE_FINAL_TYPE (AshiApplication, ashi_application, ASHI, APPLICATION, AdwApplication)

int ashi_application_main (int argc, char *argv[]);

G_END_DECLS
