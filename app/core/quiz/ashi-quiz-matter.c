// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-audience.h"
#include "ashi-quiz-private.h"

#include <string.h>

/* Roots of nerves as claims write them: "L5", "S1", "L4–S3"; a bit for each, from the neck down. */
static const struct
{
  char letter;
  guint first, n;
} regions[] = {
  { 'C', 0, 8 },
  { 'T', 8, 12 },
  { 'L', 20, 5 },
  { 'S', 25, 5 },
};

/* Returns: the number of the root that @word begins with, or -1 */
static int
read_root (const char *word, const char **end)
{
  for (guint i = 0; i < G_N_ELEMENTS (regions); i++)
    {
      char *behind;
      const gulong number =
          *word == regions[i].letter && g_ascii_isdigit (word[1]) ? strtoul (word + 1, &behind, 10) : 0;

      if (number == 0 || number > regions[i].n || g_ascii_isalnum (*behind))
        continue;
      *end = behind;
      return (int) (regions[i].first + number - 1);
    }
  return -1;
}

static guint32
find_roots (const char *text)
{
  guint32 roots = 0;
  int from = -1; /* before a dash */

  for (const char *p = text; *p != '\0';)
    {
      const char *end = p;
      const int root = p == text || !g_ascii_isalnum (p[-1]) ? read_root (p, &end) : -1;

      for (int i = from >= 0 && root > from ? from : root; root >= 0 && i <= root; i++)
        roots |= 1u << i;
      from = root >= 0 && g_str_has_prefix (end, "–") ? root : -1;
      p = root >= 0 ? (from >= 0 ? end + strlen ("–") : end) : g_utf8_next_char (p);
    }
  return roots;
}

static guint32
gather_roots (AshiAccount *account)
{
  guint32 roots = 0;

  for (guint i = 0; i < account->claims->len; i++)
    {
      const AshiClaim *claim = g_ptr_array_index (account->claims, i);

      if (claim->topic == ASHI_TOPIC_INNERVATION || claim->topic == ASHI_TOPIC_COURSE)
        roots |= find_roots (claim->text);
    }
  return roots;
}

static void
add_name (AshiMatter *self, const char *name)
{
  char *folded = ashi_words_fold (name);

  if (strcmp (folded, "  ") == 0) /* of no letters that anybody types */
    g_free (folded);
  else
    g_ptr_array_add (self->names, folded);
}

static void
gather_names (AshiMatter *self)
{
  GPtrArray *names = ashi_subject_get_names (self->subject);
  const char *code = ashi_subject_get_code (self->subject);

  for (guint i = 0; i < names->len; i++)
    add_name (self, ((const AshiName *) g_ptr_array_index (names, i))->text);
  if (code != NULL)
    add_name (self, code);
}

static void
find_drawn (AshiMatter *self, AshiPack *pack)
{
  AshiPlate *plate;

  for (guint i = 0; (plate = ashi_pack_get_plate (pack, i)) != NULL; i++)
    {
      const AshiStructure *structure =
          ashi_plate_find_subject (plate, ashi_subject_get_id (self->subject), ASHI_SIDE_RIGHT);
      const AshiDrawn drawn = { plate, structure };

      if (structure != NULL && ashi_plate_get_layer (plate, structure->layer)->pickable)
        g_array_append_val (self->drawn, drawn);
    }
}

/**
 * ashi_matter_new:
 * @index: the number of @subject in @pack
 *
 * Reads its account and looks on every plate.
 */
AshiMatter *
ashi_matter_new (AshiPack *pack, AshiSubject *subject, guint index, AshiAudience audience)
{
  AshiMatter *self;

  g_return_val_if_fail (ASHI_IS_PACK (pack) && ASHI_IS_SUBJECT (subject), NULL);

  self = g_new0 (AshiMatter, 1);
  self->subject = g_object_ref (subject);
  self->account = ashi_subject_dup_account (subject);
  self->index = index;
  self->drawn = g_array_new (FALSE, FALSE, sizeof (AshiDrawn));
  self->roots = gather_roots (self->account);
  self->names = g_ptr_array_new_with_free_func (g_free);
  gather_names (self);
  find_drawn (self, pack);
  return self;
}

void
ashi_matter_free (AshiMatter *self)
{
  g_object_unref (self->subject);
  ashi_account_unref (self->account);
  g_array_unref (self->drawn);
  g_ptr_array_unref (self->names);
  g_free (self);
}

/**
 * ashi_matter_find_drawn:
 *
 * Returns: (nullable): where it is on @plate
 */
const AshiDrawn *
ashi_matter_find_drawn (const AshiMatter *self, AshiPlate *plate)
{
  g_return_val_if_fail (ASHI_IS_PLATE (plate), NULL);

  for (guint i = 0; i < self->drawn->len; i++)
    if (g_array_index (self->drawn, AshiDrawn, i).plate == plate)
      return &g_array_index (self->drawn, AshiDrawn, i);
  return NULL;
}

/**
 * ashi_matter_find_claim:
 *
 * Returns: (nullable): the first claim of that topic
 */
const AshiClaim *
ashi_matter_find_claim (const AshiMatter *self, AshiTopic topic, AshiAudience audience)
{
  for (guint i = 0; i < self->account->claims->len; i++)
    {
      const AshiClaim *claim = g_ptr_array_index (self->account->claims, i);

      if (claim->topic == topic && ashi_claim_is_for (claim, audience))
        return claim;
    }
  return NULL;
}

/**
 * ashi_matter_is_told:
 * @folded: words from ashi_words_fold()
 *
 * Returns: whether they say any name of it
 */
gboolean
ashi_matter_is_told (const AshiMatter *self, const char *folded)
{
  for (guint i = 0; i < self->names->len; i++)
    if (strstr (folded, g_ptr_array_index (self->names, i)) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * ashi_matter_dup_gist:
 *
 * Returns: (transfer full): what it is, in a line with its sources: its name and where it lies or what it does
 */
char *
ashi_matter_dup_gist (const AshiMatter *self, AshiAudience audience)
{
  static const AshiTopic topics[] = { ASHI_TOPIC_LOCATION, ASHI_TOPIC_COURSE, ASHI_TOPIC_ORIGIN, ASHI_TOPIC_NOTE };
  const AshiClaim *claim = NULL;
  g_autofree char *said = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (topics) && claim == NULL; i++)
    claim = ashi_matter_find_claim (self, topics[i], audience);
  if (claim == NULL)
    return g_strdup_printf ("%s.", ashi_subject_get_title (self->subject));
  said = ashi_claim_dup_sourced (claim);
  if (claim->label != NULL)
    return g_strdup_printf ("%s · %s: %s", ashi_subject_get_title (self->subject), claim->label, said);
  return g_strdup_printf ("%s: %s", ashi_subject_get_title (self->subject), said);
}
