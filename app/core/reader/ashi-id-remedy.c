// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-id-remedy.h"

#include "ashi-nearest.h"

#include <string.h>

/* Slips of the finger that an id may hold to be taken for another. */
#define MOST_SLIPS 2

/* How many letters of the first @length of @id are a "_1_" at their end. */
static gsize
count_suffix (const char *id, gsize length)
{
  gsize n = length > 0 && id[length - 1] == '_' ? 1 : 0;

  while (n > 0 && n < length && g_ascii_isdigit (id[length - n - 1]))
    n++;
  return n > 1 && n < length && id[length - n - 1] == '_' ? n + 1 : 0;
}

/**
 * ashi_id_dup_plain:
 *
 * Returns: (transfer full): the id without the "_1_" that Illustrator puts behind a name it has seen before
 */
char *
ashi_id_dup_plain (const char *id)
{
  gsize length = strlen (id), n;

  while ((n = count_suffix (id, length)) > 0)
    length -= n;
  return g_strndup (id, length);
}

static const char *
without_prefix (const char *layer)
{
  return g_str_has_prefix (layer, "layer-") ? layer + strlen ("layer-") : layer;
}

/**
 * ashi_id_dup_layer:
 * @id: of a group that is no layer
 * @layers: (element-type AshiLayer): those of the pack
 * @may_guess: whether there is time to compare it with each; see %ASHI_LIMIT_GUESSES
 *
 * Returns: (transfer full) (nullable): the layer's id that was probably meant
 */
char *
ashi_id_dup_layer (const char *id, GPtrArray *layers, gboolean may_guess)
{
  g_autofree char *plain = ashi_id_dup_plain (id);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const char *nearest;

  for (guint i = 0; i < layers->len; i++)
    {
      const AshiLayer *layer = g_ptr_array_index (layers, i);

      if (g_str_equal (layer->id, plain))
        return g_steal_pointer (&plain);
      g_ptr_array_add (names, (char *) ashi_layer_get_name (layer));
    }
  g_ptr_array_add (names, NULL);
  nearest = may_guess ? ashi_nearest (without_prefix (plain), (const char *const *) names->pdata) : NULL;
  for (guint i = 0; nearest != NULL && i < layers->len; i++)
    if (g_ptr_array_index (names, i) == nearest)
      return g_strdup (((const AshiLayer *) g_ptr_array_index (layers, i))->id);
  return NULL;
}

static GPtrArray *
list_subject_ids (AshiPack *pack)
{
  GListModel *subjects = ashi_pack_get_subjects (pack);
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);
      const char *id = ashi_subject_get_id (subject);

      /* Where the subject's own id is wrong, that is to be mended. */
      if (id[strspn (id, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0')
        g_ptr_array_add (ids, (char *) id);
    }
  g_ptr_array_add (ids, NULL);
  return ids;
}

/* No other structure that happens to be called much alike: "inner-muscle" is no slip for "outer-muscle", and another
 * number is another thing. */
static AshiSubject *
guess_subject (const char *id, AshiPack *pack)
{
  g_autoptr (GPtrArray) ids = list_subject_ids (pack);
  const char *meant = strpbrk (id, "0123456789") == NULL ? ashi_nearest (id, (const char *const *) ids->pdata) : NULL;

  return meant != NULL && ashi_edit_distance (id, meant) <= MOST_SLIPS ? ashi_pack_find_subject (pack, meant) : NULL;
}

static char *
dup_with_side (AshiSubject *subject, const AshiStructure *structure)
{
  const char *id = ashi_subject_get_id (subject);
  g_autofree char *left = g_strconcat (id, "--left", NULL);
  g_autofree char *right = g_strconcat (id, "--right", NULL);
  const char *const sides[] = { left, right, NULL };

  if (!ashi_subject_is_bilateral (subject))
    return g_strdup (id);
  if (structure->side == ASHI_SIDE_MIDLINE)
    return g_strdup (ashi_nearest (structure->id, sides));
  return g_strdup (structure->side == ASHI_SIDE_LEFT ? left : right);
}

/**
 * ashi_id_dup_structure:
 * @id: of a structure whose subject or side is unknown
 * @may_guess: whether there is time to compare it with every name; see %ASHI_LIMIT_GUESSES
 *
 * Returns: (transfer full) (nullable): the id that was probably meant
 */
char *
ashi_id_dup_structure (const char *id, AshiPack *pack, gboolean may_guess)
{
  g_autofree char *plain = ashi_id_dup_plain (id);
  g_autoptr (AshiStructure) structure = ashi_structure_new (plain, 0);
  AshiSubject *subject = ashi_pack_find_subject (pack, structure->subject_id);

  if (subject == NULL && may_guess)
    subject = guess_subject (structure->subject_id, pack);
  return subject != NULL ? dup_with_side (subject, structure) : NULL;
}

/**
 * ashi_id_dup_remedy:
 * @meant: (nullable): what was probably meant
 * @otherwise: what to do if it was not, a sentence
 */
char *
ashi_id_dup_remedy (const char *meant, const char *otherwise)
{
  if (meant == NULL)
    return g_strdup (otherwise);
  return g_strdup_printf ("Did you mean \"%s\"? Otherwise %c%s", meant, g_ascii_tolower (*otherwise), otherwise + 1);
}
