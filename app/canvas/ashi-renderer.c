// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-renderer.h"

#include <gtk/gtk.h>

/* GTK 4.8 takes OpenGL wherever there is any. Where no graphics card does the work, Mesa does it on the processor: each
 * frame then takes several times as long as with cairo, and the window twice the memory (tests/bench/run). There is no
 * call to choose otherwise, only the environment. */

/* From this one on GTK itself prefers cairo to OpenGL on the processor. */
#define MINOR_THAT_KNOWS 14

/**
 * ashi_renderer_suggest:
 * @devices: a folder of graphics devices, #ASHI_RENDERER_DEVICES
 *
 * A device that can render has a node "renderD…" there. Asking OpenGL itself would first load all of Mesa.
 *
 * Returns: (nullable): the value of GSK_RENDERER that suits this machine; %NULL to leave it to GTK
 */
const char *
ashi_renderer_suggest (const char *devices)
{
#ifdef __linux__
  g_autoptr (GDir) folder = g_dir_open (devices, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_prefix (name, "renderD"))
      return NULL;
  return "cairo";
#else
  return NULL;
#endif
}

/* Whoever draws with cairo need not wait until OpenGL is loaded, which is a fifth of a start. */
static void
spare_opengl (void)
{
  const char *flags = g_getenv ("GDK_DEBUG");
  g_autofree char *more = flags != NULL ? g_strconcat (flags, ",gl-disable", NULL) : g_strdup ("gl-disable");

  g_setenv ("GDK_DEBUG", more, TRUE);
}

/**
 * ashi_renderer_choose:
 *
 * Lets GTK draw with what is fastest here, unless the environment says what to draw with. To be called before GTK is
 * initialised and before there are threads.
 */
void
ashi_renderer_choose (void)
{
  const char *suggestion = ashi_renderer_suggest (ASHI_RENDERER_DEVICES);

  if (gtk_get_minor_version () >= MINOR_THAT_KNOWS)
    return;
  if (suggestion != NULL)
    g_setenv ("GSK_RENDERER", suggestion, FALSE);
  if (g_strcmp0 (g_getenv ("GSK_RENDERER"), "cairo") == 0)
    spare_opengl ();
}
