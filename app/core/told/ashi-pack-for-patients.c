// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-pack-for-patients.h"

#include "ashi-audience.h"
#include "ashi-length.h"
#include "ashi-told.h"

#include <glib/gi18n-lib.h>

/*
 * What there is of a pack for patients, when a length is told in what its things are called. Whatever can go by another
 * name is there under that; nothing changes its id or its place, so that a view, a link and what was clicked stay what
 * they are. What is left out altogether is a picture that would be named by its id in links and files, and a lesson
 * which names something by its length.
 */

static const char *
get_harmless (const char *words)
{
  return ashi_tells_length (words) ? NULL : words;
}

static gboolean
is_found (gboolean *found, const char *words)
{
  *found = *found || ashi_tells_length (words);
  return *found;
}

static void
find_length (const char *words, const char *file, guint line, gpointer found)
{
  is_found (found, words);
}

/* Subjects */

static gboolean
is_subject_named_by_length (AshiSubject *subject)
{
  GPtrArray *names = ashi_subject_get_names (subject);
  gboolean found = FALSE;

  is_found (&found, ashi_subject_get_title (subject)); /* which may be the id */
  is_found (&found, ashi_subject_get_code (subject));
  is_found (&found, ashi_subject_get_channel (subject));
  is_found (&found, ashi_subject_get_not_drawn (subject));
  for (guint i = 0; i < names->len && !found; i++)
    is_found (&found, ((const AshiName *) g_ptr_array_index (names, i))->text);
  return found;
}

static void
copy_names (AshiSubject *copy, AshiSubject *subject)
{
  GPtrArray *names = ashi_subject_get_names (subject);

  for (guint i = 0; i < names->len; i++)
    {
      const AshiName *name = g_ptr_array_index (names, i);

      if (!ashi_tells_length (name->text))
        ashi_subject_add_name (copy, name->form, name->support, name->text);
    }
}

/* A point's code is a name; otherwise one in another language is better than none. */
static const char *
find_other_name (AshiSubject *copy)
{
  GPtrArray *names = ashi_subject_get_names (copy);

  if (ashi_subject_get_code (copy) != NULL)
    return ashi_subject_get_code (copy);
  return names->len > 0 ? ((const AshiName *) g_ptr_array_index (names, 0))->text
                        : ashi_kind_get_singular (ashi_subject_get_kind (copy));
}

static AshiSubject *
copy_subject (AshiSubject *subject)
{
  AshiSubject *copy = ashi_subject_new (ashi_subject_get_kind (subject), ashi_subject_get_id (subject),
                                        ashi_subject_is_bilateral (subject));

  ashi_subject_set_origin (copy, ashi_subject_get_file (subject), ashi_subject_get_line (subject));
  ashi_subject_set_point (copy, get_harmless (ashi_subject_get_code (subject)),
                          get_harmless (ashi_subject_get_channel (subject)));
  ashi_subject_set_fma (copy, ashi_subject_get_fma (subject));
  ashi_subject_set_not_drawn (copy, get_harmless (ashi_subject_get_not_drawn (subject)));
  ashi_subject_set_needled (copy, ashi_subject_is_needled (subject));
  ashi_subject_take_account (copy, ashi_subject_dup_account (subject));
  copy_names (copy, subject);
  if (ashi_subject_get_name (copy, ASHI_NAME_EN) == NULL && ashi_subject_get_name (copy, ASHI_NAME_PINYIN) == NULL)
    ashi_subject_add_name (copy, ASHI_NAME_EN, ASHI_SUPPORT_READ, find_other_name (copy));
  return copy;
}

static void
take_subjects (AshiPack *self, AshiPack *whole)
{
  GListModel *subjects = ashi_pack_get_subjects (whole);

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);

      ashi_pack_take_subject (self,
                              is_subject_named_by_length (subject) ? copy_subject (subject) : g_object_ref (subject));
    }
}

/* Plates */

/* What no subject tells of goes by the title in the drawing, or by its id. */
static gboolean
is_structure_named_by_length (const AshiStructure *structure, AshiPack *whole)
{
  if (ashi_tells_length (structure->title))
    return TRUE;
  return structure->title == NULL && ashi_tells_length (structure->id)
         && ashi_pack_find_subject (whole, structure->subject_id) == NULL;
}

static gboolean
are_structures_named_by_length (GPtrArray *structures, AshiPack *whole)
{
  for (guint i = 0; i < structures->len; i++)
    if (is_structure_named_by_length (g_ptr_array_index (structures, i), whole))
      return TRUE;
  return FALSE;
}

static GPtrArray *
copy_structures (GPtrArray *structures, AshiPack *whole, const char *other_name)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_structure_free);

  for (guint i = 0; i < structures->len; i++)
    {
      AshiStructure *copy = ashi_structure_copy (g_ptr_array_index (structures, i));

      if (is_structure_named_by_length (copy, whole))
        ashi_structure_set_title (copy, other_name);
      g_ptr_array_add (copies, copy);
    }
  return copies;
}

static GPtrArray *
list_structures (AshiPlate *plate)
{
  GPtrArray *structures = g_ptr_array_new ();

  for (guint i = 0; i < ashi_plate_get_n_structures (plate); i++)
    g_ptr_array_add (structures, (gpointer) ashi_plate_get_structure (plate, i));
  return structures;
}

static GPtrArray *
copy_layers (AshiPlate *plate)
{
  GPtrArray *layers = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_layer_free);

  for (guint i = 0; i < ashi_plate_get_n_layers (plate); i++)
    {
      const AshiLayer *layer = ashi_plate_get_layer (plate, i);
      g_autofree char *number = g_strdup_printf (_ ("Layer %u"), i + 1);

      g_ptr_array_add (layers, ashi_layer_copy (layer, ashi_tells_length (layer->title) ? number : layer->title));
    }
  return layers;
}

/* The drawing is the same, and so is every picture that was kept of it. */
static AshiPlate *
copy_plate (AshiPlate *plate, guint number, AshiPack *whole)
{
  g_autoptr (GPtrArray) structures = list_structures (plate);
  g_autofree char *other_title = g_strdup_printf (_ ("Plate %u"), number);
  AshiPlate *copy =
      ashi_plate_new (ashi_plate_get_id (plate), ashi_plate_get_file (plate),
                      ashi_tells_length (ashi_plate_get_title (plate)) ? other_title : ashi_plate_get_title (plate),
                      ashi_plate_get_view_box (plate), ashi_plate_get_svg (plate), copy_layers (plate),
                      copy_structures (structures, whole, _ ("A structure")));

  ashi_plate_take_areas (copy, copy_structures (ashi_plate_get_areas (plate), whole, _ ("An area of the skin")));
  ashi_plate_set_line (copy, ashi_plate_get_line (plate));
  if (ashi_plate_is_foreign (plate))
    ashi_plate_set_foreign (copy, ashi_plate_get_stranger (plate));
  return copy;
}

static gboolean
is_plate_known_by_length (AshiPlate *plate)
{
  gboolean found = FALSE;

  is_found (&found, ashi_plate_get_id (plate));
  for (guint i = 0; i < ashi_plate_get_n_layers (plate) && !found; i++)
    is_found (&found, ashi_plate_get_layer (plate, i)->id);
  return found;
}

static gboolean
is_plate_named_by_length (AshiPlate *plate, AshiPack *whole)
{
  g_autoptr (GPtrArray) structures = list_structures (plate);
  gboolean found = FALSE;

  is_found (&found, ashi_plate_get_title (plate));
  for (guint i = 0; i < ashi_plate_get_n_layers (plate) && !found; i++)
    is_found (&found, ashi_plate_get_layer (plate, i)->title);
  return found || are_structures_named_by_length (structures, whole)
         || are_structures_named_by_length (ashi_plate_get_areas (plate), whole);
}

static void
take_plates (AshiPack *self, AshiPack *whole)
{
  AshiPlate *plate;

  for (guint i = 0; (plate = ashi_pack_get_plate (whole, i)) != NULL; i++)
    if (!is_plate_known_by_length (plate))
      ashi_pack_take_plate (self, is_plate_named_by_length (plate, whole) ? copy_plate (plate, i + 1, whole)
                                                                          : g_object_ref (plate));
}

/* Lessons, whose pointers go by the names that are there by now */

static void
take_lessons (AshiPack *self, AshiPack *whole)
{
  GListModel *lessons = ashi_pack_get_lessons (whole);

  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);
      gboolean found = FALSE;

      ashi_lesson_tell (lesson, self, ASHI_AUDIENCE_PATIENT, find_length, &found);
      if (!found && ashi_lesson_is_for (lesson, ASHI_AUDIENCE_PATIENT))
        ashi_pack_take_lesson (self, g_object_ref (lesson));
    }
}

/**
 * ashi_pack_new_for_patients:
 * @whole: a pack with its drawings and all that it says at hand; what it has besides is shared with it
 *
 * It may take longer than a frame. Sections and the body are no patient's, and left out.
 *
 * Returns: (transfer full): what patients may see of @whole
 */
AshiPack *
ashi_pack_new_for_patients (AshiPack *whole)
{
  AshiPack *self = ashi_pack_new ();

  g_return_val_if_fail (ASHI_IS_PACK (whole), self);

  ashi_pack_set_about (self, get_harmless (ashi_pack_get_id (whole)), get_harmless (ashi_pack_get_title (whole)),
                       get_harmless (ashi_pack_get_status (whole)), get_harmless (ashi_pack_get_licence (whole)),
                       get_harmless (ashi_pack_get_attribution (whole)), ashi_pack_get_line (whole));
  ashi_pack_set_edition (self, ashi_pack_get_version (whole), ashi_pack_get_date (whole),
                         ashi_pack_get_language (whole));
  ashi_pack_set_tongue (self, ashi_pack_get_tongue (whole));
  ashi_pack_share_sources (self, whole);
  take_subjects (self, whole);
  take_plates (self, whole);
  take_lessons (self, whole);
  return self;
}
