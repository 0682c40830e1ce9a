// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-progress.h"

#include "ashi-hash.h"

typedef struct
{
  AshiStanding standing;
  double retrievability; /* when what is due was listed last, to order that by */
  AshiRecall *recall;    /* of its kind; owned by the progress */
  char item[];
} Entry;

struct _AshiProgress
{
  GObject parent_instance;

  AshiSchedule schedule;
  GHashTable *entries; /* Entry, by its item */
  GHashTable *recalls; /* owned kind → owned AshiRecall */
  Entry *last;         /* that got an answer; a log is read item by item */
};

G_DEFINE_FINAL_TYPE (AshiProgress, ashi_progress, G_TYPE_OBJECT)

static void
ashi_progress_finalize (GObject *object)
{
  g_hash_table_unref (ASHI_PROGRESS (object)->entries);
  g_hash_table_unref (ASHI_PROGRESS (object)->recalls);
  G_OBJECT_CLASS (ashi_progress_parent_class)->finalize (object);
}

static void
ashi_progress_class_init (AshiProgressClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_progress_finalize;
}

static void
ashi_progress_init (AshiProgress *self)
{
  self->entries = g_hash_table_new_full (ashi_str_hash, g_str_equal, NULL, g_free);
  self->recalls = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, g_free);
}

/**
 * ashi_progress_new:
 * @schedule: how to ask; copied
 *
 * Returns: (transfer full): where nothing was asked yet
 */
AshiProgress *
ashi_progress_new (const AshiSchedule *schedule)
{
  AshiProgress *self = g_object_new (ASHI_TYPE_PROGRESS, NULL);

  self->schedule = *schedule;
  return self;
}

/* What stands before the first colon of an item. */
static AshiRecall *
open_recall (AshiProgress *self, const char *item)
{
  g_autofree char *kind = g_strndup (item, strcspn (item, ":"));
  AshiRecall *recall = g_hash_table_lookup (self->recalls, kind);

  if (recall == NULL)
    {
      recall = g_new0 (AshiRecall, 1);
      g_hash_table_insert (self->recalls, g_steal_pointer (&kind), recall);
    }
  return recall;
}

static Entry *
add_entry (AshiProgress *self, const char *item)
{
  const gsize length = strlen (item) + 1;
  Entry *entry = g_malloc0 (sizeof *entry + length);

  memcpy (entry->item, item, length);
  entry->recall = open_recall (self, item);
  g_hash_table_insert (self->entries, entry->item, entry);
  return entry;
}

/* FNV-1a (Fowler, Noll, Vo): the same in every process, so that a day that was told stays that day. */
static guint64
get_seed (const char *item, gint64 time)
{
  guint64 seed = G_GUINT64_CONSTANT (0xcbf29ce484222325);

  for (const char *p = item; *p != '\0'; p++)
    seed = (seed ^ (guint8) *p) * G_GUINT64_CONSTANT (0x100000001b3);
  return seed ^ (guint64) time;
}

/* Only what was held can be recalled, and what was asked before its day tells less of how long it is. */
static void
count_recall (Entry *entry, AshiGrade grade, gint64 time, int zone)
{
  if (entry->standing.phase != ASHI_PHASE_HELD || !ashi_standing_is_due (&entry->standing, time, zone))
    return;
  entry->recall->n++;
  entry->recall->n_recalled += grade != ASHI_GRADE_AGAIN;
}

/**
 * ashi_progress_add:
 * @item: its id
 * @grade: of the answer
 * @time: of the answer, in ms since 1970; not before the item's last
 * @zone: where it was given, in minutes east of UTC
 */
void
ashi_progress_add (AshiProgress *self, const char *item, AshiGrade grade, gint64 time, int zone)
{
  Entry *entry;

  g_return_if_fail (ASHI_IS_PROGRESS (self) && item != NULL);

  if (self->last != NULL && g_str_equal (self->last->item, item))
    entry = self->last;
  else
    entry = g_hash_table_lookup (self->entries, item);
  if (entry == NULL)
    entry = add_entry (self, item);
  self->last = entry;
  count_recall (entry, grade, time, zone);
  ashi_schedule_answer (&self->schedule, &entry->standing, grade, time, zone, get_seed (item, time));
}

/**
 * ashi_progress_find:
 *
 * Returns: (transfer none) (nullable): how the item stands, until another answer is added; %NULL when it was never
 *   asked
 */
const AshiStanding *
ashi_progress_find (AshiProgress *self, const char *item)
{
  const Entry *entry;

  g_return_val_if_fail (ASHI_IS_PROGRESS (self) && item != NULL, NULL);

  entry = g_hash_table_lookup (self->entries, item);
  return entry != NULL ? &entry->standing : NULL;
}

static double
get_retrievability (AshiProgress *self, const AshiStanding *standing, int day)
{
  return ashi_fsrs_get_retrievability (&self->schedule.fsrs, standing->memory.stability, day - standing->day);
}

/**
 * ashi_progress_get_retrievability:
 * @item: one that was asked
 * @time: now, in ms since 1970
 * @zone: here, in minutes east of UTC
 *
 * Returns: the chance that it is recalled now
 */
double
ashi_progress_get_retrievability (AshiProgress *self, const char *item, gint64 time, int zone)
{
  const AshiStanding *standing = ashi_progress_find (self, item);

  g_return_val_if_fail (standing != NULL, 0);
  return get_retrievability (self, standing, ashi_study_day (time, zone));
}

guint
ashi_progress_get_n (AshiProgress *self)
{
  g_return_val_if_fail (ASHI_IS_PROGRESS (self), 0);
  return g_hash_table_size (self->entries);
}

/**
 * ashi_progress_count_begun:
 * @day: as ashi_study_day() counts
 *
 * Returns: how many items were asked for the first time on that day
 */
guint
ashi_progress_count_begun (AshiProgress *self, int day)
{
  GHashTableIter iter;
  gpointer entry;
  guint n = 0;

  g_return_val_if_fail (ASHI_IS_PROGRESS (self), 0);

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    n += ((Entry *) entry)->standing.first_day == day;
  return n;
}

/* The most likely to be forgotten first; ids keep the order the same from run to run. */
static int
compare_due (gconstpointer a, gconstpointer b)
{
  const Entry *one = *(const Entry *const *) a, *other = *(const Entry *const *) b;

  if (one->retrievability != other->retrievability)
    return one->retrievability < other->retrievability ? -1 : 1;
  return strcmp (one->item, other->item);
}

static int
compare_lapses (gconstpointer a, gconstpointer b)
{
  const Entry *one = *(const Entry *const *) a, *other = *(const Entry *const *) b;

  if (one->standing.n_lapses != other->standing.n_lapses)
    return one->standing.n_lapses > other->standing.n_lapses ? -1 : 1;
  return strcmp (one->item, other->item);
}

/* Returns: (transfer full): @entries, each replaced by its item */
static GPtrArray *
name (GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    entries->pdata[i] = ((Entry *) entries->pdata[i])->item;
  return entries;
}

/**
 * ashi_progress_list_due:
 * @time: now, in ms since 1970
 * @zone: here, in minutes east of UTC
 *
 * Returns: (transfer container) (element-type utf8): the ids of what to ask now, the most likely to be forgotten first
 */
GPtrArray *
ashi_progress_list_due (AshiProgress *self, gint64 time, int zone)
{
  const int day = ashi_study_day (time, zone);
  GPtrArray *due;
  GHashTableIter iter;
  gpointer entry;

  g_return_val_if_fail (ASHI_IS_PROGRESS (self), NULL);

  due = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    if (ashi_standing_is_due (&((Entry *) entry)->standing, time, zone))
      {
        ((Entry *) entry)->retrievability = get_retrievability (self, &((Entry *) entry)->standing, day);
        g_ptr_array_add (due, entry);
      }
  g_ptr_array_sort (due, compare_due);
  return name (due);
}

/**
 * ashi_progress_list_leeches:
 *
 * Returns: (transfer container) (element-type utf8): the ids of what is forgotten again and again, the worst first
 */
GPtrArray *
ashi_progress_list_leeches (AshiProgress *self)
{
  GPtrArray *leeches;
  GHashTableIter iter;
  gpointer entry;

  g_return_val_if_fail (ASHI_IS_PROGRESS (self), NULL);

  leeches = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    if (ashi_standing_is_leech (&((Entry *) entry)->standing))
      g_ptr_array_add (leeches, entry);
  g_ptr_array_sort (leeches, compare_lapses);
  return name (leeches);
}

/**
 * ashi_progress_forecast:
 * @today: as ashi_study_day() counts
 * @n_days: how many, from today on
 * @n_due: (out) (array length=n_days): how many items are next due on each; today's are with what was due before
 */
void
ashi_progress_forecast (AshiProgress *self, int today, guint n_days, guint *n_due)
{
  GHashTableIter iter;
  gpointer entry;

  g_return_if_fail (ASHI_IS_PROGRESS (self) && n_due != NULL);

  memset (n_due, 0, n_days * sizeof *n_due);
  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &entry))
    {
      const int ahead = MAX (((Entry *) entry)->standing.due_day - today, 0);

      if ((guint) ahead < n_days)
        n_due[ahead]++;
    }
}

/**
 * ashi_progress_get_recall:
 * @kind: what stands before the first colon of the items: "find"
 *
 * Returns: how much of what was held and due was recalled, of all answers to items of that kind
 */
AshiRecall
ashi_progress_get_recall (AshiProgress *self, const char *kind)
{
  const AshiRecall none = { 0 };
  const AshiRecall *recall;

  g_return_val_if_fail (ASHI_IS_PROGRESS (self) && kind != NULL, none);

  recall = g_hash_table_lookup (self->recalls, kind);
  return recall != NULL ? *recall : none;
}
