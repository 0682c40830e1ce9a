// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-run-text.h"

#include "ashi-audience.h"

#include <glib/gi18n-lib.h>

static void
add_runs (GPtrArray *found, GPtrArray *all, const char *subject_id)
{
  for (guint i = 0; i < all->len; i++)
    if (g_str_equal (((AshiRun *) g_ptr_array_index (all, i))->of, subject_id))
      g_ptr_array_add (found, g_ptr_array_index (all, i));
}

/**
 * ashi_card_list_runs:
 * @pack: the pack of the card's subject
 *
 * Returns: (transfer container) (element-type AshiRun): the needles that are drawn for the card's subject, body by
 * body; none for a reader who may not see depths
 */
GPtrArray *
ashi_card_list_runs (AshiCard *card, AshiPack *pack)
{
  const char *subject_id = ashi_subject_get_id (ashi_card_get_subject (card));
  GPtrArray *bodies = ashi_pack_get_bodies (pack);
  GPtrArray *found;

  g_return_val_if_fail (ASHI_IS_CARD (card), NULL);

  found = g_ptr_array_new ();
  if (!ashi_audience_may_see_depths (ashi_card_get_audience (card)))
    return found;
  for (guint i = 0; i < bodies->len; i++)
    add_runs (found, ashi_body_get_runs (g_ptr_array_index (bodies, i)), subject_id);
  return found;
}

/**
 * ashi_stretch_dup_name:
 * @pack: whose subjects the needle meets
 *
 * Returns: (transfer full): what the needle is in, for people
 */
char *
ashi_stretch_dup_name (const AshiStretch *self, AshiPack *pack)
{
  AshiSubject *subject = ashi_pack_find_subject (pack, self->subject_id);

  return g_strdup (subject != NULL ? ashi_subject_get_title (subject) : ashi_filling_get_label (self->filling));
}

/**
 * ashi_run_dup_title:
 *
 * Returns: (transfer full): the title of the section in which the needle lies
 */
char *
ashi_run_dup_title (const AshiRun *self, AshiPack *pack)
{
  AshiSection *section = ashi_pack_find_section (pack, self->id);

  return g_strdup (section != NULL ? ashi_section_get_title (section) : self->id);
}

/**
 * ashi_stretch_dup_span:
 *
 * Returns: (transfer full): from where to where it is, in mm, as the body's file says it: rounded, a thin nerve would
 * lie at no depth, or deeper than it does
 */
char *
ashi_stretch_dup_span (const AshiStretch *self)
{
  char from[G_ASCII_DTOSTR_BUF_SIZE], to[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (from, sizeof from, "%.15g", self->from);
  g_ascii_formatd (to, sizeof to, "%.15g", self->to);
  return g_strdup_printf (_ ("%s–%s"), from, to);
}

/**
 * ashi_run_dup_words:
 *
 * Returns: (transfer full): what the needle meets, in order: "Skin and fat 0–4.2, Gluteus maximus 4.2–25 mm"
 */
char *
ashi_run_dup_words (const AshiRun *self, AshiPack *pack)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < self->stretches->len; i++)
    {
      const AshiStretch *stretch = g_ptr_array_index (self->stretches, i);
      g_autofree char *name = ashi_stretch_dup_name (stretch, pack);
      g_autofree char *span = ashi_stretch_dup_span (stretch);

      g_string_append_printf (words, "%s%s %s", i > 0 ? ", " : "", name, span);
    }
  g_string_append (words, _ (" mm"));
  return g_string_free (words, FALSE);
}

/**
 * ashi_run_get_heading:
 *
 * Returns: in whose body it is, to be said above the runs of every body
 */
const char *
ashi_run_get_heading (const AshiRun *self)
{
  return self->whose == ASHI_WHOSE_WOMAN ? _ ("In the woman’s body that was drawn") : _ ("In the body that was drawn");
}

/**
 * ashi_runs_change_body:
 * @runs: (element-type AshiRun): runs, body by body
 *
 * Returns: whether the run at @index is the first of its body
 */
gboolean
ashi_runs_change_body (GPtrArray *runs, guint index)
{
  return index == 0
         || ((AshiRun *) g_ptr_array_index (runs, index))->whose
                != ((AshiRun *) g_ptr_array_index (runs, index - 1))->whose;
}

/**
 * ashi_run_get_caution:
 *
 * Returns: what a run is not, to be said beside every one
 */
const char *
ashi_run_get_caution (const AshiRun *self)
{
  if (self->whose == ASHI_WHOSE_WOMAN)
    return _ (
        "Along the needle as it is drawn, in the body of one woman: her own bones and muscles. Skin, fat, nerves and "
        "vessels are constructed; tendons, fasciae and the organs of the pelvis are not drawn. No measure of anybody.");
  return _ ("Along the needle as it is drawn, in a lean body built of three men: the bones of one, leg and hip muscles "
            "of another, "
            "back muscles of a third. Skin, fat, nerves and vessels are constructed. No measure of anybody.");
}

/**
 * ashi_run_get_short_caution:
 *
 * Returns: the same where ashi_run_get_caution() stands further down
 */
const char *
ashi_run_get_short_caution (const AshiRun *self)
{
  if (self->whose == ASHI_WHOSE_WOMAN)
    return _ ("In the body of one woman that was drawn. No measure of anybody.");
  return _ ("In the one lean body that was drawn. No measure of anybody.");
}
