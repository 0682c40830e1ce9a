// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-course-settings.h"

#include "ashi-spin-row.h"

#include <glib/gi18n.h>

static GtkWidget *
create_row (GSettings *settings, const char *key, const char *title, const char *subtitle, GtkAdjustment *adjustment)
{
  GtkWidget *row = ashi_spin_row_new (title, subtitle, adjustment);

  gtk_widget_set_sensitive (row, g_settings_is_writable (settings, key));
  return row;
}

/* What is kept is a chance, what is shown per cent. */
static gboolean
show_chance (GValue *percent, GVariant *chance, gpointer unused)
{
  g_value_set_double (percent, 100 * g_variant_get_double (chance));
  return TRUE;
}

static GVariant *
keep_chance (const GValue *percent, const GVariantType *type, gpointer unused)
{
  return g_variant_new_double (g_value_get_double (percent) / 100);
}

static GtkWidget *
create_count (GSettings *settings, const char *key, const char *title, const char *subtitle, double least, double most)
{
  GtkAdjustment *adjustment = gtk_adjustment_new (0, least, most, 1, 10, 0);

  g_settings_bind (settings, key, adjustment, "value", G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY);
  return create_row (settings, key, title, subtitle, adjustment);
}

static GtkWidget *
create_retention (GSettings *settings)
{
  GtkAdjustment *adjustment = gtk_adjustment_new (0, 80, 97, 1, 5, 0);

  g_settings_bind_with_mapping (settings, "study-retention", adjustment, "value",
                                G_SETTINGS_BIND_DEFAULT | G_SETTINGS_BIND_NO_SENSITIVITY, show_chance, keep_chance,
                                NULL, NULL);
  return create_row (settings, "study-retention", _ ("Asked Again At"),
                     _ ("Per cent chance that it is still known; more means more questions"), adjustment);
}

/**
 * ashi_course_settings_create_rows:
 * @settings: (nullable)
 *
 * Returns: (transfer floating): how much the course asks; hidden where nothing can be kept
 */
GtkWidget *
ashi_course_settings_create_rows (GSettings *settings)
{
  GtkWidget *group = adw_preferences_group_new ();

  g_return_val_if_fail (settings == NULL || G_IS_SETTINGS (settings), group);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), C_ ("learning", "Course"));
  gtk_widget_set_visible (group, settings != NULL);
  if (settings == NULL)
    return group;
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                             create_count (settings, "study-new", _ ("New Cards a Day"),
                                           _ ("Questions that were never asked before"), 0, 200));
  adw_preferences_group_add (
      ADW_PREFERENCES_GROUP (group),
      create_count (settings, "study-due", _ ("Due Cards a Day"), _ ("Questions that are to be asked again"), 1, 1000));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), create_retention (settings));
  return group;
}
