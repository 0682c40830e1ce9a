// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-application.h"

#include "ashi-audience.h"
#include "ashi-canvas.h"
#include "ashi-command.h"
#include "ashi-direction.h"
#include "ashi-inspector-page.h"
#include "ashi-kiosk-run.h"
#include "ashi-link.h"
#include "ashi-memory.h"
#include "ashi-old-state.h"
#include "ashi-opening.h"
#include "ashi-preferences.h"
#include "ashi-renderer.h"
#include "ashi-settings.h"
#include "ashi-window.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <unistd.h>

struct _AshiApplication
{
  AdwApplication parent_instance;

  char *pack_folder;    /* NULL: the pack inside the program */
  AshiOpening *opening; /* of that pack; NULL when a window has taken it */
};

G_DEFINE_FINAL_TYPE (AshiApplication, ashi_application, ADW_TYPE_APPLICATION)

/* The one that was used last. Dialogs are windows of the application as well, and may be the active one. */
static AshiWindow *
find_window (GtkApplication *application)
{
  for (GList *item = gtk_application_get_windows (application); item != NULL; item = item->next)
    if (ASHI_IS_WINDOW (item->data))
      return item->data;
  return NULL;
}

static AshiWindow *
find_window_of (GtkApplication *application, const char *folder)
{
  for (GList *item = gtk_application_get_windows (application); item != NULL; item = item->next)
    if (ASHI_IS_WINDOW (item->data) && g_strcmp0 (ashi_window_get_folder (item->data), folder) == 0)
      return item->data;
  return NULL;
}

static AshiView *
get_view (AshiWindow *window)
{
  return ashi_canvas_get_view (ashi_window_get_canvas (window));
}

/* What is being read since the program started waits for the first window of its pack. A patient comes from his window
 * to no other than one for patients, whoever read last elsewhere. */
static AshiWindow *
create_window (AshiApplication *self, const char *folder)
{
  const gboolean is_opening = self->opening != NULL && g_strcmp0 (ashi_opening_get_folder (self->opening), folder) == 0;
  AshiOpening *opening = is_opening ? g_steal_pointer (&self->opening) : ashi_opening_new (folder);
  AshiWindow *before = find_window (GTK_APPLICATION (self));
  AshiWindow *window = ASHI_WINDOW (ashi_window_new (GTK_APPLICATION (self), opening));

  if (before != NULL && !ashi_audience_may_see_depths (ashi_view_get_audience (get_view (before))))
    ashi_view_set_audience (get_view (window), ASHI_AUDIENCE_PATIENT);
  return window;
}

/* Each pack has one window, until somebody asks for another. */
static AshiWindow *
show_pack (AshiApplication *self, const char *folder)
{
  AshiWindow *window = find_window_of (GTK_APPLICATION (self), folder);

  if (window == NULL)
    window = create_window (self, folder);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
ashi_application_activate (GApplication *application)
{
  show_pack (ASHI_APPLICATION (application), NULL);
}

static AshiWindow *
show_any (AshiApplication *self)
{
  AshiWindow *window = find_window (GTK_APPLICATION (self));

  if (window == NULL)
    return show_pack (self, NULL);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* Folders are packs. A link is opened in the window of the pack that was named before it, or else in the one that was
 * used last. */
static void
ashi_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  AshiApplication *self = ASHI_APPLICATION (application);
  AshiWindow *window = NULL;

  for (int i = 0; i < n_files; i++)
    {
      const char *folder = g_file_peek_path (files[i]);

      if (folder != NULL)
        window = show_pack (self, folder);
      else
        {
          g_autofree char *uri = g_file_get_uri (files[i]);

          window = window != NULL ? window : show_any (self);
          ashi_window_open_link (window, uri);
        }
    }
}

static void
on_new_window (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AshiWindow *window = find_window (GTK_APPLICATION (user_data));

  window = create_window (user_data, window != NULL ? ashi_window_get_folder (window) : NULL);
  gtk_window_present (GTK_WINDOW (window));
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  AshiWindow *window = find_window (GTK_APPLICATION (user_data));

  if (window != NULL)
    ashi_window_show_about (window);
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  /* A window that is closed, unlike one that is merely destroyed, remembers what it showed. */
  g_list_foreach (windows, (GFunc) (GCallback) gtk_window_close, NULL);
  g_list_free (windows);
}

/* Alt and a digit go to the plate of that number. */
static void
add_plate_keys (GtkApplication *application)
{
  for (guint number = 1; number <= 9; number++)
    {
      g_autofree char *action = g_strdup_printf ("win.plate-at(%u)", number);
      g_autofree char *key = g_strdup_printf ("<Alt>%u", number);
      const char *const keys[] = { key, NULL };

      gtk_application_set_accels_for_action (application, action, keys);
    }
}

/* GTK would end the program with a warning that tells nobody what to do. The pack is being read by another thread, so
 * nothing is cleaned up under its hands. */
static void
require_display (void)
{
  if (gtk_init_check ())
    return;
  g_printerr (_ ("ashi: there is no display to open a window on. Everything can be had without one: try “ashi list”, "
                 "“ashi show GB30”, or ashi --help.\n"));
  _exit (ASHI_EXIT_BAD);
}

static void
ashi_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { "about", on_about, NULL, NULL, NULL },
    { "new-window", on_new_window, NULL, NULL, NULL },
    { "quit", on_quit, NULL, NULL, NULL },
  };
  static const struct
  {
    const char *action;
    const char *keys[3];
  } accelerators[] = {
    { "app.quit", { "<Control>q" } },
    { "app.new-window", { "<Control>n" } },
    { "win.open-pack", { "<Control>o" } },
    { "win.preferences", { "<Control>comma" } },
    { "win.help", { "F1" } },
    { "window.close", { "<Control>w" } },
    { "win.talk", { "F5" } },
    { "win.course", { "F7" } },
    { "win.ask-about", { "<Shift>F7" } },
    { "win.notes", { "F8" } },
    { "win.bookmarks", { "<Control>b" } },
    { "win.show-to-patient", { "<Shift>F5" } },
    { "win.freeze-patient", { "<Control>F5" } },
    { "win.calm-patient", { "<Control><Shift>F5" } },
    { "win.new-visit", { "<Control><Shift>n" } },
    { "win.filter", { "<Control>f", "<Control>k" } },
    { "win.show-help-overlay", { "<Control>question" } },
    { "win.show-index", { "F9" } },
    { "win.show-card", { "<Shift>F9" } },
    { "win.show-layers", { "<Control>l" } },
    { "win.focus-plate", { "F6" } },
    { "win.focus-card", { "<Shift>F6" } },
    { "win.unselect", { "<Control><Shift>a" } },
    { "win.copy-link", { "<Control><Shift>l" } },
    { "win.copy-picture", { "<Control><Shift>c" } },
    { "win.save-picture", { "<Control>s" } },
    { "win.print-picture", { "<Control><Shift>p" } },
    { "win.save-sheet", { "<Control><Shift>s" } },
    { "win.print-sheet", { "<Control>p" } },
    { "win.draw", { "<Control>d" } },
    { "win.measure", { "<Control>m" } },
    { "win.rulers", { "<Control>r" } },
    { "win.isolate", { "<Control>i" } },
    { "win.hide", { "<Control>h" } },
    { "win.ghost", { "<Control>g" } },
    { "win.lift-veil", { "<Control><Shift>h" } },
    { "win.flip-side", { "<Control>j" } },
    { "win.back", { "<Alt>Left" } },
    { "win.forward", { "<Alt>Right" } },
    { "win.step(1)", { "<Alt>Down" } },
    { "win.step(-1)", { "<Alt>Up" } },
    { "win.hold-needle", { "<Control>e" } },
    { "win.other-needle(1)", { "<Control><Shift>Page_Down" } },
    { "win.other-needle(-1)", { "<Control><Shift>Page_Up" } },
    { "win.cover-needle", { "<Control><Shift>e" } },
    { "win.detour", { "<Control>Return", "<Control>KP_Enter" } },
    { "win.next-plate", { "<Control>Page_Down" } },
    { "win.previous-plate", { "<Control>Page_Up" } },
    { "canvas.zoom-in", { "<Control>plus", "<Control>equal" } },
    { "canvas.zoom-out", { "<Control>minus" } },
    { "canvas.fit", { "<Control>0" } },
    { "canvas.actual-size", { "<Control>1" } },
  };
  g_autoptr (GSettings) settings = ashi_settings_new ();

  if (ashi_old_state_waits (settings))
    {
      require_display (); /* without one nothing is written */
      ashi_old_state_take (settings);
    }
  ASHI_APPLICATION (application)->opening = ashi_opening_new (ASHI_APPLICATION (application)->pack_folder);
  require_display ();
  G_APPLICATION_CLASS (ashi_application_parent_class)->startup (application);
  ashi_direction_follow_words ();
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action, accelerators[i].keys);
  add_plate_keys (GTK_APPLICATION (application));
  ashi_preferences_follow_style (application, settings);
  ashi_inspector_page_register ();
}

static void
ashi_application_finalize (GObject *object)
{
  g_clear_object (&ASHI_APPLICATION (object)->opening);
  g_free (ASHI_APPLICATION (object)->pack_folder);
  G_OBJECT_CLASS (ashi_application_parent_class)->finalize (object);
}

static void
ashi_application_class_init (AshiApplicationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_application_finalize;
  G_APPLICATION_CLASS (klass)->activate = ashi_application_activate;
  G_APPLICATION_CLASS (klass)->open = ashi_application_open;
  G_APPLICATION_CLASS (klass)->startup = ashi_application_startup;
}

static void
ashi_application_init (AshiApplication *self)
{
}

/* What the window is started with, besides links and folders. */
typedef struct
{
  char *pack;  /* NULL: none was named */
  char *start; /* likewise */
  char *idle;  /* likewise */
  gboolean kiosk;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->pack);
  g_free (self->start);
  g_free (self->idle);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* GApplication would end with 1 for what it does not understand. */
static gboolean
parse_options (int *argc, char ***argv, Options *parsed)
{
  const GOptionEntry options[] = {
    { "pack", 0, 0, G_OPTION_ARG_FILENAME, &parsed->pack,
      N_ ("Use the pack in FOLDER instead of the one inside the program"), N_ ("FOLDER") },
    { "kiosk", 0, 0, G_OPTION_ARG_NONE, &parsed->kiosk, N_ ("Stand in a waiting room: full screen, for patients alone"),
      NULL },
    { "start", 0, 0, G_OPTION_ARG_STRING, &parsed->start, N_ ("Let each visit of a kiosk begin there"), N_ ("LINK") },
    { "idle", 0, 0, G_OPTION_ARG_STRING, &parsed->idle,
      N_ ("Begin anew when nobody has touched a kiosk for so long; 60 without this, 0 for never"), N_ ("SECONDS") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;
  g_printerr (_ ("ashi: %s. See ashi --help.\n"), error->message);
  return FALSE;
}

/* The pack's folder comes first, and what the words are is found out here: where another Ashi is running already, it
 * may stand in another folder. Returns: (transfer full): the words for GApplication, with the program's name */
static GStrv
dup_words (int argc, char *argv[], const char *pack_folder)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  g_strv_builder_add (words, argv[0]);
  if (pack_folder != NULL)
    g_strv_builder_add (words, pack_folder);
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *path = ashi_is_link (argv[i]) ? g_strdup (argv[i]) : g_canonicalize_filename (argv[i], NULL);

      g_strv_builder_add (words, path);
    }
  return g_strv_builder_end (words);
}

/* Of the first pack that is named, reading is begun before anything else. */
static char *
dup_first_pack (GStrv words)
{
  for (char **word = words + 1; *word != NULL; word++)
    if (!ashi_is_link (*word))
      return g_strdup (*word);
  return NULL;
}

/* Options that contradict are nobody's wish. */
static gboolean
check_options (const Options *options, const char *word)
{
  if (options->pack != NULL && !ashi_command_is_folder (options->pack))
    return FALSE;
  if (!options->kiosk && (options->start != NULL || options->idle != NULL))
    {
      g_printerr (_ ("ashi: %s is for a kiosk. Say --kiosk, too.\n"), options->start != NULL ? "--start" : "--idle");
      return FALSE;
    }
  if (!options->kiosk || word == NULL)
    return TRUE;
  g_printerr (_ ("ashi: a kiosk takes no “%s”. A folder is named by --pack, a link by --start.\n"), word);
  return FALSE;
}

static int
run_kiosk (const Options *options)
{
  AshiKioskOptions kiosk = { options->pack, options->start, ASHI_KIOSK_IDLE_S };

  if (options->idle != NULL && !ashi_kiosk_read_idle (options->idle, &kiosk.idle_s))
    return ASHI_EXIT_USAGE;
  return ashi_kiosk_run (&kiosk);
}

/**
 * ashi_application_main:
 *
 * Opens the window, or has the Ashi that is running already open it, runs until the last is closed and ends the
 * process, unless the command line was wrong.
 *
 * Returns: the exit status
 */
int
ashi_application_main (int argc, char *argv[])
{
  g_autoptr (AshiApplication) self = NULL;
  g_auto (Options) options = { 0 };
  g_autofree char *folder = NULL;
  g_auto (GStrv) words = NULL;
  int status;

  if (!parse_options (&argc, &argv, &options) || !check_options (&options, argc > 1 ? argv[1] : NULL))
    return ASHI_EXIT_USAGE;
  if (options.kiosk)
    return run_kiosk (&options);
  folder = options.pack != NULL ? g_canonicalize_filename (options.pack, NULL) : NULL;
  words = dup_words (argc, argv, folder);
  ashi_memory_share_heaps ();
  ashi_renderer_choose ();
  self = g_object_new (ASHI_TYPE_APPLICATION, "application-id", ASHI_APPLICATION_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, NULL);
  self->pack_folder = dup_first_pack (words);

  g_set_application_name (_ ("Ashi"));
  status = g_application_run (G_APPLICATION (self), (int) g_strv_length (words), words);
  /* Threads may still be painting, and what they paint with would be taken from under them: HarfBuzz, for one, frees
   * its languages when a program ends in the usual way. Nobody waits for their pictures, and what is to be kept was. */
  g_settings_sync ();
  fflush (NULL);
  _exit (status);
}
