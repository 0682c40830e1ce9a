// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-claim.h"
#include "ashi-review.h"
#include "ashi-source-button.h"
#include "ashi-test-widgets.h"

#include <adwaita.h>

/* What the button under a claim opens: citations that can be read to their last letter, at any text size. */

#define DPI (96 * 1024) /* 1024ths of a dot per inch */

#define ADDRESS "https://example.org/a-long-address-without-a-blank/of-the-kind-that-publishers-of-journals-have.html"

static const AshiSource article = {
  .id = (char *) "article",
  .short_name = (char *) "Somebody and somebody else 2018",
  .kind = (char *) "cadaver-study",
  .how_read = (char *) "part",
  .year = (char *) "2018",
  .authors = (char *) "Somebody A, Somebody-Else B, Third C, Fourth D, Fifth E",
  .title = (char *) "A human cadaveric study of a needle’s way into a muscle that lies deep, with a title that goes on",
  .container = (char *) "Journal of Things That Are Measured 12 (3), pp. 186–199",
  .doi = (char *) "10.1000/a-long-identifier-that-has-no-blank-and-must-be-broken-somewhere.2018.186",
  .note = (char *) "Read in part; the page prints another year.",
};

static const AshiSource page = {
  .id = (char *) "page",
  .short_name = (char *) "A page",
  .kind = (char *) "website",
  .how_read = (char *) "whole",
  .title = (char *) "A page",
  .address = (char *) ADDRESS,
};

typedef struct
{
  GString *words;
  guint n_cut;
} Seen;

static void
look_at (GtkWidget *root, Seen *seen)
{
  if (GTK_IS_LABEL (root))
    {
      PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (root));
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      g_string_append_printf (seen->words, "%s\n", gtk_label_get_text (GTK_LABEL (root)));
      if (pango_layout_is_ellipsized (layout) || width > gtk_widget_get_width (root))
        {
          g_test_message ("“%s” is cut at %d px", gtk_label_get_text (GTK_LABEL (root)), gtk_widget_get_width (root));
          seen->n_cut++;
        }
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    look_at (child, seen);
}

static gboolean
has_size (gpointer widget)
{
  return gtk_widget_get_width (widget) > 0;
}

static GtkWidget *
open_popover (GtkWidget *window, GPtrArray *citations, const AshiClaim *claim, AshiAudience audience)
{
  GtkWidget *button = ashi_source_button_new (citations, claim, audience);
  GtkWidget *popover;

  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (window), button);
  gtk_window_present (GTK_WINDOW (window));
  ashi_test_wait_until (has_size, button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  ashi_test_wait_until (has_size, ashi_test_find_widget (popover, GTK_TYPE_LABEL));
  return popover;
}

static void
assert_copies (GtkWidget *popover, const char *citation)
{
  GtkWidget *copy = ashi_test_find_widget (popover, GTK_TYPE_BUTTON);
  GdkContentProvider *copied;
  g_auto (GValue) value = G_VALUE_INIT;

  g_signal_emit_by_name (copy, "clicked");
  copied = gdk_clipboard_get_content (gtk_widget_get_clipboard (copy));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (copied, &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, citation);
}

static void
test_whole_citation (gconstpointer text_size)
{
  g_autoptr (AshiClaim) claim = ashi_claim_new ();
  g_autofree char *full = ashi_source_dup_citation (&article);
  GtkWidget *window, *popover;
  Seen seen = { g_string_new (NULL), 0 };

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", DPI * GPOINTER_TO_INT (text_size) / 100, NULL);
  window = gtk_window_new ();
  g_ptr_array_add (claim->citations, ashi_citation_new (&article, "table 2 and what is said of it on the page before"));
  g_ptr_array_add (claim->citations, ashi_citation_new (&page, NULL));
  popover = open_popover (window, claim->citations, claim, ASHI_AUDIENCE_CLINICIAN);
  look_at (popover, &seen);
  g_assert_cmpuint (seen.n_cut, ==, 0);
  g_assert_nonnull (strstr (seen.words->str, article.title));
  g_assert_nonnull (strstr (seen.words->str, article.doi));
  g_assert_nonnull (strstr (seen.words->str, ADDRESS));
  g_assert_nonnull (strstr (seen.words->str, "Read in part;"));
  g_assert_null (strstr (seen.words->str, "We read it in part."));
  g_assert_cmpint (gtk_widget_get_width (popover), <, 1000);
  assert_copies (popover, full);
  g_string_free (seen.words, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
}

static const AshiReview review = {
  .verdict = ASHI_VERDICT_WRONG,
  .role = (char *) "physiotherapist",
  .initials = (char *) "AB",
  .date = (char *) "2026-12-01",
  .remark = (char *) "It lies deeper than 50 mm.",
};

static char *
dup_words (GtkWidget *root)
{
  Seen seen = { g_string_new (NULL), 0 };

  look_at (root, &seen);
  return g_string_free (seen.words, FALSE);
}

static void
test_review (gconstpointer audience)
{
  const AshiAudience reader = (AshiAudience) GPOINTER_TO_INT (audience);
  const gboolean may_see = reader != ASHI_AUDIENCE_PATIENT;
  g_autoptr (AshiClaim) claim = ashi_claim_new ();
  GtkWidget *window = gtk_window_new (), *popover;
  g_autofree char *inside = NULL;
  g_autofree char *outside = NULL;

  claim->reviews = g_ptr_array_new ();
  g_ptr_array_add (claim->reviews, (AshiReview *) &review);
  g_ptr_array_add (claim->citations, ashi_citation_new (&page, NULL));
  popover = open_popover (window, claim->citations, claim, reader);
  inside = dup_words (popover);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (gtk_window_get_child (GTK_WINDOW (window))));
  outside = dup_words (window);
  g_assert_true (may_see == (strstr (outside, "Found wrong by a reviewer") != NULL));
  g_assert_true (may_see == (strstr (inside, "AB, 1 December 2026): wrong. It lies deeper than 50 mm.") != NULL));
  g_assert_true (may_see || strstr (inside, "50 mm") == NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A browser is offered the DOI, and a patient none: what is said there nobody has chosen for him. */
static void
test_page_in_the_browser (gconstpointer audience)
{
  const AshiAudience reader = (AshiAudience) GPOINTER_TO_INT (audience);
  g_autoptr (AshiClaim) claim = ashi_claim_new ();
  GtkWidget *window = gtk_window_new (), *popover, *words;

  g_ptr_array_add (claim->citations, ashi_citation_new (&article, NULL));
  popover = open_popover (window, claim->citations, claim, reader);
  words = ashi_test_find_words (popover, "Open the DOI in the Browser…");
  g_assert_true ((words != NULL) == (reader != ASHI_AUDIENCE_PATIENT));
  if (words != NULL)
    g_assert_cmpstr (gtk_widget_get_tooltip_text (gtk_widget_get_ancestor (words, GTK_TYPE_BUTTON)), ==,
                     "https://doi.org/10.1000/"
                     "a-long-identifier-that-has-no-blank-and-must-be-broken-somewhere.2018.186");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* In a table there is no room for two names beside one another: neither is cut. */
static void
test_column (void)
{
  const AshiCitation one = { .source = (AshiSource *) &article }, other = { .source = (AshiSource *) &page };
  g_autoptr (GPtrArray) citations = g_ptr_array_new ();
  GtkWidget *button;

  g_ptr_array_add (citations, (gpointer) &one);
  g_ptr_array_add (citations, (gpointer) &other);
  button = g_object_ref_sink (ashi_source_button_new_for_column (citations, NULL, ASHI_AUDIENCE_CLINICIAN));
  g_assert_true (ashi_test_shows (button, "Somebody and somebody else 2018 ·\nA page"));
  g_object_unref (button);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_data_func ("/source-button/usual-text", GINT_TO_POINTER (100), test_whole_citation);
  g_test_add_data_func ("/source-button/large-text", GINT_TO_POINTER (200), test_whole_citation);
  g_test_add_func ("/source-button/column", test_column);
  g_test_add_data_func ("/source-button/review", GINT_TO_POINTER (ASHI_AUDIENCE_CLINICIAN), test_review);
  g_test_add_data_func ("/source-button/review-for-patient", GINT_TO_POINTER (ASHI_AUDIENCE_PATIENT), test_review);
  g_test_add_data_func ("/source-button/page-in-the-browser", GINT_TO_POINTER (ASHI_AUDIENCE_CLINICIAN),
                        test_page_in_the_browser);
  g_test_add_data_func ("/source-button/no-page-for-patients", GINT_TO_POINTER (ASHI_AUDIENCE_PATIENT),
                        test_page_in_the_browser);
  return g_test_run ();
}
