// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-fold.h"

#include "ashi-hash.h"
#include "ashi-heading.h"

/*
 * A heading that hides what stands below it until somebody wants it. What was opened once is open on every card until
 * it is closed again, while the program runs: who looks for the nerve of one muscle looks for that of the next.
 */

static const char leading_key[] = "ashi-leading";

typedef struct
{
  char *key;
  AshiFoldFunc create;
  gpointer data;
} Fold;

static void
fold_free (gpointer data, GClosure *unused)
{
  Fold *self = data;

  g_free (self->key);
  g_free (self);
}

/* The keys of what was opened. Main thread only. */
static GHashTable *
get_opened (void)
{
  static GHashTable *opened;

  if (opened == NULL)
    opened = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, NULL);
  return opened;
}

/* What nobody opens is not made. */
static void
fill (GtkExpander *expander, const Fold *fold)
{
  if (gtk_expander_get_expanded (expander) && gtk_expander_get_child (expander) == NULL)
    gtk_expander_set_child (expander, fold->create (fold->data));
}

static void
on_expanded (GtkExpander *expander, GParamSpec *pspec, gpointer user_data)
{
  const Fold *fold = user_data;

  fill (expander, fold);
  if (g_object_get_data (G_OBJECT (expander), leading_key) != NULL)
    return;
  if (gtk_expander_get_expanded (expander))
    g_hash_table_add (get_opened (), g_strdup (fold->key));
  else
    g_hash_table_remove (get_opened (), fold->key);
}

/**
 * ashi_fold_new:
 * @key: what folds are remembered by
 * @create: makes what is hidden when it is first shown
 * @data: for @create; outlives the fold
 *
 * Returns: (transfer floating): a GtkExpander, open when one of that key was opened last
 */
GtkWidget *
ashi_fold_new (const char *title, const char *key, AshiFoldFunc create, gpointer data)
{
  GtkWidget *expander = gtk_expander_new (NULL);
  Fold *fold = g_new (Fold, 1);

  *fold = (Fold) { g_strdup (key), create, data };
  gtk_expander_set_label_widget (GTK_EXPANDER (expander), ashi_heading_new (title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (expander), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), g_hash_table_contains (get_opened (), key));
  fill (GTK_EXPANDER (expander), fold);
  g_signal_connect_data (expander, "notify::expanded", G_CALLBACK (on_expanded), fold, fold_free, 0);
  return expander;
}

/**
 * ashi_fold_lead_into:
 * @fold: of ashi_fold_new()
 *
 * Opens it for something in it. What nobody opened is not remembered.
 */
void
ashi_fold_lead_into (GtkExpander *fold)
{
  g_return_if_fail (GTK_IS_EXPANDER (fold));

  g_object_set_data (G_OBJECT (fold), leading_key, fold);
  gtk_expander_set_expanded (fold, TRUE);
  g_object_set_data (G_OBJECT (fold), leading_key, NULL);
}
