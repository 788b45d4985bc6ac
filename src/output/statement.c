/* A statement as it was understood, written so that it can be typed again. */
#include <string.h>

#include "notion/manifold.h"
#include "output/names.h"
#include "output/print.h"

typedef struct Writer {
  Ctx *c;
  Format f;
  Buf b;
} Writer;

/* A blank, where something stands before. */
static void blank(Writer *w) {
  if (w->b.len > 0 && w->b.text[w->b.len - 1] != ' ') buf_addc(&w->b, ' ');
}

/* A word of the language; in LaTeX it stands in \text. */
static void word(Writer *w, const char *text) {
  blank(w);
  if (w->f == FORMAT_LATEX) buf_printf(&w->b, "%s\\text{%s}\\; ", w->b.len == 0 ? "" : "\\;", text);
  else buf_printf(&w->b, "%s ", text);
}

static void expression(Writer *w, const Ast *e) { buf_add(&w->b, print_expr(w->c, e, w->f)); }

static void list(Writer *w, int n, Ast *const *all, const char *between) {
  for (int i = 0; i < n; i++) {
    if (i > 0) buf_add(&w->b, between);
    expression(w, all[i]);
  }
}

static const char *transpose(const Writer *w) { return w->f == FORMAT_UNICODE ? "ᵀ" : w->f == FORMAT_LATEX ? "^{\\mathsf T}" : "'"; }

static void variables(Writer *w, const Statement *st) {
  for (int i = 0; i < st->nwrt; i++) {
    if (i > 0) buf_add(&w->b, ", ");
    expression(w, st->wrt[i].target);
    if (st->wrt[i].transposed) buf_add(&w->b, transpose(w));
  }
}

/* jac F wrt x, and jac(F, x)' where the transpose is asked for */
static void request(Writer *w, const Statement *st, const char *name) {
  if (st->transposed) {
    blank(w);
    buf_printf(&w->b, w->f == FORMAT_LATEX ? "\\text{%s}\\left(" : "%s(", name);
    expression(w, st->expr);
    buf_add(&w->b, ", ");
    variables(w, st);
    buf_printf(&w->b, "%s%s", w->f == FORMAT_LATEX ? "\\right)" : ")", transpose(w));
  } else {
    word(w, name);
    expression(w, st->expr);
    if (st->nwrt > 0) {
      word(w, "wrt");
      variables(w, st);
    }
  }
  if (st->candidate != NULL) {
    buf_add(&w->b, w->f == FORMAT_LATEX ? " = " : " == ");
    expression(w, st->candidate);
  }
}

static void body(Writer *w, const Statement *st);

static void solve(Writer *w, const Statement *st) {
  word(w, "solve");
  if (st->inner != NULL) body(w, st->inner);
  else list(w, st->nexprs - 1, st->exprs, " = ");
  if (st->nexprs > 0) {
    buf_add(&w->b, " = ");
    expression(w, st->exprs[st->nexprs - 1]);
  }
  word(w, "for");
  variables(w, st);
}

static void stationary(Writer *w, const Statement *st) {
  request(w, st, "stationary");
  for (int i = 0; i + 1 < st->nexprs; i += 2) {
    if (i == 0) word(w, "st");
    else buf_add(&w->b, ", ");
    list(w, 2, st->exprs + i, " = ");
  }
}

static void one(Writer *w, const Statement *st, const char *name) {
  word(w, name);
  if (st->inner != NULL) body(w, st->inner);
  else expression(w, st->expr);
}

static void body(Writer *w, const Statement *st) {
  switch (st->kind) {
    case ST_GRAD: request(w, st, "grad"); return;
    case ST_JAC: request(w, st, "jac"); return;
    case ST_HESS: request(w, st, "hess"); return;
    case ST_DERIV: request(w, st, "deriv"); return;
    case ST_DIFF: request(w, st, "diff"); return;
    case ST_SIMPLIFY: one(w, st, "simplify"); return;
    case ST_EXPAND: one(w, st, "expand"); return;
    case ST_FACTOR: one(w, st, "factor"); return;
    case ST_EVAL: one(w, st, "eval"); return;
    case ST_SHAPE: one(w, st, "shape"); return;
    case ST_CONVEX: one(w, st, "convex"); return;
    case ST_SOLVE: solve(w, st); return;
    case ST_STATIONARY: stationary(w, st); return;
    case ST_EQUAL: list(w, st->nexprs, st->exprs, w->f == FORMAT_LATEX ? " = " : " == "); return;
    default: expression(w, st->expr);
  }
}

static void substitutions(Writer *w, const char *name, int n, const Clause *all) {
  for (int i = 0; i < n; i++) {
    if (i == 0) word(w, name);
    else buf_add(&w->b, ", ");
    buf_printf(&w->b, "%s = ", print_name(w->c, all[i].name, w->f));
    expression(w, all[i].expr);
  }
}

static void assumption(Writer *w, const Assumption *a) {
  if (a->name != NULL) {
    buf_add(&w->b, print_name(w->c, a->name, w->f));
    if (a->word != NULL) buf_printf(&w->b, w->f == FORMAT_LATEX ? " \\;\\text{%s}" : " %s", a->word);
    return;
  }
  expression(w, a->lhs);
  if (a->rhs == NULL) return;
  buf_add(&w->b, " = ");
  expression(w, a->rhs);
}

/* What `on` says of the variables stands there, not here. */
static bool is_said_by_manifold(const Statement *st, const Assumption *a) {
  const char *property = st->manifold != NULL ? manifold_property(st->manifold) : NULL;
  return property != NULL && a->word != NULL && strcmp(a->word, property) == 0;
}

static void assumptions(Writer *w, const Statement *st) {
  bool any = false;
  for (int i = 0; i < st->nassume; i++) {
    if (is_said_by_manifold(st, &st->assume[i])) continue;
    if (any) buf_add(&w->b, ", ");
    else word(w, "assume");
    any = true;
    assumption(w, &st->assume[i]);
  }
}

const char *print_statement(Ctx *c, const Statement *st, Format f) {
  if (st->kind <= ST_DEFINE_FN || st->kind >= ST_SHAPES) return NULL;
  Writer w = {.c = c, .f = f, .b = buf_new(c->arena)};
  if (st->check) word(&w, "check");
  body(&w, st);
  substitutions(&w, "where", st->nwhere, st->where);
  substitutions(&w, "at", st->nat, st->at);
  assumptions(&w, st);
  if (st->manifold != NULL) {
    word(&w, "on");
    buf_add(&w.b, st->manifold);
  }
  return buf_str(&w.b);
}
