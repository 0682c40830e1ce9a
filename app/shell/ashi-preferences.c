// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-preferences.h"

#include "ashi-fonts.h"
#include "ashi-settings.h"
#include "ashi-tongue.h"

#include "ashi-clinic-settings.h"
#include "ashi-course-settings.h"

#include <glib/gi18n.h>

#define MOST_CHOICES 4

/* Each row is an action of the window or the program, which has the state, keeps it, and refuses what is locked. */
typedef struct
{
  const char *action;
  const char *title;
  const char *subtitle; /* NULL: none */
  const char *nicks[MOST_CHOICES + 1];
  const char *names[MOST_CHOICES + 1];
} Choice;

static const Choice audience = {
  "win.reader",
  N_ ("Who Reads"),
  N_ ("Patients see plain words, no depths and no sections"),
  { "clinician", "trainee", "patient" },
  { N_ ("Clinician"), N_ ("Trainee"), N_ ("Patient") },
};

static const Choice words = {
  "win.labels",
  N_ ("Words over the Plate"),
  NULL,
  { "off", "selected", "points", "all" },
  { N_ ("None"), N_ ("What Is Selected"), N_ ("Points"), N_ ("Everything There Is Room For") },
};

static const Choice colours = {
  "win.colours", N_ ("Colours"), NULL, { "natural", "distinct" }, { N_ ("Natural"), N_ ("For Any Colour Vision") },
};

static const Choice style = {
  "app.style",
  N_ ("Style"),
  NULL,
  { "default", "light", "dark" },
  { N_ ("As the Desktop Is"), N_ ("Light"), N_ ("Dark") },
};

/* A row that shows the state of an action, and changes it. */
typedef struct
{
  const Choice *choice;
  GActionGroup *group;
  AdwComboRow *row; /* owns this */
  gboolean following;
} Link;

static void
link_free (gpointer data, GClosure *closure)
{
  Link *link = data;

  g_object_unref (link->group);
  g_free (link);
}

static const char *
get_name (const Link *link)
{
  return strchr (link->choice->action, '.') + 1;
}

static void
follow (Link *link)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (link->group, get_name (link));

  gtk_widget_set_sensitive (GTK_WIDGET (link->row),
                            state != NULL && g_action_group_get_action_enabled (link->group, get_name (link)));
  if (state == NULL)
    return;
  link->following = TRUE;
  for (guint i = 0; link->choice->nicks[i] != NULL; i++)
    if (g_str_equal (link->choice->nicks[i], g_variant_get_string (state, NULL)))
      adw_combo_row_set_selected (link->row, i);
  link->following = FALSE;
}

static void
on_selected (AdwComboRow *row, GParamSpec *pspec, Link *link)
{
  const guint selected = adw_combo_row_get_selected (row);

  if (!link->following && selected != GTK_INVALID_LIST_POSITION)
    g_action_group_change_action_state (link->group, get_name (link),
                                        g_variant_new_string (link->choice->nicks[selected]));
}

static void
on_action_changed (AdwComboRow *row)
{
  follow (g_object_get_data (G_OBJECT (row), "link"));
}

static void
watch (Link *link, const char *signal)
{
  g_autofree char *detailed = g_strdup_printf ("%s::%s", signal, get_name (link));

  g_signal_connect_object (link->group, detailed, G_CALLBACK (on_action_changed), link->row, G_CONNECT_SWAPPED);
}

static GtkWidget *
create_row (const Choice *choice, GtkWindow *parent)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();
  GActionGroup *group = g_str_has_prefix (choice->action, "app.") ? G_ACTION_GROUP (gtk_window_get_application (parent))
                                                                  : G_ACTION_GROUP (parent);
  Link *link = g_new0 (Link, 1);

  for (guint i = 0; choice->names[i] != NULL; i++)
    gtk_string_list_append (names, _ (choice->names[i]));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (choice->title));
  if (choice->subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _ (choice->subtitle));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  *link = (Link) { choice, g_object_ref (group), ADW_COMBO_ROW (row), FALSE };
  g_object_set_data (G_OBJECT (row), "link", link);
  g_signal_connect_data (row, "notify::selected", G_CALLBACK (on_selected), link, link_free, 0);
  watch (link, "action-state-changed");
  watch (link, "action-enabled-changed");
  follow (link);
  return row;
}

/* The language that patients are told in: every one that the program speaks, by its own name. */

static GVariant *
get_code (const GValue *selected, const GVariantType *type, gpointer codes)
{
  const guint i = g_value_get_uint (selected);

  return g_variant_new_string (i == 0 ? "" : ((GStrv) codes)[i - 1]);
}

static gboolean
select_code (GValue *selected, GVariant *code, gpointer codes)
{
  guint i = 0;

  while (((GStrv) codes)[i] != NULL && !g_str_equal (((GStrv) codes)[i], g_variant_get_string (code, NULL)))
    i++;
  g_value_set_uint (selected, ((GStrv) codes)[i] != NULL ? i + 1 : 0);
  return TRUE;
}

static void
tell_of_language (AdwComboRow *row, GParamSpec *pspec, gpointer codes)
{
  const guint selected = adw_combo_row_get_selected (row);
  g_autoptr (AshiTongue) tongue = selected > 0 ? ashi_tongue_new_for (((GStrv) codes)[selected - 1]) : NULL;
  g_autofree char *missing = tongue != NULL ? ashi_fonts_dup_missing (tongue) : NULL;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), missing != NULL ? missing : _ ("What is said in a talk"));
}

static GtkWidget *
create_language_row (GSettings *settings)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();
  GStrv codes = ashi_tongue_list ();

  gtk_string_list_append (names, _ ("As the Program’s"));
  for (char **code = codes; *code != NULL; code++)
    {
      g_autoptr (AshiTongue) tongue = ashi_tongue_new_for (*code);
      g_autofree char *name = ashi_tongue_dup_name (tongue);

      gtk_string_list_append (names, name);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("Patient’s Language"));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  g_signal_connect (row, "notify::selected", G_CALLBACK (tell_of_language), codes);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  g_settings_bind_with_mapping (settings, "patient-language", row, "selected", G_SETTINGS_BIND_DEFAULT, select_code,
                                get_code, codes, (GDestroyNotify) g_strfreev);
  tell_of_language (ADW_COMBO_ROW (row), NULL, codes);
  return row;
}

static AdwPreferencesGroup *
append_group (AdwPreferencesPage *page, const char *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_page_add (page, group);
  return group;
}

static void
on_forget (GtkWidget *button, AshiBookmarks *bookmarks)
{
  const char *const none[] = { NULL };

  ashi_bookmarks_set_recents (bookmarks, none);
  gtk_widget_set_sensitive (button, FALSE);
}

static GtkWidget *
create_forget_row (AshiBookmarks *bookmarks)
{
  GtkWidget *row = adw_action_row_new (), *button = gtk_button_new_with_label (_ ("Forget"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("What Was Read Last"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _ ("Offered where no card stands; what patients read is not kept"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, ashi_bookmarks_get_recents (bookmarks)[0] != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Forget what was read last"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_forget), bookmarks, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

/**
 * ashi_preferences_new:
 * @parent: with the actions that are chosen here
 *
 * Returns: (transfer floating): a window in which all that is chosen once stands together
 */
GtkWidget *
ashi_preferences_new (GtkWindow *parent, AshiBookmarks *bookmarks)
{
  GtkWidget *page = adw_preferences_page_new (), *window;
  g_autoptr (GSettings) settings = ashi_settings_new ();
  AdwPreferencesGroup *group;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && ASHI_IS_BOOKMARKS (bookmarks), NULL);

  group = append_group (ADW_PREFERENCES_PAGE (page), _ ("Reading"));
  adw_preferences_group_add (group, create_row (&audience, parent));
  if (settings != NULL)
    adw_preferences_group_add (group, create_language_row (settings));
  group = append_group (ADW_PREFERENCES_PAGE (page), _ ("Plates"));
  adw_preferences_group_add (group, create_row (&words, parent));
  adw_preferences_group_add (group, create_row (&colours, parent));
  group = append_group (ADW_PREFERENCES_PAGE (page), _ ("Window"));
  if (gtk_window_get_application (parent) != NULL)
    adw_preferences_group_add (group, create_row (&style, parent));
  adw_preferences_group_add (group, create_forget_row (bookmarks));
  window = adw_preferences_window_new ();
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (ashi_clinic_settings_create_rows (settings, GTK_WINDOW (window))));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (ashi_course_settings_create_rows (settings)));
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  return window;
}

static void
apply_style (GSettings *settings)
{
  g_autofree char *nick = g_settings_get_string (settings, "style");
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (nick, "light"))
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (nick, "dark"))
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

/**
 * ashi_preferences_follow_style:
 * @application: takes the action "style"
 * @settings: (nullable): without them the style is the desktop's
 *
 * The program is light or dark as the settings say, from now on.
 */
void
ashi_preferences_follow_style (GApplication *application, GSettings *settings)
{
  g_autoptr (GAction) action = NULL;

  g_return_if_fail (G_IS_APPLICATION (application));
  g_return_if_fail (settings == NULL || G_IS_SETTINGS (settings));

  if (settings == NULL)
    return;
  action = g_settings_create_action (settings, "style");
  g_action_map_add_action (G_ACTION_MAP (application), action);
  g_object_set_data_full (G_OBJECT (application), "style", g_object_ref (settings), g_object_unref);
  g_signal_connect_object (settings, "changed::style", G_CALLBACK (apply_style), settings, 0);
  apply_style (settings);
}
