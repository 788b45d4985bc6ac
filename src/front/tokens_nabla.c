/* A nabla without a subscript gets one: the argument of the function behind it, the parameter of a defined
 * function, or the only name that can vary.  Before a function it takes that alone: grad f(x)' y. */
#include <ctype.h>
#include <string.h>

#include "front/extents.h"
#include "front/lexicon.h"

enum { MAX_CANDIDATES = 8 };

typedef struct Nabla {
  Ctx *c;
  const Tokens *in;
  Tokens *out;
  const char *candidates[MAX_CANDIDATES];
  int ncandidates; /* all of them are counted */
} Nabla;

/* ---- names that can vary -------------------------------------------------------------------------------------- */

static bool is_number_letter(const char *name) {
  if (lexicon_is_greek(name)) return islower((unsigned char)name[0]);
  return name[0] >= 'a' && name[0] <= 'g';
}

static bool varies(const Nabla *n, const char *name, bool bold) {
  const Decl *d = tokens_decl(n->in, name);
  if (d == NULL) return bold || !is_number_letter(name);
  return !d->is_definition && d->kind != KIND_SCALAR && d->kind != KIND_INTEGER && d->kind != KIND_FUNCTION;
}

static void add_candidate(Nabla *n, const char *name, bool bold) {
  if (!varies(n, name, bold)) return;
  for (int i = 0; i < n->ncandidates && i < MAX_CANDIDATES; i++)
    if (n->candidates[i] == name) return;
  if (n->ncandidates < MAX_CANDIDATES) n->candidates[n->ncandidates] = name;
  n->ncandidates++;
}

static void add_names_of(Nabla *n, const Ast *e) {
  if (e->kind == AST_NAME) add_candidate(n, intern(n->c->names, e->name), (e->flags & AST_BOLD) != 0);
  for (int i = 0; i < e->nargs; i++) add_names_of(n, e->args[i]);
}

static void add_names_between(Nabla *n, int begin, int end) {
  for (int i = begin; i < end; i++) {
    const Token *t = &n->in->items[i];
    if (t->kind != TOK_NAME) continue;
    const Decl *d = tokens_decl(n->in, t->name);
    if (d != NULL && d->is_definition) add_names_of(n, d->expr);
    else add_candidate(n, t->name, (t->flags & TOKEN_BOLD) != 0);
  }
}

/* ---- output ----------------------------------------------------------------------------------------------------- */

static Token *emit(Nabla *n, int kind, Span span) {
  Token *t = tokens_add(n->out, kind, span);
  t->flags = TOKEN_TEX;
  return t;
}

/* The scripts of a power, as they are. */
static int copy_power(Nabla *n, int i) {
  int end = tokens_kind(n->in, i) == TOK_POWER ? extent_script(n->in, i + 1) : i;
  tokens_copy_range(n->out, n->in, i, end);
  return end;
}

/* nabla _ { begins, with what comes next as its variable. */
static void open_subscript(Nabla *n, int sign) {
  const Token *t = &n->in->items[sign];
  tokens_copy(n->out, t);
  emit(n, TOK_SUB, t->span);
  emit(n, '{', (Span){t->span.end, t->span.end});
}

static void close_subscript(Nabla *n, int sign) {
  int end = n->in->items[sign].span.end;
  emit(n, '}', (Span){end, end});
}

static void by_name(Nabla *n, int sign, const char *name) {
  open_subscript(n, sign);
  emit(n, TOK_NAME, n->in->items[sign].span)->name = name;
  close_subscript(n, sign);
}

/* ---- the forms -------------------------------------------------------------------------------------------------- */

/* The bracket of the only argument behind a function's name at `i`; -1 if there is none. */
static int argument_bracket(const Tokens *t, int i) {
  bool named = tokens_kind(t, i) == TOK_APPLY || (tokens_kind(t, i) == TOK_NAME && tokens_glued(t, i + 1));
  if (!named || tokens_kind(t, i + 1) != '(') return -1;
  for (int k = i + 2; k < t->match[i + 1]; k = tokens_behind(t, k))
    if (t->items[k].kind == ',') return -1;
  if (tokens_kind(t, i) == TOK_APPLY) return i + 1;
  /* f(x) of an f that is not declared: nabla f(x) = ... names it */
  bool single = t->match[i + 1] == i + 3 && tokens_kind(t, i + 2) == TOK_NAME;
  return single && tokens_decl(t, t->items[i].name) == NULL ? i + 1 : -1;
}

/* nabla f(E), with the exponent of nabla between `power` and `f`; returns what is behind. */
static int by_argument(Nabla *n, int sign, int f) {
  const Tokens *t = n->in;
  int open = argument_bracket(t, f), close = t->match[open];
  emit(n, '(', (Span){t->items[sign].span.start, t->items[sign].span.start});
  open_subscript(n, sign);
  bool name = close == open + 2;
  if (!name) emit(n, '(', t->items[open].span);
  tokens_copy_range(n->out, t, open + 1, close);
  if (!name) emit(n, ')', t->items[close].span);
  close_subscript(n, sign);
  copy_power(n, sign + 1);
  tokens_copy_range(n->out, t, f, close + 1);
  emit(n, ')', (Span){t->items[close].span.end, t->items[close].span.end});
  return close + 1;
}

static bool no_variable(Nabla *n, const Token *sign) {
  Diag *d = n->c->diag;
  if (n->ncandidates < 2) {
    diag_error(d, ERR_SYNTAX, sign->span, "by which variable? nabla needs a subscript");
    diag_hint(d, "∇_X F or \\nabla_X F");
    return false;
  }
  Buf b = buf_new(n->c->arena);
  for (int i = 0; i < n->ncandidates && i < MAX_CANDIDATES; i++)
    buf_printf(&b, "%s∇_%s", i > 0 ? ", " : "", n->candidates[i]);
  diag_error(d, ERR_SYNTAX, sign->span, "by which variable? nabla has no subscript, and there are several");
  diag_hint(d, "write %s", buf_str(&b));
  return false;
}

static int end_of_side(const Tokens *t, int i) {
  while (i < t->count && !tokens_is_relation(t->items[i].kind) && !tokens_is_clause(t->items[i].kind) &&
         !tokens_is_closing(t->items[i].kind))
    i = tokens_behind(t, i);
  return i;
}

static bool nabla(Nabla *n, int *at) {
  const Tokens *t = n->in;
  int sign = *at, f = sign + 1;
  if (tokens_kind(t, f) == TOK_POWER) f = extent_script(t, f + 1);
  if (argument_bracket(t, f) >= 0) {
    *at = by_argument(n, sign, f);
    return true;
  }
  const Decl *d = tokens_kind(t, f) == TOK_NAME ? tokens_decl(t, t->items[f].name) : NULL;
  bool defined = d != NULL && d->is_definition;
  bool alone = defined || (tokens_kind(t, f) == TOK_NAME && !tokens_begins_operand(t, extent_postfix(t, f + 1)));
  n->ncandidates = 0;
  if (defined && d->nparams > 0)
    for (int i = 0; i < d->nparams; i++) add_candidate(n, intern(n->c->names, d->params[i]), true);
  else add_names_between(n, f, alone ? f + 1 : end_of_side(t, f));
  bool undefined = d == NULL && alone; /* nabla f with f unknown */
  if (n->ncandidates != 1 || undefined) {
    if (undefined) n->ncandidates = 0;
    return no_variable(n, &t->items[sign]);
  }
  if (defined) emit(n, '(', (Span){t->items[sign].span.start, t->items[sign].span.start});
  by_name(n, sign, n->candidates[0]);
  *at = copy_power(n, sign + 1);
  if (!defined) return true;
  tokens_copy(n->out, &t->items[f]);
  emit(n, ')', (Span){t->items[f].span.end, t->items[f].span.end});
  *at = f + 1;
  return true;
}

Tokens *tokens_nabla(Tokens *t) {
  Nabla n = {.c = t->c, .in = t, .out = tokens_for(t)};
  n.out->latex = t->latex;
  n.out->bold = t->bold;
  n.out->incomplete = t->incomplete;
  for (int i = 0; i < t->count;) {
    bool bare = t->items[i].kind == RAW_NABLA && tokens_kind(t, i + 1) != TOK_SUB && !t->incomplete;
    if (!bare) tokens_copy(n.out, &t->items[i++]);
    else if (!nabla(&n, &i)) return NULL;
  }
  tokens_set_match(n.out);
  return n.out;
}
