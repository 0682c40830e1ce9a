// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-detour.h"

#include "ashi-audience.h"

struct _AshiDetour
{
  GObject parent_instance;

  AshiView *view;
  AshiSection *section; /* NULL: there is no way back */
  AshiSide side;        /* of its needle, as it was shown */
  AshiPlate *plate;     /* where it led to */
};

G_DEFINE_FINAL_TYPE (AshiDetour, ashi_detour, G_TYPE_OBJECT)

enum
{
  PROP_SECTION = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
ashi_detour_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SECTION)
    g_value_set_object (value, ASHI_DETOUR (object)->section);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ashi_detour_dispose (GObject *object)
{
  AshiDetour *self = ASHI_DETOUR (object);

  g_clear_object (&self->section);
  g_clear_object (&self->plate);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_detour_parent_class)->dispose (object);
}

static void
ashi_detour_class_init (AshiDetourClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ashi_detour_dispose;
  object_class->get_property = ashi_detour_get_property;
  properties[PROP_SECTION] =
      g_param_spec_object ("section", NULL, NULL, ASHI_TYPE_SECTION, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ashi_detour_init (AshiDetour *self)
{
}

static void
remember (AshiDetour *self, AshiSection *section, AshiPlate *plate)
{
  g_set_object (&self->plate, plate);
  if (g_set_object (&self->section, section))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SECTION]);
}

static void
on_view_changed (AshiDetour *self, AshiViewChange change)
{
  if (self->section == NULL)
    return;
  if ((change & ASHI_VIEW_CHANGE_PACK) || ashi_view_get_plate (self->view) != self->plate
      || !ashi_audience_may_see_depths (ashi_view_get_audience (self->view)))
    remember (self, NULL, NULL);
}

AshiDetour *
ashi_detour_new (AshiView *view)
{
  AshiDetour *self;

  g_return_val_if_fail (ASHI_IS_VIEW (view), NULL);

  self = g_object_new (ASHI_TYPE_DETOUR, NULL);
  self->view = g_object_ref (view);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * ashi_detour_get_section:
 *
 * Returns: (transfer none) (nullable): what is led back to; %NULL: nothing
 */
AshiSection *
ashi_detour_get_section (AshiDetour *self)
{
  g_return_val_if_fail (ASHI_IS_DETOUR (self), NULL);
  return self->section;
}

/* What is selected, on its own side: some plates draw one side alone. */
static const char *
find_on (AshiPlate *plate, const AshiStructure *selected)
{
  const char *found =
      ashi_contents_find_subject (ashi_plate_get_contents (plate), selected->subject_id, selected->side);

  return found != NULL && g_str_equal (found, selected->id) ? found : NULL;
}

/* The plate that the section was opened from, if it shows what is selected, or else the first that does. */
static AshiPlate *
find_plate (AshiDetour *self)
{
  AshiPack *pack = ashi_view_get_pack (self->view);
  AshiPlate *home = ashi_view_get_home (self->view), *plate;
  g_autoptr (AshiStructure) selected = NULL;

  if (pack == NULL || ashi_view_get_section (self->view) == NULL || ashi_view_get_selection (self->view) == NULL)
    return NULL;
  selected = ashi_structure_new (ashi_view_get_selection (self->view), 0);
  if (home != NULL && find_on (home, selected) != NULL)
    return home;
  for (guint i = 0; (plate = ashi_pack_get_plate (pack, i)) != NULL; i++)
    if (find_on (plate, selected) != NULL)
      return plate;
  return NULL;
}

/**
 * ashi_detour_can_set_out:
 *
 * Returns: whether a section is looked at and some plate shows what is selected
 */
gboolean
ashi_detour_can_set_out (AshiDetour *self)
{
  g_return_val_if_fail (ASHI_IS_DETOUR (self), FALSE);
  return find_plate (self) != NULL;
}

/**
 * ashi_detour_set_out:
 *
 * Goes to the plate that shows what is selected, where the same is selected and what lies over it steps back.
 *
 * Returns: whether there is one
 */
gboolean
ashi_detour_set_out (AshiDetour *self)
{
  g_autoptr (AshiSection) section = NULL;
  AshiPlate *plate;

  g_return_val_if_fail (ASHI_IS_DETOUR (self), FALSE);

  plate = find_plate (self);
  if (plate == NULL)
    return FALSE;
  section = g_object_ref (ashi_view_get_section (self->view));
  self->side = ashi_view_get_section_side (self->view);
  ashi_view_begin_change (self->view);
  ashi_view_set_plate (self->view, plate);
  ashi_view_uncover (self->view, ashi_view_get_selection (self->view));
  ashi_view_end_change (self->view);
  remember (self, section, ashi_view_get_plate (self->view));
  return TRUE;
}

/**
 * ashi_detour_return:
 *
 * Goes back to the section, shown as it was; without one nothing happens.
 */
void
ashi_detour_return (AshiDetour *self)
{
  g_autoptr (AshiSection) section = NULL;

  g_return_if_fail (ASHI_IS_DETOUR (self));

  if (self->section == NULL)
    return;
  section = g_object_ref (self->section);
  ashi_view_begin_change (self->view);
  ashi_view_open_section (self->view, section);
  ashi_view_set_section_side (self->view, self->side);
  ashi_view_end_change (self->view);
}
