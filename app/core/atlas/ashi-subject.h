// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-account.h"

G_BEGIN_DECLS

/**
 * AshiName: a name and how well it is supported.
 */
typedef struct
{
  AshiNameForm form;
  AshiSupport support;
  char text[];
} AshiName;

#define ASHI_TYPE_SUBJECT (ashi_subject_get_type ())
G_DECLARE_FINAL_TYPE (AshiSubject, ashi_subject, ASHI, SUBJECT, GObject)

/**
 * AshiAccountFunc:
 *
 * Returns: (transfer full): what is said of the subject
 */
typedef AshiAccount *(*AshiAccountFunc) (AshiSubject *subject, gpointer reader);

/* A subject is immutable once its pack is read: what sets, takes or defers is for the reader alone. */

AshiSubject *ashi_subject_new (AshiKind kind, const char *id, gboolean bilateral);
void ashi_subject_set_origin (AshiSubject *self, const char *file, guint line);
void ashi_subject_set_point (AshiSubject *self, const char *code, const char *channel);
void ashi_subject_set_fma (AshiSubject *self, const char *fma);
void ashi_subject_set_not_drawn (AshiSubject *self, const char *reason);
void ashi_subject_add_name (AshiSubject *self, AshiNameForm form, AshiSupport support, const char *text);
void ashi_subject_set_needled (AshiSubject *self, gboolean needled);
void ashi_subject_take_account (AshiSubject *self, AshiAccount *account);
void ashi_subject_defer_account (AshiSubject *self, AshiAccountFunc read, gpointer reader, GDestroyNotify reader_free);

AshiKind ashi_subject_get_kind (AshiSubject *self);
const char *ashi_subject_get_id (AshiSubject *self);
const char *ashi_subject_get_file (AshiSubject *self);
guint ashi_subject_get_line (AshiSubject *self);
gboolean ashi_subject_is_bilateral (AshiSubject *self);
const char *ashi_subject_get_code (AshiSubject *self);
const char *ashi_subject_get_channel (AshiSubject *self);
const char *ashi_subject_get_fma (AshiSubject *self);
const char *ashi_subject_get_not_drawn (AshiSubject *self);
const char *ashi_subject_get_title (AshiSubject *self);
const char *ashi_subject_get_subtitle (AshiSubject *self);
const char *ashi_subject_get_name (AshiSubject *self, AshiNameForm form);

GPtrArray *ashi_subject_get_names (AshiSubject *self);
gboolean ashi_subject_is_needled (AshiSubject *self);
AshiAccount *ashi_subject_dup_account (AshiSubject *self);

const char *ashi_kind_get_plural (AshiKind kind);
const char *ashi_kind_get_singular (AshiKind kind);
const char *ashi_side_get_label (AshiSide side);

G_END_DECLS
