// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-source-button.h"

#include "ashi-audience.h"
#include "ashi-card.h"
#include "ashi-review-text.h"
#include "ashi-source-link.h"

#include <glib/gi18n.h>

/*
 * The sources of a claim, as a small button that names them and opens their full citations. What the button shows
 * belongs to the card or the page that it stands in.
 */

/* What fits into a line of a card, and into the half of one. */
#define LINE_LETTERS  44
#define SHORT_LETTERS 22

typedef struct
{
  GPtrArray *citations;
  const AshiClaim *claim; /* NULL for the sources of names */
  AshiAudience audience;
} Sources;

static GtkWidget *
create_text (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  /* A label that takes the focus selects all its text; the keyboard has the copy button. */
  gtk_widget_set_focusable (label, FALSE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 46);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
on_copy_clicked (GtkButton *button)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)),
                          g_object_get_data (G_OBJECT (button), "citation"));
}

static GtkWidget *
create_heading (const char *text, const char *citation)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = create_text (text, "heading");
  GtkWidget *copy = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_tooltip_text (copy, _ ("Copy the Citation"));
  gtk_widget_set_valign (copy, GTK_ALIGN_START);
  gtk_widget_add_css_class (copy, "flat");
  gtk_widget_add_css_class (copy, "copy-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (copy), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Copy the citation"), -1);
  g_object_set_data_full (G_OBJECT (copy), "citation", g_strdup (citation), g_free);
  g_signal_connect (copy, "clicked", G_CALLBACK (on_copy_clicked), NULL);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), copy);
  return line;
}

static void
on_open_clicked (GtkButton *button)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_activate_action (GTK_WIDGET (button), "win.open-page", "s", g_object_get_data (G_OBJECT (button), "uri"));
}

/* What a page of the web says is for nobody to vouch for: a patient is led to none. */
static void
append_page (GtkWidget *box, const AshiSource *source, AshiAudience audience)
{
  g_autofree char *uri = ashi_audience_may_see_depths (audience) ? ashi_source_dup_uri (source) : NULL;
  g_autofree char *name = uri != NULL ? g_strdup_printf (_ ("Open %s in the browser"), source->short_name) : NULL;
  GtkWidget *button;

  if (uri == NULL)
    return;
  button = gtk_button_new_with_label (source->doi != NULL ? _ ("Open the DOI in the Browser…")
                                                          : _ ("Open the Page in the Browser…"));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, uri);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "open-page");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "uri", g_steal_pointer (&uri), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_open_clicked), NULL);
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
create_source (const AshiCitation *citation, AshiAudience audience)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  g_autofree char *full = ashi_source_dup_citation (citation->source);
  g_autofree char *reading = ashi_source_dup_reading (citation->source, ashi_audience_may_see_depths (audience));
  g_autofree char *heading = citation->at != NULL
                                 ? g_strdup_printf ("%s, %s", citation->source->short_name, citation->at)
                                 : g_strdup (citation->source->short_name);

  gtk_box_append (GTK_BOX (box), create_heading (heading, full));
  gtk_box_append (GTK_BOX (box), create_text (full, NULL));
  if (reading != NULL)
    gtk_box_append (GTK_BOX (box), create_text (reading, "dim-label"));
  append_page (box, citation->source, audience);
  return box;
}

static void
append_reviews (GtkWidget *box, const Sources *sources)
{
  g_autofree char *found = sources->claim != NULL ? ashi_claim_dup_found (sources->claim, sources->audience) : NULL;

  if (found != NULL)
    gtk_box_append (GTK_BOX (box), create_text (found, "review"));
}

static void
create_popover (GtkMenuButton *button, gpointer user_data)
{
  const Sources *sources = user_data;
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  /* Our own notes are no source that one reads. */
  if (sources->claim != NULL
      && !ashi_source_is_notes (((AshiCitation *) g_ptr_array_index (sources->citations, 0))->source))
    gtk_box_append (GTK_BOX (box), create_text (ashi_support_get_explanation (sources->claim->support), "support"));
  append_reviews (box, sources);
  for (guint i = 0; i < sources->citations->len; i++)
    gtk_box_append (GTK_BOX (box), create_source (g_ptr_array_index (sources->citations, i), sources->audience));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 420);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  gtk_widget_add_css_class (popover, "sources");
  gtk_menu_button_set_popover (button, popover);
}

/* Several places of one source. */
static gboolean
is_named (GPtrArray *citations, guint end, const char *name)
{
  for (guint i = 0; i < end; i++)
    if (g_str_equal (((const AshiCitation *) g_ptr_array_index (citations, i))->source->short_name, name))
      return TRUE;
  return FALSE;
}

/* A menu button cannot ask for the height that its words need at a width, so lines are broken here. */
static char *
dup_names (GPtrArray *citations, glong line_letters)
{
  GString *names = g_string_new (NULL);
  glong letters = 0; /* on this line */

  for (guint i = 0; i < citations->len; i++)
    {
      const AshiCitation *citation = g_ptr_array_index (citations, i);
      const char *name = citation->source->short_name;

      if (is_named (citations, i, name))
        continue;
      if (letters > 0)
        {
          const gboolean breaks = letters + g_utf8_strlen (name, -1) > line_letters;

          g_string_append (names, breaks ? " ·\n" : " · ");
          letters = breaks ? 0 : letters + 3;
        }
      g_string_append (names, name);
      letters += g_utf8_strlen (name, -1);
    }
  return g_string_free (names, FALSE);
}

/* That somebody who knows the trade does not find it right is no detail to be opened. */
static GtkWidget *
create_child (const char *names, const char *doubt)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const char *const lines[] = { names, doubt };

  for (guint i = 0; i < G_N_ELEMENTS (lines) && lines[i] != NULL; i++)
    {
      GtkWidget *label = gtk_label_new (lines[i]);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      /* A menu button asks for one line however narrow it is; what opens has the names in full. */
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      if (lines[i] == doubt)
        gtk_widget_add_css_class (label, "doubt");
      gtk_box_append (GTK_BOX (box), label);
    }
  return box;
}

static char *
dup_description (const char *names, const char *doubt)
{
  char *description = doubt != NULL ? g_strdup_printf (_ ("Sources: %s; %s"), names, doubt)
                                    : g_strdup_printf (_ ("Sources: %s"), names);

  return g_strdelimit (description, "\n", ' ');
}

static GtkWidget *
create_button (GPtrArray *citations, const AshiClaim *claim, AshiAudience audience, glong line_letters)
{
  GtkWidget *button = gtk_menu_button_new ();
  Sources *sources = g_new (Sources, 1);
  g_autofree char *names = dup_names (citations, line_letters);
  const char *doubt = claim != NULL ? ashi_claim_get_doubt (claim, audience) : NULL;
  g_autofree char *description = dup_description (names, doubt);

  *sources = (Sources) { citations, claim, audience };
  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), create_child (names, doubt));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popover, sources, g_free);
  gtk_widget_add_css_class (button, "source-button");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
  return button;
}

/**
 * ashi_source_button_new:
 * @citations: (element-type AshiCitation): at least one; outlives the button
 * @claim: (nullable): what they are the sources of; outlives the button; %NULL for names
 * @audience: who reads
 *
 * Returns: (transfer floating): a button that names the sources and opens them, and what was found by those who
 * reviewed the claim
 */
GtkWidget *
ashi_source_button_new (GPtrArray *citations, const AshiClaim *claim, AshiAudience audience)
{
  return create_button (citations, claim, audience, LINE_LETTERS);
}

/**
 * ashi_source_button_new_for_column:
 * @citations: (element-type AshiCitation): at least one; outlives the button
 * @claim: (nullable): what they are the sources of; outlives the button
 * @audience: who reads
 *
 * Returns: (transfer floating): likewise, with each source on a line of its own, for a column of a table
 */
GtkWidget *
ashi_source_button_new_for_column (GPtrArray *citations, const AshiClaim *claim, AshiAudience audience)
{
  return create_button (citations, claim, audience, 0);
}

/**
 * ashi_source_button_is_short:
 * @citations: (element-type AshiCitation)
 *
 * Returns: whether the button of these sources leaves room for a few words beside it in a card
 */
gboolean
ashi_source_button_is_short (GPtrArray *citations)
{
  g_autofree char *names = dup_names (citations, LINE_LETTERS);

  return g_utf8_strlen (names, -1) <= SHORT_LETTERS;
}
