// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* What the commands of the command line share. */

#include "ashi-pack.h"
#include "ashi-problems.h"

G_BEGIN_DECLS

typedef enum
{
  ASHI_EXIT_GOOD = 0,
  ASHI_EXIT_BAD = 1,   /* it was understood, and failed */
  ASHI_EXIT_USAGE = 2, /* it was not understood */
} AshiExit;

/**
 * AshiCommand: one word of the command line.
 * @usage: what follows the word
 * @run: runs it with the words behind it, word itself first
 */
typedef struct
{
  const char *name;
  const char *usage;
  const char *summary;
  AshiExit (*run) (const char *pack_folder, int argc, char *argv[]);
} AshiCommand;

#define ASHI_COMMAND_ANY_WORDS (-2)

gboolean ashi_command_parse (
    const AshiCommand *command, const GOptionEntry *options, int n_words, int *argc, char ***argv, AshiExit *exit_code);
void ashi_command_print_usage (const AshiCommand *command);
gboolean ashi_command_is_folder (const char *name);
AshiPack *ashi_command_open_pack (const char *folder);
AshiPack *ashi_command_open_told_pack (const char *folder);
const AshiStructure *ashi_command_select (AshiPack *pack, AshiPlate *plate, const char *wanted, const char *side);
gboolean ashi_command_parse_audience (const char *word, AshiAudience *audience);
gboolean ashi_command_parse_count (const char *word, const char *option, guint low, guint high, guint *value);
char *ashi_command_dup_list (GPtrArray *ids);
void ashi_command_print_problems (const AshiProblems *problems);
gboolean ashi_command_tell_omissions (AshiPlate *plate);
gboolean ashi_command_tell_all_omissions (AshiPack *pack);

extern const AshiCommand ashi_command_list;
extern const AshiCommand ashi_command_show;
extern const AshiCommand ashi_command_search;
extern const AshiCommand ashi_command_check;
extern const AshiCommand ashi_command_render;
extern const AshiCommand ashi_command_landmarks;
extern const AshiCommand ashi_command_needle;
extern const AshiCommand ashi_command_contact_sheet;
extern const AshiCommand ashi_command_handout;
extern const AshiCommand ashi_command_review_sheet;
extern const AshiCommand ashi_command_quiz;
extern const AshiCommand ashi_command_exam;
extern const AshiCommand ashi_command_anki;
extern const AshiCommand ashi_command_unpack;
extern const AshiCommand ashi_command_kiosk_pin;
extern const AshiCommand ashi_command_notes;
extern const AshiCommand ashi_command_review;

G_END_DECLS
