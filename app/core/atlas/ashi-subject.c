// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-subject.h"

#include "ashi-intern.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many names most subjects have. */
#define USUAL_NAMES 4

struct _AshiSubject
{
  GObject parent_instance;

  AshiKind kind;
  gboolean bilateral;
  char *id;
  GRefString *file; /* where it was read */
  guint line;
  char *code;
  GRefString *channel;
  char *fma;
  char *not_drawn;
  char *title;    /* made when first asked for, by whichever thread asks first */
  char *subtitle; /* likewise */
  GPtrArray *names;
  gboolean needled;
  AshiAccount *account; /* NULL when it is read when it is asked for */
  AshiAccountFunc read_account;
  gpointer reader;
  GDestroyNotify reader_free;
};

G_DEFINE_FINAL_TYPE (AshiSubject, ashi_subject, G_TYPE_OBJECT)

static void
ashi_subject_finalize (GObject *object)
{
  AshiSubject *self = ASHI_SUBJECT (object);

  g_clear_pointer (&self->file, ashi_intern_release);
  g_clear_pointer (&self->channel, ashi_intern_release);
  g_free (self->id);
  g_free (self->code);
  g_free (self->fma);
  g_free (self->not_drawn);
  g_free (self->title);
  g_free (self->subtitle);
  g_ptr_array_unref (self->names);
  g_clear_pointer (&self->account, ashi_account_unref);
  if (self->reader_free != NULL)
    self->reader_free (self->reader);
  G_OBJECT_CLASS (ashi_subject_parent_class)->finalize (object);
}

static void
ashi_subject_class_init (AshiSubjectClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_subject_finalize;
}

static void
ashi_subject_init (AshiSubject *self)
{
  self->names = g_ptr_array_new_full (USUAL_NAMES, g_free);
}

AshiSubject *
ashi_subject_new (AshiKind kind, const char *id, gboolean bilateral)
{
  AshiSubject *self = g_object_new (ASHI_TYPE_SUBJECT, NULL);

  self->kind = kind;
  self->id = g_strdup (id);
  self->bilateral = bilateral;
  return self;
}

void
ashi_subject_set_origin (AshiSubject *self, const char *file, guint line)
{
  g_return_if_fail (ASHI_IS_SUBJECT (self));
  self->file = ashi_intern (file);
  self->line = line;
}

void
ashi_subject_set_point (AshiSubject *self, const char *code, const char *channel)
{
  g_return_if_fail (ASHI_IS_SUBJECT (self));
  self->code = g_strdup (code);
  self->channel = channel != NULL ? ashi_intern (channel) : NULL;
}

void
ashi_subject_set_fma (AshiSubject *self, const char *fma)
{
  g_return_if_fail (ASHI_IS_SUBJECT (self));
  self->fma = g_strdup (fma);
}

void
ashi_subject_set_not_drawn (AshiSubject *self, const char *reason)
{
  g_return_if_fail (ASHI_IS_SUBJECT (self));
  self->not_drawn = g_strdup (reason);
}

/**
 * ashi_subject_add_name:
 * @support: how far to believe that it is called so
 * @text: copied
 *
 * For whoever reads the pack, before anybody else has the subject.
 */
void
ashi_subject_add_name (AshiSubject *self, AshiNameForm form, AshiSupport support, const char *text)
{
  const gsize size = strlen (text) + 1;
  AshiName *name = g_malloc (sizeof (AshiName) + size);

  g_return_if_fail (ASHI_IS_SUBJECT (self));

  name->form = form;
  name->support = support;
  memcpy (name->text, text, size);
  g_ptr_array_add (self->names, name);
}

/**
 * ashi_subject_set_needled:
 * @needled: whether its account tells how it is needled
 */
void
ashi_subject_set_needled (AshiSubject *self, gboolean needled)
{
  g_return_if_fail (ASHI_IS_SUBJECT (self));
  self->needled = needled;
}

/**
 * ashi_subject_take_account:
 * @account: (transfer full): what is said of it
 */
void
ashi_subject_take_account (AshiSubject *self, AshiAccount *account)
{
  g_return_if_fail (ASHI_IS_SUBJECT (self));
  self->account = account;
}

/**
 * ashi_subject_defer_account:
 * @read: called whenever the account is asked for, by any thread
 * @reader: handed to @read
 * @reader_free: frees @reader when the subject goes
 */
void
ashi_subject_defer_account (AshiSubject *self, AshiAccountFunc read, gpointer reader, GDestroyNotify reader_free)
{
  g_return_if_fail (ASHI_IS_SUBJECT (self));
  self->read_account = read;
  self->reader = reader;
  self->reader_free = reader_free;
}

AshiKind
ashi_subject_get_kind (AshiSubject *self)
{
  g_return_val_if_fail (ASHI_IS_SUBJECT (self), ASHI_KIND_MUSCLE);
  return self->kind;
}

const char *
ashi_subject_get_id (AshiSubject *self)
{
  g_return_val_if_fail (ASHI_IS_SUBJECT (self), NULL);
  return self->id;
}

/**
 * ashi_subject_get_file:
 *
 * Returns: (nullable): the file of the pack it was read from, for problems with it
 */
const char *
ashi_subject_get_file (AshiSubject *self)
{
  g_return_val_if_fail (ASHI_IS_SUBJECT (self), NULL);
  return self->file;
}

guint
ashi_subject_get_line (AshiSubject *self)
{
  g_return_val_if_fail (ASHI_IS_SUBJECT (self), 0);
  return self->line;
}

/**
 * ashi_subject_is_bilateral:
 *
 * Returns: whether the body has one on each side
 */
gboolean
ashi_subject_is_bilateral (AshiSubject *self)
{
  g_return_val_if_fail (ASHI_IS_SUBJECT (self), FALSE);
  return self->bilateral;
}

/**
 * ashi_subject_get_code:
 *
 * Returns: (nullable): a point's WHO code, such as "GB30"
 */
const char *
ashi_subject_get_code (AshiSubject *self)
{
  g_return_val_if_fail (ASHI_IS_SUBJECT (self), NULL);
  return self->code;
}

const char *
ashi_subject_get_channel (AshiSubject *self)
{
  g_return_val_if_fail (ASHI_IS_SUBJECT (self), NULL);
  return self->channel;
}

const char *
ashi_subject_get_fma (AshiSubject *self)
{
  g_return_val_if_fail (ASHI_IS_SUBJECT (self), NULL);
  return self->fma;
}

/**
 * ashi_subject_get_not_drawn:
 *
 * Returns: (nullable): why no plate shows it
 */
const char *
ashi_subject_get_not_drawn (AshiSubject *self)
{
  g_return_val_if_fail (ASHI_IS_SUBJECT (self), NULL);
  return self->not_drawn;
}

/**
 * ashi_subject_get_name:
 *
 * Returns: (nullable): its first name of that form
 */
const char *
ashi_subject_get_name (AshiSubject *self, AshiNameForm form)
{
  g_return_val_if_fail (ASHI_IS_SUBJECT (self), NULL);

  for (guint i = 0; i < self->names->len; i++)
    {
      const AshiName *name = g_ptr_array_index (self->names, i);

      if (name->form == form)
        return name->text;
    }
  return NULL;
}

/* Keeps what was made unless another thread was faster. */
static const char *
keep (char **place, char *made)
{
  if (!g_atomic_pointer_compare_and_exchange (place, NULL, made))
    g_free (made);
  return g_atomic_pointer_get (place);
}

static char *
dup_title (AshiSubject *self)
{
  const char *pinyin = ashi_subject_get_name (self, ASHI_NAME_PINYIN);
  const char *local = ashi_subject_get_name (self, ASHI_NAME_LOCAL);
  const char *english = ashi_subject_get_name (self, ASHI_NAME_EN);

  if (self->code != NULL && pinyin != NULL)
    return g_strdup_printf ("%s %s", self->code, pinyin);
  if (pinyin != NULL)
    return g_strdup (pinyin);
  if (local != NULL)
    return g_strdup (local);
  return g_strdup (english != NULL ? english : self->id);
}

/**
 * ashi_subject_get_title:
 *
 * Any thread may ask.
 *
 * Returns: what the subject is called: code and pinyin of a point (some have no code), the name of anything else in the
 * language of who reads, else in English
 */
const char *
ashi_subject_get_title (AshiSubject *self)
{
  const char *title;

  g_return_val_if_fail (ASHI_IS_SUBJECT (self), NULL);

  title = g_atomic_pointer_get (&self->title);
  return title != NULL ? title : keep (&self->title, dup_title (self));
}

static char *
dup_subtitle (AshiSubject *self)
{
  const char *hanzi = ashi_subject_get_name (self, ASHI_NAME_HANZI);
  const char *english = ashi_subject_get_name (self, ASHI_NAME_EN);
  const char *latin = ashi_subject_get_name (self, ASHI_NAME_LA);

  if (hanzi != NULL && english != NULL)
    return g_strdup_printf ("%s · %s", hanzi, english);
  return g_strdup (latin != NULL ? latin : "");
}

/**
 * ashi_subject_get_subtitle:
 *
 * Any thread may ask.
 *
 * Returns: the names beside the title: Hanzi and English of a point, Latin of anything else; "" when there is none
 */
const char *
ashi_subject_get_subtitle (AshiSubject *self)
{
  const char *subtitle;

  g_return_val_if_fail (ASHI_IS_SUBJECT (self), NULL);

  subtitle = g_atomic_pointer_get (&self->subtitle);
  return subtitle != NULL ? subtitle : keep (&self->subtitle, dup_subtitle (self));
}

/**
 * ashi_subject_get_names:
 *
 * Returns: (transfer none) (element-type AshiName)
 */
GPtrArray *
ashi_subject_get_names (AshiSubject *self)
{
  g_return_val_if_fail (ASHI_IS_SUBJECT (self), NULL);
  return self->names;
}

/**
 * ashi_subject_is_needled:
 *
 * Returns: whether its account tells how it is needled
 */
gboolean
ashi_subject_is_needled (AshiSubject *self)
{
  g_return_val_if_fail (ASHI_IS_SUBJECT (self), FALSE);
  return self->needled;
}

/**
 * ashi_subject_dup_account:
 *
 * Any thread may call it. Where the account is not kept it is read anew, which takes some milliseconds; what holds on
 * to a claim holds on to its account.
 *
 * Returns: (transfer full): what is said of the subject
 */
AshiAccount *
ashi_subject_dup_account (AshiSubject *self)
{
  g_return_val_if_fail (ASHI_IS_SUBJECT (self), NULL);

  if (self->account != NULL)
    return ashi_account_ref (self->account);
  return self->read_account != NULL ? self->read_account (self, self->reader) : ashi_account_new ();
}

/**
 * ashi_kind_get_plural:
 *
 * Returns: the heading under which an index lists the kind
 */
const char *
ashi_kind_get_plural (AshiKind kind)
{
  switch (kind)
    {
    case ASHI_KIND_MUSCLE:
      return _ ("Muscles");
    case ASHI_KIND_POINT:
      return _ ("Points");
    case ASHI_KIND_NERVE:
      return _ ("Nerves");
    case ASHI_KIND_VESSEL:
      return _ ("Vessels");
    case ASHI_KIND_BONE:
      return _ ("Bones");
    case ASHI_KIND_FASCIA:
      return _ ("Fascia, tendons and fat");
    case ASHI_KIND_ORGAN:
      return _ ("Organs");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * ashi_kind_get_singular:
 *
 * Returns: what something of the kind is called that has no name for who reads
 */
const char *
ashi_kind_get_singular (AshiKind kind)
{
  switch (kind)
    {
    case ASHI_KIND_MUSCLE:
      return _ ("A muscle");
    case ASHI_KIND_POINT:
      return _ ("A point");
    case ASHI_KIND_NERVE:
      return _ ("A nerve");
    case ASHI_KIND_VESSEL:
      return _ ("A vessel");
    case ASHI_KIND_BONE:
      return _ ("A bone");
    case ASHI_KIND_FASCIA:
      return _ ("A fascia, a tendon or fat");
    case ASHI_KIND_ORGAN:
      return _ ("An organ");
    default:
      g_return_val_if_reached ("");
    }
}

/**
 * ashi_side_get_label:
 *
 * Returns: (nullable): "left" or "right"; %NULL for the midline
 */
const char *
ashi_side_get_label (AshiSide side)
{
  switch (side)
    {
    case ASHI_SIDE_LEFT:
      return _ ("left");
    case ASHI_SIDE_RIGHT:
      return _ ("right");
    case ASHI_SIDE_MIDLINE:
    default:
      return NULL;
    }
}
