// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-pack.h"

#include "ashi-pack-bodies.h"

#include "ashi-hash.h"
#include "ashi-tongue.h"

struct _AshiPack
{
  GObject parent_instance;

  char *id;
  char *version;
  char *date;
  char *language;
  char *title;
  char *status;
  char *licence;
  char *attribution;
  guint line;
  AshiTongue *tongue;     /* NULL: it speaks its own language */
  AshiPack *for_patients; /* NULL: patients may see this one */
  GListStore *subjects;
  GListStore *plates;
  GListStore *sections;
  GListStore *lessons;
  AshiBuilds *builds;         /* NULL: the pack names no file of them */
  AshiReviews *reviews;       /* NULL: the pack names no file of them */
  GPtrArray *bodies;          /* AshiBody, in the pack's order */
  GHashTable *subjects_by_id; /* borrowed id → borrowed AshiSubject */
  GHashTable *lessons_by_id;  /* borrowed id → borrowed AshiLesson */
  GHashTable *plates_by_id;   /* borrowed id → borrowed AshiPlate */
  GHashTable *sections_by_id; /* borrowed id → borrowed AshiSection */
  GHashTable *sources;        /* borrowed id → owned AshiSource */
  AshiCommon *common;
  GHashTable *cited; /* set of borrowed ids */
  GMutex citing;     /* of cited: what waits in its file is read by several threads */
};

G_DEFINE_FINAL_TYPE (AshiPack, ashi_pack, G_TYPE_OBJECT)

static void
ashi_pack_finalize (GObject *object)
{
  AshiPack *self = ASHI_PACK (object);

  g_free (self->id);
  g_free (self->version);
  g_free (self->date);
  g_free (self->language);
  g_free (self->title);
  g_free (self->status);
  g_free (self->licence);
  g_free (self->attribution);
  g_clear_pointer (&self->tongue, ashi_tongue_unref);
  g_clear_object (&self->for_patients);
  g_hash_table_unref (self->subjects_by_id);
  g_object_unref (self->subjects);
  g_hash_table_unref (self->plates_by_id);
  g_object_unref (self->plates);
  g_hash_table_unref (self->sections_by_id);
  g_object_unref (self->sections);
  g_ptr_array_unref (self->bodies);
  g_clear_pointer (&self->builds, ashi_builds_free);
  g_clear_pointer (&self->reviews, ashi_reviews_free);
  g_hash_table_unref (self->lessons_by_id);
  g_object_unref (self->lessons);
  ashi_common_free (self->common);
  g_hash_table_unref (self->cited);
  g_hash_table_unref (self->sources);
  g_mutex_clear (&self->citing);
  G_OBJECT_CLASS (ashi_pack_parent_class)->finalize (object);
}

static void
ashi_pack_class_init (AshiPackClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_pack_finalize;
}

static void
ashi_pack_init (AshiPack *self)
{
  self->subjects = g_list_store_new (ASHI_TYPE_SUBJECT);
  self->plates = g_list_store_new (ASHI_TYPE_PLATE);
  self->bodies = g_ptr_array_new_with_free_func (g_object_unref);
  self->sections = g_list_store_new (ASHI_TYPE_SECTION);
  self->lessons = g_list_store_new (ASHI_TYPE_LESSON);
  self->lessons_by_id = g_hash_table_new (ashi_str_hash, g_str_equal);
  self->plates_by_id = g_hash_table_new (ashi_str_hash, g_str_equal);
  self->sections_by_id = g_hash_table_new (ashi_str_hash, g_str_equal);
  self->subjects_by_id = g_hash_table_new (ashi_str_hash, g_str_equal);
  self->common = ashi_common_new ();
  self->cited = g_hash_table_new (ashi_str_hash, g_str_equal);
  g_mutex_init (&self->citing);
  self->sources = g_hash_table_new_full (ashi_str_hash, g_str_equal, NULL, (GDestroyNotify) ashi_source_free);
}

/**
 * ashi_pack_new:
 *
 * Returns: (transfer full): an empty pack, to be filled by a reader; the setters and takers are for readers alone
 */
AshiPack *
ashi_pack_new (void)
{
  return g_object_new (ASHI_TYPE_PACK, NULL);
}

void
ashi_pack_set_about (AshiPack *self,
                     const char *id,
                     const char *title,
                     const char *status,
                     const char *licence,
                     const char *attribution,
                     guint line)
{
  g_return_if_fail (ASHI_IS_PACK (self) && self->id == NULL);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->status = g_strdup (status);
  self->licence = g_strdup (licence);
  self->attribution = g_strdup (attribution);
  self->line = line;
}

/**
 * ashi_pack_set_edition:
 * @version: (nullable): numbers joined by points
 * @date: (nullable): the day of that version, as ISO 8601 writes it
 * @language: (nullable): in which it speaks, as BCP 47 writes it
 */
void
ashi_pack_set_edition (AshiPack *self, const char *version, const char *date, const char *language)
{
  g_return_if_fail (ASHI_IS_PACK (self) && self->version == NULL);

  self->version = g_strdup (version);
  self->date = g_strdup (date);
  self->language = g_strdup (language);
}

/**
 * ashi_pack_take_source:
 * @source: (transfer full)
 *
 * Returns: %FALSE when there is a source of that id already, and @source was freed
 */
gboolean
ashi_pack_take_source (AshiPack *self, AshiSource *source)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), FALSE);

  if (g_hash_table_contains (self->sources, source->id))
    {
      ashi_source_free (source);
      return FALSE;
    }
  return g_hash_table_insert (self->sources, source->id, source);
}

/**
 * ashi_pack_get_common:
 *
 * Returns: (transfer none): what several subjects and lessons say; for readers alone to be filled
 */
AshiCommon *
ashi_pack_get_common (AshiPack *self)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return self->common;
}

/**
 * ashi_pack_take_subject:
 * @subject: (transfer full)
 *
 * Returns: %FALSE when there is a subject of that id already, and @subject was dropped
 */
gboolean
ashi_pack_take_subject (AshiPack *self, AshiSubject *subject)
{
  g_autoptr (AshiSubject) owned = subject;

  g_return_val_if_fail (ASHI_IS_PACK (self), FALSE);

  if (g_hash_table_contains (self->subjects_by_id, ashi_subject_get_id (owned)))
    return FALSE;
  g_list_store_append (self->subjects, owned);
  return g_hash_table_insert (self->subjects_by_id, (char *) ashi_subject_get_id (owned), owned);
}

/**
 * ashi_pack_take_lesson:
 * @lesson: (transfer full)
 *
 * Returns: %FALSE when there is a lesson or a subject of that id already, and @lesson was dropped
 */
gboolean
ashi_pack_take_lesson (AshiPack *self, AshiLesson *lesson)
{
  g_autoptr (AshiLesson) owned = lesson;
  const char *id;

  g_return_val_if_fail (ASHI_IS_PACK (self), FALSE);

  id = ashi_lesson_get_id (owned);
  if (g_hash_table_contains (self->lessons_by_id, id) || g_hash_table_contains (self->subjects_by_id, id))
    return FALSE;
  g_list_store_append (self->lessons, owned);
  return g_hash_table_insert (self->lessons_by_id, (char *) id, owned);
}

/**
 * ashi_pack_take_plate:
 * @plate: (transfer full)
 *
 * Returns: %FALSE when there is a plate of that id already, and @plate was dropped
 */
gboolean
ashi_pack_take_plate (AshiPack *self, AshiPlate *plate)
{
  g_autoptr (AshiPlate) owned = plate;

  g_return_val_if_fail (ASHI_IS_PACK (self), FALSE);

  if (g_hash_table_contains (self->plates_by_id, ashi_plate_get_id (owned)))
    return FALSE;
  g_list_store_append (self->plates, owned);
  return g_hash_table_insert (self->plates_by_id, (char *) ashi_plate_get_id (owned), owned);
}

/**
 * ashi_pack_take_section:
 * @section: (transfer full)
 *
 * Returns: %FALSE when there is a section of that id already, and @section was dropped
 */
gboolean
ashi_pack_take_section (AshiPack *self, AshiSection *section)
{
  g_autoptr (AshiSection) owned = section;

  g_return_val_if_fail (ASHI_IS_PACK (self), FALSE);

  if (g_hash_table_contains (self->sections_by_id, ashi_section_get_id (owned)))
    return FALSE;
  g_list_store_append (self->sections, owned);
  return g_hash_table_insert (self->sections_by_id, (char *) ashi_section_get_id (owned), owned);
}

/**
 * ashi_pack_take_body:
 * @body: (transfer full)
 *
 * Returns: %FALSE when there is one of that man or woman already, and @body was freed
 */
gboolean
ashi_pack_take_body (AshiPack *self, AshiBody *body)
{
  g_return_val_if_fail (ASHI_IS_PACK (self) && ASHI_IS_BODY (body), FALSE);

  if (ashi_pack_find_body (self, ashi_body_get_whose (body)) != NULL)
    {
      g_object_unref (body);
      return FALSE;
    }
  g_ptr_array_add (self->bodies, body);
  return TRUE;
}

/**
 * ashi_pack_take_builds:
 * @builds: (transfer full)
 */
void
ashi_pack_take_builds (AshiPack *self, AshiBuilds *builds)
{
  g_return_if_fail (ASHI_IS_PACK (self) && self->builds == NULL);
  self->builds = builds;
}

/**
 * ashi_pack_get_builds:
 *
 * Returns: (transfer none) (nullable): how thick skin and fat are by build; %NULL when it names no file of that
 */
const AshiBuilds *
ashi_pack_get_builds (AshiPack *self)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return self->builds;
}

/**
 * ashi_pack_take_reviews:
 * @reviews: (transfer full)
 */
void
ashi_pack_take_reviews (AshiPack *self, AshiReviews *reviews)
{
  g_return_if_fail (ASHI_IS_PACK (self) && self->reviews == NULL);
  self->reviews = reviews;
}

/**
 * ashi_pack_get_reviews:
 *
 * Returns: (transfer none) (nullable): what was found by those who reviewed it; %NULL when it names no file of that.
 * Whoever wants to know of one claim finds it there
 */
AshiReviews *
ashi_pack_get_reviews (AshiPack *self)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return self->reviews;
}

/**
 * ashi_pack_set_tongue:
 * @tongue: (nullable): the language in which it is told, where that is not its own
 */
void
ashi_pack_set_tongue (AshiPack *self, AshiTongue *tongue)
{
  g_return_if_fail (ASHI_IS_PACK (self) && self->tongue == NULL);
  self->tongue = tongue != NULL ? ashi_tongue_ref (tongue) : NULL;
}

/**
 * ashi_pack_get_tongue:
 *
 * Returns: (transfer none) (nullable): the language in which it is told, as far as it is translated; %NULL: its own
 */
AshiTongue *
ashi_pack_get_tongue (AshiPack *self)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return self->tongue;
}

/**
 * ashi_pack_share_sources:
 * @owner: the pack whose subjects and lessons @self has as well, and so its sources
 */
void
ashi_pack_share_sources (AshiPack *self, AshiPack *owner)
{
  g_return_if_fail (ASHI_IS_PACK (self) && ASHI_IS_PACK (owner));

  g_hash_table_ref (owner->sources);
  g_hash_table_unref (self->sources);
  self->sources = owner->sources;
}

/**
 * ashi_pack_take_for_patients:
 * @for_patients: (transfer full) (nullable): what there is of it for patients; %NULL: all of it
 */
void
ashi_pack_take_for_patients (AshiPack *self, AshiPack *for_patients)
{
  g_return_if_fail (ASHI_IS_PACK (self) && self->for_patients == NULL && for_patients != self);
  self->for_patients = for_patients;
}

/**
 * ashi_pack_get_for_patients:
 *
 * Whoever shows the pack asks ashi_pack_for() instead.
 *
 * Returns: (transfer none) (nullable): what there is of it for patients; %NULL: all of it
 */
AshiPack *
ashi_pack_get_for_patients (AshiPack *self)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return self->for_patients;
}

/**
 * ashi_pack_get_sections:
 *
 * Returns: (transfer none): the sections (AshiSection) that could be read, in the pack's order
 */
GListModel *
ashi_pack_get_sections (AshiPack *self)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return G_LIST_MODEL (self->sections);
}

/**
 * ashi_pack_get_section:
 * @index: a number in the pack's order, from 0
 *
 * Returns: (transfer none) (nullable)
 */
AshiSection *
ashi_pack_get_section (AshiPack *self, guint index)
{
  g_autoptr (AshiSection) section = NULL;

  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);

  section = g_list_model_get_item (G_LIST_MODEL (self->sections), index);
  return section; /* the store keeps it alive */
}

/**
 * ashi_pack_find_section:
 *
 * Returns: (transfer none) (nullable)
 */
AshiSection *
ashi_pack_find_section (AshiPack *self, const char *id)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return id != NULL ? g_hash_table_lookup (self->sections_by_id, id) : NULL;
}

/**
 * ashi_pack_get_body:
 *
 * Returns: (transfer none) (nullable): the first body, whose landmarks and places of points the plates show
 */
AshiBody *
ashi_pack_get_body (AshiPack *self)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return self->bodies->len > 0 ? g_ptr_array_index (self->bodies, 0) : NULL;
}

/**
 * ashi_pack_get_bodies:
 *
 * Returns: (transfer none) (element-type AshiBody): all that were drawn from, in the pack's order
 */
GPtrArray *
ashi_pack_get_bodies (AshiPack *self)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return self->bodies;
}

const char *
ashi_pack_get_id (AshiPack *self)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return self->id;
}

/**
 * ashi_pack_get_version:
 *
 * Returns: (nullable): numbers joined by points, such as "1.2"; %NULL where the pack does not say. What is kept beside
 * something of a pack names its id and this, so that one can tell later of which text it was said
 */
const char *
ashi_pack_get_version (AshiPack *self)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return self->version;
}

/**
 * ashi_pack_get_date:
 *
 * Returns: (nullable): the day of this version as ISO 8601 writes it, "2026-11-29"; %NULL where the pack does not say
 */
const char *
ashi_pack_get_date (AshiPack *self)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return self->date;
}

/**
 * ashi_pack_get_language:
 *
 * Returns: (nullable): the language of its words for people as BCP 47 writes it, "en"; %NULL where the pack does not
 * say
 */
const char *
ashi_pack_get_language (AshiPack *self)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return self->language;
}

const char *
ashi_pack_get_title (AshiPack *self)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return self->title;
}

/**
 * ashi_pack_get_status:
 *
 * Returns: (nullable): how far the pack as a whole may be believed, for people
 */
const char *
ashi_pack_get_status (AshiPack *self)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return self->status;
}

const char *
ashi_pack_get_licence (AshiPack *self)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return self->licence;
}

const char *
ashi_pack_get_attribution (AshiPack *self)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return self->attribution;
}

/**
 * ashi_pack_get_line:
 *
 * Returns: where in pack.xml it tells about itself
 */
guint
ashi_pack_get_line (AshiPack *self)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), 0);
  return self->line;
}

/**
 * ashi_pack_get_subjects:
 *
 * Returns: (transfer none): the subjects (AshiSubject), in the pack's order
 */
GListModel *
ashi_pack_get_subjects (AshiPack *self)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return G_LIST_MODEL (self->subjects);
}

/**
 * ashi_pack_find_subject:
 *
 * Returns: (transfer none) (nullable)
 */
AshiSubject *
ashi_pack_find_subject (AshiPack *self, const char *id)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return id != NULL ? g_hash_table_lookup (self->subjects_by_id, id) : NULL;
}

/**
 * ashi_pack_cite_source:
 * @id: (nullable)
 *
 * For readers alone, in any thread: from now on the source counts as cited.
 *
 * Returns: (transfer none) (nullable): the source
 */
const AshiSource *
ashi_pack_cite_source (AshiPack *self, const char *id)
{
  const AshiSource *source;

  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);

  source = id != NULL ? g_hash_table_lookup (self->sources, id) : NULL;
  if (source != NULL)
    {
      g_mutex_lock (&self->citing);
      g_hash_table_add (self->cited, source->id);
      g_mutex_unlock (&self->citing);
    }
  return source;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  const AshiSource *one = *(AshiSource *const *) a, *other = *(AshiSource *const *) b;

  return one->line != other->line ? (one->line > other->line) - (one->line < other->line) : strcmp (one->id, other->id);
}

/**
 * ashi_pack_list_uncited_sources:
 *
 * Returns: (transfer full) (element-type AshiSource): the sources on which nothing rests, in the order of their lines
 */
GPtrArray *
ashi_pack_list_uncited_sources (AshiPack *self)
{
  GPtrArray *uncited = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer id, source;

  g_return_val_if_fail (ASHI_IS_PACK (self), uncited);

  g_hash_table_iter_init (&iter, self->sources);
  while (g_hash_table_iter_next (&iter, &id, &source))
    if (!g_hash_table_contains (self->cited, id))
      g_ptr_array_add (uncited, source);
  g_ptr_array_sort (uncited, compare_lines);
  return uncited;
}

guint
ashi_pack_get_n_sources (AshiPack *self)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), 0);
  return g_hash_table_size (self->sources);
}

/**
 * ashi_pack_get_lessons:
 *
 * Returns: (transfer none): the lessons and programmes (AshiLesson), in the pack's order
 */
GListModel *
ashi_pack_get_lessons (AshiPack *self)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return G_LIST_MODEL (self->lessons);
}

/**
 * ashi_pack_find_lesson:
 *
 * Returns: (transfer none) (nullable)
 */
AshiLesson *
ashi_pack_find_lesson (AshiPack *self, const char *id)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return id != NULL ? g_hash_table_lookup (self->lessons_by_id, id) : NULL;
}

/**
 * ashi_pack_get_plates:
 *
 * Returns: (transfer none): the plates (AshiPlate) that could be read, in the pack's order
 */
GListModel *
ashi_pack_get_plates (AshiPack *self)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return G_LIST_MODEL (self->plates);
}

static AshiPlate *
plate_at (AshiPack *self, guint index)
{
  g_autoptr (AshiPlate) plate = g_list_model_get_item (G_LIST_MODEL (self->plates), index);

  return plate; /* the store keeps it alive */
}

/**
 * ashi_pack_find_plate:
 *
 * Returns: (transfer none) (nullable)
 */
AshiPlate *
ashi_pack_find_plate (AshiPack *self, const char *id)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return id != NULL ? g_hash_table_lookup (self->plates_by_id, id) : NULL;
}

/**
 * ashi_pack_get_first_plate:
 *
 * Returns: (transfer none) (nullable): the plate to open with; %NULL when none could be read
 */
AshiPlate *
ashi_pack_get_first_plate (AshiPack *self)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return plate_at (self, 0);
}

/**
 * ashi_pack_get_plate:
 * @index: a number in the pack's order, from 0
 *
 * Returns: (transfer none) (nullable)
 */
AshiPlate *
ashi_pack_get_plate (AshiPack *self, guint index)
{
  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);
  return plate_at (self, index);
}

/**
 * ashi_pack_get_plate_index:
 *
 * Returns: the plate's number in the pack's order; 0 when it is none of its plates
 */
int
ashi_pack_get_plate_index (AshiPack *self, AshiPlate *plate)
{
  guint index = 0;

  g_return_val_if_fail (ASHI_IS_PACK (self), 0);
  g_list_store_find (self->plates, plate, &index);
  return (int) index;
}

/**
 * ashi_pack_find_structure_subject:
 * @structure_id: (nullable): an id on a plate, or a subject's id
 *
 * Returns: (transfer none) (nullable): the subject it shows
 */
AshiSubject *
ashi_pack_find_structure_subject (AshiPack *self, const char *structure_id)
{
  g_autoptr (AshiStructure) structure = NULL;

  g_return_val_if_fail (ASHI_IS_PACK (self), NULL);

  if (structure_id == NULL)
    return NULL;
  structure = ashi_structure_new (structure_id, 0);
  return ashi_pack_find_subject (self, structure->subject_id);
}
