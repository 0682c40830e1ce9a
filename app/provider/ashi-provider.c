// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-provider.h"

#include "ashi-audience.h"
#include "ashi-finder.h"
#include "ashi-link.h"
#include "ashi-resource-pack.h"
#include "ashi-tongue.h"
#include "ashi-view.h"

/* As many as the desktop shows. */
#define MOST_FOUND 5

struct _AshiProvider
{
  GObject parent_instance;

  AshiAudience audience;
  AshiPack *whole;
  AshiPack *pack; /* what there is of it for the audience; lives as long as the whole */
  AshiFinder *finder;
};

G_DEFINE_FINAL_TYPE (AshiProvider, ashi_provider, G_TYPE_OBJECT)

static void
ashi_provider_finalize (GObject *object)
{
  AshiProvider *self = ASHI_PROVIDER (object);

  g_clear_object (&self->finder);
  g_clear_object (&self->whole);
  G_OBJECT_CLASS (ashi_provider_parent_class)->finalize (object);
}

static void
ashi_provider_class_init (AshiProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_provider_finalize;
}

static void
ashi_provider_init (AshiProvider *self)
{
}

/**
 * ashi_provider_new:
 * @audience: who reads on this desktop
 *
 * Returns: (transfer full): reads the pack, which takes a moment
 */
AshiProvider *
ashi_provider_new (AshiAudience audience)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiTongue) tongue = ashi_tongue_new_wanted ();
  AshiProvider *self = g_object_new (ASHI_TYPE_PROVIDER, NULL);

  self->audience = audience;
  self->whole = ashi_open_pack (NULL, ASHI_OPEN_TRUSTED, tongue, problems, NULL, NULL);
  self->pack = ashi_pack_for (self->whole, audience);
  self->finder = ashi_finder_new (self->pack, audience, NULL);
  return self;
}

static const char *
get_id (GObject *item)
{
  return ASHI_IS_LESSON (item) ? ashi_lesson_get_id (ASHI_LESSON (item)) : ashi_subject_get_id (ASHI_SUBJECT (item));
}

/**
 * ashi_provider_find:
 * @terms: the words that were typed
 *
 * Returns: (transfer full): ids of subjects and lessons, the best first
 */
GStrv
ashi_provider_find (AshiProvider *self, const char *const *terms)
{
  g_autofree char *words = NULL;
  g_autoptr (AshiAnswer) answer = NULL;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_return_val_if_fail (ASHI_IS_PROVIDER (self) && terms != NULL, NULL);

  words = g_strjoinv (" ", (char **) terms);
  answer = ashi_finder_find (self->finder, words, MOST_FOUND, NULL);
  for (guint i = 0; answer->sure && i < answer->found->len; i++)
    g_strv_builder_add (ids, get_id (((AshiFound *) g_ptr_array_index (answer->found, i))->item));
  return g_strv_builder_end (ids);
}

static void
describe (GVariantBuilder *metas, const char *id, const char *name, const char *description)
{
  g_autoptr (GIcon) icon = g_themed_icon_new (ASHI_APPLICATION_ID);

  g_variant_builder_open (metas, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (id));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (name));
  g_variant_builder_add (metas, "{sv}", "icon", g_icon_serialize (icon));
  if (description != NULL && *description != '\0')
    g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (description));
  g_variant_builder_close (metas);
}

/**
 * ashi_provider_describe:
 *
 * Returns: (transfer floating): aa{sv}, what the desktop shows of each; nothing of what is not in the pack
 */
GVariant *
ashi_provider_describe (AshiProvider *self, const char *const *ids)
{
  GVariantBuilder metas;

  g_return_val_if_fail (ASHI_IS_PROVIDER (self) && ids != NULL, NULL);

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (; *ids != NULL; ids++)
    {
      AshiLesson *lesson = ashi_pack_find_lesson (self->pack, *ids);
      AshiSubject *subject = lesson == NULL ? ashi_pack_find_subject (self->pack, *ids) : NULL;

      if (lesson != NULL && ashi_lesson_is_for (lesson, self->audience))
        describe (&metas, *ids, ashi_lesson_get_title (lesson), NULL);
      else if (subject != NULL)
        describe (&metas, *ids, ashi_subject_get_title (subject), ashi_subject_get_subtitle (subject));
    }
  return g_variant_builder_end (&metas);
}

/**
 * ashi_provider_dup_link:
 * @id: of a subject or lesson
 *
 * Returns: (transfer full) (nullable): a link to it, on the plate that shows it best; %NULL where there is none
 */
char *
ashi_provider_dup_link (AshiProvider *self, const char *id)
{
  g_autoptr (AshiView) view = NULL;
  const AshiStructure *structure;
  AshiPlate *plate;

  g_return_val_if_fail (ASHI_IS_PROVIDER (self) && id != NULL, NULL);

  view = ashi_view_new_for (self->audience);
  plate = ashi_pack_choose_plate (self->pack, id, NULL, NULL);
  ashi_view_set_pack (view, self->whole);
  ashi_view_set_plate (view, plate != NULL ? plate : ashi_pack_get_first_plate (self->pack));
  if (ashi_pack_find_lesson (self->pack, id) != NULL)
    ashi_view_open_lesson (view, ashi_pack_find_lesson (self->pack, id));
  else if (plate != NULL)
    {
      structure = ashi_plate_find_subject (plate, id, ASHI_SIDE_RIGHT);
      ashi_view_select (view, structure != NULL ? structure->id : id);
    }
  else
    ashi_view_select (view, id);
  return ashi_link_dup (view, self->whole, (AshiFraming) { 0 });
}
