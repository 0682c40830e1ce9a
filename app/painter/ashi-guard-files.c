// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-guard.h"

#include <fcntl.h>
#include <fontconfig/fontconfig.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Every right that each version of Landlock can take away, by the version that brought it, since a kernel refuses what
 * it does not know; the headers of Debian 12 know two of them. */
static const guint64 file_rights[] = {
  0,
  0x1fff /* open, read, write, make and remove */,
  0x2000 /* link elsewhere */,
  0x4000 /* truncate */,
  0,
  0x8000 /* control a device */,
};
#define FIRST_WITH_NETWORK 4
#define NETWORK_RIGHTS     0x3 /* bind, connect */
#define FIRST_WITH_SCOPE   6
#define SCOPES             0x3 /* abstract sockets and signals of others */

#define READING (LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)

/* As Landlock's newest has it; an older kernel is given the beginning it knows. */
typedef struct
{
  guint64 files, network, scopes;
} Ruleset;

static gboolean
allow_reading (int ruleset, const char *path)
{
  struct landlock_path_beneath_attr rule = { READING, open (path, O_PATH | O_CLOEXEC) };
  gboolean added;

  if (rule.parent_fd < 0)
    return FALSE;
  if (!g_file_test (path, G_FILE_TEST_IS_DIR))
    rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE;
  added = syscall (SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
  close (rule.parent_fd);
  return added;
}

static void
allow_listed (int ruleset, FcStrList *paths)
{
  const FcChar8 *path;

  while ((path = FcStrListNext (paths)) != NULL)
    allow_reading (ruleset, (const char *) path);
  FcStrListDone (paths);
}

/* A section may have words in it. fontconfig knows where fonts are, and reads their files when it needs one. */
static void
allow_fonts (int ruleset)
{
  if (!FcInit ())
    return;
  allow_listed (ruleset, FcConfigGetFontDirs (NULL));
  allow_listed (ruleset, FcConfigGetCacheDirs (NULL));
  allow_listed (ruleset, FcConfigGetConfigFiles (NULL));
}

static int
create_ruleset (int version)
{
  Ruleset ruleset = { 0 };
  const gsize size = version >= FIRST_WITH_SCOPE     ? sizeof ruleset
                     : version >= FIRST_WITH_NETWORK ? 2 * sizeof (guint64)
                                                     : sizeof (guint64);

  for (int i = 0; i <= version && i < (int) G_N_ELEMENTS (file_rights); i++)
    ruleset.files |= file_rights[i];
  ruleset.network = version >= FIRST_WITH_NETWORK ? NETWORK_RIGHTS : 0;
  ruleset.scopes = version >= FIRST_WITH_SCOPE ? SCOPES : 0;
  return (int) syscall (SYS_landlock_create_ruleset, &ruleset, size, 0);
}

/**
 * ashi_guard_files:
 *
 * Leaves no file to be opened but fonts, and those only to be read. It binds the thread that calls, so there must be no
 * other yet.
 */
gboolean
ashi_guard_files (void)
{
  const int version = (int) syscall (SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  const int ruleset = version > 0 ? create_ruleset (version) : -1;
  gboolean stands;

  if (ruleset < 0)
    return FALSE;
  allow_fonts (ruleset);
  stands = syscall (SYS_landlock_restrict_self, ruleset, 0) == 0;
  close (ruleset);
  return stands;
}
