// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-card-text.h"

#include "ashi-appearance.h"
#include "ashi-run-around.h"
#include "ashi-run-text.h"
#include "ashi-run-warning.h"
#include "ashi-text-writer.h"
#include "ashi-translation-text.h"

#include <glib/gi18n.h>

static void
write_figure (AshiTextWriter *writer, const AshiDepth *depth)
{
  g_autofree char *figure = ashi_depth_dup_figure (depth);
  g_autofree char *low_edge = depth->is_danger ? ashi_depth_dup_low_edge (depth) : NULL;

  g_string_append (writer->text, figure);
  if (low_edge != NULL)
    g_string_append_printf (writer->text, ", %s", low_edge);
}

static void
write_depth (AshiTextWriter *writer, const AshiCardRow *row)
{
  g_autofree char *sample = ashi_card_row_dup_sample (row);

  write_figure (writer, row->depth);
  if (sample != NULL)
    g_string_append_printf (writer->text, " · %s", sample);
  if (row->claim->text != NULL)
    g_string_append_printf (writer->text, "%s %s", sample != NULL && g_str_has_suffix (sample, ".") ? "" : ".",
                            row->claim->text);
}

static void
write_detail (AshiTextWriter *writer, const char *label, const char *text)
{
  if (text != NULL)
    g_string_append_printf (writer->text, "\n      %s: %s", label, text);
}

static void
write_advice (AshiTextWriter *writer, const AshiCardRow *row, const char *lead, const AshiAdvice *advice)
{
  g_autofree char *line = ashi_card_row_dup_advice (row, lead, advice);

  if (line != NULL)
    g_string_append_printf (writer->text, "\n      %s", line);
}

/* What a row is before it says anything: where danger begins, and how soon help is needed. */
static void
begin_row (AshiTextWriter *writer, const AshiCardRow *row, const char *label)
{
  const gboolean is_danger = row->depth != NULL && row->depth->is_danger;

  g_string_append (writer->text, is_danger ? "\n  ⚠ " : "\n  • ");
  if (is_danger)
    g_string_append_printf (writer->text, "%s · ", _ ("Danger"));
  ashi_text_writer_add_urgency (writer, row->claim);
  if (label != NULL)
    g_string_append_printf (writer->text, "%s: ", label);
}

/* What a reviewer said is said where the row is said in full. */
static void
write_doubt (AshiTextWriter *writer, const AshiCardRow *row)
{
  const char *doubt = ashi_claim_get_doubt (row->claim, row->audience);

  if (doubt != NULL)
    g_string_append_printf (writer->text, "\n      %s", doubt);
}

static void
write_row (AshiTextWriter *writer, const AshiCardRow *row)
{
  begin_row (writer, row, row->label);
  if (row->depth != NULL)
    write_depth (writer, row);
  else
    g_string_append (writer->text, ashi_card_row_get_text (row));
  ashi_text_writer_add_standing (writer, row->support, row->citations);
  if (row->digest != NULL)
    {
      write_doubt (writer, row);
      return;
    }
  write_detail (writer, _ ("Working"), row->claim->working);
  if (row->hazard != NULL)
    {
      write_advice (writer, row, _ ("To avoid it"), &row->hazard->avoid);
      write_advice (writer, row, _ ("If it happens"), &row->hazard->act);
    }
  ashi_text_writer_add_reviews (writer, row->claim, row->audience);
}

static void
write_line (AshiTextWriter *writer, const AshiCardRow *row)
{
  g_autofree char *number = ashi_card_row_dup_number (row);

  g_string_append_printf (writer->text, "\n      %s: ", row->part);
  write_figure (writer, row->depth);
  if (number != NULL)
    g_string_append_printf (writer->text, " · %s", number);
}

/* What all lines share is said once, above them. */
static void
write_table (AshiTextWriter *writer, const AshiCardRow *const *rows)
{
  const AshiCardRow *first = rows[0];
  g_autofree char *sample = ashi_card_row_dup_table_sample (first);
  g_auto (GStrv) remarks = ashi_card_rows_dup_remarks (rows);

  begin_row (writer, first, first->caption);
  g_string_append (writer->text, sample != NULL ? sample : "");
  ashi_text_writer_add_standing (writer, first->support, first->citations);
  for (guint i = 0; i < first->n_together; i++)
    write_line (writer, rows[i]);
  for (char **remark = remarks; *remark != NULL; remark++)
    g_string_append_printf (writer->text, "\n      %s", *remark);
  write_detail (writer, _ ("Working"), first->claim->working);
  ashi_text_writer_add_reviews (writer, first->claim, first->audience);
}

static void
write_run (AshiTextWriter *writer, const AshiRun *run, AshiPack *pack)
{
  g_autofree char *title = ashi_run_dup_title (run, pack);
  g_autofree char *words = ashi_run_dup_words (run, pack);
  g_autoptr (GPtrArray) warnings = ashi_run_list_warnings (run, pack);

  g_string_append_printf (writer->text, "\n  • %s: %s", title, words);
  for (AshiNeedlePart part = ASHI_NEEDLE_BELOW; part < ASHI_N_NEEDLE_PARTS; part++)
    {
      g_autofree char *around = ashi_run_dup_part_words (run, pack, part);

      if (around != NULL)
        g_string_append_printf (writer->text, "\n      %s", around);
    }
  for (guint i = 0; i < warnings->len; i++)
    g_string_append_printf (writer->text, "\n      ⚠ %s",
                            ((const AshiRunWarning *) g_ptr_array_index (warnings, i))->text);
}

static void
write_runs (AshiTextWriter *writer, AshiCard *card, AshiPack *pack)
{
  g_autoptr (GPtrArray) runs = ashi_card_list_runs (card, pack);

  for (guint i = 0; i < runs->len; i++)
    {
      const AshiRun *run = g_ptr_array_index (runs, i);

      if (ashi_runs_change_body (runs, i))
        g_string_append_printf (writer->text, "\n\n%s\n  %s", ashi_run_get_heading (run), ashi_run_get_caution (run));
      write_run (writer, run, pack);
    }
}

static void
write_group (AshiTextWriter *writer, const AshiCardGroup *group)
{
  const AshiCardRow *const *rows = (const AshiCardRow *const *) group->rows->pdata;

  g_string_append_printf (writer->text, "\n\n%s", group->title);
  if (group->note != NULL)
    g_string_append_printf (writer->text, "\n  %s", group->note);
  for (guint i = 0; i < group->rows->len; i += rows[i]->n_together)
    if (rows[i]->n_together > 1)
      write_table (writer, rows + i);
    else
      write_row (writer, rows[i]);
}

static void
write_unreviewed (AshiTextWriter *writer, AshiCard *card, AshiPack *pack)
{
  g_autofree char *unreviewed =
      ashi_subject_dup_unreviewed (ashi_card_get_subject (card), pack, ashi_card_get_audience (card));
  g_autofree char *translation = ashi_card_dup_translation (card, pack);

  if (unreviewed != NULL)
    g_string_append_printf (writer->text, "\n\n%s", unreviewed);
  if (translation != NULL)
    g_string_append_printf (writer->text, "\n\n%s", translation);
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
  const char *silence = ashi_card_get_silence (card);

  g_return_val_if_fail (ASHI_IS_CARD (card), NULL);

  if (*ashi_subject_get_subtitle (subject) != '\0')
    g_string_append_printf (writer.text, " — %s", ashi_subject_get_subtitle (subject));
  for (guint i = 0; i < ashi_card_get_n_groups (card); i++)
    write_group (&writer, ashi_card_get_group (card, i));
  if (silence != NULL)
    g_string_append_printf (writer.text, "\n\n%s", silence);
  write_runs (&writer, card, pack);
  write_appearances (&writer, card, pack);
  write_unreviewed (&writer, card, pack);
  return ashi_text_writer_end (&writer);
}
