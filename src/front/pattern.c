#include "front/pattern.h"

#include <ctype.h>
#include <string.h>

/* ---- marks ------------------------------------------------------------------------------------------------ */

Ast *pattern_dots(Parser *p, const Token *t) {
  Ast *e = ast_string(p->c->arena, intern(p->c->names, t->kind == TOK_EMPTY ? "" : "..."), t->span);
  e->flags |= AST_DOTS;
  return e;
}

bool pattern_is_empty(const Ast *e) { return (e->flags & AST_DOTS) && e->name[0] == '\0'; }
bool pattern_is_dots(const Ast *e) { return (e->flags & AST_DOTS) && e->name[0] != '\0'; }

/* ---- one entry beside another ------------------------------------------------------------------------------- */

/* What the entries have in common: `index` stands where they differ, from `first` to `last`. */
typedef struct Progress {
  Parser *p;
  const char *index;
  Ast *first, *last; /* NULL as long as the entries agree */
  bool fails;
} Progress;

bool pattern_same(const Ast *a, const Ast *b) {
  if (a->kind != b->kind || a->fn != b->fn || a->name != b->name || a->nargs != b->nargs) return false;
  if (a->kind == AST_BIGOP) return a == b;
  if (a->kind == AST_NUMBER) return fmpq_equal(a->value, b->value);
  for (int i = 0; i < a->nargs; i++)
    if (!pattern_same(a->args[i], b->args[i])) return false;
  return true;
}

/* a_{12}, two indices typed as one number; small ones only. */
static const Ast *with_two_indices(Parser *p, const Ast *e) {
  if (e->kind != AST_SUBSCRIPT || e->nargs != 2 || e->args[1]->kind != AST_NUMBER) return e;
  const fmpq *v = e->args[1]->value;
  if (!fmpz_is_one(fmpq_denref(v)) || fmpz_cmp_si(fmpq_numref(v), 11) < 0 || fmpz_cmp_si(fmpq_numref(v), 99) > 0)
    return e;
  long n = (long)fmpz_get_si(fmpq_numref(v));
  Ast *args[3] = {e->args[0], ast_integer(p->c->arena, n / 10, e->span), ast_integer(p->c->arena, n % 10, e->span)};
  Ast *res = ast_node(p->c->arena, AST_SUBSCRIPT, 3, args, e->span);
  res->flags = e->flags;
  if (args[0]->kind == AST_NAME && islower((unsigned char)args[0]->name[0])) res->flags |= AST_ENTRY_SMALL;
  return res;
}

static Ast *differ(Progress *g, const Ast *a, const Ast *b) {
  bool number = a->kind == AST_NUMBER && fmpz_is_one(fmpq_denref(a->value)) && b->kind != AST_STRING;
  if (!number || (g->first != NULL && (!pattern_same(g->first, a) || !pattern_same(g->last, b)))) {
    g->fails = true;
    return (Ast *)a;
  }
  g->first = (Ast *)a;
  g->last = (Ast *)b;
  return ast_name(g->p->c->arena, g->index, a->span);
}

static Ast *common(Progress *g, const Ast *a, const Ast *b) {
  if (a == b || g->fails) return (Ast *)a;
  if (a->kind == AST_SUBSCRIPT && b->kind == AST_SUBSCRIPT && a->nargs != b->nargs) {
    a = with_two_indices(g->p, a);
    b = with_two_indices(g->p, b);
  }
  bool leaf = a->kind == AST_NUMBER || b->kind == AST_NUMBER;
  if (leaf) return pattern_same(a, b) ? (Ast *)a : differ(g, a, b);
  if (a->kind != b->kind || a->fn != b->fn || a->name != b->name || a->nargs != b->nargs || a->kind == AST_BIGOP) {
    g->fails = !pattern_same(a, b);
    return (Ast *)a;
  }
  Ast *res = ARENA_NEW(g->p->c->arena, Ast);
  *res = *a;
  res->args = ARENA_ARRAY(g->p->c->arena, Ast *, a->nargs + 1);
  for (int i = 0; i < a->nargs; i++) res->args[i] = common(g, a->args[i], b->args[i]);
  return res;
}

static bool occurs(const Ast *e, const char *name) {
  if (e->kind == AST_NAME && e->name == name) return true;
  for (int i = 0; i < e->nargs; i++)
    if (occurs(e->args[i], name)) return true;
  return e->kind == AST_BIGOP; /* its indices are not looked at */
}

/* A letter for the index that neither entry holds. */
static const char *free_index(Parser *p, const Ast *a, const Ast *b) {
  static const char *const letters[] = {"i", "j", "k", "l", "r", "s", "t", "q", "p"};
  for (size_t i = 0; i < sizeof letters / sizeof *letters; i++) {
    const char *name = intern(p->c->names, letters[i]);
    if (!occurs(a, name) && !occurs(b, name)) return name;
  }
  return intern(p->c->names, "index");
}

/* ---- errors ------------------------------------------------------------------------------------------------- */

Ast *pattern_unclear(Parser *p, const Ast *dots) {
  if (diag_error(p->c->diag, ERR_UNSUPPORTED, dots->span, "the dots leave open what is meant")) return NULL;
  diag_hint(p->c->diag, "the entries beside the dots must differ in one index: x_1, ..., x_n");
  return NULL;
}

static bool too_deep(Parser *p, const Ast *e) {
  if (e->depth <= AST_MAX_DEPTH) return false;
  diag_error(p->c->diag, ERR_LIMIT, e->span, "this is nested deeper than %d levels", AST_MAX_DEPTH);
  return true;
}

/* ---- a row of entries --------------------------------------------------------------------------------------- */

int pattern_place_of_dots(const AstList *l) {
  for (int i = 0; i < l->count; i++)
    if (pattern_is_dots(l->items[i])) return i;
  return -1;
}

/* Whether e is the element at the number `value`. */
static bool is_at(Parser *p, const Ast *e, const Ast *element, const char *index, const fmpq_t value) {
  Progress g = {.p = p, .index = index};
  const Ast *found = common(&g, e, element);
  if (g.fails) return false;
  (void)found;
  return g.first == NULL || (fmpq_equal(g.first->value, value) && g.last->kind == AST_NAME && g.last->name == index);
}

/* The run around the dots at `at`. */
bool pattern_find_run(Parser *p, const AstList *l, int at, PatternRun *r) {
  const Ast *dots = l->items[at];
  if (at == 0 || at + 1 >= l->count || pattern_is_dots(l->items[at + 1])) return pattern_unclear(p, dots) != NULL;
  const Ast *a = l->items[at - 1], *b = l->items[at + 1];
  if (too_deep(p, a) || too_deep(p, b)) return false;
  Progress g = {.p = p, .index = free_index(p, a, b)};
  Ast *element = common(&g, a, b);
  if (g.fails) return pattern_unclear(p, dots) != NULL;
  *r = (PatternRun){.begin = at - 1, .end = at + 2, .element = element};
  if (g.first == NULL) {
    while (r->begin > 0 && pattern_same(l->items[r->begin - 1], a)) r->begin--;
    return true;
  }
  r->index = g.index;
  fmpq_t value;
  fmpq_init(value);
  fmpq_set(value, g.first->value);
  for (;;) {
    fmpq_sub_si(value, value, 1);
    if (r->begin == 0 || too_deep(p, l->items[r->begin - 1]) ||
        !is_at(p, l->items[r->begin - 1], element, g.index, value))
      break;
    r->begin--;
  }
  fmpq_add_si(value, value, 1);
  r->lower = ast_number(p->c->arena, value, a->span);
  r->upper = g.last;
  fmpq_clear(value);
  return !p->c->diag->failed;
}

Ast *pattern_indexed(Parser *p, Fn fn, const PatternRun *r, Ast *body, Span span) {
  AstList *names = list_one(p, ast_name(p->c->arena, r->index, span));
  Binder *b = binder_of(p, names, r->lower, r->upper, REL_NONE, span);
  return b != NULL ? ast_bigop(p->c->arena, fn, b, body, span) : NULL;
}

/* ---- sums and products ---------------------------------------------------------------------------------------- */

void pattern_run(Parser *p, Fn fn, AstList *l, Span span) {
  (void)span;
  for (int at; !p->c->diag->failed && (at = pattern_place_of_dots(l)) >= 0;) {
    PatternRun r;
    if (!pattern_find_run(p, l, at, &r)) return;
    if (r.index == NULL) {
      pattern_unclear(p, l->items[at]);
      return;
    }
    Span whole = span_join(l->items[r.begin]->span, l->items[r.end - 1]->span);
    Ast *e = pattern_indexed(p, fn, &r, r.element, whole);
    if (e == NULL) return;
    e->flags |= AST_BRACKETED;
    l->items[r.begin] = e;
    for (int i = r.end; i < l->count; i++) l->items[r.begin + 1 + i - r.end] = l->items[i];
    l->count -= r.end - r.begin - 1;
  }
}
