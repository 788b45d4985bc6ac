/* The search for the fewest changes of usual kinds that make a statement fit. */
#include <string.h>

#include "front/infer_impl.h"

/* ---- the search ---------------------------------------------------------------------------------------- */

enum { MAX_CHANGES = 12, MAX_SOLUTIONS = 8 };

/* A set of symbols (serials, ascending) whose kind is changed. */
typedef struct Choice {
  struct Choice *next;
  int n, rank; /* rank: of equally large sets the one with the smallest is taken */
  int serials[MAX_CHANGES];
} Choice;

typedef struct Search {
  Infer *in;
  int depth;     /* changes allowed in this round */
  bool cut;      /* a larger set could have been tried */
  long budget;   /* nodes that may still be visited */
  PtrMap *tried; /* hash of a set -> Choice list */
  int nsolutions;
  Choice solutions[MAX_SOLUTIONS];
} Search;

static bool flexible(const Var *v) { return v->unit == NULL && v->other != KIND_UNKNOWN; }

static void flip(Infer *in, int serial) {
  Var *v = in->vars[serial];
  v->kind = v->kind == v->usual ? v->other : v->usual;
}

static bool attempt(Infer *in) {
  int mark = dims_mark(in->c->dims);
  bool fits = shape_statement(in);
  dims_undo(in->c->dims, mark);
  return fits;
}

typedef struct Queue {
  Infer *in;
  Ast **items;
  int first, last, cap;
} Queue;

static void push(Queue *q, Ast *e) {
  if (e == NULL || e->id == q->in->pass) return;
  e->id = q->in->pass;
  q->in->visits++;
  if (q->last == q->cap) {
    int cap = q->cap > 0 ? 2 * q->cap : 64;
    q->items = arena_move(q->in->arena, q->items, sizeof *q->items * (size_t)q->cap, sizeof *q->items * (size_t)cap);
    q->cap = cap;
  }
  q->items[q->last++] = e;
}

/* The undeclared names that occur in first and in other (NULL for none), those on top first: their kinds decide what is a scalar. */
static int collect(Infer *in, Ast *first, Ast *other, int *serials, int max) {
  Queue q = {.in = in};
  PtrMap *known = ptrmap_new(in->arena);
  int n = 0;
  in->pass++;
  push(&q, first);
  push(&q, other);
  for (; q.first < q.last && n < max; q.first++) {
    const Ast *e = q.items[q.first];
    if (e->kind == AST_NAME && e->sym != NULL) {
      const Var *v = var_of(in, e->sym);
      if (v->unit != NULL) push(&q, v->unit->expr);
      if (flexible(v) && ptrmap_get(known, v) == NULL) {
        ptrmap_put(known, v, v);
        serials[n++] = e->sym->serial;
      }
    }
    for (int i = 0; i < e->nargs; i++) push(&q, e->args[i]);
  }
  return n;
}

static const void *key_of(const Choice *c) {
  uintptr_t h = 14695981;
  for (int i = 0; i < c->n; i++) h = (h ^ (uintptr_t)(c->serials[i] + 1)) * 1099511;
  return (const void *)(h | 1);
}

static bool same_choice(const Choice *a, const Choice *b) {
  return a->n == b->n && memcmp(a->serials, b->serials, sizeof(int) * (size_t)a->n) == 0;
}

/* Whether this set was looked at in this round before; remembers it. */
static bool seen(Search *s, const Choice *c) {
  Choice *first = ptrmap_get(s->tried, key_of(c));
  for (Choice *x = first; x != NULL; x = x->next)
    if (same_choice(x, c)) return true;
  Choice *copy = ARENA_NEW(s->in->arena, Choice);
  *copy = *c;
  copy->next = first;
  ptrmap_put(s->tried, key_of(c), copy);
  return false;
}

/* Among equally few changes raising a scalar goes before lowering a vector.  The members of a family are lowered
 * before a scalar that stands as a number, the lambda of lambda/2 ||w||^2, is raised. */
static int change_rank(const Var *v) {
  if (v->other == KIND_SCALAR) return v->sym->family ? 2 : 4;
  return v->uses & USE_NUMBER ? 3 : 0;
}

static bool with(const Infer *in, const Choice *c, int serial, Choice *out) {
  *out = *c;
  int at = c->n;
  for (int i = 0; i < c->n; i++)
    if (c->serials[i] == serial) return false;
  while (at > 0 && out->serials[at - 1] > serial) {
    out->serials[at] = out->serials[at - 1];
    at--;
  }
  out->serials[at] = serial;
  out->n++;
  out->rank += change_rank(in->vars[serial]);
  return true;
}

/* What could be changed to get past the failure. */
static int candidates(Infer *in, int *serials, int max, bool all) {
  if (all) {
    int n = 0;
    for (int i = 0; i < in->c->symbols->count && n < max; i++)
      if (flexible(in->vars[i])) serials[n++] = i;
    return n;
  }
  const Failure *f = &in->failure;
  return collect(in, f->at, f->why == WHY_SIDES ? f->a : NULL, serials, max);
}

static void explore(Search *s, const Choice *c, bool all) {
  Infer *in = s->in;
  long before = in->visits;
  bool fits = attempt(in);
  s->budget -= in->visits - before + 50;
  if (fits) {
    if (s->nsolutions < MAX_SOLUTIONS) s->solutions[s->nsolutions++] = *c;
    return;
  }
  if (c->n == MAX_CHANGES || s->budget <= 0) s->cut = true;
  if (c->n == s->depth || s->budget <= 0 || in->c->diag->failed) return;
  int serials[64];
  int n = candidates(in, serials, 64, all);
  for (int i = 0; i < n; i++) {
    Choice next;
    if (!with(in, c, serials[i], &next) || seen(s, &next)) continue;
    flip(in, serials[i]);
    explore(s, &next, all);
    flip(in, serials[i]);
  }
}

/* Rounds with one, two, three ... changes; true when some round has a solution. */
static bool deepen(Search *s, bool all) {
  Choice none = {.n = 0};
  for (s->depth = 1; s->depth <= MAX_CHANGES && s->nsolutions == 0 && s->budget > 0; s->depth++) {
    s->tried = ptrmap_new(s->in->arena);
    explore(s, &none, all);
    if (s->in->c->diag->failed) return false;
  }
  return s->nsolutions > 0;
}

/* Where e fails and one of its arguments is an undeclared name, the other kind of that name may do. */
bool repair(Infer *in, Ast *e) {
  if (in->failure.at != e) return false;
  const Failure failure = in->failure;
  for (int round = 0; round < 2; round++) {
    for (int i = 0; i < e->nargs; i++) {
      Ast *x = e->args[i], *name = ast_is_call(x, FN_NEG) ? x->args[0] : x;
      Var *v = name->kind == AST_NAME && name->sym != NULL ? var_of(in, name->sym) : NULL;
      /* Raising before lowering. */
      if (v == NULL || !flexible(v) || v->kind != v->usual || (v->other == KIND_SCALAR) != (round == 1)) continue;
      flip(in, name->sym->serial);
      x->id = name->id = 0;
      if (start_var(in, v) && shape_again(in, e)) return true;
      flip(in, name->sym->serial);
      x->id = name->id = 0;
      if (!start_var(in, v)) return false;
    }
  }
  in->failure = failure;
  return false;
}

/* A network has a bias in every layer: where all sets are too many to try, names are changed one by one where
 * they first do not fit; what comes out is tried as a whole. */
static bool change_one_by_one(Infer *in) {
  int mark = dims_mark(in->c->dims);
  in->repairing = true;
  bool fits = shape_statement(in);
  in->repairing = false;
  dims_undo(in->c->dims, mark);
  return fits && attempt(in);
}

/* ---- what was chosen ----------------------------------------------------------------------------------- */

static const char *kind_phrase(const Var *v) {
  if (v->kind == KIND_SCALAR) return "a scalar";
  return v->kind == KIND_VECTOR ? "a vector" : "a matrix";
}

/* Families of scalars that nobody declared are vectors with these entries; but beside a family of vectors, as in
 * sum_i (theta' x_i - y_i)^2, they stay families unless an index stands there that nothing binds. */
static void find_entry_families(Infer *in) {
  bool families = false;
  for (int i = 0; i < in->c->symbols->count; i++) {
    const Var *v = in->vars[i];
    families = families || (v->sym->family && (v->decl != NULL || v->kind != KIND_SCALAR));
  }
  for (int i = 0; i < in->c->symbols->count; i++) {
    Var *v = in->vars[i];
    v->joined = v->sym->family && v->decl == NULL && v->kind == KIND_SCALAR && (v->entries || !families);
  }
}

static void note_changes(Infer *in) {
  find_entry_families(in);
  for (int i = 0; i < in->c->symbols->count; i++) {
    const Var *v = in->vars[i];
    if (v->unit != NULL || v->decl != NULL || v->sym->index || v->sym->dimension) continue;
    if (v->joined) {
      diag_note(in->c->diag, "%s taken as a vector, the %s_%s as its entries", v->sym->name, v->sym->name,
                v->sym->member_index != NULL ? v->sym->member_index : "i");
      continue;
    }
    if (v->kind == KIND_FUNCTION) diag_note(in->c->diag, "%s taken as an unknown function", v->sym->name);
    bool small_vector =
        v->kind == KIND_VECTOR && v->usual == KIND_VECTOR && usually_scalar(v->sym->name) && !(v->uses & USE_BOLD);
    if (v->kind != v->usual || small_vector) diag_note(in->c->diag, "%s taken as %s", v->sym->name, kind_phrase(v));
  }
}

static void print_choice(Infer *in, const Choice *c, Buf *out) {
  for (int i = 0; i < c->n; i++) {
    const Var *v = in->vars[c->serials[i]];
    const char *dims = v->other == KIND_VECTOR ? "vector(n)" : v->other == KIND_SCALAR ? "scalar" : "matrix(m, n)";
    const char *index = !v->sym->family ? "" : v->sym->member_index != NULL ? v->sym->member_index : "i";
    buf_printf(out, "%s%s%s%s : %s", i > 0 ? "; " : "", v->sym->name, v->sym->family ? "_" : "", index, dims);
  }
}

static bool ambiguous(Infer *in, const Choice *a, const Choice *b) {
  Buf left = buf_new(in->arena), right = buf_new(in->arena);
  print_choice(in, a, &left);
  print_choice(in, b, &right);
  Span span = in->failure.span;
  diag_error(in->c->diag, ERR_SHAPE, span, "this can be read in two ways: with %s, or with %s", buf_str(&left),
             buf_str(&right));
  diag_hint(in->c->diag, "declare one of them, for example %s", buf_str(&left));
  return false;
}

/* sum_i x_i y_i fits with either family being one of scalars.  Where such choices are left and all of them together
 * fit, too, all are made: x and y are vectors, and the sum is x'y. */
static bool unite_families(Search *s, int best) {
  Infer *in = s->in;
  Choice all = {.n = 0};
  for (int i = 0; i < s->nsolutions; i++) {
    const Choice *c = &s->solutions[i];
    if (c->rank != s->solutions[best].rank) continue;
    for (int k = 0; k < c->n; k++) {
      const Var *v = in->vars[c->serials[k]];
      Choice next;
      if (!v->sym->family || v->other != KIND_SCALAR) return false;
      if (all.n < MAX_CHANGES && with(in, &all, c->serials[k], &next)) all = next;
    }
  }
  for (int i = 0; i < all.n; i++) flip(in, all.serials[i]);
  if (attempt(in)) {
    in->nchanges = all.n;
    return true;
  }
  for (int i = 0; i < all.n; i++) flip(in, all.serials[i]);
  return false;
}

/* Raising scalars goes before lowering vectors; then only one set may be left. */
static bool settle_solutions(Search *s) {
  int best = 0;
  for (int i = 1; i < s->nsolutions; i++)
    if (s->solutions[i].rank < s->solutions[best].rank) best = i;
  s->in->nchanges = s->solutions[best].n;
  for (int i = 0; i < s->nsolutions; i++)
    if (i != best && s->solutions[i].rank == s->solutions[best].rank && unite_families(s, best)) return true;
  for (int i = 0; i < s->nsolutions; i++)
    if (i != best && s->solutions[i].rank == s->solutions[best].rank)
      return ambiguous(s->in, &s->solutions[best], &s->solutions[i]);
  for (int i = 0; i < s->solutions[best].n; i++) flip(s->in, s->solutions[best].serials[i]);
  return true;
}

static void offer_factor(Infer *in, const Ast *product) {
  Var *capital = NULL;
  int arrays = 0;
  for (int i = 0; i < product->nargs; i++) {
    const Ast *x = product->args[i];
    if (x->shape.rows == NULL || is_scalar(in, x->shape)) continue;
    arrays++;
    if (x->kind == AST_NAME && x->sym != NULL && is_capital(x->sym->name)) capital = var_of(in, x->sym);
  }
  const unsigned array = USE_NOT_SCALAR | USE_BOLD | USE_WRT;
  bool free = arrays == 1 && capital != NULL && capital->unit == NULL && capital->decl == NULL && !(capital->uses & array);
  if (free && capital->other == KIND_UNKNOWN && capital->usual == KIND_MATRIX) capital->other = KIND_SCALAR;
}

/* 1/2 ||w||^2 + C sum_i xi_i: the one factor that is no number, in a sum with a number, stands as one. */
static void offer_numbers(Infer *in) {
  if (in->failure.why != WHY_SCALAR_SUM) return;
  const Ast *sum = in->failure.at;
  for (int i = 0; i < sum->nargs; i++) {
    const Ast *x = ast_is_call(sum->args[i], FN_NEG) ? sum->args[i]->args[0] : sum->args[i];
    if (ast_is_call(x, FN_MUL)) offer_factor(in, x);
  }
}

static void restore_usual(Infer *in) {
  for (int i = 0; i < in->c->symbols->count; i++) in->vars[i]->kind = in->vars[i]->usual;
}

/* Nothing fits.  Where the expressions would with other kinds, and only what is asked of them has no meaning, or the
 * answer to be judged has none, that is to be said: the kinds of \partial/\partial x (x - a)/||x - a|| make a a vector, and the derivative is undefined. */
static bool fits_but_for_request(Infer *in) {
  Search s = {.in = in, .budget = 100000};
  in->any_request = true;
  const bool found = deepen(&s, false) && settle_solutions(&s);
  in->any_request = false;
  return found;
}

static bool is_of_expression(const Failure *f) { return f->why != WHY_GRADIENT && f->why != WHY_WRT_SCALAR && f->why != WHY_SIDES; }

/* Leaves the kinds that fit in vars, and the shapes that follow from them bound; false after an error. */
bool search_kinds(Infer *in) {
  int mark = dims_mark(in->c->dims);
  if (shape_statement(in)) {
    note_changes(in);
    return true;
  }
  if (in->c->diag->failed || in->usual_only) return false;
  dims_undo(in->c->dims, mark);
  Failure usual = in->failure;
  offer_numbers(in);
  in->goal_failed = usual.why == WHY_GRADIENT && usual.statement != NULL;
  Search s = {.in = in, .budget = 1000000};
  bool found = deepen(&s, false);
  if (!found && !in->c->diag->failed && !s.cut) {
    s.budget = 300000;
    found = deepen(&s, true);
  }
  if (in->c->diag->failed) return false;
  in->failure = usual;
  if (found) {
    if (!settle_solutions(&s)) return false;
  } else if (!s.cut || !change_one_by_one(in)) {
    restore_usual(in);
    if (in->st->nwrt > 0 && is_of_expression(&usual) && !fits_but_for_request(in)) restore_usual(in);
    if (in->c->diag->failed) return false;
    in->failure = usual;
  }
  if (shape_statement(in)) {
    note_changes(in);
    return true;
  }
  if (!in->c->diag->failed) report(in);
  return false;
}
