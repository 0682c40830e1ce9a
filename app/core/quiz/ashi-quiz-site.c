// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* What must not be set beside the hazards of a site as none: whatever may lie there, whether the pack says so or not.
 */
#include "ashi-quiz-private.h"

/**
 * ashi_matter_dup_said:
 *
 * Returns: (transfer full): all that is said of it, as ashi_words_fold() has it
 */
char *
ashi_matter_dup_said (const AshiMatter *self)
{
  g_autoptr (GPtrArray) claims = ashi_account_list_claims (self->account);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < claims->len; i++)
    {
      const AshiClaim *claim = g_ptr_array_index (claims, i);

      g_string_append_printf (said, "%s | %s | ", claim->label != NULL ? claim->label : "",
                              claim->text != NULL ? claim->text : "");
    }
  return ashi_words_fold (said->str);
}

static gboolean
is_met (const AshiRun *run, const char *id)
{
  GPtrArray *parts[] = { run->stretches, run->beyond };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    for (guint j = 0; j < parts[i]->len; j++)
      if (g_strcmp0 (((const AshiStretch *) g_ptr_array_index (parts[i], j))->subject_id, id) == 0)
        return TRUE;
  for (guint i = 0; i < run->near->len; i++)
    if (g_str_equal (((const AshiNear *) g_ptr_array_index (run->near, i))->subject_id, id))
      return TRUE;
  return FALSE;
}

static gboolean
shows (AshiSection *section, const char *id)
{
  const AshiContents *contents = ashi_plate_get_contents (ashi_section_get_picture (section));

  return ashi_contents_find_subject (contents, id, ASHI_SIDE_LEFT) != NULL;
}

/**
 * ashi_quiz_is_drawn_near:
 * @id: of a subject
 *
 * Returns: whether any section draws it where it draws the site or its needle, or a needle of the site comes near it
 */
gboolean
ashi_quiz_is_drawn_near (AshiQuiz *self, const AshiMatter *site, const char *id)
{
  const char *of = ashi_subject_get_id (site->subject);
  AshiSection *section;

  g_return_val_if_fail (ASHI_IS_QUIZ (self), TRUE);

  for (guint i = 0; (section = ashi_pack_get_section (self->pack, i)) != NULL; i++)
    {
      const gboolean is_of = g_strcmp0 (ashi_section_get_of (section), of) == 0;
      const AshiRun *run = is_of ? ashi_quiz_find_run (self, ashi_section_get_id (section)) : NULL;

      if (((is_of || shows (section, of)) && shows (section, id)) || (run != NULL && is_met (run, id)))
        return TRUE;
    }
  return FALSE;
}
