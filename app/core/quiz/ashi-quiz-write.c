// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* What the kinds of questions write alike. */
#include "ashi-quiz-private.h"

/**
 * ashi_question_shuffle:
 *
 * Lays its options in an order that tells nothing.
 */
void
ashi_question_shuffle (AshiQuestion *self, GRand *rand)
{
  for (guint i = self->options->len; i > 1; i--)
    {
      const guint other = (guint) g_rand_int_range (rand, 0, (gint32) i);
      gpointer kept = self->options->pdata[i - 1];

      self->options->pdata[i - 1] = self->options->pdata[other];
      self->options->pdata[other] = kept;
    }
}

/**
 * ashi_question_put_letters:
 *
 * Shuffles its options and has each go by a letter.
 */
void
ashi_question_put_letters (AshiQuestion *self, GRand *rand)
{
  ashi_question_shuffle (self, rand);
  for (guint i = 0; i < self->options->len; i++)
    {
      AshiOption *option = g_ptr_array_index (self->options, i);

      g_free (option->text);
      option->text = g_strdup_printf ("%c", (char) ('A' + i));
    }
}

/**
 * ashi_question_withhold:
 *
 * Says that no name of @matter may be told while the question stands.
 */
void
ashi_question_withhold (AshiQuestion *self, const AshiMatter *matter)
{
  GPtrArray *names = ashi_subject_get_names (matter->subject);

  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (self->withheld, g_strdup (((const AshiName *) g_ptr_array_index (names, i))->text));
  if (ashi_subject_get_code (matter->subject) != NULL)
    g_ptr_array_add (self->withheld, g_strdup (ashi_subject_get_code (matter->subject)));
}

static gboolean
is_cited (const AshiQuestion *self, const AshiCitation *citation)
{
  for (guint i = 0; i < self->citations->len; i++)
    {
      const AshiCitation *other = g_ptr_array_index (self->citations, i);

      if (other->source == citation->source && g_strcmp0 (other->at, citation->at) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * ashi_question_cite:
 * @citations: (element-type AshiCitation)
 *
 * Says what the right answer rests on besides; it is as sure as the least sure of that.
 */
void
ashi_question_cite (AshiQuestion *self, AshiSupport support, GPtrArray *citations)
{
  self->support = MAX (self->support, support);
  for (guint i = 0; i < citations->len; i++)
    if (!is_cited (self, g_ptr_array_index (citations, i)))
      g_ptr_array_add (self->citations, ashi_citation_copy (g_ptr_array_index (citations, i)));
}

/**
 * ashi_question_rest_on:
 *
 * Says that the right answer is what @claim says.
 */
void
ashi_question_rest_on (AshiQuestion *self, const AshiClaim *claim)
{
  g_free (self->claim);
  self->claim = g_strdup (claim->id);
  ashi_question_cite (self, claim->support, claim->citations);
}

/**
 * ashi_question_show:
 * @is_covered: whether what lies over it stays as the plate opens
 *
 * Shows where something is drawn, without the marks of points over it unless it is one.
 */
void
ashi_question_show (AshiQuestion *self, const AshiDrawn *drawn, gboolean is_covered)
{
  const guint n = ashi_plate_get_n_layers (drawn->plate);

  g_free (self->sight.picture);
  g_free (self->sight.opacities);
  self->sight.picture = g_strdup (ashi_plate_get_id (drawn->plate));
  self->sight.opacities = ashi_plate_dup_opacities (drawn->plate);
  self->sight.n_opacities = n;
  self->sight.hides_names = TRUE;
  for (guint i = 0; i < n; i++)
    {
      const AshiLayer *layer = ashi_plate_get_layer (drawn->plate, i);

      if (layer->is_topmost ? !drawn->structure->is_point : i < drawn->structure->layer && !is_covered)
        self->sight.opacities[i] = 0;
    }
  if (!is_covered)
    self->sight.opacities[drawn->structure->layer] = 1;
}

/**
 * ashi_claim_dup_sourced:
 *
 * Returns: (transfer full): what it says, and in brackets who says so
 */
char *
ashi_claim_dup_sourced (const AshiClaim *self)
{
  GString *said = g_string_new (self->text);

  for (guint i = 0; i < self->citations->len; i++)
    {
      const AshiCitation *citation = g_ptr_array_index (self->citations, i);
      const char *name = citation->source->short_name != NULL ? citation->source->short_name : citation->source->title;

      g_string_append_printf (said, "%s%s", i == 0 ? " (" : "; ", name);
      if (citation->at != NULL)
        g_string_append_printf (said, ", %s", citation->at);
    }
  if (self->citations->len > 0)
    g_string_append_c (said, ')');
  return g_string_free (said, FALSE);
}
