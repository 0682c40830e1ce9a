// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-kiosk-run.h"

#include "ashi-cache-folder.h"
#include "ashi-command.h"
#include "ashi-direction.h"
#include "ashi-kiosk-window.h"
#include "ashi-link.h"
#include "ashi-memory.h"
#include "ashi-pin.h"
#include "ashi-renderer.h"

#include <glib-unix.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

/* s: who reads a page slowly is still there; and nobody stays for a day. */
#define LEAST_IDLE 5
#define MOST_IDLE  86400

#define RESOURCES "/io/github/ashi_atlas/Ashi/"

/**
 * ashi_kiosk_read_idle:
 * @text: what was given for --idle
 * @idle_s: (out): in seconds; 0: never
 *
 * Returns: whether it can be that; when not, that is printed
 */
gboolean
ashi_kiosk_read_idle (const char *text, guint *idle_s)
{
  guint64 seconds;

  if (g_ascii_string_to_unsigned (text, 10, 0, MOST_IDLE, &seconds, NULL) && (seconds == 0 || seconds >= LEAST_IDLE))
    {
      *idle_s = (guint) seconds;
      return TRUE;
    }
  g_printerr (_ ("ashi: “--idle %s” is neither 0, for never, nor a whole number of seconds from %d to %d.\n"), text,
              LEAST_IDLE, MOST_IDLE);
  return FALSE;
}

/* Returns: whether a patient may begin there; when not, that is printed */
static gboolean
try_start (AshiPack *pack, const char *start)
{
  g_autoptr (AshiView) view = ashi_view_new_for (ASHI_AUDIENCE_PATIENT);
  g_autofree char *caveat = NULL;
  g_autoptr (GError) error = NULL;
  AshiFraming look;

  ashi_view_set_pack (view, pack);
  if (ashi_link_open (start, pack, view, &look, &caveat, &error))
    return TRUE;
  g_printerr (_ ("ashi: a kiosk cannot start at “%s”. %s\n"), start, error->message);
  return FALSE;
}

/* What will lead out of it is said before it takes the screen. */
static void
tell_way_out (const char *pin_path)
{
  switch (ashi_pin_look (pin_path))
    {
    case ASHI_PIN_NONE:
      g_printerr (_ ("ashi: no PIN is set, so only the signals TERM, INT and HUP end this kiosk. “ashi kiosk-pin” sets "
                     "one.\n"));
      return;
    case ASHI_PIN_DAMAGED:
      g_printerr (_ ("ashi: %s holds no PIN that can be read, so only the signals TERM, INT and HUP end this kiosk. "
                     "“ashi kiosk-pin” sets another.\n"),
                  pin_path);
      return;
    case ASHI_PIN_SET:
    default:
      return;
    }
}

static gboolean
on_signal (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_CONTINUE;
}

static void
add_style (const char *name)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  g_autofree char *path = g_strconcat (RESOURCES, name, NULL);

  gtk_css_provider_load_from_resource (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* It is paper, on which the body looks as it does in a book, whatever the desktop's evening looks like. */
static void
dress (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()), RESOURCES "icons");
  add_style ("style.css");
  if (adw_style_manager_get_high_contrast (manager))
    add_style ("style-hc.css");
  ashi_direction_follow_words ();
}

/* There is no application: one would be on the session bus, name or not, where anybody could activate it once more. */
static void
run (const AshiKioskOptions *options, AshiPack *pack, const char *pin_path)
{
  static const int signals[] = { SIGTERM, SIGINT, SIGHUP };
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  GtkWidget *window;

  adw_init ();
  dress ();
  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_unix_signal_add (signals[i], on_signal, loop);
  window = ashi_kiosk_window_new (pack, options->start, options->idle_s, pin_path);
  g_signal_connect_swapped (window, "destroy", G_CALLBACK (g_main_loop_quit), loop);
  gtk_window_present (GTK_WINDOW (window));
  g_main_loop_run (loop);
}

/**
 * ashi_kiosk_run:
 *
 * Shows a kiosk until its PIN or a signal ends it, and ends the process, unless what it is to be started with is wrong.
 *
 * Returns: the exit status
 */
int
ashi_kiosk_run (const AshiKioskOptions *options)
{
  g_autoptr (AshiPack) pack = NULL;
  g_autofree char *pin_path = ashi_pin_dup_path ();

  /* Nothing is written, not even what OpenGL would keep for the next start. */
  g_setenv ("MESA_SHADER_CACHE_DISABLE", "true", TRUE);
  ashi_cache_folder_leave ();
  ashi_renderer_choose ();
  ashi_memory_share_heaps ();
  pack = ashi_command_open_told_pack (options->pack);
  if (options->start != NULL && !try_start (pack, options->start))
    return ASHI_EXIT_USAGE;
  if (ashi_pack_get_first_plate (pack) == NULL)
    {
      g_printerr (_ ("ashi: this pack has no plate that a kiosk could show.\n"));
      return ASHI_EXIT_BAD;
    }
  if (!gtk_init_check ())
    {
      g_printerr (_ ("ashi: there is no display to open a kiosk on.\n"));
      return ASHI_EXIT_BAD;
    }
  tell_way_out (pin_path);
  g_set_application_name (_ ("Ashi"));
  run (options, pack, pin_path);
  /* Threads may still be painting, as with any other window. */
  fflush (NULL);
  _exit (ASHI_EXIT_GOOD);
}
