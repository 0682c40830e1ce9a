// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-about.h"

#include "ashi-canvas-report.h"
#include "ashi-settings.h"
#include "ashi-welcome.h"

#include <cairo.h>
#include <glib/gi18n.h>

#define HOME       "https://github.com/ashi-atlas/Ashi"
#define ISSUES     "https://github.com/ashi-atlas/Ashi/issues"
#define METAINFO   "/io/github/ashi_atlas/Ashi/metainfo.xml"
#define DEBUG_FILE "ashi-debugging.txt"

/* Returns: (transfer full) (nullable): what AppStream's file says of the release of that version, in its own markup */
static char *
find_news (const char *metainfo, const char *version)
{
  g_autofree char *release = NULL;
  const char *start, *end;

  release = g_strdup_printf ("<release version=\"%s\"", version);
  start = strstr (metainfo, release);
  end = start != NULL ? strstr (start, "</release>") : NULL;
  start = start != NULL ? strstr (start, "<description") : NULL;
  start = start != NULL && start < end ? strchr (start, '>') + 1 : NULL;
  end = start != NULL ? strstr (start, "</description>") : NULL;
  return end != NULL ? g_strndup (start, (gsize) (end - start)) : NULL;
}

static char *
dup_news (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (METAINFO, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *metainfo =
      bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;

  return metainfo != NULL ? find_news (metainfo, ASHI_VERSION) : NULL;
}

static void
append_versions (GString *text)
{
  g_autofree char *system = g_get_os_info (G_OS_INFO_KEY_PRETTY_NAME);

  g_string_append_printf (text, "Ashi %s\n", ASHI_VERSION);
  g_string_append_printf (text, "System: %s\n", system != NULL ? system : "unknown");
  g_string_append_printf (text, "GTK %u.%u.%u, libadwaita %u.%u.%u, GLib %u.%u.%u, cairo %s\n",
                          gtk_get_major_version (), gtk_get_minor_version (), gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (), adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version, cairo_version_string ());
}

static void
append_window (GString *text, GtkWindow *window)
{
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (window));
  g_autoptr (GSettings) settings = ashi_settings_new ();

  g_string_append_printf (
      text, "Display: %s, scale %d, renderer %s\n", G_OBJECT_TYPE_NAME (gtk_widget_get_display (GTK_WIDGET (window))),
      gtk_widget_get_scale_factor (GTK_WIDGET (window)), renderer != NULL ? G_OBJECT_TYPE_NAME (renderer) : "none");
  g_string_append_printf (text, "Settings: %s\n", settings != NULL ? "found" : "not installed");
}

static const char *
or_none (const char *text)
{
  return text != NULL ? text : "none";
}

/* For whoever looks for a fault, so not translated; nothing in it tells of a person. */
static char *
dup_report (GtkWindow *window, AshiPack *pack, AshiCanvas *canvas)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GArray) facts = ashi_canvas_report_list (canvas, NULL);

  append_versions (text);
  append_window (text, window);
  if (pack != NULL)
    g_string_append_printf (text, "Pack: %s, version %s of %s\n", or_none (ashi_pack_get_id (pack)),
                            or_none (ashi_pack_get_version (pack)), or_none (ashi_pack_get_date (pack)));
  for (guint i = 0; i < facts->len; i++)
    {
      const AshiPlateFact *fact = &g_array_index (facts, AshiPlateFact, i);

      g_string_append_printf (text, "%s: %s\n", fact->name, fact->value);
    }
  return g_string_free (text, FALSE);
}

static void
add_credits (AdwAboutWindow *about)
{
  const char *bodies[] = { "BodyParts3D, © The Database Center for Life Science (CC BY 4.0)",
                           "Visible Human Male, muscles by Andreassen et al. 2023 (CC BY 4.0)",
                           "SPL/BWH Abdominal Atlas 2015 (3D Slicer License)", "Z-Anatomy (CC BY-SA 4.0)", NULL };
  const char *tools[] = { "GTK and libadwaita", "librsvg, cairo and Pango", "SQLite, libxml2, ICU and JSON-GLib",
                          NULL };

  adw_about_window_add_credit_section (about, _ ("The body is drawn from"), bodies);
  adw_about_window_add_credit_section (about, _ ("Built with"), tools);
}

static void
add_legal (AdwAboutWindow *about, AshiPack *pack)
{
  if (pack != NULL && ashi_pack_get_attribution (pack) != NULL)
    adw_about_window_add_legal_section (about, _ ("Plates and content"), ashi_pack_get_attribution (pack),
                                        GTK_LICENSE_CUSTOM, ashi_pack_get_licence (pack));
}

/**
 * ashi_about_new:
 * @pack: (nullable): what is shown
 * @canvas: what it is shown on, for whoever looks for a fault
 *
 * Returns: (transfer floating): who made it, under which licences, how far its content may be believed, what is new,
 * and how to say that something is wrong. The program opens no connection for that: the desktop's browser does.
 */
GtkWidget *
ashi_about_new (GtkWindow *parent, AshiPack *pack, AshiCanvas *canvas)
{
  GtkWidget *window = adw_about_window_new ();
  AdwAboutWindow *about = ADW_ABOUT_WINDOW (window);
  const char *status = pack != NULL ? ashi_pack_get_status (pack) : NULL;
  g_autofree char *comments = g_strdup_printf ("%s\n\n%s", ashi_welcome_get_text (), status != NULL ? status : "");
  g_autofree char *news = dup_news ();
  g_autofree char *report = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && (pack == NULL || ASHI_IS_PACK (pack)), window);
  g_return_val_if_fail (ASHI_IS_CANVAS (canvas), window);

  report = dup_report (parent, pack, canvas);
  adw_about_window_set_application_name (about, _ ("Ashi"));
  adw_about_window_set_application_icon (about, ASHI_APPLICATION_ID);
  adw_about_window_set_developer_name (about, _ ("The Ashi authors"));
  adw_about_window_set_version (about, ASHI_VERSION);
  adw_about_window_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_window_set_copyright (about, "© 2026 The Ashi authors");
  adw_about_window_set_comments (about, comments);
  adw_about_window_set_website (about, HOME);
  adw_about_window_set_issue_url (about, ISSUES);
  adw_about_window_set_debug_info (about, report);
  adw_about_window_set_debug_info_filename (about, DEBUG_FILE);
  if (news != NULL)
    adw_about_window_set_release_notes (about, news);
  adw_about_window_set_translator_credits (about, _ ("translator-credits"));
  add_credits (about);
  add_legal (about, pack);
  /* libadwaita copies the version when it is clicked, and frees the words that say so before they have come in when it
   * is clicked twice. */
  gtk_widget_action_set_enabled (window, "about.copy-property", FALSE);
  gtk_window_set_transient_for (GTK_WINDOW (about), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (about), TRUE);
  return window;
}
