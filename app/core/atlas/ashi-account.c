// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-account.h"

/**
 * ashi_account_new:
 *
 * Returns: (transfer full): an account that says nothing yet
 */
AshiAccount *
ashi_account_new (void)
{
  AshiAccount *self = g_atomic_rc_box_new0 (AshiAccount);

  self->name_citations = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_citation_free);
  self->claims = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_claim_free);
  self->depths = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_depth_free);
  self->hazards = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_hazard_free);
  self->guidance = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_guidance_free);
  return self;
}

AshiAccount *
ashi_account_ref (AshiAccount *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  AshiAccount *self = data;

  g_ptr_array_unref (self->name_citations);
  g_ptr_array_unref (self->claims);
  g_ptr_array_unref (self->depths);
  g_ptr_array_unref (self->hazards);
  g_ptr_array_unref (self->guidance);
}

void
ashi_account_unref (AshiAccount *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static void
list_depths (GPtrArray *list, GPtrArray *depths)
{
  for (guint i = 0; i < depths->len; i++)
    g_ptr_array_add (list, ((AshiDepth *) g_ptr_array_index (depths, i))->claim);
}

/**
 * ashi_account_list_claims:
 *
 * Returns: (transfer container) (element-type AshiClaim): every claim of it, those of its depths, hazards and
 * approaches as well, in no order
 */
GPtrArray *
ashi_account_list_claims (AshiAccount *self)
{
  GPtrArray *list = g_ptr_array_new ();

  g_ptr_array_extend (list, self->claims, NULL, NULL);
  list_depths (list, self->depths);
  for (guint i = 0; i < self->hazards->len; i++)
    g_ptr_array_add (list, ((AshiHazard *) g_ptr_array_index (self->hazards, i))->claim);
  for (guint i = 0; i < self->guidance->len; i++)
    {
      const AshiGuidance *guidance = g_ptr_array_index (self->guidance, i);

      g_ptr_array_extend (list, guidance->claims, NULL, NULL);
      list_depths (list, guidance->depths);
    }
  return list;
}
