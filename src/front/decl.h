/* Decl: what the user fixed for the rest of the session: declarations and definitions, kept as syntax
 * (shapes are worked out anew in each statement). */
#ifndef MDIFF_FRONT_DECL_H
#define MDIFF_FRONT_DECL_H

#include "base/arena.h"
#include "base/ptrmap.h"
#include "front/ast.h"

typedef struct Decl {
  const char *name;        /* interned */
  bool is_definition;
  /* a declaration */
  Kind kind;
  int ndims;
  Ast *dims[2];            /* integer expressions in dimension names */
  unsigned facts;          /* beyond those of the kind */
  bool family;             /* declared as x_t */
  const char *index;       /* the letter it was declared with */
  Kind result_kind;
  /* a definition: NAME = expr, NAME(params) = expr */
  Ast *expr;
  int nparams;
  const char **params;
  const char *text;        /* as typed, for vars and save */
  int serial;
} Decl;

typedef struct DeclTable {
  Arena *arena;            /* of the session */
  int count, cap;
  Decl *items;             /* in order of entry; a name stands once, where it was entered first */
  PtrMap *places;          /* name -> where it stands; NULL in an empty table */
  int next_serial;
} DeclTable;

/* What was fixed of a name, NULL if nothing was; valid until the table changes. */
Decl *decl_find(const DeclTable *t, const char *interned_name);

/* Adds or replaces; copies the AST parts and texts into the table's arena and sets the serial: names are
 * numbered from 0 in order of entry, a replaced one keeps its number. */
Decl *decl_put(DeclTable *t, const Decl *d);

/* Removes one name (false if unknown), or all with NULL. */
bool decl_remove(DeclTable *t, const char *interned_name);

#endif
