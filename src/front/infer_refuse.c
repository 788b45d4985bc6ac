/* What is refused before names are looked up: functions that nobody knows, variables that stand twice or are numbers;
 * and the note on x(t), which is a product. */
#include <ctype.h>
#include <string.h>

#include "base/nearest.h"
#include "front/lexicon.h"
#include "front/infer_impl.h"

enum { WORD = 3, SHORTEST = 4, LONG = 7 }; /* letters: of a name that may be a slip at all, and of one with two slips */

typedef struct Slips {
  Ctx *c;
  const Statement *st;
  const Ast *first;  /* the first name that is nearly a function's, NULL if there is none */
  const char *meant;
  const Ast *call;   /* the first word of three letters and more before a bracket: var(x) */
  const Ast *word;   /* the first upright word of a formula in TeX before a bracket: \mathrm{Var}(x) */
  const Ast *foreign; /* the first name that is a function elsewhere: eig(A) */
  const char *instead;
  const Ast *list;   /* the first name before a bracket with a comma: N(mu, Sigma) */
  PtrMap *bare;      /* names that stand elsewhere than before a bracket */
} Slips;

static int allowed(const char *name) { return strlen(name) >= LONG ? 2 : 1; }

/* The nearest of the blank-separated words. */
static const char *near_one_of(Arena *a, const char *name, const char *words, int *least) {
  const char *res = NULL;
  while (words != NULL && *words != '\0') {
    const size_t len = strcspn(words, " ");
    const char *word = arena_strndup(a, words, len);
    const int d = len >= SHORTEST ? word_distance(name, word) : 100;
    if (d < *least) *least = d, res = word;
    words += len;
    while (*words == ' ') words++;
  }
  return res;
}

static const char *near_function(Arena *a, const char *name) {
  const char *res = NULL;
  int least = allowed(name) + 1;
  for (Fn f = (Fn)1; f < FN_COUNT; f = (Fn)(f + 1)) {
    const FnRow *row = fn_row(f);
    if (row->op || row->internal) continue;
    const char *own = near_one_of(a, name, row->name, &least), *other = near_one_of(a, name, row->alias, &least);
    if (own != NULL) res = own;
    if (other != NULL) res = other;
  }
  return res;
}

static bool is_defined_here(const Statement *st, const char *name) {
  for (; st != NULL; st = st->inner) {
    for (int i = 0; i < st->nwhere; i++)
      if (st->where[i].name == name) return true;
    for (int i = 0; i < st->nparams; i++)
      if (st->params[i] == name) return true;
  }
  return false;
}

static bool is_bracketed(const Ast *e) {
  while (e->nargs > 0 && (e->flags & AST_BRACKETED) == 0 &&
         (ast_is_call(e, FN_POW) || ast_is_call(e, FN_EPOW) || ast_is_call(e, FN_TRANSPOSE) || ast_is_call(e, FN_INV)))
    e = e->args[0];
  return (e->flags & AST_BRACKETED) != 0;
}

/* (mu, Sigma), with round brackets. */
static bool is_list(const Slips *s, const Ast *e) {
  const Source *source = s->c->source;
  return e->kind == AST_BLOCK && e->nargs > 1 && source != NULL && (size_t)e->span.start < source->len && source->text[e->span.start] == '(';
}

static bool is_upright_word(const Ast *name) {
  return (name->flags & AST_LATEX) && name->name[1] != '\0' && strpbrk(name->name, "_0123456789") == NULL && !lexicon_is_greek(name->name);
}

static bool is_called(const Slips *s, const Ast *name, const Ast *argument) {
  return argument != NULL && (is_bracketed(argument) || is_list(s, argument)) && bracket_follows(s->c, name) &&
         decl_find(s->c->decls, name->name) == NULL && !is_defined_here(s->st, name->name);
}

/* What to write instead of a function that others have; false for other names. */
static bool find_foreign(const char *name, const char **instead) {
  static const struct {
    const char *words, *instead;
  } rows[] = {
#define FOREIGN(WORDS, INSTEAD) {WORDS, INSTEAD},
#include "front/foreign.def"
#undef FOREIGN
  };
  const size_t len = strlen(name);
  for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
    for (const char *at = rows[i].words; at != NULL && (at = strstr(at, name)) != NULL; at += len)
      if ((at == rows[i].words || at[-1] == ' ') && (at[len] == ' ' || at[len] == '\0')) {
        *instead = rows[i].instead;
        return true;
      }
  return false;
}

/* var, Cov: letters only, and no Greek letter's name; capitals are matrices run together. */
static bool is_plain_word(const char *name) {
  const size_t len = strlen(name);
  size_t letters = 0;
  while (isalpha((unsigned char)name[letters])) letters++;
  return len >= WORD && letters == len && islower((unsigned char)name[len - 1]) && !lexicon_is_greek(name);
}

static void look_at_name(Slips *s, const Ast *name, const Ast *next) {
  if (!is_called(s, name, next)) {
    ptrmap_put(s->bare, name->name, (void *)name);
    return;
  }
  if (s->call == NULL && is_plain_word(name->name)) s->call = name;
  const bool plain = strlen(name->name) >= SHORTEST && strchr(name->name, '_') == NULL;
  if (s->foreign == NULL && find_foreign(name->name, &s->instead)) s->foreign = name;
  else if (s->first == NULL && plain && (s->meant = near_function(s->c->arena, name->name)) != NULL) s->first = name;
  else if (s->word == NULL && is_upright_word(name)) s->word = name;
  else if (s->list == NULL && is_list(s, next)) s->list = name;
}

static void look(Slips *s, const Ast *e, const Ast *next) {
  if (e->kind == AST_NAME) {
    look_at_name(s, e, next);
    return;
  }
  const bool product = ast_is_call(e, FN_MUL), quotient = ast_is_call(e, FN_DIV); /* a/std (x) */
  for (int i = 0; i < e->nargs; i++)
    look(s, e->args[i], product && i + 1 < e->nargs ? e->args[i + 1] : quotient && i == 1 ? next : NULL);
}

static void look_in(void *ctx, Ast **slot) { look(ctx, *slot, NULL); }

static bool is_only_called(const Slips *s, const Ast *name) { return name != NULL && ptrmap_get(s->bare, name->name) == NULL; }

static bool check_functions(Ctx *c, Statement *st) {
  Slips s = {.c = c, .st = st, .bare = ptrmap_new(c->arena)};
  each_slot(st, look_in, &s);
  if (is_only_called(&s, s.foreign)) {
    diag_error(c->diag, ERR_UNSUPPORTED, s.foreign->span, "%s is no function here", s.foreign->name);
    if (s.instead != NULL) diag_hint(c->diag, "%s", s.instead);
    return false;
  }
  if (is_only_called(&s, s.first)) {
    diag_error(c->diag, ERR_NAME, s.first->span, "%s is neither a function nor declared", s.first->name);
    diag_hint(c->diag, "did you mean %s(...)? The product is written %s * (...)", s.meant, s.first->name);
    return false;
  }
  if (is_only_called(&s, s.call) && !is_only_called(&s, s.word) && !is_only_called(&s, s.list)) {
    diag_error(c->diag, ERR_NAME, s.call->span, "%s is neither a function nor declared", s.call->name);
    diag_hint(c->diag, "an unknown function is declared: %s : function; the product is written %s * (...)", s.call->name, s.call->name);
    return false;
  }
  const Ast *unknown = is_only_called(&s, s.word) ? s.word : is_only_called(&s, s.list) ? s.list : NULL;
  if (unknown == NULL) return true;
  diag_error(c->diag, ERR_UNSUPPORTED, unknown->span, "%s is no function that is known here", unknown->name);
  diag_hint(c->diag, "an unknown function is declared: %s : function", unknown->name);
  return false;
}

/* ---- x(t) ---------------------------------------------------------------------------------------------- */

/* x, x_i: its base; NULL if e is neither. */
static const Ast *letter_of(const Ast *e) { return e->kind == AST_SUBSCRIPT && e->args[0]->kind == AST_NAME ? e->args[0] : e->kind == AST_NAME ? e : NULL; }

static bool is_letter_of_letter(const Ctx *c, const Ast *name, const Ast *argument) {
  const Ast *base = letter_of(name);
  return base != NULL && (letter_of(argument) != NULL || argument->kind == AST_NUMBER) && (argument->flags & AST_BRACKETED) && bracket_follows(c, name) &&
         decl_find(c->decls, base->name) == NULL;
}

/* x, x_i as a note names them. */
static const char *text_of(Ctx *c, const Ast *e) {
  if (e->kind == AST_NAME) return e->name;
  const bool letter = e->nargs == 2 && e->args[1]->kind == AST_NAME;
  return letter ? arena_printf(c->arena, "%s_%s", e->args[0]->name, e->args[1]->name) : arena_printf(c->arena, "%s_...", e->args[0]->name);
}

typedef struct Finder {
  const Ctx *c;
  const Ast *name, *argument;
} Finder;

static void find_product(Finder *k, const Ast *e) {
  for (int i = 0; i < e->nargs && k->name == NULL; i++) {
    const bool found = ast_is_call(e, FN_MUL) && i + 1 < e->nargs && is_letter_of_letter(k->c, e->args[i], e->args[i + 1]);
    if (found) k->name = e->args[i], k->argument = e->args[i + 1];
    else find_product(k, e->args[i]);
  }
}

static void find_product_in(void *ctx, Ast **slot) { find_product(ctx, *slot); }

const char *product_note(Ctx *c, Statement *st, const char **function) {
  Finder k = {.c = c};
  each_slot(st, find_product_in, &k);
  if (k.name == NULL) return NULL;
  *function = k.name->kind == AST_NAME ? k.name->name : function_letter(c, k.name);
  const char *x = text_of(c, k.name);
  if (k.argument->kind == AST_NUMBER) {
    char *digits = fmpq_get_str(NULL, 10, k.argument->value);
    const char *note = arena_printf(c->arena, "%s(%s) is read as the product %s * %s; an entry is written %s[%s]", x, digits, x, digits, x, digits);
    flint_free(digits);
    return note;
  }
  const char *t = text_of(c, k.argument);
  const char *note = arena_printf(c->arena, "%s(%s) is read as the product %s %s", x, t, x, t);
  return k.name->kind == AST_NAME ? arena_printf(c->arena, "%s; a function is declared: %s : function", note, x) : note;
}

/* ---- variables ----------------------------------------------------------------------------------------- */

static bool has_name(const Ast *e) {
  bool res = e->kind == AST_NAME;
  for (int i = 0; i < e->nargs && !res; i++) res = has_name(e->args[i]);
  return res;
}

/* jac x wrt y where y = A x + b is by an intermediate; by y = 2 nothing can be differentiated. */
static bool check_variable(Ctx *c, const Statement *st, int at) {
  const Ast *x = st->wrt[at].target;
  if (x->kind != AST_NAME) return true;
  for (int i = 0; i < at; i++)
    if (st->wrt[i].target->kind == AST_NAME && st->wrt[i].target->name == x->name)
      return diag_error(c->diag, ERR_NAME, x->span, "%s stands twice among the variables", x->name);
  for (int i = 0; i < st->nwhere; i++) {
    if (st->where[i].name != x->name || has_name(st->where[i].expr)) continue;
    diag_error(c->diag, ERR_NAME, st->where[i].span, "%s is the variable, and `where` makes it a number", x->name);
    diag_hint(c->diag, "a value is put in behind the derivative: ... wrt %s at %s = ...", x->name, x->name);
    return false;
  }
  return true;
}

static bool distinct_variables(Ctx *c, const Statement *st) {
  if (st->inner != NULL && !distinct_variables(c, st->inner)) return false;
  for (int i = 0; i < st->nwrt; i++)
    if (!(st->kind == ST_HESS && i == 1) && !check_variable(c, st, i)) return false;
  return true;
}

bool refuse_statement(Ctx *c, Statement *st) { return check_functions(c, st) && distinct_variables(c, st); }
