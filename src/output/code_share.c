#include <string.h>

#include "output/code.h"

/* Python has assignment expressions: (t1 := ..., t2 := ..., RESULT)[-1] computes what is shared once. */

enum { WORTH_NAMING = 6, /* nodes of a subexpression that is worth a name where it stands twice in an expression, */
       WORTH_A_LINE = 3, /* and in a function's body */
       DEEP = 60         /* levels of nesting from which parts are named anyway: interpreters have limits */ };

typedef struct Use {
  int count;
  long size;       /* as a tree; saturates */
  int depth;
  bool loop;       /* depends on an index that only a loop inside binds */
  bool cut;        /* gets a name because of its depth */
  bool named;      /* has one in this scope */
} Use;

typedef struct Plan {
  PtrMap *uses;
  PtrMap *inner;   /* index symbols that loops inside bind */
  const Ast **order;
  int count, cap;
} Plan;

static void append(Code *p, Plan *plan, const Ast *e) {
  if (plan->count == plan->cap) {
    int cap = plan->cap == 0 ? 64 : 2 * plan->cap;
    plan->order = arena_move(p->c->arena, plan->order, sizeof(Ast *) * (size_t)plan->cap, sizeof(Ast *) * (size_t)cap);
    plan->cap = cap;
  }
  plan->order[plan->count++] = e;
}

static bool is_compound(const Ast *e) {
  if (e->kind == AST_CALL) return e->nargs > 0 && e->fn != FN_NEG && e->fn != FN_TRANSPOSE;
  return e->kind == AST_BIGOP || e->kind == AST_BLOCK || e->kind == AST_APPLY;
}

/* Counts the uses of the nodes under e; in post-order, so that what a name needs is named before it. */
static Use *count_uses(Code *p, Plan *plan, const Ast *e) {
  enum { SATURATED = 1000000 };
  e = code_resolve(p, e);
  Use *u = ptrmap_get(plan->uses, e);
  if (u != NULL) {
    u->count++;
    return u;
  }
  u = ARENA_NEW(p->c->arena, Use);
  *u = (Use){.count = 1, .size = 1};
  ptrmap_put(plan->uses, e, u);
  if (code_named(p, e) != NULL) return u;
  if (e->kind == AST_BIGOP && e->binder->syms != NULL)
    for (int i = 0; i < e->binder->count; i++) ptrmap_put(plan->inner, e->binder->syms[i], e);
  if (e->kind == AST_NAME) u->loop = e->sym != NULL && ptrmap_get(plan->inner, e->sym) != NULL;
  for (int i = 0; i < e->nargs; i++) {
    const Use *x = count_uses(p, plan, e->args[i]);
    u->size = x->size >= SATURATED - u->size ? SATURATED : u->size + x->size;
    if (!x->cut && x->depth >= u->depth) u->depth = x->depth + 1;
    u->loop |= x->loop;
  }
  if (!u->loop && is_compound(e) && u->depth >= DEEP) {
    u->cut = true;
    u->depth = 0;
  }
  append(p, plan, e);
  return u;
}

static bool is_worth_naming(const Use *u, const Ast *e, long least) {
  return u->cut || (u->count > 1 && !u->loop && u->size >= least && is_compound(e));
}

/* "t1", "t2" ... or, where the user has such names, with more letters. */
static const char *fresh_name(Code *p) {
  const char *prefix = "t";
  const SymbolTable *t = p->c->symbols;
  for (int i = 0; t != NULL && i < t->count; i++) {
    const char *name = t->items[i]->name;
    if (name[0] == 't' && name[1] >= '0' && name[1] <= '9') prefix = "md_t";
  }
  return arena_printf(p->c->arena, "%s%d", prefix, ++p->temporaries);
}

void code_scope(Code *p, const Ast *e, Tight need) {
  Plan plan = {.uses = ptrmap_new(p->c->arena), .inner = ptrmap_new(p->c->arena)};
  bool opened = false;
  if (p->f == FORMAT_NUMPY) {
    count_uses(p, &plan, e);
    const Ast *root = code_resolve(p, e);
    for (int i = 0; i < plan.count && !p->too_long && !p->impossible; i++) {
      const Ast *x = plan.order[i];
      Use *u = ptrmap_get(plan.uses, x);
      if (x == root || !is_worth_naming(u, x, WORTH_NAMING)) continue;
      const char *name = fresh_name(p);
      buf_printf(&p->b, "%s%s := ", opened ? ", " : "(", name);
      code_emit_unsigned(p, x, TIGHT_SUM);
      ptrmap_put(p->names, x, name);
      opened = u->named = true;
    }
  }
  if (opened) buf_add(&p->b, ", ");
  code_emit(p, e, opened ? TIGHT_NONE : need);
  if (opened) buf_add(&p->b, ")[-1]");
  for (int i = 0; i < plan.count; i++) {
    const Ast *x = plan.order[i];
    if (((const Use *)ptrmap_get(plan.uses, x))->named) ptrmap_put(p->names, x, "");
  }
}

static void line(Code *p, const char *name, const Ast *e, bool with_sign) {
  buf_printf(&p->b, p->f == FORMAT_NUMPY ? "    %s = " : "  %s = ", name);
  if (!with_sign) code_emit_unsigned(p, e, TIGHT_SUM);
  else if (code_has_free_indices(p, e)) code_free_indices(p, e);
  else code_emit(p, e, TIGHT_NONE);
  buf_add(&p->b, p->f == FORMAT_NUMPY ? "\n" : ";\n");
}

void code_lines(Code *p, int n, const Ast *const *exprs, const char *const *names) {
  Plan plan = {.uses = ptrmap_new(p->c->arena), .inner = ptrmap_new(p->c->arena)};
  int *ends = ARENA_ARRAY(p->c->arena, int, n);
  for (int i = 0; i < n; i++) {
    count_uses(p, &plan, exprs[i]);
    ends[i] = plan.count;
  }
  for (int i = 0, next = 0; i < n && !p->too_long && !p->impossible; i++) {
    const Ast *root = code_resolve(p, exprs[i]);
    for (; next < ends[i]; next++) {
      const Ast *x = plan.order[next];
      if (x == root || !is_worth_naming(ptrmap_get(plan.uses, x), x, WORTH_A_LINE)) continue;
      const char *name = fresh_name(p);
      line(p, name, x, false);
      ptrmap_put(p->names, x, name);
    }
    line(p, names[i], exprs[i], true);
    if (is_compound(root) && !code_is_negative(p, root) && code_named(p, root) == NULL) ptrmap_put(p->names, root, names[i]);
  }
}
