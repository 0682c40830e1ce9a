// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-seed-row.h"

#include <glib/gi18n.h>

struct _AshiSeedRow
{
  AdwEntryRow parent_instance;
};

G_DEFINE_FINAL_TYPE (AshiSeedRow, ashi_seed_row, ADW_TYPE_ENTRY_ROW)

static void
ashi_seed_row_class_init (AshiSeedRowClass *klass)
{
}

static void
on_changed (AshiSeedRow *self)
{
  guint32 seed;

  if (ashi_seed_row_get_seed (self, &seed))
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Seed"));
    }
  else
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "error");
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Seed: a Whole Number up to 4294967295"));
    }
}

static void
on_copy (AshiSeedRow *self)
{
  guint32 seed;
  g_autofree char *text = NULL;

  if (!ashi_seed_row_get_seed (self, &seed))
    return;
  text = g_strdup_printf ("%u", seed);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
on_another (AshiSeedRow *self)
{
  g_autofree char *text = g_strdup_printf ("%u", g_random_int ());

  gtk_editable_set_text (GTK_EDITABLE (self), text);
}

static void
add_button (AshiSeedRow *self, const char *icon, const char *name, void (*on_clicked) (AshiSeedRow *self))
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), button);
}

static void
ashi_seed_row_init (AshiSeedRow *self)
{
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self), GTK_INPUT_PURPOSE_DIGITS);
  add_button (self, "edit-copy-symbolic", _ ("Copy the Seed"), on_copy);
  add_button (self, "view-refresh-symbolic", _ ("Another Seed"), on_another);
  g_signal_connect (self, "changed", G_CALLBACK (on_changed), NULL);
  on_another (self);
}

GtkWidget *
ashi_seed_row_new (void)
{
  return g_object_new (ASHI_TYPE_SEED_ROW, NULL);
}

/**
 * ashi_seed_row_get_seed:
 * @seed: (out): the number
 *
 * Returns: whether what stands there is one
 */
gboolean
ashi_seed_row_get_seed (AshiSeedRow *self, guint32 *seed)
{
  g_autofree char *text = NULL;
  guint64 number = 0;
  gboolean is_number;

  g_return_val_if_fail (ASHI_IS_SEED_ROW (self) && seed != NULL, FALSE);

  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
  is_number = g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT32, &number, NULL);
  *seed = (guint32) number;
  return is_number;
}
