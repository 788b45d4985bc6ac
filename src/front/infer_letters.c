/* What the letters and digits of a subscript say: a word, one index, two indices written together. */
#include <ctype.h>
#include <string.h>

#include "front/infer_impl.h"

/* ---- words ---- */

static bool is_integer_name(Infer *in, const Scope *scope, const char *name) {
  if (scope_find(scope, name, NULL, NULL, NULL) || is_index_name(name)) return true;
  const Mention *m = ptrmap_get(in->mentions, name);
  if (m != NULL && (m->where != NULL || m->size || m->index)) return true;
  const Decl *d = decl_find(in->c->decls, name);
  return (d != NULL && (d->is_definition || d->kind == KIND_INTEGER)) || is_dimension_name(in, name);
}

/* Sigma_{xy} in LaTeX, where each letter stands alone. */
static bool has_word_letter(Infer *in, const Scope *scope, const Ast *e) {
  bool word = false;
  for (int i = 1; i < e->nargs; i++) {
    const Ast *x = e->args[i];
    if (x->kind != AST_NAME && x->kind != AST_NUMBER) return false;
    word = word || (x->kind == AST_NAME && !is_integer_name(in, scope, x->name));
  }
  return word;
}

/* Sigma_xy, S_W, pi_c, x_0: the subscript is a word, no index, or counts from 0, and the whole is a name. */
bool is_word_subscript(Infer *in, const Scope *scope, const Ast *e) {
  if (e->args[0]->kind != AST_NAME || (e->flags & AST_IN_BRACKETS)) return false;
  if (e->nargs > 2) return has_word_letter(in, scope, e);
  const Ast *x = e->args[1];
  if (x->kind == AST_NUMBER) return fmpq_is_zero(x->value);
  if (x->kind != AST_NAME || is_integer_name(in, scope, x->name)) return false;
  if (strlen(x->name) != 2) return true;
  for (int i = 0; i < 2; i++) {
    const char *letter = intern_n(in->c->names, x->name + i, 1);
    if (!isdigit((unsigned char)letter[0]) && !is_integer_name(in, scope, letter)) return true;
  }
  return false;
}

static const char *subscript_text(Infer *in, const Ast *e) {
  if (e->kind == AST_NAME) return e->name;
  if (e->kind != AST_NUMBER) return NULL;
  if (fmpz_is_one(fmpq_denref(e->value)) && fmpz_abs_fits_ui(fmpq_numref(e->value)) && fmpq_sgn(e->value) >= 0)
    return arena_printf(in->arena, "%lu", (unsigned long)fmpz_get_ui(fmpq_numref(e->value)));
  char *digits = fmpq_get_str(NULL, 10, e->value);
  const char *copy = arena_strdup(in->arena, digits);
  flint_free(digits);
  return copy;
}

/* x_1, W_new, Sigma_xy as a name of its own; W_1_2, for W_12 would be another one. */
const char *own_name(Infer *in, const Ast *e) {
  if (e->args[0]->kind != AST_NAME) return NULL;
  Buf b = buf_new(in->arena);
  buf_add(&b, e->args[0]->name);
  buf_addc(&b, '_');
  for (int i = 1; i < e->nargs; i++) {
    const char *s = subscript_text(in, e->args[i]);
    if (s == NULL) return NULL;
    if (i > 1 && e->args[i]->kind == AST_NUMBER && e->args[i - 1]->kind == AST_NUMBER) buf_addc(&b, '_');
    buf_add(&b, s);
  }
  return intern(in->c->names, buf_str(&b));
}

/* ---- two subscripts written together ---- */

/* A name that stands where `whole` does, in the style of its base. */
Ast *name_instead(Infer *in, const Ast *whole, const char *name) {
  const Ast *base = whole->nargs > 0 ? whole->args[0] : whole;
  Ast *e = ast_name(in->arena, name, whole->span);
  e->flags |= base->flags & (AST_BOLD | AST_LATEX | INFER_COPIED);
  return e;
}

/* The i-th letter or digit of a subscript "ij" or "12" as a subscript of its own. */
static Ast *piece(Infer *in, const Ast *e, const char *text, int i) {
  if (isdigit((unsigned char)text[i])) return ast_integer(in->arena, text[i] - '0', e->span);
  return name_instead(in, e, intern_n(in->c->names, text + i, 1));
}

static bool is_atom(const Ast *e) { return e->kind == AST_NAME || e->kind == AST_NUMBER; }

/* The two subscripts that ij, 12 or "i j" hold; false where it is one. */
static bool two_parts(Infer *in, const Scope *scope, const Ast *e, Ast **first, Ast **second) {
  Ast *x = e->nargs == 2 ? e->args[1] : NULL;
  bool pair = x != NULL && ast_is_call(x, FN_MUL) && x->nargs == 2 && is_atom(x->args[0]) && is_atom(x->args[1]);
  /* x_{2i} is one subscript, A_{2i} is two. */
  if (pair && (x->args[0]->kind == AST_NAME || (e->args[0]->kind == AST_NAME && is_capital(e->args[0]->name)))) {
    *first = x->args[0];
    *second = x->args[1];
    return true;
  }
  const char *s = x != NULL ? subscript_text(in, x) : NULL;
  if (s == NULL || strlen(s) != 2 || !isalnum((unsigned char)s[0]) || !isalnum((unsigned char)s[1])) return false;
  if (x->kind == AST_NAME && scope_find(scope, x->name, NULL, NULL, NULL)) return false;
  *first = piece(in, x, s, 0);
  *second = piece(in, x, s, 1);
  return true;
}

bool split_subscript(Infer *in, const Scope *scope, Ast *e) {
  Ast *args[3] = {e->args[0], NULL, NULL};
  if (!two_parts(in, scope, e, &args[1], &args[2])) return false;
  const Ast *made = ast_node(in->arena, AST_SUBSCRIPT, 3, args, e->span);
  e->args = made->args;
  e->nargs = 3;
  return true;
}

/* i, j, k, l, a bound index, a digit. */
bool is_index_letter(const Scope *scope, const Ast *x) {
  if (x->kind == AST_NUMBER || scope_find(scope, x->name, NULL, NULL, NULL)) return true;
  return x->name[1] == '\0' && x->name[0] >= 'i' && x->name[0] <= 'l';
}

/* Whether the subscript reads as two indices: both letters are such, and one of them is no number. */
bool looks_double(Infer *in, const Scope *scope, const Ast *e) {
  Ast *first, *second;
  if (!two_parts(in, scope, e, &first, &second)) return false;
  bool letter = first->kind == AST_NAME || second->kind == AST_NAME;
  return letter && is_index_letter(scope, first) && is_index_letter(scope, second);
}
