// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-card-text.h"

#include "ashi-appearance.h"
#include "ashi-run-text.h"
#include "ashi-run-warning.h"
#include "ashi-text-writer.h"

#include <glib/gi18n.h>

static void
write_depth (AshiTextWriter *writer, const AshiDepth *depth)
{
  g_autofree char *figure = ashi_depth_dup_figure (depth);
  g_autofree char *sample = ashi_depth_dup_sample (depth);

  g_string_append (writer->text, figure);
  if (sample != NULL)
    g_string_append_printf (writer->text, " · %s", sample);
  if (depth->claim->text != NULL)
    g_string_append_printf (writer->text, ". %s", depth->claim->text);
}

static void
write_detail (AshiTextWriter *writer, const char *label, const char *text)
{
  if (text != NULL)
    g_string_append_printf (writer->text, "\n      %s: %s", label, text);
}

static void
write_row (AshiTextWriter *writer, const AshiCardRow *row)
{
  g_string_append (writer->text, "\n  • ");
  if (row->label != NULL)
    g_string_append_printf (writer->text, "%s: ", row->label);
  if (row->depth != NULL)
    write_depth (writer, row->depth);
  else
    g_string_append (writer->text, row->claim->text);
  ashi_text_writer_add_standing (writer, row->claim, row->citations);
  write_detail (writer, _ ("Working"), row->claim->working);
  if (row->hazard != NULL)
    {
      write_detail (writer, _ ("Avoid"), row->hazard->avoid);
      write_detail (writer, _ ("If it happens"), row->hazard->act);
    }
}

static void
write_run (AshiTextWriter *writer, const AshiRun *run, AshiPack *pack)
{
  g_autofree char *title = ashi_run_dup_title (run, pack);
  g_autofree char *words = ashi_run_dup_words (run, pack);
  g_autoptr (GPtrArray) warnings = ashi_run_list_warnings (run, pack);

  g_string_append_printf (writer->text, "\n  • %s: %s", title, words);
  for (guint i = 0; i < warnings->len; i++)
    g_string_append_printf (writer->text, "\n      ⚠ %s",
                            ((const AshiRunWarning *) g_ptr_array_index (warnings, i))->text);
}

static void
write_runs (AshiTextWriter *writer, AshiCard *card, AshiPack *pack)
{
  g_autoptr (GPtrArray) runs = ashi_card_list_runs (card, pack);

  if (runs->len > 0)
    g_string_append_printf (writer->text, "\n\n%s\n  %s", _ ("In the body that was drawn"), ashi_run_get_caution ());
  for (guint i = 0; i < runs->len; i++)
    write_run (writer, g_ptr_array_index (runs, i), pack);
}

static void
write_group (AshiTextWriter *writer, const AshiCardGroup *group)
{
  g_string_append_printf (writer->text, "\n\n%s", group->title);
  for (guint i = 0; i < group->rows->len; i++)
    write_row (writer, g_ptr_array_index (group->rows, i));
}

static void
write_appearances (AshiTextWriter *writer, AshiCard *card, AshiPack *pack)
{
  g_autoptr (GPtrArray) list = ashi_pack_list_appearances (pack, ashi_subject_get_id (ashi_card_get_subject (card)),
                                                           ashi_card_get_audience (card), NULL);

  if (list->len > 0)
    g_string_append_printf (writer->text, "\n\n%s", _ ("Where to see it"));
  for (guint i = 0; i < list->len; i++)
    {
      const AshiAppearance *appearance = g_ptr_array_index (list, i);
      const char *kind = appearance->section == NULL ? _ ("plate")
                         : appearance->of_needle     ? _ ("section through the needle")
                                                     : _ ("section");

      g_string_append_printf (writer->text, "\n  • %s (%s: %s)", ashi_plate_get_title (appearance->picture), kind,
                              ashi_plate_get_id (appearance->picture));
    }
}

/**
 * ashi_card_dup_text:
 * @pack: the pack of the card's subject
 *
 * Returns: (transfer full): the card as plain text, without a final newline
 */
char *
ashi_card_dup_text (AshiCard *card, AshiPack *pack)
{
  AshiSubject *subject = ashi_card_get_subject (card);
  AshiTextWriter writer = ashi_text_writer_begin (ashi_subject_get_title (subject));

  g_return_val_if_fail (ASHI_IS_CARD (card), NULL);

  if (*ashi_subject_get_subtitle (subject) != '\0')
    g_string_append_printf (writer.text, " — %s", ashi_subject_get_subtitle (subject));
  for (guint i = 0; i < ashi_card_get_n_groups (card); i++)
    write_group (&writer, ashi_card_get_group (card, i));
  if (ashi_card_get_n_groups (card) == 0)
    g_string_append_printf (writer.text, "\n\n%s",
                            _ ("Drawn for orientation. The atlas says nothing more about it yet."));
  write_runs (&writer, card, pack);
  write_appearances (&writer, card, pack);
  return ashi_text_writer_end (&writer);
}
