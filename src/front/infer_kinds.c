/* Usual kinds of names that nobody declared, and the search for the fewest changes that make all fit. */
#include <string.h>

#include "front/infer_impl.h"

/* ---- how names are used -------------------------------------------------------------------------------- */

static Var *free_name(Infer *in, const Ast *e) {
  if (e->kind == AST_MEMBER) e = e->args[0];
  if (e->kind != AST_NAME || e->sym == NULL) return NULL;
  Var *v = var_of(in, e->sym);
  return v->unit == NULL ? v : NULL;
}

static void use(Infer *in, const Ast *e, unsigned how) {
  Var *v = free_name(in, e);
  if (v != NULL) v->uses |= how;
}

/* What stands in a denominator, exponent or bound is a number, and so are its factors. */
static void use_number(Infer *in, const Ast *e, unsigned how) {
  use(in, e, how);
  if (e->kind != AST_CALL) return;
  bool through = e->fn == FN_MUL || e->fn == FN_NEG || e->fn == FN_ADD || e->fn == FN_DIV;
  int n = through ? e->nargs : e->fn == FN_POW ? 1 : 0;
  for (int i = 0; i < n; i++) use_number(in, e->args[i], how);
}

static bool is_plainly_number(Infer *in, const Ast *e) {
  if (e->kind == AST_NUMBER) return true;
  if (e->kind == AST_CALL) return fn_row(e->fn)->shape == SHAPE_SCALAR_CONST;
  if (e->kind != AST_NAME) return false;
  const Var *v = var_of(in, e->sym);
  if (v->unit != NULL) return false;
  if (v->decl != NULL) return v->decl->kind == KIND_SCALAR || v->decl->kind == KIND_INTEGER;
  return v->sym->index || v->sym->dimension || is_capital(v->sym->name) || (v->sym->name[0] >= 'a' && v->sym->name[0] <= 'g');
}

/* N d/2: a numerator of nothing but numbers; A x/2 is none. */
static void use_numerator(Infer *in, const Ast *e) {
  const Ast *const *factors = e->kind == AST_CALL && e->fn == FN_MUL ? (const Ast *const *)e->args : &e;
  int n = e->kind == AST_CALL && e->fn == FN_MUL ? e->nargs : 1;
  for (int i = 0; i < n; i++)
    if (!is_plainly_number(in, factors[i])) return;
  for (int i = 0; i < n; i++) use(in, factors[i], USE_NUMBER);
}

static void look_at_call(Infer *in, const Ast *e) {
  switch (e->fn) {
  case FN_TRANSPOSE: use(in, e->args[0], USE_NOT_SCALAR); break;
  case FN_NORM:
  case FN_NORM2:
  case FN_NORM1: use(in, e->args[0], USE_NOT_SCALAR); break;
  case FN_INNER:
    use(in, e->args[0], USE_NOT_SCALAR);
    use(in, e->args[1], USE_NOT_SCALAR);
    break;
  case FN_DIV:
    use_number(in, e->args[1], USE_NUMBER | USE_DENOMINATOR);
    use_numerator(in, e->args[0]);
    break;
  case FN_POW: use_number(in, e->args[1], USE_NUMBER); break;
  default: break;
  }
}

static void look_at(Infer *in, Ast *e) {
  if (e->id == in->pass) return;
  e->id = in->pass;
  if (e->kind == AST_NAME && e->sym != NULL) {
    Var *v = var_of(in, e->sym);
    v->uses |= e->flags & AST_BOLD ? USE_BOLD : USE_PLAIN;
    if (v->unit != NULL && v->unit->expr != NULL) look_at(in, v->unit->expr);
  }
  if (e->kind == AST_CALL) look_at_call(in, e);
  if (e->kind == AST_BIGOP && e->binder->upper != NULL) use_number(in, e->binder->upper, USE_NUMBER);
  for (int i = 0; i < e->nargs; i++) look_at(in, e->args[i]);
}

static void look_at_statement(Infer *in, const Statement *st) {
  if (st->expr != NULL) look_at(in, st->expr);
  for (int i = 0; i < st->nexprs; i++) look_at(in, st->exprs[i]);
  for (int i = 0; i < st->nwrt; i++) {
    look_at(in, st->wrt[i].target);
    use(in, st->wrt[i].target, st->kind == ST_DERIV ? USE_WRT | USE_DERIV : USE_WRT);
    if (st->wrt[i].transposed) use(in, st->wrt[i].target, USE_NOT_SCALAR);
  }
  if (st->candidate != NULL) look_at(in, st->candidate);
  for (int i = 0; i < st->nwhere; i++) look_at(in, st->where[i].expr);
  for (int i = 0; i < st->nat; i++) look_at(in, st->at[i].expr);
  for (int i = 0; i < st->nassume; i++) {
    if (st->assume[i].lhs != NULL) look_at(in, st->assume[i].lhs);
    if (st->assume[i].rhs != NULL) look_at(in, st->assume[i].rhs);
  }
  if (st->inner != NULL) look_at_statement(in, st->inner);
}

/* ---- usual kinds --------------------------------------------------------------------------------------- */

static bool usually_scalar(const char *name) {
  size_t len;
  return (name[0] >= 'a' && name[0] <= 'g') || greek_part(name, &len) != NULL;
}

static void choose(Var *v, Kind usual, Kind other) {
  v->usual = usual;
  v->other = other;
}

static bool uses_bold(const Statement *st) { return st->uses_bold || (st->inner != NULL && uses_bold(st->inner)); }

static void usual_kind(const Infer *in, Var *v) {
  const char *name = v->sym->name;
  bool bold = (v->uses & USE_BOLD) != 0, bold_formula = uses_bold(in->st);
  if (v->decl != NULL) choose(v, v->decl->kind, KIND_UNKNOWN);
  else if (v->sym->index || v->sym->dimension) choose(v, KIND_INTEGER, KIND_UNKNOWN);
  else if (v->uses & USE_DERIV) choose(v, KIND_SCALAR, KIND_UNKNOWN);
  else if (v->uses & USE_NOT_SCALAR) choose(v, is_capital(name) ? KIND_MATRIX : KIND_VECTOR, KIND_UNKNOWN);
  else if (is_capital(name) && bold_formula && !bold && (v->uses & USE_NUMBER)) choose(v, KIND_SCALAR, KIND_MATRIX);
  else if (is_capital(name)) {
    /* A numerator alone does not make the variable itself a number: grad A/2 wrt A is no derivative by a scalar. */
    bool number = (v->uses & USE_DENOMINATOR) || ((v->uses & USE_NUMBER) && !(v->uses & USE_WRT));
    choose(v, KIND_MATRIX, number && !bold ? KIND_SCALAR : KIND_UNKNOWN);
  } else if (bold) choose(v, KIND_VECTOR, KIND_UNKNOWN);
  else if (bold_formula || usually_scalar(name)) choose(v, KIND_SCALAR, KIND_VECTOR);
  else choose(v, KIND_VECTOR, KIND_SCALAR);
}

void find_usual_kinds(Infer *in) {
  in->pass++;
  look_at_statement(in, in->st);
  for (int i = 0; i < in->c->symbols->count; i++) {
    Var *v = in->vars[i];
    if (v->unit == NULL) usual_kind(in, v);
    v->kind = v->usual;
  }
}

/* ---- the search ---------------------------------------------------------------------------------------- */

enum { MAX_CHANGES = 12, MAX_SOLUTIONS = 8 };

/* A set of symbols (serials, ascending) whose kind is changed. */
typedef struct Choice {
  struct Choice *next;
  int n, lowered;
  int serials[MAX_CHANGES];
} Choice;

typedef struct Search {
  Infer *in;
  int depth;          /* changes allowed in this round */
  bool cut;           /* a larger set could have been tried */
  long budget;        /* nodes that may still be visited */
  PtrMap *tried;      /* hash of a set -> Choice list */
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
    q->items = arena_grow(q->in->arena, q->items, sizeof *q->items * (size_t)q->cap, sizeof *q->items * (size_t)cap);
    q->cap = cap;
  }
  q->items[q->last++] = e;
}

/* The undeclared names that occur in e, those on top first: their kinds decide whether e is a scalar. */
static int collect(Infer *in, Ast *e, int *serials, int max) {
  Queue q = {.in = in};
  PtrMap *known = ptrmap_new(in->arena);
  int n = 0;
  in->pass++;
  for (push(&q, e); q.first < q.last && n < max; q.first++) {
    e = q.items[q.first];
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
  out->lowered += in->vars[serial]->other == KIND_SCALAR;
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
  return collect(in, in->failure.at, serials, max);
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

static void note_changes(Infer *in) {
  for (int i = 0; i < in->c->symbols->count; i++) {
    const Var *v = in->vars[i];
    if (v->unit != NULL || v->decl != NULL || v->sym->index || v->sym->dimension) continue;
    bool small_vector = v->kind == KIND_VECTOR && v->usual == KIND_VECTOR && usually_scalar(v->sym->name) && !(v->uses & USE_BOLD);
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
  diag_error(in->c->diag, ERR_SHAPE, span, "this can be read in two ways: with %s, or with %s", buf_str(&left), buf_str(&right));
  diag_hint(in->c->diag, "declare one of them, for example %s", buf_str(&left));
  return false;
}

/* Raising scalars goes before lowering vectors; then only one set may be left. */
static bool settle_solutions(Search *s) {
  int best = 0;
  for (int i = 1; i < s->nsolutions; i++)
    if (s->solutions[i].lowered < s->solutions[best].lowered) best = i;
  for (int i = 0; i < s->nsolutions; i++)
    if (i != best && s->solutions[i].lowered == s->solutions[best].lowered) return ambiguous(s->in, &s->solutions[best], &s->solutions[i]);
  for (int i = 0; i < s->solutions[best].n; i++) flip(s->in, s->solutions[best].serials[i]);
  return true;
}

static void restore_usual(Infer *in) {
  for (int i = 0; i < in->c->symbols->count; i++) in->vars[i]->kind = in->vars[i]->usual;
}

/* Leaves the kinds that fit in vars, and the shapes that follow from them bound; false after an error. */
bool search_kinds(Infer *in) {
  int mark = dims_mark(in->c->dims);
  if (shape_statement(in)) {
    note_changes(in);
    return true;
  }
  if (in->c->diag->failed) return false;
  dims_undo(in->c->dims, mark);
  Failure usual = in->failure;
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
  }
  if (shape_statement(in)) {
    note_changes(in);
    return true;
  }
  if (!in->c->diag->failed) report(in);
  return false;
}
