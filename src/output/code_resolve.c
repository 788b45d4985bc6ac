#include "output/code.h"

/* Operations on 1x1 arguments, which code holds as numbers and not as arrays. */

static const Ast *scalar_call(Code *p, Fn fn, int n, const Ast *a, const Ast *b, const Ast *like) {
  Ast *args[2] = {(Ast *)a, (Ast *)b}; /* nodes are never changed, but a call's arguments are not const */
  Ast *e = ast_call(p->c->arena, fn, n, args, like->span);
  e->shape = like->shape;
  return e;
}

static const Ast *scalar_number(Code *p, long value, const Ast *like) {
  Ast *e = ast_integer(p->c->arena, value, like->span);
  e->shape = like->shape;
  return e;
}

static const Ast *scalar_form(Code *p, const Ast *e) {
  const Ast *x = e->nargs > 0 ? e->args[0] : NULL, *y = e->nargs > 1 ? e->args[1] : NULL;
  switch (e->fn) {
    case FN_IDENTITY:
    case FN_ONES:
    case FN_UNIT:
    case FN_ADJ:
    case FN_SOFTMAX: return scalar_number(p, 1, e);
    case FN_ZEROS: return scalar_number(p, 0, e);
    case FN_TRANSPOSE:
    case FN_TR:
    case FN_SUM:
    case FN_MEAN:
    case FN_DIAGM:
    case FN_DIAGV:
    case FN_VEC:
    case FN_VECH:
    case FN_MAT:
    case FN_BTR:
    case FN_PTR:
    case FN_TRIL:
    case FN_TRIU:
    case FN_MAX:
    case FN_MIN:
    case FN_DET:
    case FN_LOGSUMEXP: return x;
    case FN_INV:
    case FN_PINV: return scalar_call(p, FN_DIV, 2, scalar_number(p, 1, e), x, e);
    case FN_LOGDET: return scalar_call(p, FN_LOG, 1, scalar_call(p, FN_ABS, 1, x, NULL, e), NULL, e);
    case FN_NORM_F:
    case FN_NORM_1:
    case FN_NORM_SPECTRAL:
    case FN_NORM_NUC:
    case FN_NORM_INF:
    case FN_NORM_COL:
    case FN_S1: return scalar_call(p, FN_ABS, 1, x, NULL, e);
    case FN_SUMSQ: return scalar_call(p, FN_POW, 2, x, scalar_number(p, 2, e), e);
    case FN_INNER: return scalar_call(p, FN_MUL, 2, x, y, e);
    case FN_EDIV: return scalar_call(p, FN_DIV, 2, x, y, e);
    case FN_EPOW: return scalar_call(p, FN_POW, 2, x, y, e);
    case FN_EXPM: return scalar_call(p, FN_EXP, 1, x, NULL, e);
    case FN_LOGM: return scalar_call(p, FN_LOG, 1, x, NULL, e);
    case FN_SQRTM: return scalar_call(p, FN_SQRT, 1, x, NULL, e);
    default: return e;
  }
}

static bool all_scalar(const Ast *e) {
  if (!ast_is_scalar(e)) return false;
  for (int i = 0; i < e->nargs; i++)
    if (!ast_is_scalar(e->args[i])) return false;
  return true;
}

static bool has_definition(const Ast *e) { return e->kind == AST_NAME && e->sym != NULL && e->sym->definition != NULL; }

/* The differential of x written out, if there is something to write. */
static const Ast *expanded(Code *p, const Ast *x) {
  const Ast *d = p->c->expand_d == NULL ? NULL : p->c->expand_d(p->c, x);
  if (d == NULL) p->impossible = true;
  return d;
}

/* One step; e itself when there is none. */
static const Ast *step(Code *p, const Ast *e) {
  if (has_definition(e)) return e->sym->definition;
  if (e->kind == AST_DIFFERENTIAL && has_definition(e->args[0])) {
    const Ast *d = expanded(p, e->args[0]->sym->definition);
    return d == NULL ? e : d;
  }
  if (e->kind != AST_CALL) return e;
  if (e->fn == FN_D) {
    const Ast *d = expanded(p, e->args[0]);
    return d == NULL ? e : d;
  }
  if (e->nargs == 1 && (e->fn == FN_ADD || e->fn == FN_MUL || e->fn == FN_HADAMARD || e->fn == FN_KRON)) return e->args[0];
  return all_scalar(e) ? scalar_form(p, e) : e;
}

const Ast *code_resolve(Code *p, const Ast *e) {
  const Ast *known = ptrmap_get(p->resolved, e);
  if (known != NULL) return known;
  const Ast *x = e;
  for (const Ast *next; !p->impossible && (next = step(p, x)) != x;) x = next;
  if (p->forms != NULL && !p->impossible) x = code_form(p, x);
  ptrmap_put(p->resolved, e, x);
  if (x != e) ptrmap_put(p->resolved, x, x);
  return x;
}

const char *code_named(const Code *p, const Ast *e) {
  const char *name = ptrmap_get(p->names, e);
  return name == NULL || *name == '\0' ? NULL : name;
}
