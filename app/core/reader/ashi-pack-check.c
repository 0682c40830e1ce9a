// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-pack-check.h"

#include "ashi-hash.h"
#include "ashi-id-remedy.h"
#include "ashi-lesson-check.h"
#include "ashi-limits.h"
#include "ashi-question-reader.h"
#include "ashi-reviews-reader.h"
#include "ashi-told-check.h"

#include <glib/gi18n-lib.h>

static GHashTable *
drawn_subjects (AshiPack *pack)
{
  GHashTable *drawn = g_hash_table_new (ashi_str_hash, g_str_equal);
  GListModel *plates = ashi_pack_get_plates (pack);

  for (guint i = 0; i < g_list_model_get_n_items (plates); i++)
    {
      g_autoptr (AshiPlate) plate = g_list_model_get_item (plates, i);

      for (guint j = 0; j < ashi_plate_get_n_structures (plate); j++)
        g_hash_table_add (drawn, ashi_plate_get_structure (plate, j)->subject_id);
    }
  return drawn;
}

static gboolean
may_guess (const AshiProblems *problems)
{
  return ashi_problems_get_n (problems) < ASHI_LIMIT_GUESSES;
}

static void
tell_unknown (AshiPack *pack, const char *file, const AshiStructure *structure, AshiProblems *problems)
{
  g_autofree char *meant = ashi_id_dup_structure (structure->id, pack, may_guess (problems));
  g_autofree char *remedy = ashi_id_dup_remedy (meant, N_ ("Add the subject, or correct the id in the plate."));

  ashi_problems_add (problems, file, structure->line, remedy,
                     N_ ("\"%s\" is drawn, but the pack has no subject \"%s\""), structure->id, structure->subject_id);
}

static void
check_structure (AshiPack *pack, AshiPlate *plate, const AshiStructure *structure, AshiProblems *problems)
{
  const char *file = ashi_plate_get_file (plate);
  AshiSubject *subject = ashi_pack_find_subject (pack, structure->subject_id);

  if (subject == NULL)
    tell_unknown (pack, file, structure, problems);
  else if (ashi_subject_is_bilateral (subject) != (structure->side != ASHI_SIDE_MIDLINE))
    ashi_problems_add (problems, file, structure->line, N_ ("Correct sides in the subject, or the id in the plate."),
                       N_ ("\"%s\" does not have the sides its subject has"), structure->id);
}

static void
check_plates (AshiPack *pack, AshiProblems *problems)
{
  GListModel *plates = ashi_pack_get_plates (pack);

  for (guint i = 0; i < g_list_model_get_n_items (plates); i++)
    {
      g_autoptr (AshiPlate) plate = g_list_model_get_item (plates, i);

      for (guint j = 0; j < ashi_plate_get_n_structures (plate); j++)
        check_structure (pack, plate, ashi_plate_get_structure (plate, j), problems);
    }
}

/* The body is cut whole, with things that no subject tells of; those go by the title in the drawing. */
static void
check_cut (AshiPack *pack, AshiPlate *picture, const AshiStructure *structure, AshiProblems *problems)
{
  if (ashi_pack_find_subject (pack, structure->subject_id) != NULL)
    check_structure (pack, picture, structure, problems);
  else if (structure->title == NULL)
    {
      g_autofree char *meant = ashi_id_dup_structure (structure->id, pack, may_guess (problems));
      g_autofree char *remedy = ashi_id_dup_remedy (meant, N_ ("Correct the id, or give it a <title>."));

      ashi_problems_add (problems, ashi_plate_get_file (picture), structure->line, remedy,
                         N_ ("\"%s\" is cut, but has neither subject nor title"), structure->id);
    }
}

static void
check_needle (AshiPack *pack, AshiSection *section, AshiProblems *problems)
{
  const char *of = ashi_section_get_of (section);
  AshiSubject *subject = ashi_pack_find_subject (pack, of);

  if (of != NULL && subject == NULL)
    ashi_problems_add (problems, "pack.xml", ashi_section_get_line (section), N_ ("Correct it, or add that subject."),
                       N_ ("The section \"%s\" is of \"%s\", which the pack has not"), ashi_section_get_id (section),
                       of);
}

/* Two sections beside each other show the same cut of two bodies: a reader goes from one to the other. */
static void
check_beside (AshiPack *pack, AshiSection *section, AshiProblems *problems)
{
  const char *beside = ashi_section_get_beside (section);
  AshiSection *other = ashi_pack_find_section (pack, beside);

  if (beside == NULL)
    return;
  if (other == NULL)
    ashi_problems_add (problems, "pack.xml", ashi_section_get_line (section), N_ ("Correct it, or add that section."),
                       N_ ("The section \"%s\" is beside \"%s\", which the pack has not"),
                       ashi_section_get_id (section), beside);
  else if (ashi_section_get_whose (other) == ashi_section_get_whose (section)
           || g_strcmp0 (ashi_section_get_of (other), ashi_section_get_of (section)) != 0
           || ashi_section_get_beside (other) != NULL)
    ashi_problems_add (problems, "pack.xml", ashi_section_get_line (section),
                       N_ ("Name a section of the same needle or level, of another body, that is itself beside none."),
                       N_ ("The section \"%s\" cannot stand beside \"%s\""), ashi_section_get_id (section), beside);
}

static void
check_sections (AshiPack *pack, AshiProblems *problems)
{
  AshiSection *section;

  for (guint i = 0; (section = ashi_pack_get_section (pack, i)) != NULL; i++)
    {
      AshiPlate *picture = ashi_section_get_picture (section);

      check_needle (pack, section, problems);
      check_beside (pack, section, problems);
      for (guint j = 0; j < ashi_plate_get_n_structures (picture); j++)
        check_cut (pack, picture, ashi_plate_get_structure (picture, j), problems);
    }
}

/* The ids of the areas that some plate draws. */
static GHashTable *
drawn_areas (AshiPack *pack)
{
  GHashTable *drawn = g_hash_table_new (ashi_str_hash, g_str_equal);
  GListModel *plates = ashi_pack_get_plates (pack);

  for (guint i = 0; i < g_list_model_get_n_items (plates); i++)
    {
      g_autoptr (AshiPlate) plate = g_list_model_get_item (plates, i);
      GPtrArray *areas = ashi_plate_get_areas (plate);

      for (guint j = 0; j < areas->len; j++)
        g_hash_table_add (drawn, ((AshiStructure *) g_ptr_array_index (areas, j))->subject_id);
    }
  return drawn;
}

static void
check_felt (AshiSubject *subject, GHashTable *drawn, GHashTable *pointed_to, AshiProblems *problems)
{
  g_autoptr (AshiAccount) account = ashi_subject_dup_account (subject);

  for (guint i = 0; i < account->claims->len; i++)
    {
      const AshiClaim *claim = g_ptr_array_index (account->claims, i);

      for (guint j = 0; claim->felt != NULL && claim->felt[j] != NULL; j++)
        {
          g_hash_table_add (pointed_to, claim->felt[j]);
          if (!g_hash_table_contains (drawn, claim->felt[j]))
            ashi_problems_add (problems, ashi_subject_get_file (subject), ashi_subject_get_line (subject),
                               N_ ("Correct it, or draw that area on a plate."),
                               N_ ("The referral of \"%s\" is felt in \"%s\", which no plate draws"),
                               ashi_subject_get_id (subject), claim->felt[j]);
        }
    }
}

static void
tell_unfelt_area (AshiPlate *plate, const char *area, AshiProblems *problems)
{
  ashi_problems_add (problems, ashi_plate_get_file (plate), ashi_plate_find_area (plate, area, ASHI_SIDE_MIDLINE)->line,
                     N_ ("Point to it from a <referral>, or take it away."), N_ ("No pain is felt in the area \"%s\""),
                     area);
}

/* Each once, and in the order of the plates. */
static void
tell_unfelt (AshiPack *pack, GHashTable *pointed_to, AshiProblems *problems)
{
  GListModel *plates = ashi_pack_get_plates (pack);

  for (guint i = 0; i < g_list_model_get_n_items (plates); i++)
    {
      g_autoptr (AshiPlate) plate = g_list_model_get_item (plates, i);
      GPtrArray *areas = ashi_plate_get_areas (plate);

      for (guint j = 0; j < areas->len; j++)
        {
          const char *area = ((AshiStructure *) g_ptr_array_index (areas, j))->subject_id;

          if (g_hash_table_add (pointed_to, (char *) area))
            tell_unfelt_area (plate, area, problems);
        }
    }
}

static void
check_areas (AshiPack *pack, AshiProblems *problems)
{
  g_autoptr (GHashTable) drawn = drawn_areas (pack);
  g_autoptr (GHashTable) pointed_to = g_hash_table_new (ashi_str_hash, g_str_equal);
  GListModel *subjects = ashi_pack_get_subjects (pack);

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);

      check_felt (subject, drawn, pointed_to, problems);
    }
  /* A claim that could not be read may be the one that points to an area. */
  if (ashi_problems_get_n (problems) == 0)
    tell_unfelt (pack, pointed_to, problems);
}

static void
check_drawn (AshiSubject *subject, GHashTable *drawn, AshiProblems *problems)
{
  const char *id = ashi_subject_get_id (subject);
  const gboolean is_drawn = g_hash_table_contains (drawn, id);

  if (!is_drawn && ashi_subject_get_not_drawn (subject) == NULL)
    ashi_problems_add (problems, ashi_subject_get_file (subject), ashi_subject_get_line (subject),
                       N_ ("Draw it, or say why not in <not-drawn>."), N_ ("No plate draws \"%s\""), id);
  else if (is_drawn && ashi_subject_get_not_drawn (subject) != NULL)
    ashi_problems_add (problems, ashi_subject_get_file (subject), ashi_subject_get_line (subject),
                       N_ ("Take the <not-drawn> away."), N_ ("\"%s\" says why it is not drawn, but a plate draws it"),
                       id);
}

static void
check_hazards (AshiPack *pack, AshiSubject *subject, AshiProblems *problems)
{
  g_autoptr (AshiAccount) account = ashi_subject_dup_account (subject);

  for (guint i = 0; i < account->hazards->len; i++)
    {
      const AshiHazard *hazard = g_ptr_array_index (account->hazards, i);

      if (hazard->structure != NULL && ashi_pack_find_subject (pack, hazard->structure) == NULL)
        ashi_problems_add (problems, ashi_subject_get_file (subject), ashi_subject_get_line (subject),
                           N_ ("Correct the structure of the hazard, or add that subject."),
                           N_ ("A hazard of \"%s\" names \"%s\", which the pack has not"),
                           ashi_subject_get_id (subject), hazard->structure);
    }
}

static void
check_place (AshiPack *pack, const char *file, const AshiPlace *place, AshiProblems *problems)
{
  AshiSubject *subject = ashi_pack_find_subject (pack, place->point);

  if (subject == NULL || ashi_subject_get_kind (subject) != ASHI_KIND_POINT)
    ashi_problems_add (problems, file, place->line, N_ ("Add the point, or correct the id of the place."),
                       N_ ("\"%s\" has a place, but the pack has no such point"), place->point);
  else if (ashi_subject_is_bilateral (subject) != (place->side != ASHI_SIDE_MIDLINE))
    ashi_problems_add (problems, file, place->line, N_ ("Correct sides in the subject, or the side of the place."),
                       N_ ("The place of \"%s\" does not have the sides its subject has"), place->point);
}

static void
check_met (AshiPack *pack, const char *file, const AshiRun *run, const char *subject_id, AshiProblems *problems)
{
  if (subject_id != NULL && ashi_pack_find_subject (pack, subject_id) == NULL)
    ashi_problems_add (problems, file, run->line, N_ ("Correct the structure, or add that subject."),
                       N_ ("The run \"%s\" meets \"%s\", which the pack has not"), run->id, subject_id);
}

static void
check_run (AshiPack *pack, const char *file, const AshiRun *run, AshiProblems *problems)
{
  AshiSection *section = ashi_pack_find_section (pack, run->id);

  if (section == NULL)
    ashi_problems_add (problems, file, run->line, N_ ("Give it the id of the section in whose plane the needle lies."),
                       N_ ("The run \"%s\" is of no section of that id"), run->id);
  else if (ashi_section_get_whose (section) != run->whose)
    ashi_problems_add (problems, file, run->line,
                       N_ ("Say the same in body of the <section> and in whose of the <body>."),
                       N_ ("The run \"%s\" and its section are of two bodies"), run->id);
  if (ashi_pack_find_subject (pack, run->of) == NULL)
    ashi_problems_add (problems, file, run->line, N_ ("Correct it, or add that subject."),
                       N_ ("The run \"%s\" is of \"%s\", which the pack has not"), run->id, run->of);
  for (guint i = 0; i < run->stretches->len; i++)
    check_met (pack, file, run, ((AshiStretch *) g_ptr_array_index (run->stretches, i))->subject_id, problems);
  for (guint i = 0; i < run->beyond->len; i++)
    check_met (pack, file, run, ((AshiStretch *) g_ptr_array_index (run->beyond, i))->subject_id, problems);
  for (guint i = 0; i < run->near->len; i++)
    check_met (pack, file, run, ((AshiNear *) g_ptr_array_index (run->near, i))->subject_id, problems);
}

static void
check_body (AshiPack *pack, AshiBody *body, AshiProblems *problems)
{
  const char *file = ashi_body_get_file (body);
  GPtrArray *places = ashi_body_get_places (body);
  GPtrArray *runs = ashi_body_get_runs (body);

  for (guint i = 0; i < places->len; i++)
    check_place (pack, file, g_ptr_array_index (places, i), problems);
  for (guint i = 0; i < runs->len; i++)
    check_run (pack, file, g_ptr_array_index (runs, i), problems);
}

static void
check_sources (AshiPack *pack, AshiProblems *problems)
{
  g_autoptr (GPtrArray) uncited = ashi_pack_list_uncited_sources (pack);

  for (guint i = 0; i < uncited->len; i++)
    {
      const AshiSource *source = g_ptr_array_index (uncited, i);

      ashi_problems_add (problems, source->file, source->line,
                         N_ ("Cite it where something rests on it, or take it away."),
                         N_ ("Nothing cites the source \"%s\""), source->id);
    }
}

static void
check_parts (AshiPack *pack, AshiProblems *problems)
{
  GListModel *subjects = ashi_pack_get_subjects (pack);
  GListModel *lessons = ashi_pack_get_lessons (pack);
  g_autoptr (GHashTable) drawn = drawn_subjects (pack);

  if (ashi_pack_get_n_sources (pack) == 0)
    ashi_problems_add (problems, "pack.xml", 0, N_ ("Include a file of <sources>."),
                       N_ ("The pack has no sources, so none of its claims is shown"));
  check_sources (pack, problems);
  check_areas (pack, problems);
  check_plates (pack, problems);
  check_sections (pack, problems);
  for (guint i = 0; i < ashi_pack_get_bodies (pack)->len; i++)
    check_body (pack, g_ptr_array_index (ashi_pack_get_bodies (pack), i), problems);
  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);

      check_drawn (subject, drawn, problems);
      check_hazards (pack, subject, problems);
    }
  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);

      ashi_lesson_check (lesson, pack, problems);
    }
  ashi_questions_check (pack, problems);
  ashi_reviews_check (pack, problems);
}

/**
 * ashi_pack_check:
 * @complete: whether every file of the pack could be read; where one could not, that is the problem, and what its
 * absence leaves dangling is not
 *
 * Adds what is wrong between the parts of a pack: things drawn that are no subject, subjects that are not drawn and do
 * not say why, places of points that are not there, hazards of structures that are not there, lessons that point
 * nowhere, questions about nothing, reviews of what is not there or has changed; and, in what there is, lengths that a
 * patient would see, who from then on sees them no more.
 */
void
ashi_pack_check (AshiPack *pack, gboolean complete, AshiProblems *problems)
{
  g_return_if_fail (ASHI_IS_PACK (pack));
  if (complete)
    check_parts (pack, problems);
  ashi_told_check (pack, problems);
}
