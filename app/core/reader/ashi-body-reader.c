// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-body-reader.h"

#include "ashi-enum-types.h"
#include "ashi-limits.h"
#include "ashi-nearest.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Stretches are written to a tenth of a millimetre, and join exactly. */
#define JOINT_MM 0.05

static gboolean
read_position (const AshiReading *reading, xmlNode *node, AshiPosition *position)
{
  return ashi_xml_read_number (reading, node, "x", -ASHI_LIMIT_EXTENT_MM, ASHI_LIMIT_EXTENT_MM, &position->x)
         && ashi_xml_read_number (reading, node, "y", -ASHI_LIMIT_EXTENT_MM, ASHI_LIMIT_EXTENT_MM, &position->y)
         && ashi_xml_read_number (reading, node, "z", -ASHI_LIMIT_EXTENT_MM, ASHI_LIMIT_EXTENT_MM, &position->z);
}

static gboolean
read_side (const AshiReading *reading, xmlNode *node, AshiSide *side)
{
  int value;

  if (!ashi_xml_read_enum (reading, node, "side", ASHI_TYPE_SIDE, &value))
    return FALSE;
  *side = (AshiSide) value;
  return TRUE;
}

/* What a thing was found by is as good as a source: without it, a coordinate says nothing. */
static char *
require_words (const AshiReading *reading, xmlNode *node, const char *name)
{
  char *words = ashi_xml_dup_child_words (node, name);
  g_autofree char *remedy = g_strdup_printf ("Add <%s>…</%s>.", name, name);

  if (words == NULL)
    ashi_reading_problem (reading, node, remedy, N_ ("<%s> has no <%s>"), node->name, name);
  return words;
}

static void
read_landmark (const AshiReading *reading, AshiBody *body, xmlNode *node)
{
  g_autoptr (AshiLandmark) landmark = g_new0 (AshiLandmark, 1);
  g_autofree char *id = ashi_xml_require_attribute (reading, node, "id");

  if (id == NULL || !read_side (reading, node, &landmark->side) || !read_position (reading, node, &landmark->position))
    return;
  landmark->id = g_strdup (id);
  landmark->title = require_words (reading, node, "en");
  landmark->definition = require_words (reading, node, "definition");
  if (landmark->title == NULL || landmark->definition == NULL)
    return;
  if (!ashi_body_take_landmark (body, g_steal_pointer (&landmark)))
    ashi_reading_problem (reading, node, N_ ("Give one of them another id or side."),
                          N_ ("There is a landmark \"%s\" on that side already"), id);
}

static char *
dup_landmark_remedy (AshiBody *body, const char *wrong, const AshiProblems *problems)
{
  GPtrArray *landmarks = ashi_body_get_landmarks (body);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  const char *nearest;

  if (ashi_problems_get_n (problems) >= ASHI_LIMIT_GUESSES)
    return g_strdup ("Add the <landmark>, or correct the id.");
  for (guint i = 0; i < landmarks->len; i++)
    g_ptr_array_add (ids, ((AshiLandmark *) g_ptr_array_index (landmarks, i))->id);
  g_ptr_array_add (ids, NULL);
  nearest = ashi_nearest (wrong, (const char *const *) ids->pdata);
  if (nearest == NULL)
    return g_strdup ("Add the <landmark>, or correct the id.");
  if (g_str_equal (nearest, wrong))
    return g_strdup ("It is there, but on another side; correct the side.");
  return g_strdup_printf ("Did you mean \"%s\"?", nearest);
}

static void
read_use (const AshiReading *reading, AshiBody *body, xmlNode *node, AshiPlace *place)
{
  g_autofree char *id = ashi_xml_require_attribute (reading, node, "landmark");
  g_autofree char *remedy = NULL;
  const AshiLandmark *landmark;
  AshiSide side;

  if (id == NULL || !read_side (reading, node, &side))
    return;
  landmark = ashi_body_find_landmark (body, id, side);
  remedy = landmark == NULL ? dup_landmark_remedy (body, id, reading->problems) : NULL;
  if (landmark != NULL)
    g_ptr_array_add (place->landmarks, (gpointer) landmark);
  else
    ashi_reading_problem (reading, node, remedy, N_ ("\"%s\" uses the landmark \"%s\", which is not there"),
                          place->point, id);
}

static void
read_other (const AshiReading *reading, AshiPack *pack, xmlNode *node, AshiPlace *place)
{
  g_autoptr (AshiOtherPlace) other = g_new0 (AshiOtherPlace, 1);
  g_autofree char *source = ashi_xml_require_attribute (reading, node, "source");

  if (source == NULL || !read_position (reading, node, &other->position))
    return;
  other->source = ashi_pack_cite_source (pack, source);
  other->at = ashi_xml_dup_attribute (node, "at");
  other->rule = require_words (reading, node, "rule");
  if (other->source == NULL && ashi_pack_get_n_sources (pack) > 0)
    ashi_reading_problem (reading, node, N_ ("Correct the id, or add the source to sources.xml."),
                          N_ ("No source is called \"%s\""), source);
  else if (other->source != NULL && other->rule != NULL)
    g_ptr_array_add (place->others, g_steal_pointer (&other));
}

static void
read_place (const AshiReading *reading, AshiPack *pack, AshiBody *body, xmlNode *node)
{
  g_autofree char *point = ashi_xml_require_attribute (reading, node, "point");
  g_autoptr (AshiPlace) place = NULL;
  AshiSide side;

  if (point == NULL || !read_side (reading, node, &side))
    return;
  place = ashi_place_new (point, side);
  place->line = (guint) xmlGetLineNo (node);
  place->rule = require_words (reading, node, "rule");
  if (place->rule == NULL || !read_position (reading, node, &place->position))
    return;
  for (xmlNode *child = ashi_xml_first (node); child != NULL; child = ashi_xml_next (child))
    {
      if (ashi_xml_is (child, "uses"))
        read_use (reading, body, child, place);
      else if (ashi_xml_is (child, "other"))
        read_other (reading, pack, child, place);
    }
  if (!ashi_body_take_place (body, g_steal_pointer (&place)))
    ashi_reading_problem (reading, node, N_ ("Take one of them away."),
                          N_ ("The point \"%s\" has a place on that side already"), point);
}

static AshiStretch *
read_stretch (const AshiReading *reading, xmlNode *node)
{
  g_autoptr (AshiStretch) stretch = ashi_stretch_new ();
  g_autofree char *told = ashi_xml_dup_attribute (node, "filling");
  int filling = ASHI_FILLING_BETWEEN;

  stretch->subject_id = ashi_xml_dup_attribute (node, "structure");
  if ((stretch->subject_id == NULL || told != NULL)
      && !ashi_xml_read_enum (reading, node, "filling", ASHI_TYPE_FILLING, &filling))
    return NULL;
  stretch->filling = (AshiFilling) filling;
  return ashi_xml_read_number (reading, node, "from", 0, ASHI_LIMIT_EXTENT_MM, &stretch->from)
                 && ashi_xml_read_number (reading, node, "to", 0, ASHI_LIMIT_EXTENT_MM, &stretch->to)
             ? g_steal_pointer (&stretch)
             : NULL;
}

/* A gap or an overlap would be a depth at which the card says nothing, or two things at once. */
static gboolean
follows (const AshiReading *reading, xmlNode *node, const AshiRun *run, const AshiStretch *stretch, double reached)
{
  if (stretch->to <= stretch->from)
    ashi_reading_problem (reading, node, N_ ("Correct from and to."),
                          N_ ("A stretch of the run \"%s\" goes from %g mm to %g mm"), run->id, stretch->from,
                          stretch->to);
  else if (fabs (stretch->from - reached) > JOINT_MM)
    ashi_reading_problem (reading, node, N_ ("Let each stretch begin where the one before it ends."),
                          N_ ("The run \"%s\" goes on from %g mm at %g mm"), run->id, reached, stretch->from);
  else
    return TRUE;
  return FALSE;
}

/* The stretches of one name, end to end from @reached on, which is where the last one ends afterwards. */
static gboolean
read_chain (
    const AshiReading *reading, xmlNode *node, const AshiRun *run, const char *name, GPtrArray *chain, double *reached)
{
  for (xmlNode *child = ashi_xml_first (node); child != NULL; child = ashi_xml_next (child))
    {
      AshiStretch *stretch;

      if (!ashi_xml_is (child, name))
        continue;
      stretch = read_stretch (reading, child);
      if (stretch == NULL)
        return FALSE;
      g_ptr_array_add (chain, stretch);
      if (!follows (reading, child, run, stretch, *reached))
        return FALSE;
      *reached = stretch->to;
    }
  return TRUE;
}

static gboolean
read_stretches (const AshiReading *reading, xmlNode *node, AshiRun *run)
{
  double reached = 0;

  if (!read_chain (reading, node, run, "through", run->stretches, &reached))
    return FALSE;
  if (fabs (reached - run->length) <= JOINT_MM)
    return read_chain (reading, node, run, "beyond", run->beyond, &reached);
  ashi_reading_problem (reading, node, N_ ("Let the last stretch end at the length."),
                        N_ ("The run \"%s\" of %g mm ends at %g mm"), run->id, run->length, reached);
  return FALSE;
}

static gboolean
read_near (const AshiReading *reading, xmlNode *node, AshiRun *run)
{
  for (xmlNode *child = ashi_xml_first (node); child != NULL; child = ashi_xml_next (child))
    {
      AshiNear *near;

      if (!ashi_xml_is (child, "near"))
        continue;
      near = ashi_near_new ();
      g_ptr_array_add (run->near, near);
      near->subject_id = ashi_xml_require_attribute (reading, child, "structure");
      if (near->subject_id == NULL
          || !ashi_xml_read_number (reading, child, "distance", 0, ASHI_LIMIT_EXTENT_MM, &near->distance)
          || !ashi_xml_read_number (reading, child, "at", 0, run->length, &near->at))
        return FALSE;
    }
  return TRUE;
}

static void
read_run (const AshiReading *reading, AshiBody *body, xmlNode *node)
{
  g_autofree char *id = ashi_xml_require_attribute (reading, node, "id");
  g_autofree char *of = ashi_xml_require_attribute (reading, node, "of");
  g_autoptr (AshiRun) run = NULL;
  AshiSide side;

  if (id == NULL || of == NULL || !read_side (reading, node, &side))
    return;
  run = ashi_run_new (id, of, side);
  run->line = (guint) xmlGetLineNo (node);
  run->whose = ashi_body_get_whose (body);
  run->way = require_words (reading, node, "way");
  if (run->way == NULL || !ashi_xml_read_number (reading, node, "length", 0, ASHI_LIMIT_EXTENT_MM, &run->length)
      || !read_stretches (reading, node, run) || !read_near (reading, node, run))
    return;
  if (!ashi_body_take_run (body, g_steal_pointer (&run)))
    ashi_reading_problem (reading, node, N_ ("Take one of them away."), N_ ("There is a run \"%s\" already"), id);
}

/* Returns: whether it is somebody's, or nobody is told of */
static gboolean
read_whose (const AshiReading *reading, xmlNode *root, AshiWhose *whose)
{
  int value = ASHI_WHOSE_UNTOLD;

  if (xmlHasProp (root, (const xmlChar *) "whose") != NULL
      && !ashi_xml_read_enum (reading, root, "whose", ASHI_TYPE_WHOSE, &value))
    return FALSE;
  *whose = (AshiWhose) value;
  return TRUE;
}

/**
 * ashi_read_body:
 * @pack: whose sources the places cite
 * @root: the <body>
 *
 * Returns: (transfer full) (nullable): the landmarks, places and runs that are good; %NULL when it cannot be told whose
 *   they are
 */
AshiBody *
ashi_read_body (const AshiReading *reading, AshiPack *pack, xmlNode *root)
{
  AshiBody *body;
  AshiWhose whose;

  if (!read_whose (reading, root, &whose))
    return NULL;
  body = ashi_body_new (reading->file, whose);
  /* A place may stand above the landmarks it uses. */
  for (xmlNode *node = ashi_xml_first (root); node != NULL; node = ashi_xml_next (node))
    if (ashi_xml_is (node, "landmark"))
      read_landmark (reading, body, node);
  for (xmlNode *node = ashi_xml_first (root); node != NULL; node = ashi_xml_next (node))
    {
      if (ashi_xml_is (node, "place"))
        read_place (reading, pack, body, node);
      else if (ashi_xml_is (node, "run"))
        read_run (reading, body, node);
    }
  return body;
}
