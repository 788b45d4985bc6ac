/* Symbol: what a name means within one statement, found by infer from declarations, definitions,
 * the usual kinds and the shapes that the statement asks for. */
#ifndef MDIFF_FRONT_SYMBOL_H
#define MDIFF_FRONT_SYMBOL_H

#include "base/ptrmap.h"
#include "front/ast.h"
#include "notion/dim.h"
#include "notion/kind.h"

struct Symbol {
  const char *name;      /* interned; ASCII with underscores: "x", "Sigma", "W_new", "y_hat" */
  Kind kind;
  unsigned facts;        /* closed under implication */
  Shape shape;           /* of the value; of one member for a family */
  bool family;
  const Dim *length;     /* of a family */
  const char *member_index; /* of a family: the letter with which a member is shown, x_t; may be NULL */
  int serial;            /* order of declaration or first appearance, from 0 */
  bool declared;         /* the user fixed its kind */
  bool index;            /* bound by a sum, or a free index */
  bool free_index;       /* an index that nothing binds: e_i, the i of d/dx_i */
  bool dimension;        /* names a dimension; its value is that integer */
  bool intermediate;     /* introduced by `where` */
  bool temporary;        /* introduced by mdiff: let r = ... */
  Ast *definition;       /* inferred; NULL for a free name */
  Kind result_kind;      /* KIND_FUNCTION: of its values */
};

/* All symbols of a statement, in serial order. */
typedef struct SymbolTable {
  Arena *arena;
  int count, cap;
  Symbol **items;
  PtrMap *by_name;       /* kept by symbol_add; NULL while the table is empty */
} SymbolTable;

/* The first symbol of this name, NULL if there is none. */
Symbol *symbol_find(const SymbolTable *t, const char *interned_name);
Symbol *symbol_add(SymbolTable *t, const char *interned_name); /* appended, serial set */

#endif
