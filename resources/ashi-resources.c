// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-resources-place.h"

#include <gio/gio.h>

/* The built-in pack and the window's parts, as glib-compile-resources has packed them, laid into the program as they
 * are: as the C that it would write of them they are 100 MB, for which a compiler takes half a minute. */

extern const guint8 ashi_resources_data[] __attribute__ ((visibility ("hidden")));

__asm__ (".pushsection .gresource.ashi, \"a\", %progbits\n"
         ".balign 16\n"
         "ashi_resources_data:\n"
         ".incbin \"" ASHI_RESOURCES_FILE "\"\n"
         ".popsection\n");

static GStaticResource resources = { ashi_resources_data, ASHI_RESOURCES_SIZE, NULL, NULL, NULL };

/* They are there before main() is, as those are that GLib's own tool writes. */
__attribute__ ((constructor)) static void
add_resources (void)
{
  g_static_resource_init (&resources);
}

__attribute__ ((destructor)) static void
remove_resources (void)
{
  g_static_resource_fini (&resources);
}
