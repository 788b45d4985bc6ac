#include <string.h>

#include "front/symbol.h"
#include "output/names.h"
#include "output/size.h"
#include "output/text.h"

/* ---- entries and members ---- */

static bool is_letter(const Ast *e) { return e->kind == AST_NAME && strlen(e->name) == 1; }

static bool is_count(const Ast *e) {
  return e->kind == AST_NUMBER && fmpz_is_one(fmpq_denref(e->value)) && fmpq_sgn(e->value) >= 0;
}


static void add_subscripts(Text *t, const Ast *e, const char *between) {
  for (int i = 1; i < e->nargs; i++) {
    if (i > 1) buf_add(&t->b, between);
    text_inside(t, e->args[i], 0);
  }
}

/* Whether the subscripts can stand side by side without commas: A_{ij}, A_{12}, x_{12}. */
static bool all_simple(const Ast *e) {
  for (int i = 1; i < e->nargs; i++) {
    const Ast *x = e->args[i];
    bool one_digit = is_count(x) && fmpz_cmp_ui(fmpq_numref(x->value), 9) <= 0;
    if (!is_letter(x) && !one_digit && !(e->nargs == 2 && is_count(x))) return false;
  }
  return true;
}

/* Appends the letters as Unicode subscripts, or nothing. */
static bool add_unicode_subscripts(Text *t, const Ast *e) {
  if (t->f != FORMAT_UNICODE) return false;
  Buf b = buf_new(t->b.arena);
  for (int i = 1; i < e->nargs; i++) {
    const char *letter = e->args[i]->name;
    if (is_count(e->args[i])) {
      Text digits = {.c = t->c, .f = FORMAT_ASCII, .s = text_style(FORMAT_ASCII), .b = buf_new(t->b.arena)};
      text_inside(&digits, e->args[i], 0);
      letter = buf_str(&digits.b);
    }
    if (!subscript_add(&b, letter)) return false;
  }
  buf_add(&t->b, buf_str(&b));
  return true;
}

void text_index(Text *t, const Ast *e) {
  const Ast *base = e->args[0];
  text_print(t, base, LEVEL_ATOM, PLACE_FIRST, 0);
  const Ast *name = base->kind == AST_DIFFERENTIAL ? base->args[0] : base;
  bool plain = name->kind == AST_NAME && (strchr(name->name, '_') == NULL || (t->f == FORMAT_UNICODE && name_is_accented(name->name)));
  int bars = t->bars, norms = t->norms;
  /* x_{t - 1}: in a line of LaTeX or one that begins with a sum sign, brackets would multiply */
  if (plain) {
    bool simple = all_simple(e);
    if (simple && add_unicode_subscripts(t, e)) return;
    bool braces = t->f == FORMAT_LATEX || e->nargs > 2 || !simple;
    buf_add(&t->b, braces ? "_{" : "_");
    add_subscripts(t, e, simple ? "" : ", ");
    if (braces) buf_addc(&t->b, '}');
  } else {
    buf_add(&t->b, t->f == FORMAT_LATEX ? "_{" : "[");
    add_subscripts(t, e, ", ");
    buf_addc(&t->b, t->f == FORMAT_LATEX ? '}' : ']');
  }
  t->bars = bars;
  t->norms = norms;
}

/* ---- indexed sums ---- */

/* Whether sym stands as a subscript in e, so that the sum's extent can be told from the body. */
static bool ranges_over(PtrMap *seen, const Ast *e, const Symbol *sym, const char *name) {
  if (ptrmap_get(seen, e) != NULL) return false;
  ptrmap_put(seen, e, e);
  if (e->kind == AST_ENTRY || e->kind == AST_MEMBER || e->kind == AST_SUBSCRIPT)
    for (int i = 1; i < e->nargs; i++)
      if (e->args[i]->kind == AST_NAME && (sym != NULL ? e->args[i]->sym == sym : e->args[i]->name == name)) return true;
  for (int i = 0; i < e->nargs; i++)
    if (ranges_over(seen, e->args[i], sym, name)) return true;
  return false;
}

static const char *relation_sign(Relation r, Format f) {
  static const char *const plain[] = {"", "<", "<=", ">", ">=", "!="};
  static const char *const unicode[] = {"", "<", "≤", ">", "≥", "≠"};
  static const char *const latex[] = {"", " < ", " \\le ", " > ", " \\ge ", " \\ne "};
  return f == FORMAT_LATEX ? latex[r] : f == FORMAT_UNICODE ? unicode[r] : plain[r];
}

static void add_binders(Text *t, const Binder *b) {
  for (int i = 0; i < b->count; i++) {
    if (i == 1 && b->relation != REL_NONE)
      buf_add(&t->b, relation_sign(b->relation, t->f));
    else if (i > 0)
      buf_addc(&t->b, ',');
    name_add(&t->b, b->names[i], t->f);
  }
}

static void add_lower(Text *t, const Binder *b) {
  add_binders(t, b);
  buf_addc(&t->b, '=');
  if (b->lower != NULL)
    text_inside(t, b->lower, 0);
  else
    buf_addc(&t->b, '1');
}

static void add_upper(Text *t, const Binder *b, bool length_needed) {
  if (b->upper != NULL)
    text_inside(t, b->upper, 0);
  else if (length_needed)
    size_add(&t->b, b->lengths[0], t->f);
}

static void add_bounds(Text *t, const Binder *b, bool length_needed) {
  add_lower(t, b);
  buf_add(&t->b, "}^{");
  add_upper(t, b, length_needed);
  buf_addc(&t->b, '}');
}

/* The sign with its bounds over and under it. */
static void add_tall_range(Text *t, const Ast *e, bool bounds, bool length_needed) {
  Text lower = *t, upper = *t;
  lower.b = buf_new(t->b.arena), upper.b = buf_new(t->b.arena);
  if (bounds) add_lower(&lower, e->binder);
  else add_binders(&lower, e->binder);
  if (bounds) add_upper(&upper, e->binder, length_needed);
  const char *sign = e->fn == FN_BIGPROD ? "prod" : "sum";
  if (t->f == FORMAT_UNICODE) sign = e->fn == FN_BIGPROD ? t->s->prod : t->s->sum;
  text_tall_sign(t, sign, buf_str(&lower.b), buf_str(&upper.b));
}

static void add_range(Text *t, const Ast *e) {
  const Binder *b = e->binder;
  const Symbol *sym = b->syms == NULL ? NULL : b->syms[0];
  bool length_needed = b->upper == NULL && b->count == 1 && b->lengths != NULL && b->lengths[0] != NULL &&
                       (b->lower != NULL || !ranges_over(ptrmap_new(t->b.arena), e->args[0], sym, b->names[0]));
  bool bounds = b->upper != NULL || length_needed;
  if (t->tall != NULL) {
    add_tall_range(t, e, bounds, length_needed);
    return;
  }
  if (!bounds && b->count == 1 && t->f == FORMAT_UNICODE && subscript_add(&t->b, b->names[0])) return;
  bool underscore = t->f != FORMAT_ASCII && t->f != FORMAT_JSON; /* the ascii sign ends in one */
  if (underscore) buf_addc(&t->b, '_');
  bool braces = bounds || b->count > 1 || t->f == FORMAT_LATEX || strlen(b->names[0]) > 1;
  if (braces) buf_addc(&t->b, '{');
  if (bounds) {
    add_bounds(t, b, length_needed);
    return;
  }
  add_binders(t, b);
  if (braces) buf_addc(&t->b, '}');
}

void text_bigop(Text *t, const Ast *e) {
  if (t->tall == NULL) buf_add(&t->b, e->fn == FN_BIGPROD ? t->s->prod : t->s->sum);
  add_range(t, e);
  buf_addc(&t->b, ' ');
  SumsAround here = {e->binder, t->bound};
  t->bound = &here;
  text_print(t, e->args[0], LEVEL_OPEN, PLACE_AFTER, 0);
  t->bound = here.outer;
}

/* ---- block matrices ---- */

void text_block(Text *t, const Ast *e) {
  if (t->tall != NULL) {
    text_tall_block(t, e);
    return;
  }
  bool latex = t->f == FORMAT_LATEX;
  buf_add(&t->b, latex ? "\\begin{pmatrix} " : "[");
  for (int i = 0; i < e->nargs; i++) {
    if (i > 0) {
      bool row = i % e->ncols == 0;
      buf_add(&t->b, latex ? (row ? " \\\\ " : " & ") : row ? "; " : ", ");
    }
    text_inside(t, e->args[i], 0);
  }
  buf_add(&t->b, latex ? " \\end{pmatrix}" : "]");
}
