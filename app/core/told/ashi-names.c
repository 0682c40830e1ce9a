// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-names.h"

struct _AshiNames
{
  GObject parent_instance;

  AshiPack *pack; /* NULL until it is read */
  gboolean withheld;
};

enum
{
  PROP_PACK = 1,
  PROP_WITHHELD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AshiNames, ashi_names, G_TYPE_OBJECT)

static void
ashi_names_dispose (GObject *object)
{
  g_clear_object (&ASHI_NAMES (object)->pack);
  G_OBJECT_CLASS (ashi_names_parent_class)->dispose (object);
}

static void
ashi_names_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  AshiNames *self = ASHI_NAMES (object);

  switch (property_id)
    {
    case PROP_PACK:
      g_value_set_object (value, self->pack);
      break;
    case PROP_WITHHELD:
      g_value_set_boolean (value, self->withheld);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
ashi_names_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_PACK:
      ashi_names_set_pack (ASHI_NAMES (object), g_value_get_object (value));
      break;
    case PROP_WITHHELD:
      ashi_names_set_withheld (ASHI_NAMES (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
ashi_names_class_init (AshiNamesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = ashi_names_dispose;
  object_class->get_property = ashi_names_get_property;
  object_class->set_property = ashi_names_set_property;

  properties[PROP_PACK] = g_param_spec_object ("pack", NULL, NULL, ASHI_TYPE_PACK, flags);
  properties[PROP_WITHHELD] = g_param_spec_boolean ("withheld", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ashi_names_init (AshiNames *self)
{
}

/**
 * ashi_names_new:
 * @pack: (nullable): where names stand: the pack as its reader gets it
 */
AshiNames *
ashi_names_new (AshiPack *pack)
{
  g_return_val_if_fail (pack == NULL || ASHI_IS_PACK (pack), NULL);
  return g_object_new (ASHI_TYPE_NAMES, "pack", pack, NULL);
}

/**
 * ashi_names_copy:
 *
 * Returns: (transfer full): what tells for ever what @self tells now; for a worker to have to itself
 */
AshiNames *
ashi_names_copy (AshiNames *self)
{
  g_return_val_if_fail (ASHI_IS_NAMES (self), NULL);
  return g_object_new (ASHI_TYPE_NAMES, "pack", self->pack, "withheld", self->withheld, NULL);
}

/**
 * ashi_names_set_pack:
 * @pack: (nullable): where names stand: the pack as its reader gets it
 */
void
ashi_names_set_pack (AshiNames *self, AshiPack *pack)
{
  g_return_if_fail (ASHI_IS_NAMES (self) && (pack == NULL || ASHI_IS_PACK (pack)));

  if (g_set_object (&self->pack, pack))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PACK]);
}

gboolean
ashi_names_get_withheld (AshiNames *self)
{
  g_return_val_if_fail (ASHI_IS_NAMES (self), FALSE);
  return self->withheld;
}

/**
 * ashi_names_set_withheld:
 * @withheld: whether every name is empty from now on
 */
void
ashi_names_set_withheld (AshiNames *self, gboolean withheld)
{
  g_return_if_fail (ASHI_IS_NAMES (self));

  if (self->withheld == !!withheld)
    return;
  self->withheld = !!withheld;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WITHHELD]);
}

/**
 * ashi_names_speak:
 *
 * Returns: whether there is a name to be had: a pack has been read, and nobody withholds what it says
 */
gboolean
ashi_names_speak (AshiNames *self)
{
  g_return_val_if_fail (ASHI_IS_NAMES (self), FALSE);
  return self->pack != NULL && !self->withheld;
}

/* The body is cut whole, with things that no subject tells of; those go by the title in the drawing. */
static const char *
find_title (AshiPlate *picture, const char *structure_id)
{
  const AshiStructure *structure = picture != NULL ? ashi_plate_find_structure (picture, structure_id) : NULL;

  return structure != NULL ? structure->title : NULL;
}

/**
 * ashi_names_dup_structure:
 * @picture: (nullable): the plate, or the drawing of a section, in which it is seen
 * @structure_id: an id on a plate or in a section
 *
 * Returns: (transfer full): what it is called, with its side: "Piriformis, right"; empty when that is not told
 */
char *
ashi_names_dup_structure (AshiNames *self, AshiPlate *picture, const char *structure_id)
{
  g_autoptr (AshiStructure) structure = NULL;
  AshiSubject *subject;
  const char *title, *side;

  g_return_val_if_fail (ASHI_IS_NAMES (self) && structure_id != NULL, NULL);

  if (!ashi_names_speak (self))
    return g_strdup ("");
  structure = ashi_structure_new (structure_id, 0);
  subject = ashi_pack_find_subject (self->pack, structure->subject_id);
  title = subject != NULL ? ashi_subject_get_title (subject) : find_title (picture, structure_id);
  if (title == NULL)
    return g_strdup (structure_id);
  side = subject != NULL ? ashi_side_get_label (structure->side) : NULL;
  return side != NULL ? g_strdup_printf ("%s, %s", title, side) : g_strdup (title);
}

/**
 * ashi_names_dup_brief:
 *
 * Returns: (transfer full): what it is called where there is little room: "GB30", or its name without a side; empty
 * when that is not told
 */
char *
ashi_names_dup_brief (AshiNames *self, AshiPlate *picture, const char *structure_id)
{
  AshiSubject *subject;
  const char *code;

  g_return_val_if_fail (ASHI_IS_NAMES (self) && structure_id != NULL, NULL);

  subject = ashi_names_speak (self) ? ashi_pack_find_structure_subject (self->pack, structure_id) : NULL;
  if (subject == NULL)
    return ashi_names_dup_structure (self, picture, structure_id);
  code = ashi_subject_get_code (subject);
  return g_strdup (code != NULL ? code : ashi_subject_get_title (subject));
}
