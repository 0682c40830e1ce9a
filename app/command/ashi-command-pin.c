// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-command.h"
#include "ashi-pin.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Longer than any PIN, so that a longer line is told from one. */
#define MOST_LETTERS 64

static char *
dup_line (void)
{
  char line[MOST_LETTERS] = "";
  char *pin;

  if (fgets (line, sizeof line, stdin) == NULL)
    return g_strdup ("");
  pin = g_strdup (line);
  pin[strcspn (pin, "\r\n")] = '\0';
  explicit_bzero (line, sizeof line);
  return pin;
}

/* The C library's own way shows nothing of what is typed. Returns: (transfer full): what was */
static char *
dup_answer (const char *question)
{
  char *typed = getpass (question);
  char *pin = g_strdup (typed != NULL ? typed : "");

  if (typed != NULL)
    explicit_bzero (typed, strlen (typed));
  return pin;
}

static void
wipe (char *pin)
{
  explicit_bzero (pin, strlen (pin));
  g_free (pin);
}

static gboolean
is_good (const char *pin)
{
  if (ashi_pin_is_well_formed (pin))
    return TRUE;
  g_printerr (_ ("ashi: a PIN has %d to %d digits, 0 to 9, and nothing else.\n"), ASHI_PIN_LEAST_DIGITS,
              ASHI_PIN_MOST_DIGITS);
  return FALSE;
}

static AshiExit
keep (const char *path, const char *pin)
{
  g_autoptr (GError) error = NULL;

  if (!ashi_pin_keep (path, pin, &error))
    {
      g_printerr ("ashi: %s\n", error->message);
      return ASHI_EXIT_BAD;
    }
  g_print (_ ("The PIN is set. A kiosk asks for it at Ctrl+Alt+Q, or when its upper left corner is held for five "
              "seconds.\n"));
  return ASHI_EXIT_GOOD;
}

/* On a terminal it is asked for twice, since nobody sees it. */
static AshiExit
ask (const char *path)
{
  const gboolean is_terminal = isatty (STDIN_FILENO);
  char *pin = is_terminal ? dup_answer (_ ("New PIN: ")) : dup_line ();
  AshiExit exit_code = is_good (pin) ? ASHI_EXIT_GOOD : ASHI_EXIT_USAGE;

  if (exit_code == ASHI_EXIT_GOOD && is_terminal)
    {
      char *again = dup_answer (_ ("The same again: "));

      if (strcmp (pin, again) != 0)
        {
          g_printerr (_ ("ashi: these are two PINs, and none was set. Try again.\n"));
          exit_code = ASHI_EXIT_BAD;
        }
      wipe (again);
    }
  if (exit_code == ASHI_EXIT_GOOD)
    exit_code = keep (path, pin);
  wipe (pin);
  return exit_code;
}

static AshiExit
remove_pin (const char *path)
{
  if (g_unlink (path) != 0 && errno != ENOENT)
    {
      g_printerr (_ ("ashi: %s could not be removed: %s\n"), path, g_strerror (errno));
      return ASHI_EXIT_BAD;
    }
  g_print (_ ("No PIN is set. Only a signal ends a kiosk.\n"));
  return ASHI_EXIT_GOOD;
}

static AshiExit
run_kiosk_pin (const char *pack_folder, int argc, char *argv[])
{
  g_autofree char *path = ashi_pin_dup_path ();
  gboolean removes = FALSE;
  const GOptionEntry options[] = {
    { "remove", 0, 0, G_OPTION_ARG_NONE, &removes, N_ ("Set none: only a signal then ends a kiosk"), NULL },
    { NULL },
  };
  AshiExit exit_code;

  if (!ashi_command_parse (&ashi_command_kiosk_pin, options, 0, &argc, &argv, &exit_code))
    return exit_code;
  if (pack_folder != NULL)
    {
      g_printerr (_ ("ashi: a PIN is for every pack. Leave --pack away.\n"));
      return ASHI_EXIT_USAGE;
    }
  return removes ? remove_pin (path) : ask (path);
}

const AshiCommand ashi_command_kiosk_pin = {
  "kiosk-pin",
  N_ ("[--remove]"),
  N_ ("Sets the PIN that leads out of a kiosk: asked for twice on a terminal, else read from standard input."),
  run_kiosk_pin,
};
