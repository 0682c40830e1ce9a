// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-xml.h"

G_BEGIN_DECLS

/**
 * AshiSchemaPart: an attribute or an element that may stand in an element.
 * @node: its definition in the schema
 * @name: what it is called
 * @required: whether it must be there
 * @repeats: whether it may be there more than once
 * @place: those of a lower place stand before it
 */
typedef struct
{
  xmlNode *node;
  char *name;
  gboolean required;
  gboolean repeats;
  guint place;
} AshiSchemaPart;

/**
 * AshiSchemaModel: what an element may hold.
 * @attributes: (element-type AshiSchemaPart)
 * @elements: (element-type AshiSchemaPart)
 * @words: (nullable): the definition of its text; %NULL when it may have none
 */
typedef struct
{
  GPtrArray *attributes;
  GPtrArray *elements;
  xmlNode *words;
} AshiSchemaModel;

/**
 * AshiSchemaTree: the schema as a tree to look things up in, for messages. Used by one thread at a time.
 */
typedef struct _AshiSchemaTree AshiSchemaTree;

AshiSchemaTree *ashi_schema_tree_new (GBytes *rng);
void ashi_schema_tree_free (AshiSchemaTree *self);
const AshiSchemaModel *ashi_schema_tree_get_start (AshiSchemaTree *self);
const AshiSchemaModel *ashi_schema_tree_get_model (AshiSchemaTree *self, xmlNode *element);
gboolean ashi_schema_tree_fits (AshiSchemaTree *self, xmlNode *definition, const char *value);
char *ashi_schema_tree_dup_allowed (AshiSchemaTree *self, xmlNode *definition, const char *wrong);
const AshiSchemaPart *ashi_schema_find_part (GPtrArray *parts, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AshiSchemaTree, ashi_schema_tree_free)

G_END_DECLS
