// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-review-text.h"

#include "ashi-audience.h"

#include <glib/gi18n-lib.h>

static const char *
get_verdict (AshiVerdict verdict)
{
  switch (verdict)
    {
    case ASHI_VERDICT_RIGHT:
      return C_ ("verdict", "right");
    case ASHI_VERDICT_WRONG:
      return C_ ("verdict", "wrong");
    case ASHI_VERDICT_UNCLEAR:
      return C_ ("verdict", "unclear");
    default:
      g_return_val_if_reached ("");
    }
}

static char *
dup_day (const char *date)
{
  g_autofree char *time = g_strconcat (date, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (time, NULL);

  return day != NULL ? g_date_time_format (day, "%-e %B %Y") : g_strdup (date);
}

/* Who reviewed a claim, when, and what they said of it. */
static char *
dup_sentence (const AshiReview *self)
{
  g_autofree char *day = dup_day (self->date);
  const char *verdict = get_verdict (self->verdict);

  return self->remark != NULL
             ? g_strdup_printf (_ ("Reviewed (%s, %s, %s): %s. %s"), self->role, self->initials, day, verdict,
                                self->remark)
             : g_strdup_printf (_ ("Reviewed (%s, %s, %s): %s"), self->role, self->initials, day, verdict);
}

/**
 * ashi_claim_dup_found:
 * @audience: who reads
 *
 * Whoever joins claims that say the same to @audience asks whether this is the same, too.
 *
 * Returns: (transfer full) (nullable): all that was found of the claim, a line for each review; %NULL when nothing was,
 * or nothing that @audience is told
 */
char *
ashi_claim_dup_found (const AshiClaim *self, AshiAudience audience)
{
  GString *found;

  if (self->reviews == NULL || !ashi_audience_may_see_reviews (audience))
    return NULL;
  found = g_string_new (NULL);
  for (guint i = 0; i < self->reviews->len; i++)
    {
      g_autofree char *sentence = dup_sentence (g_ptr_array_index (self->reviews, i));

      g_string_append_printf (found, "%s%s", i > 0 ? "\n" : "", sentence);
    }
  return g_string_free (found, FALSE);
}

/**
 * ashi_claim_get_doubt:
 * @audience: who reads
 *
 * Returns: (nullable): in a few words, that a reviewer does not find the claim right; %NULL, too, when @audience is
 * told of no reviews
 */
const char *
ashi_claim_get_doubt (const AshiClaim *self, AshiAudience audience)
{
  gboolean is_unclear = FALSE;

  if (!ashi_audience_may_see_reviews (audience))
    return NULL;
  for (guint i = 0; self->reviews != NULL && i < self->reviews->len; i++)
    {
      const AshiReview *review = g_ptr_array_index (self->reviews, i);

      if (review->verdict == ASHI_VERDICT_WRONG)
        return _ ("Found wrong by a reviewer");
      is_unclear = is_unclear || review->verdict == ASHI_VERDICT_UNCLEAR;
    }
  return is_unclear ? _ ("Found unclear by a reviewer") : NULL;
}

/**
 * ashi_subject_dup_unreviewed:
 * @pack: the subject's
 *
 * Returns: (transfer full) (nullable): how much of what is said of the subject no clinician has reviewed; %NULL when
 * that is nothing, or nothing that @audience is told
 */
char *
ashi_subject_dup_unreviewed (AshiSubject *self, AshiPack *pack, AshiAudience audience)
{
  g_autoptr (AshiStatements) all = NULL;
  guint n, n_all = 0;

  g_return_val_if_fail (ASHI_IS_SUBJECT (self) && ASHI_IS_PACK (pack), NULL);

  if (!ashi_audience_may_see_reviews (audience))
    return NULL;
  all = ashi_statements_new (pack, ASHI_HOME_SUBJECT, ashi_subject_get_id (self));
  n = all != NULL ? ashi_statements_count_unreviewed (all, &n_all) : 0;
  return n > 0 ? g_strdup_printf (ngettext ("Not yet reviewed by a clinician: %u of %u statement.",
                                            "Not yet reviewed by a clinician: %u of %u statements.", n_all),
                                  n, n_all)
               : NULL;
}
