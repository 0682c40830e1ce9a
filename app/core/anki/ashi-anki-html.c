// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-anki-private.h"
#include "ashi-visible.h"

#include <glib/gi18n-lib.h>

/**
 * ashi_anki_dup_html:
 * @text: (nullable): for people, whoever wrote it
 *
 * Returns: (transfer full): the same as HTML, in which Anki finds neither sound nor formulas, nor a place of its own
 */
char *
ashi_anki_dup_html (const char *text)
{
  g_autofree char *visible = ashi_visible_dup (text != NULL ? text : "", ASHI_VISIBLE_PROSE);
  g_autofree char *escaped = g_markup_escape_text (visible, -1);
  GString *html = g_string_new (escaped);

  g_string_replace (html, "[", "&#91;", 0);
  g_string_replace (html, "\\", "&#92;", 0);
  g_string_replace (html, "{", "&#123;", 0);
  g_string_replace (html, "\n", "<br>", 0);
  g_string_replace (html, "\t", " ", 0);
  return g_string_free (html, FALSE);
}

static void
add (GString *html, const char *before, const char *text, const char *after)
{
  g_autofree char *escaped = text != NULL ? ashi_anki_dup_html (text) : NULL;

  if (escaped != NULL && *escaped != '\0')
    g_string_append_printf (html, "%s%s%s", before, escaped, after);
}

/**
 * ashi_anki_dup_front:
 *
 * Returns: (transfer full): what is asked, and what can be answered, as HTML
 */
char *
ashi_anki_dup_front (const AshiQuestion *question)
{
  GString *html = g_string_new (NULL);

  add (html, "<div>", question->stem, "</div>");
  if (question->options->len > 0)
    g_string_append (html, "<ol type=\"A\">");
  for (guint i = 0; i < question->options->len; i++)
    add (html, "<li>", ((AshiOption *) g_ptr_array_index (question->options, i))->text, "</li>");
  if (question->options->len > 0)
    g_string_append (html, "</ol>");
  return g_string_free (html, FALSE);
}

/* Of an order, its place there; of all else, whether it is right, by a sign and not by colour. */
static void
add_judged (GString *html, const AshiQuestion *question, const AshiOption *option)
{
  g_autofree char *place = question->asking == ASHI_ASKING_ORDER ? g_strdup_printf ("%g. ", option->weight) : NULL;
  const char *sign = option->is_right ? "✓ " : "✗ ";

  g_string_append_printf (html, "<li>%s", place != NULL ? place : sign);
  add (html, "", option->text, "");
  add (html, "<br><small>", option->reason, "</small>");
  g_string_append (html, "</li>");
}

/**
 * ashi_anki_dup_back:
 *
 * Returns: (transfer full): the right answer, what is so about each option, what must be said beside it, and its
 * sources, as HTML
 */
char *
ashi_anki_dup_back (const AshiQuestion *question)
{
  GString *html = g_string_new (NULL);
  g_autofree char *cited = ashi_question_dup_cited (question);
  g_autofree char *sources = cited != NULL ? g_strdup_printf (_ ("Source: %s"), cited) : NULL;

  add (html, "<div><b>", question->right, "</b></div>");
  if (question->options->len > 0)
    g_string_append (html, "<ol type=\"A\">");
  for (guint i = 0; i < question->options->len; i++)
    add_judged (html, question, g_ptr_array_index (question->options, i));
  if (question->options->len > 0)
    g_string_append (html, "</ol>");
  add (html, "<div>", question->note, "</div>");
  add (html, "<div><small>", sources, "</small></div>");
  return g_string_free (html, FALSE);
}

/**
 * ashi_anki_dup_origin:
 *
 * Returns: (transfer full): which pack it is, how far that was reviewed, and its licence, as HTML
 */
char *
ashi_anki_dup_origin (AshiPack *pack)
{
  GString *html = g_string_new (NULL);

  add (html, "", ashi_pack_get_title (pack), "");
  add (html, " ", ashi_pack_get_version (pack), "");
  add (html, ". ", ashi_pack_get_status (pack), "");
  add (html, "<br>", ashi_pack_get_licence (pack), "");
  return g_string_free (html, FALSE);
}

/**
 * ashi_anki_dup_credits:
 *
 * Returns: (transfer full): the same, and whose the pictures are, as HTML
 */
char *
ashi_anki_dup_credits (AshiPack *pack)
{
  g_autofree char *origin = ashi_anki_dup_origin (pack);
  GString *html = g_string_new (origin);

  add (html, "<br>", ashi_pack_get_attribution (pack), "");
  return g_string_free (html, FALSE);
}

/**
 * ashi_anki_dup_deck_name:
 *
 * Returns: (transfer full): what the pack's deck is called, below one that all packs share
 */
char *
ashi_anki_dup_deck_name (AshiPack *pack)
{
  g_autofree char *title = ashi_visible_dup (ashi_pack_get_title (pack), ASHI_VISIBLE_QUOTE);
  GString *name = g_string_new (title);

  g_string_replace (name, "::", ":", 0);
  g_string_replace (name, "\"", "'", 0);
  g_string_prepend (name, "Ashi::");
  return g_string_free (name, FALSE);
}
