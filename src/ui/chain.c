#include "ui/chain.h"

#include "base/buf.h"
#include "ui/label.h"

enum { MOST_NAMES = 8, MOST_WAYS = 3 };

typedef struct Chain {
  Ctx *c;
  Format format;
  const Symbol *x;
  const Symbol *names[MOST_NAMES]; /* the intermediates of the derivation */
  const Ast *values[MOST_NAMES];
  int n, ways;
  Buf out;
} Chain;

static bool is_vector(Shape s) { return s.cols == NULL || dim_is(s.cols, 1); }

static bool is_scalar(Shape s) { return s.rows == NULL || (dim_is(s.rows, 1) && is_vector(s)); }

static bool mentions(const Ast *e, const Symbol *s) {
  if (e->kind == AST_NAME && e->sym == s) return true;
  for (int i = 0; i < e->nargs; i++)
    if (mentions(e->args[i], s)) return true;
  return false;
}

/* ∂zᵀ/∂x, ∂s/∂x for a scalar s. */
static const char *factor(Chain *k, const Symbol *top, const char *bottom) {
  const char *name = print_name(k->c, top->name, k->format);
  return label_partial(k->c, label_transposed(k->c, name, !is_scalar(top->shape), k->format), bottom, k->format);
}

static const char *in_brackets(Chain *k, const char *text) {
  return arena_printf(k->c->arena, k->format == FORMAT_LATEX ? "%s" : "(%s)", text);
}

typedef struct Way {
  const Symbol *names[MOST_NAMES]; /* from the outermost in */
  int n;
} Way;

/* (∂zₙᵀ/∂x) ... (∂f/∂z₁) */
static void print_way(Chain *k, const Way *w, const char *top) {
  const char *joint = k->format == FORMAT_LATEX ? "\\, " : "";
  const char *bottom = print_name(k->c, k->x->name, k->format);
  if (k->out.len > 0) buf_add(&k->out, " + ");
  for (int i = w->n - 1; i >= 0; i--) {
    buf_printf(&k->out, "%s%s", in_brackets(k, factor(k, w->names[i], bottom)), joint);
    bottom = print_name(k->c, w->names[i]->name, k->format);
  }
  buf_add(&k->out, in_brackets(k, label_partial(k->c, top, bottom, k->format)));
  k->ways++;
}

/* The ways from e, which w leads to, to the variable. */
static void follow(Chain *k, const Ast *e, Way w, const char *top) {
  for (int i = 0; i < k->n && k->ways <= MOST_WAYS; i++) {
    if (!mentions(e, k->names[i]) || w.n == MOST_NAMES) continue;
    Way next = w;
    next.names[next.n++] = k->names[i];
    if (mentions(k->values[i], k->x)) print_way(k, &next, top);
    follow(k, k->values[i], next, top);
  }
}

static bool take_names(Chain *k, const Result *r) {
  for (const Step *s = r->steps; s != NULL; s = s->next) {
    if (s->lhs != LHS_LET || !s->sym->intermediate) continue;
    if (k->n == MOST_NAMES || !is_vector(s->sym->shape)) return false;
    k->names[k->n] = s->sym;
    k->values[k->n++] = s->expr;
  }
  return k->n > 0;
}

const char *chain_rule(Ctx *c, const Answer *a, const Result *r, Format f) {
  const bool gradient = a->kind == ANSWER_DERIVATIVE && a->statement->kind == ST_GRAD;
  if (!gradient || r->wrt == NULL || r->wrt_transposed || a->request_transposed || !is_vector(r->wrt->shape)) return NULL;
  if (a->f == NULL || a->statement->manifold != NULL) return NULL;
  const Ast *expression = a->f; /* grad L where L = ...: that of L */
  while (expression->kind == AST_NAME && expression->sym->definition != NULL) expression = expression->sym->definition;
  if (mentions(expression, r->wrt)) return NULL;
  Chain k = {.c = c, .format = f, .x = r->wrt, .out = buf_new(c->arena)};
  if (!take_names(&k, r)) return NULL;
  follow(&k, expression, (Way){.n = 0}, print_name(c, label_function(c, a), f));
  return k.ways == 0 || k.ways > MOST_WAYS ? NULL : buf_str(&k.out);
}
