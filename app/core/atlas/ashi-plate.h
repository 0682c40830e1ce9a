// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-body.h"
#include "ashi-contents.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AshiBox: a rectangle in a plate's user units, which are millimetres of the body; y grows downwards.
 */
typedef struct
{
  double x, y, width, height;
} AshiBox;

/**
 * AshiLayer: one layer of a plate. Immutable; owned by its plate. Its words are interned: many pictures have the same.
 * @id: the id of the layer's group in the SVG
 * @title: what the layer is called, for people
 * @opacity: the opacity the layer opens with, 0 to 1; 0 opens it switched off
 * @pickable: whether a click can reach the structures on it
 * @is_missing: whether the drawing lacks it, which is a problem of the pack; nothing of it can be shown
 * @is_topmost: whether it lies over whatever is highlighted: points and channels, which its plate finds out, a
 *   needle or words
 * @line: its line in the SVG file, for problems with it; 0: not known
 */
typedef struct
{
  GRefString *id;
  GRefString *title;
  double opacity;
  gboolean pickable;
  gboolean is_missing;
  gboolean is_topmost;
  guint line;
} AshiLayer;

/**
 * AshiStructure: one drawn thing on a plate. Immutable; owned by its plate. Its words are interned: many pictures draw
 * the same.
 * @id: its id in the SVG, such as "piriformis--right"
 * @subject_id: the subject it shows, such as "piriformis"
 * @side: the side it is drawn on
 * @layer: the index of its layer, 0 being the outermost
 * @is_point: whether it is an acupuncture point, picked by nearness to (@x, @y), in user units
 * @title: (nullable): what the drawing calls it
 * @constructed: (nullable): how it was constructed, when it was not segmented
 * @index: its number on its plate, which gives it
 * @line: its line in the SVG file, for problems with it
 */
typedef struct
{
  GRefString *id;
  GRefString *subject_id;
  AshiSide side;
  guint layer;
  gboolean is_point;
  double x, y;
  GRefString *title;
  GRefString *constructed;
  guint index;
  guint line;
} AshiStructure;

/**
 * AshiPlane: where a section lies in the body: body = origin + x · u + y · v, for x and y in its user units (mm).
 * @origin: in mm
 * @u: the direction of x; its length is 1
 * @v: the direction of y; its length is 1, at a right angle to @u
 */
typedef struct
{
  AshiPosition origin, u, v;
} AshiPlane;

/**
 * ASHI_AREAS_LAYER: the id of the group in a plate's SVG that holds areas of the skin, which claims point to. It is no
 * layer to switch: an area is shown when a claim is.
 */
#define ASHI_AREAS_LAYER "layer-areas"

/**
 * AshiLettering: what is written around a picture; see ashi-lettering.h.
 */
typedef struct _AshiLettering AshiLettering;

#define ASHI_TYPE_PLATE (ashi_plate_get_type ())
G_DECLARE_FINAL_TYPE (AshiPlate, ashi_plate, ASHI, PLATE, GObject)

/* Plates are immutable for whoever uses them, so every thread may use one. */

/**
 * AshiPlateLoad:
 *
 * Called from whichever thread asks for the drawing, or for its contents.
 *
 * Returns: (transfer full) (nullable): the plate with its drawing; %NULL when it cannot be read
 */
typedef AshiPlate *(*AshiPlateLoad) (gpointer user_data);

AshiPlate *ashi_plate_new (const char *id,
                           const char *file,
                           const char *title,
                           AshiBox view_box,
                           GBytes *svg,
                           GPtrArray *layers,
                           GPtrArray *structures);

AshiPlate *ashi_plate_new_deferred (const char *id,
                                    const char *file,
                                    const char *title,
                                    AshiPlateLoad load,
                                    gpointer user_data,
                                    GDestroyNotify destroy);
void ashi_plate_load (AshiPlate *self);
const AshiContents *ashi_plate_get_contents (AshiPlate *self);
void ashi_plate_set_line (AshiPlate *self, guint line);
void ashi_plate_set_plane (AshiPlate *self, AshiPlane plane);
void ashi_plate_set_projection (AshiPlate *self, AshiPosition u, AshiPosition v);
void ashi_plate_take_areas (AshiPlate *self, GPtrArray *areas);
void ashi_plate_take_lettering (AshiPlate *self, AshiLettering *lettering);
void ashi_plate_set_foreign (AshiPlate *self, GObject *stranger);
gboolean ashi_plate_is_foreign (AshiPlate *self);
GObject *ashi_plate_get_stranger (AshiPlate *self);

const char *ashi_plate_get_id (AshiPlate *self);
const char *ashi_plate_get_file (AshiPlate *self);
const char *ashi_plate_get_title (AshiPlate *self);
guint ashi_plate_get_line (AshiPlate *self);
AshiBox ashi_plate_get_view_box (AshiPlate *self);
GBytes *ashi_plate_get_svg (AshiPlate *self);
const char *ashi_plate_get_digest (AshiPlate *self);
AshiPlane ashi_plate_get_plane (AshiPlate *self);
gboolean ashi_plate_project (AshiPlate *self, AshiPosition position, double *x, double *y);

guint ashi_plate_get_n_layers (AshiPlate *self);
const AshiLayer *ashi_plate_get_layer (AshiPlate *self, guint index);
double *ashi_plate_dup_opacities (AshiPlate *self);
int ashi_plate_find_layer (AshiPlate *self, const char *id_or_title);

guint ashi_plate_get_n_structures (AshiPlate *self);
const AshiStructure *ashi_plate_get_structure (AshiPlate *self, guint index);
const AshiStructure *ashi_plate_find_structure (AshiPlate *self, const char *id);
const AshiStructure *ashi_plate_find_subject (AshiPlate *self, const char *subject_id, AshiSide preferred_side);

GPtrArray *ashi_plate_get_areas (AshiPlate *self);
const AshiStructure *ashi_plate_find_area (AshiPlate *self, const char *area, AshiSide preferred_side);

const AshiLettering *ashi_plate_get_lettering (AshiPlate *self);

AshiLayer *ashi_layer_new (const char *id, const char *title, double opacity, gboolean pickable);
AshiLayer *ashi_layer_copy (const AshiLayer *self, const char *title);
void ashi_layer_free (AshiLayer *self);
const char *ashi_layer_get_name (const AshiLayer *self);
AshiStructure *ashi_structure_new (const char *id, guint layer);
char *ashi_structure_dup_id (const char *subject_id, AshiSide side);
AshiStructure *ashi_structure_copy (const AshiStructure *self);
void ashi_structure_set_id (AshiStructure *self, const char *id);
void ashi_structure_set_title (AshiStructure *self, const char *title);
void ashi_structure_free (AshiStructure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiLayer, ashi_layer_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiStructure, ashi_structure_free)

G_END_DECLS
