// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-enum-types.h"
#include "ashi-locale.h"
#include "ashi-nick.h"
#include "ashi-provider.h"
#include "ashi-shell-search.h"

/* The desktop starts this when somebody searches, and it ends some time after the last of them: the window, with all
 * that it needs, is started for nothing but a look at what was found. */
#define SERVICE  ASHI_APPLICATION_ID ".SearchProvider"
#define PATH     "/io/github/ashi_atlas/Ashi/SearchProvider"
#define STAYS_MS 60000
#define PROGRAM  "ashi"

static AshiProvider *provider; /* NULL until it is asked */

/* Who reads here; where nothing says so, what is shown are names alone. */
static AshiAudience
read_audience (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
      source != NULL ? g_settings_schema_source_lookup (source, ASHI_APPLICATION_ID, TRUE) : NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autofree char *nick = NULL;
  int audience;

  if (schema == NULL || !g_settings_schema_has_key (schema, "audience"))
    return ASHI_AUDIENCE_CLINICIAN;
  settings = g_settings_new_full (schema, NULL, NULL);
  nick = g_settings_get_string (settings, "audience");
  return ashi_nick_to_value (ASHI_TYPE_AUDIENCE, nick, &audience) ? (AshiAudience) audience : ASHI_AUDIENCE_PATIENT;
}

/* Each call counts as use, so that the service stays while somebody types. */
static AshiProvider *
get_provider (void)
{
  g_application_hold (g_application_get_default ());
  g_application_release (g_application_get_default ());
  if (provider == NULL)
    provider = ashi_provider_new (read_audience ());
  return provider;
}

/* Another Ashi that runs already is handed the link by the one that is started here. */
static void
start_program (const char *link)
{
  const char *named = g_getenv ("ASHI_PROGRAM");
  const char *argv[] = { named != NULL ? named : BINDIR "/ashi", link, NULL };
  g_autoptr (GError) error = NULL;

  if (!g_spawn_async (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, &error))
    g_warning ("Cannot start %s: %s", argv[0], error->message);
}

static gboolean
on_initial (AshiShellSearchProvider2 *shell, GDBusMethodInvocation *call, const char *const *terms)
{
  g_auto (GStrv) ids = ashi_provider_find (get_provider (), terms);

  ashi_shell_search_provider2_complete_get_initial_result_set (shell, call, (const char *const *) ids);
  return TRUE;
}

static gboolean
on_subsearch (AshiShellSearchProvider2 *shell,
              GDBusMethodInvocation *call,
              const char *const *before,
              const char *const *terms)
{
  g_auto (GStrv) ids = ashi_provider_find (get_provider (), terms);

  ashi_shell_search_provider2_complete_get_subsearch_result_set (shell, call, (const char *const *) ids);
  return TRUE;
}

static gboolean
on_metas (AshiShellSearchProvider2 *shell, GDBusMethodInvocation *call, const char *const *ids)
{
  ashi_shell_search_provider2_complete_get_result_metas (shell, call, ashi_provider_describe (get_provider (), ids));
  return TRUE;
}

static gboolean
on_activate_result (AshiShellSearchProvider2 *shell,
                    GDBusMethodInvocation *call,
                    const char *id,
                    const char *const *terms,
                    guint timestamp)
{
  g_autofree char *link = ashi_provider_dup_link (get_provider (), id);

  start_program (link);
  ashi_shell_search_provider2_complete_activate_result (shell, call);
  return TRUE;
}

static gboolean
on_launch_search (AshiShellSearchProvider2 *shell,
                  GDBusMethodInvocation *call,
                  const char *const *terms,
                  guint timestamp)
{
  start_program (NULL);
  ashi_shell_search_provider2_complete_launch_search (shell, call);
  return TRUE;
}

/* An application of its own class for one reason: whoever asks as soon as the name is there, as the desktop does which
 * has started this to ask, must find the object behind it. "startup" comes after the name is taken. */
#define ASHI_TYPE_PROVIDER_SERVICE (ashi_provider_service_get_type ())
G_DECLARE_FINAL_TYPE (AshiProviderService, ashi_provider_service, ASHI, PROVIDER_SERVICE, GApplication)

struct _AshiProviderService
{
  GApplication parent_instance;

  AshiShellSearchProvider2 *shell; /* (owned) */
};

G_DEFINE_FINAL_TYPE (AshiProviderService, ashi_provider_service, G_TYPE_APPLICATION)

static gboolean
ashi_provider_service_dbus_register (GApplication *application,
                                     GDBusConnection *connection,
                                     const char *path,
                                     GError **error)
{
  AshiProviderService *self = ASHI_PROVIDER_SERVICE (application);

  return G_APPLICATION_CLASS (ashi_provider_service_parent_class)->dbus_register (application, connection, path, error)
         && g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->shell), connection, PATH, error);
}

static void
ashi_provider_service_dbus_unregister (GApplication *application, GDBusConnection *connection, const char *path)
{
  AshiProviderService *self = ASHI_PROVIDER_SERVICE (application);

  if (g_dbus_interface_skeleton_has_connection (G_DBUS_INTERFACE_SKELETON (self->shell), connection))
    g_dbus_interface_skeleton_unexport (G_DBUS_INTERFACE_SKELETON (self->shell));
  G_APPLICATION_CLASS (ashi_provider_service_parent_class)->dbus_unregister (application, connection, path);
}

static void
ashi_provider_service_finalize (GObject *object)
{
  g_clear_object (&ASHI_PROVIDER_SERVICE (object)->shell);
  G_OBJECT_CLASS (ashi_provider_service_parent_class)->finalize (object);
}

static void
ashi_provider_service_class_init (AshiProviderServiceClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = ashi_provider_service_finalize;
  application_class->dbus_register = ashi_provider_service_dbus_register;
  application_class->dbus_unregister = ashi_provider_service_dbus_unregister;
}

static void
ashi_provider_service_init (AshiProviderService *self)
{
  self->shell = ashi_shell_search_provider2_skeleton_new ();
  g_signal_connect (self->shell, "handle-get-initial-result-set", G_CALLBACK (on_initial), NULL);
  g_signal_connect (self->shell, "handle-get-subsearch-result-set", G_CALLBACK (on_subsearch), NULL);
  g_signal_connect (self->shell, "handle-get-result-metas", G_CALLBACK (on_metas), NULL);
  g_signal_connect (self->shell, "handle-activate-result", G_CALLBACK (on_activate_result), NULL);
  g_signal_connect (self->shell, "handle-launch-search", G_CALLBACK (on_launch_search), NULL);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GApplication) application = NULL;

  ashi_locale_prepare ();
  g_setenv ("GIO_USE_VFS", "local", TRUE);
  application = g_object_new (ASHI_TYPE_PROVIDER_SERVICE, "application-id", SERVICE, "flags", G_APPLICATION_IS_SERVICE,
                              "inactivity-timeout", STAYS_MS, NULL);
  return g_application_run (application, argc, argv);
}
