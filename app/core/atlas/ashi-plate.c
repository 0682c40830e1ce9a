// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-plate.h"

#include "ashi-hash.h"
#include "ashi-intern.h"
#include "ashi-lettering.h"

struct _AshiPlate
{
  GObject parent_instance;

  char *id;
  char *file;
  char *title;
  guint line; /* in pack.xml */

  GObject *stranger; /* NULL: it is the program's own */

  GMutex loading;
  AshiContents *contents; /* NULL until somebody asks */
  AshiPlateLoad load;     /* NULL once the drawing, which is all that follows, is there */
  gpointer load_data;
  GDestroyNotify load_destroy;

  AshiBox view_box;
  AshiPlane plane; /* all zero for a plate, which shows the body and does not cut it */
  AshiPosition u,
      v; /* the directions of x and y in the body; all zero when the plate does not say how it looks at that */
  GBytes *svg;
  char *digest;             /* of the SVG; NULL until somebody asks */
  GPtrArray *layers;        /* AshiLayer, outermost first */
  GPtrArray *structures;    /* AshiStructure */
  GHashTable *by_id;        /* borrowed id → borrowed AshiStructure */
  GPtrArray *areas;         /* AshiStructure: areas of the skin, which are on no layer */
  AshiLettering *lettering; /* NULL: there is nothing to write */
};

G_DEFINE_FINAL_TYPE (AshiPlate, ashi_plate, G_TYPE_OBJECT)

AshiLayer *
ashi_layer_new (const char *id, const char *title, double opacity, gboolean pickable)
{
  AshiLayer *self = g_new0 (AshiLayer, 1);

  self->id = ashi_intern (id);
  self->title = ashi_intern (title);
  self->opacity = opacity;
  self->pickable = pickable;
  return self;
}

/**
 * ashi_layer_copy:
 * @title: what the copy is called
 *
 * Returns: (transfer full)
 */
AshiLayer *
ashi_layer_copy (const AshiLayer *self, const char *title)
{
  AshiLayer *copy = ashi_layer_new (self->id, title, self->opacity, self->pickable);

  copy->is_missing = self->is_missing;
  copy->is_topmost = self->is_topmost;
  copy->line = self->line;
  return copy;
}

void
ashi_layer_free (AshiLayer *self)
{
  ashi_intern_release (self->id);
  ashi_intern_release (self->title);
  g_free (self);
}

/**
 * ashi_layer_get_name:
 *
 * Returns: the layer's id as people write it, without "layer-"
 */
const char *
ashi_layer_get_name (const AshiLayer *self)
{
  return g_str_has_prefix (self->id, "layer-") ? self->id + strlen ("layer-") : self->id;
}

/**
 * ashi_structure_new:
 * @id: an id on a plate: a subject's id, with "--left" or "--right" behind it unless it is midline
 * @layer: the index of its layer
 *
 * Returns: (transfer full): a structure whose subject and side are read from its id
 */
AshiStructure *
ashi_structure_new (const char *id, guint layer)
{
  AshiStructure *self = g_new0 (AshiStructure, 1);

  self->layer = layer;
  ashi_structure_set_id (self, id);
  return self;
}

/**
 * ashi_structure_set_id:
 * @id: an id on a plate, from which its subject and side are read
 *
 * For whoever makes the plate.
 */
void
ashi_structure_set_id (AshiStructure *self, const char *id)
{
  const char *suffix = strstr (id, "--");
  g_autofree char *subject_id = g_strndup (id, suffix != NULL ? (gsize) (suffix - id) : strlen (id));

  g_clear_pointer (&self->id, ashi_intern_release);
  g_clear_pointer (&self->subject_id, ashi_intern_release);
  self->id = ashi_intern (id);
  self->subject_id = ashi_intern (subject_id);
  self->side = ASHI_SIDE_MIDLINE;
  if (g_strcmp0 (suffix, "--left") == 0)
    self->side = ASHI_SIDE_LEFT;
  else if (g_strcmp0 (suffix, "--right") == 0)
    self->side = ASHI_SIDE_RIGHT;
}

/**
 * ashi_structure_dup_id:
 *
 * Returns: (transfer full): the id of what shows the subject on that side
 */
char *
ashi_structure_dup_id (const char *subject_id, AshiSide side)
{
  static const char *const suffixes[] = {
    [ASHI_SIDE_MIDLINE] = "",
    [ASHI_SIDE_LEFT] = "--left",
    [ASHI_SIDE_RIGHT] = "--right",
  };

  return g_strconcat (subject_id, suffixes[side], NULL);
}

/**
 * ashi_structure_copy:
 *
 * Returns: (transfer full): one for another plate
 */
AshiStructure *
ashi_structure_copy (const AshiStructure *self)
{
  AshiStructure *copy = g_memdup2 (self, sizeof *self);

  copy->id = ashi_intern (self->id);
  copy->subject_id = ashi_intern (self->subject_id);
  copy->title = self->title != NULL ? ashi_intern (self->title) : NULL;
  copy->constructed = self->constructed != NULL ? ashi_intern (self->constructed) : NULL;
  return copy;
}

/**
 * ashi_structure_set_title:
 * @title: what the drawing calls it
 *
 * For whoever makes the plate.
 */
void
ashi_structure_set_title (AshiStructure *self, const char *title)
{
  g_clear_pointer (&self->title, ashi_intern_release);
  self->title = ashi_intern (title);
}

void
ashi_structure_free (AshiStructure *self)
{
  ashi_intern_release (self->id);
  ashi_intern_release (self->subject_id);
  g_clear_pointer (&self->title, ashi_intern_release);
  g_clear_pointer (&self->constructed, ashi_intern_release);
  g_free (self);
}

static void
ashi_plate_finalize (GObject *object)
{
  AshiPlate *self = ASHI_PLATE (object);

  g_free (self->id);
  g_free (self->file);
  g_free (self->title);
  g_clear_object (&self->stranger);
  if (self->load_destroy != NULL)
    self->load_destroy (self->load_data);
  g_mutex_clear (&self->loading);
  g_free (self->digest);
  g_clear_pointer (&self->contents, ashi_contents_free);
  g_clear_pointer (&self->svg, g_bytes_unref);
  g_clear_pointer (&self->lettering, ashi_lettering_free);
  g_clear_pointer (&self->areas, g_ptr_array_unref);
  g_clear_pointer (&self->by_id, g_hash_table_unref);
  g_clear_pointer (&self->structures, g_ptr_array_unref);
  g_clear_pointer (&self->layers, g_ptr_array_unref);
  G_OBJECT_CLASS (ashi_plate_parent_class)->finalize (object);
}

static void
ashi_plate_class_init (AshiPlateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_plate_finalize;
}

static void
ashi_plate_init (AshiPlate *self)
{
  g_mutex_init (&self->loading);
}

static gboolean
draws_structure (GPtrArray *structures, guint layer)
{
  for (guint i = 0; i < structures->len; i++)
    if (((const AshiStructure *) g_ptr_array_index (structures, i))->layer == layer)
      return TRUE;
  return FALSE;
}

/* Of a channel whose points lie elsewhere there is a line alone, over those with points: nobody peels it off the body.
 */
static void
find_bare_channels (GPtrArray *layers, GPtrArray *structures)
{
  gboolean over_points = FALSE;

  for (guint i = layers->len; i-- > 0;)
    {
      AshiLayer *layer = g_ptr_array_index (layers, i);

      layer->is_topmost = layer->is_topmost || (over_points && layer->pickable && !draws_structure (structures, i));
      over_points = over_points || layer->is_topmost;
    }
}

static void
take_drawing (AshiPlate *self, AshiBox view_box, GBytes *svg, GPtrArray *layers, GPtrArray *structures)
{
  self->view_box = view_box;
  self->svg = svg;
  self->layers = layers;
  self->structures = structures;
  self->areas = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_structure_free);
  self->by_id = g_hash_table_new (ashi_str_hash, g_str_equal);
  for (guint i = 0; i < structures->len; i++)
    {
      AshiStructure *structure = g_ptr_array_index (structures, i);

      structure->index = i;
      if (structure->is_point)
        ((AshiLayer *) g_ptr_array_index (layers, structure->layer))->is_topmost = TRUE;
      g_hash_table_insert (self->by_id, structure->id, structure);
    }
  find_bare_channels (layers, structures);
}

/**
 * ashi_plate_new:
 * @id: the plate's id
 * @file: its file in the pack, for problems with it
 * @title: what it is called, for people
 * @view_box: the SVG's view box, in user units (mm)
 * @svg: the SVG file
 * @layers: (transfer full) (element-type AshiLayer): its layers, outermost first
 * @structures: (transfer full) (element-type AshiStructure): what is drawn on them
 *
 * Returns: (transfer full): an immutable plate
 */
AshiPlate *
ashi_plate_new (const char *id,
                const char *file,
                const char *title,
                AshiBox view_box,
                GBytes *svg,
                GPtrArray *layers,
                GPtrArray *structures)
{
  AshiPlate *self = g_object_new (ASHI_TYPE_PLATE, NULL);

  self->id = g_strdup (id);
  self->file = g_strdup (file);
  self->title = g_strdup (title);
  take_drawing (self, view_box, g_bytes_ref (svg), layers, structures);
  return self;
}

/**
 * ashi_plate_new_deferred:
 * @id: the plate's id
 * @file: its file in the pack, for problems with it
 * @title: what it is called, for people
 * @load: reads the drawing when it is asked for
 * @user_data: for @load
 * @destroy: frees @user_data
 *
 * Returns: (transfer full): a plate that is read when it is needed: a hundred drawings are no reason to wait for the
 * first
 */
AshiPlate *
ashi_plate_new_deferred (
    const char *id, const char *file, const char *title, AshiPlateLoad load, gpointer user_data, GDestroyNotify destroy)
{
  AshiPlate *self = g_object_new (ASHI_TYPE_PLATE, NULL);

  self->id = g_strdup (id);
  self->file = g_strdup (file);
  self->title = g_strdup (title);
  self->load = load;
  self->load_data = user_data;
  self->load_destroy = destroy;
  return self;
}

/* What cannot be read is an empty sheet, which every user of plates can show. */
static void
take_empty_sheet (AshiPlate *self)
{
  static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>";

  g_critical ("%s cannot be read", self->file);
  take_drawing (self, (AshiBox) { 0, 0, 1, 1 }, g_bytes_new_static (svg, strlen (svg)),
                g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_layer_free),
                g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_structure_free));
}

/**
 * ashi_plate_load:
 *
 * Reads the drawing now, if nobody has asked for it yet, so that nobody waits for it later. Any thread may call it.
 */
void
ashi_plate_load (AshiPlate *self)
{
  g_autoptr (AshiPlate) loaded = NULL;

  g_return_if_fail (ASHI_IS_PLATE (self));

  g_mutex_lock (&self->loading);
  if (self->load != NULL)
    {
      loaded = self->load (self->load_data);
      self->load = NULL;
      if (loaded != NULL)
        {
          self->plane = loaded->plane;
          self->u = loaded->u;
          self->v = loaded->v;
          take_drawing (self, loaded->view_box, g_steal_pointer (&loaded->svg), g_steal_pointer (&loaded->layers),
                        g_steal_pointer (&loaded->structures));
          ashi_plate_take_areas (self, g_steal_pointer (&loaded->areas));
          self->lettering = g_steal_pointer (&loaded->lettering);
        }
      else
        take_empty_sheet (self);
    }
  g_mutex_unlock (&self->loading);
}

static AshiContents *
create_contents (AshiPlate *self)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (AshiPlate) loaded = NULL;

  if (self->load == NULL)
    return ashi_contents_new (self->layers, self->structures);
  loaded = self->load (self->load_data);
  return loaded != NULL ? ashi_contents_new (loaded->layers, loaded->structures) : ashi_contents_new (nothing, nothing);
}

/**
 * ashi_plate_get_contents:
 *
 * Reads the drawing when nobody has asked for it yet, and does not keep it. Any thread may ask.
 *
 * Returns: (transfer none): what is drawn on it
 */
const AshiContents *
ashi_plate_get_contents (AshiPlate *self)
{
  g_return_val_if_fail (ASHI_IS_PLATE (self), NULL);

  g_mutex_lock (&self->loading);
  if (self->contents == NULL)
    self->contents = create_contents (self);
  g_mutex_unlock (&self->loading);
  return self->contents;
}

/**
 * ashi_plate_set_plane:
 *
 * For readers alone, before anybody else has the plate.
 */
void
ashi_plate_set_plane (AshiPlate *self, AshiPlane plane)
{
  g_return_if_fail (ASHI_IS_PLATE (self));
  self->plane = plane;
}

/**
 * ashi_plate_set_projection:
 * @u: the direction of x in the body; its length is 1
 * @v: the direction of y; its length is 1, at a right angle to @u
 *
 * Says how a plate looks at the body. For readers alone, before anybody else has the plate.
 */
void
ashi_plate_set_projection (AshiPlate *self, AshiPosition u, AshiPosition v)
{
  g_return_if_fail (ASHI_IS_PLATE (self));
  self->u = u;
  self->v = v;
}

static double
dot (AshiPosition a, AshiPosition b)
{
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

/**
 * ashi_plate_project:
 * @position: a place in the body, in mm
 * @x: (out): where the plate shows it, in user units (mm)
 * @y: (out): likewise
 *
 * Returns: whether the plate says how it looks at the body
 */
gboolean
ashi_plate_project (AshiPlate *self, AshiPosition position, double *x, double *y)
{
  g_return_val_if_fail (ASHI_IS_PLATE (self), FALSE);

  ashi_plate_load (self);
  *x = dot (self->u, position);
  *y = dot (self->v, position);
  return dot (self->u, self->u) > 0;
}

/**
 * ashi_plate_take_areas:
 * @areas: (transfer full) (element-type AshiStructure): the areas of the skin that are drawn on it
 *
 * For readers alone, before anybody else has the plate.
 */
void
ashi_plate_take_areas (AshiPlate *self, GPtrArray *areas)
{
  g_return_if_fail (ASHI_IS_PLATE (self));
  g_ptr_array_unref (self->areas);
  self->areas = areas;
}

/**
 * ashi_plate_take_lettering:
 * @lettering: (transfer full): what is written around it
 *
 * For readers alone, before anybody else has the plate.
 */
void
ashi_plate_take_lettering (AshiPlate *self, AshiLettering *lettering)
{
  g_return_if_fail (ASHI_IS_PLATE (self) && self->lettering == NULL);
  self->lettering = lettering;
}

/**
 * ashi_plate_set_foreign:
 * @stranger: stands for whoever drew it: one object for all drawings of a pack
 *
 * Says that the drawing comes from a stranger. For readers alone, before anybody else has the plate.
 */
void
ashi_plate_set_foreign (AshiPlate *self, GObject *stranger)
{
  g_return_if_fail (ASHI_IS_PLATE (self) && G_IS_OBJECT (stranger));
  g_set_object (&self->stranger, stranger);
}

/**
 * ashi_plate_is_foreign:
 *
 * Returns: whether the drawing comes from a stranger, so that no process may draw it that has something to lose
 */
gboolean
ashi_plate_is_foreign (AshiPlate *self)
{
  g_return_val_if_fail (ASHI_IS_PLATE (self), TRUE);
  return self->stranger != NULL;
}

/**
 * ashi_plate_get_stranger:
 *
 * Returns: (transfer none) (nullable): what stands for whoever drew it; %NULL for the program's own
 */
GObject *
ashi_plate_get_stranger (AshiPlate *self)
{
  g_return_val_if_fail (ASHI_IS_PLATE (self), NULL);
  return self->stranger;
}

AshiPlane
ashi_plate_get_plane (AshiPlate *self)
{
  g_return_val_if_fail (ASHI_IS_PLATE (self), ((AshiPlane) { 0 }));
  ashi_plate_load (self);
  return self->plane;
}

/**
 * ashi_plate_set_line:
 * @line: where pack.xml lists it, for problems
 */
void
ashi_plate_set_line (AshiPlate *self, guint line)
{
  g_return_if_fail (ASHI_IS_PLATE (self));
  self->line = line;
}

guint
ashi_plate_get_line (AshiPlate *self)
{
  g_return_val_if_fail (ASHI_IS_PLATE (self), 0);
  return self->line;
}

const char *
ashi_plate_get_id (AshiPlate *self)
{
  g_return_val_if_fail (ASHI_IS_PLATE (self), NULL);
  return self->id;
}

const char *
ashi_plate_get_file (AshiPlate *self)
{
  g_return_val_if_fail (ASHI_IS_PLATE (self), NULL);
  return self->file;
}

const char *
ashi_plate_get_title (AshiPlate *self)
{
  g_return_val_if_fail (ASHI_IS_PLATE (self), NULL);
  return self->title;
}

AshiBox
ashi_plate_get_view_box (AshiPlate *self)
{
  g_return_val_if_fail (ASHI_IS_PLATE (self), ((AshiBox) { 0 }));
  ashi_plate_load (self);
  return self->view_box;
}

/**
 * ashi_plate_get_svg:
 *
 * Returns: (transfer none): the whole SVG file
 */
GBytes *
ashi_plate_get_svg (AshiPlate *self)
{
  g_return_val_if_fail (ASHI_IS_PLATE (self), NULL);
  ashi_plate_load (self);
  return self->svg;
}

/**
 * ashi_plate_get_digest:
 *
 * Takes some milliseconds when it is asked for the first time. Any thread may ask.
 *
 * Returns: what tells this SVG file from every other: its SHA-256, in hexadecimal digits
 */
const char *
ashi_plate_get_digest (AshiPlate *self)
{
  g_return_val_if_fail (ASHI_IS_PLATE (self), NULL);
  ashi_plate_load (self);
  g_mutex_lock (&self->loading);
  if (self->digest == NULL)
    self->digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->svg);
  g_mutex_unlock (&self->loading);
  return self->digest;
}

guint
ashi_plate_get_n_layers (AshiPlate *self)
{
  g_return_val_if_fail (ASHI_IS_PLATE (self), 0);
  ashi_plate_load (self);
  return self->layers->len;
}

const AshiLayer *
ashi_plate_get_layer (AshiPlate *self, guint index)
{
  g_return_val_if_fail (ASHI_IS_PLATE (self), NULL);
  ashi_plate_load (self);
  g_return_val_if_fail (index < self->layers->len, NULL);
  return g_ptr_array_index (self->layers, index);
}

/**
 * ashi_plate_dup_opacities:
 *
 * Returns: (transfer full): that of each layer as the plate opens, and room for one more
 */
double *
ashi_plate_dup_opacities (AshiPlate *self)
{
  double *opacities;

  g_return_val_if_fail (ASHI_IS_PLATE (self), NULL);

  opacities = g_new0 (double, ashi_plate_get_n_layers (self) + 1);
  for (guint i = 0; i < ashi_plate_get_n_layers (self); i++)
    opacities[i] = ashi_plate_get_layer (self, i)->opacity;
  return opacities;
}

/**
 * ashi_plate_find_layer:
 * @id_or_title: a layer's id, its id without "layer-", or its title; letter case does not matter
 *
 * Returns: the layer's index, or -1
 */
int
ashi_plate_find_layer (AshiPlate *self, const char *id_or_title)
{
  g_return_val_if_fail (ASHI_IS_PLATE (self), -1);
  ashi_plate_load (self);
  g_return_val_if_fail (id_or_title != NULL, -1);

  for (guint i = 0; i < self->layers->len; i++)
    {
      const AshiLayer *layer = g_ptr_array_index (self->layers, i);

      if (g_ascii_strcasecmp (layer->id, id_or_title) == 0
          || g_ascii_strcasecmp (ashi_layer_get_name (layer), id_or_title) == 0
          || g_ascii_strcasecmp (layer->title, id_or_title) == 0)
        return (int) i;
    }
  return -1;
}

guint
ashi_plate_get_n_structures (AshiPlate *self)
{
  g_return_val_if_fail (ASHI_IS_PLATE (self), 0);
  ashi_plate_load (self);
  return self->structures->len;
}

const AshiStructure *
ashi_plate_get_structure (AshiPlate *self, guint index)
{
  g_return_val_if_fail (ASHI_IS_PLATE (self), NULL);
  ashi_plate_load (self);
  g_return_val_if_fail (index < self->structures->len, NULL);
  return g_ptr_array_index (self->structures, index);
}

/**
 * ashi_plate_find_structure:
 * @id: an id on the plate, such as "piriformis--right"
 *
 * Returns: (nullable): the structure
 */
const AshiStructure *
ashi_plate_find_structure (AshiPlate *self, const char *id)
{
  g_return_val_if_fail (ASHI_IS_PLATE (self), NULL);
  ashi_plate_load (self);
  return id != NULL ? g_hash_table_lookup (self->by_id, id) : NULL;
}

/**
 * ashi_plate_find_subject:
 * @subject_id: a subject, such as "piriformis"
 * @preferred_side: the side to take where both are drawn
 *
 * Returns: (nullable): the structure that shows the subject; the other side's where the preferred one is not drawn
 */
const AshiStructure *
ashi_plate_find_subject (AshiPlate *self, const char *subject_id, AshiSide preferred_side)
{
  const AshiSide sides[] = { preferred_side, ASHI_SIDE_MIDLINE, ASHI_SIDE_LEFT, ASHI_SIDE_RIGHT };
  const AshiStructure *found = NULL;

  g_return_val_if_fail (ASHI_IS_PLATE (self) && subject_id != NULL, NULL);
  ashi_plate_load (self);
  for (guint i = 0; i < G_N_ELEMENTS (sides) && found == NULL; i++)
    {
      g_autofree char *id = ashi_structure_dup_id (subject_id, sides[i]);

      found = g_hash_table_lookup (self->by_id, id);
    }
  return found;
}

/**
 * ashi_plate_get_areas:
 *
 * Returns: (transfer none) (element-type AshiStructure): the areas of the skin that are drawn
 */
GPtrArray *
ashi_plate_get_areas (AshiPlate *self)
{
  g_return_val_if_fail (ASHI_IS_PLATE (self), NULL);
  ashi_plate_load (self);
  return self->areas;
}

/**
 * ashi_plate_find_area:
 * @area: an area's id without its side
 * @preferred_side: the side to take where both are drawn
 *
 * Returns: (nullable): the area; the other side's where the preferred one is not drawn
 */
const AshiStructure *
ashi_plate_find_area (AshiPlate *self, const char *area, AshiSide preferred_side)
{
  const AshiStructure *found = NULL;

  g_return_val_if_fail (ASHI_IS_PLATE (self) && area != NULL, NULL);
  ashi_plate_load (self);
  for (guint i = 0; i < self->areas->len; i++)
    {
      const AshiStructure *structure = g_ptr_array_index (self->areas, i);

      if (!g_str_equal (structure->subject_id, area))
        continue;
      if (structure->side == preferred_side)
        return structure;
      if (found == NULL)
        found = structure;
    }
  return found;
}

/**
 * ashi_plate_get_lettering:
 *
 * Returns: (nullable): what is to be written around it; %NULL for nothing, as with plates and with drawings that hold
 * their words themselves
 */
const AshiLettering *
ashi_plate_get_lettering (AshiPlate *self)
{
  g_return_val_if_fail (ASHI_IS_PLATE (self), NULL);
  ashi_plate_load (self);
  return self->lettering;
}
