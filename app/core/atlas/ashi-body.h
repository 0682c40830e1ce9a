// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-run.h"
#include "ashi-source.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * AshiPosition: a place in the body, or a direction, in mm: +x to the body's left, +y posterior, +z superior.
 */
typedef struct
{
  double x, y, z;
} AshiPosition;

/**
 * AshiLandmark: a place on the skeleton or the skin that points are found from. Immutable; owned by its body.
 * @definition: by which geometry it was found
 */
typedef struct
{
  char *id;
  AshiSide side;
  AshiPosition position;
  char *title;
  char *definition;
} AshiLandmark;

/**
 * AshiOtherPlace: where a definition that disagrees with the one that is drawn puts a point.
 * @source: (unowned): whose definition it is
 * @at: (nullable): where in the source
 */
typedef struct
{
  const AshiSource *source;
  char *at;
  AshiPosition position;
  char *rule;
} AshiOtherPlace;

/**
 * AshiPlace: where a point lies, and by which rule. Immutable; owned by its body.
 * @point: the id of the point's subject
 * @landmarks: (element-type AshiLandmark): what the rule uses; the body owns them
 * @others: (element-type AshiOtherPlace): the other definitions
 * @line: its line in the file, for problems with it
 */
typedef struct
{
  char *point;
  AshiSide side;
  AshiPosition position;
  char *rule;
  GPtrArray *landmarks;
  GPtrArray *others;
  guint line;
} AshiPlace;

#define ASHI_TYPE_BODY (ashi_body_get_type ())

/**
 * AshiBody: the landmarks of a body that was drawn, the places of its points and the runs of its needles. Immutable
 * once read; any thread may use it.
 */
G_DECLARE_FINAL_TYPE (AshiBody, ashi_body, ASHI, BODY, GObject)

AshiBody *ashi_body_new (const char *file, AshiWhose whose);
gboolean ashi_body_take_landmark (AshiBody *self, AshiLandmark *landmark);
gboolean ashi_body_take_place (AshiBody *self, AshiPlace *place);
gboolean ashi_body_take_run (AshiBody *self, AshiRun *run);

const char *ashi_body_get_file (AshiBody *self);
AshiWhose ashi_body_get_whose (AshiBody *self);
GPtrArray *ashi_body_get_landmarks (AshiBody *self);
GPtrArray *ashi_body_get_places (AshiBody *self);
GPtrArray *ashi_body_get_runs (AshiBody *self);
const AshiRun *ashi_body_find_run (AshiBody *self, const char *id);
const AshiLandmark *ashi_body_find_landmark (AshiBody *self, const char *id, AshiSide side);
const AshiPlace *ashi_body_find_place (AshiBody *self, const char *point, AshiSide side);

AshiPlace *ashi_place_new (const char *point, AshiSide side);
void ashi_place_free (AshiPlace *self);
void ashi_landmark_free (AshiLandmark *self);
void ashi_other_place_free (AshiOtherPlace *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiPlace, ashi_place_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiLandmark, ashi_landmark_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiOtherPlace, ashi_other_place_free)

G_END_DECLS
