#include "output/text.h"

#include <string.h>

#include "front/symbol.h"
#include "output/names.h"
#include "output/size.h"

/* ---- which constants need their size ---- */

/* The dimensions of a product: those of its first and last factor that are no scalars. */
static int product_own_shape(Text *t, const Ast *e) {
  int first = 0, last = e->nargs - 1;
  while (first < last && ast_is_scalar(e->args[first])) first++;
  while (last > first && ast_is_scalar(e->args[last])) last--;
  int bits = (text_own_shape(t, e->args[first]) & FIXED_ROWS) | (text_own_shape(t, e->args[last]) & FIXED_COLS);
  /* an I at an end takes the size of its neighbour */
  if (first < last && ast_is_call(e->args[first], FN_IDENTITY)) bits |= FIXED_ROWS;
  if (first < last && ast_is_call(e->args[last], FN_IDENTITY)) bits |= FIXED_COLS;
  return bits;
}

static int any_own_shape(Text *t, const Ast *e) {
  int bits = 0;
  for (int i = 0; i < e->nargs && bits != FIXED_BOTH; i++) bits |= text_own_shape(t, e->args[i]);
  return bits;
}

/* Whether e_i runs over all unit vectors: the bounds of the sum around tell its length. */
static bool runs_over_all(const Text *t, const Ast *unit) {
  const Ast *i = unit->args[0];
  if (i->kind != AST_NAME || unit->shape.rows == NULL) return false;
  for (const SumsAround *b = t->bound; b != NULL; b = b->outer)
    for (int k = 0; k < b->binder->count; k++) {
      const Binder *of = b->binder;
      if (strcmp(of->names[k], i->name) != 0) continue;
      return of->upper != NULL && of->lengths != NULL && of->lengths[k] != NULL && dim_equal(t->c->dims, of->lengths[k], unit->shape.rows);
    }
  return false;
}

static int call_own_shape(Text *t, const Ast *e) {
  int bits;
  switch (e->fn) {
    case FN_IDENTITY:
    case FN_ZEROS: return 0;
    case FN_UNIT: return runs_over_all(t, e) ? FIXED_BOTH : FIXED_COLS; /* e_i takes its length from its neighbours */
    case FN_ADD:
    case FN_HADAMARD:
    case FN_EDIV: return any_own_shape(t, e);
    case FN_MUL: return product_own_shape(t, e);
    case FN_NEG:
    case FN_DIV:
    case FN_EPOW: return text_own_shape(t, e->args[0]);
    case FN_POW:
    case FN_INV: return text_own_shape(t, e->args[0]) ? FIXED_BOTH : 0;
    case FN_TRANSPOSE:
      bits = text_own_shape(t, e->args[0]);
      return (bits & FIXED_ROWS ? FIXED_COLS : 0) | (bits & FIXED_COLS ? FIXED_ROWS : 0);
    default: return FIXED_BOTH;
  }
}

int text_own_shape(Text *t, const Ast *e) {
  if (e->kind != AST_CALL) return ast_is_scalar(e) ? 0 : FIXED_BOTH;
  if (ast_is_scalar(e)) return 0;
  static const int values[] = {0, FIXED_ROWS, FIXED_COLS, FIXED_BOTH};
  const int *known = ptrmap_get(t->own, e);
  if (known == NULL) {
    known = &values[call_own_shape(t, e)];
    ptrmap_put(t->own, e, known);
  }
  return *known;
}

bool text_name_taken(const Text *t, const char *name) {
  if (t->c->symbols == NULL) return false;
  for (int i = 0; i < t->c->symbols->count; i++)
    if (strcmp(t->c->symbols->items[i]->name, name) == 0) return true;
  return false;
}

/* ---- constants ---- */

static bool sized(const Ast *e) { return e->shape.rows != NULL && e->shape.cols != NULL; }

static void add_word(Text *t, const char *word) {
  if (t->f == FORMAT_LATEX && strcmp(word, "det") == 0)
    buf_add(&t->b, "\\det");
  else if (t->f == FORMAT_LATEX)
    buf_printf(&t->b, "\\operatorname{%s}", word);
  else
    buf_add(&t->b, word);
}

/* word(rows, cols), or word(rows) where that says the same */
static void add_sized(Text *t, const char *word, const Ast *e, bool square) {
  add_word(t, word);
  if (!sized(e)) return;
  buf_add(&t->b, t->s->open);
  size_add(&t->b, e->shape.rows, t->f);
  if (!square && !dim_is(e->shape.cols, 1)) {
    buf_add(&t->b, ", ");
    size_add(&t->b, e->shape.cols, t->f);
  }
  buf_add(&t->b, t->s->close);
}

/* The letter, with its size as a subscript where that is a name or a number; false if it cannot be told. */
static bool add_letter(Text *t, const char *letter, const Ast *e, bool fixed) {
  if (text_name_taken(t, letter)) return false;
  if (fixed || !sized(e)) {
    buf_add(&t->b, letter);
    return true;
  }
  const char *name = dim_is_name(e->shape.rows);
  if (t->f == FORMAT_LATEX || (name != NULL && strlen(name) == 1)) {
    buf_add(&t->b, letter);
    if (t->f == FORMAT_UNICODE && subscript_add(&t->b, name)) return true;
    buf_add(&t->b, t->f == FORMAT_LATEX ? "_{" : "_");
    size_add(&t->b, e->shape.rows, t->f);
    if (t->f == FORMAT_LATEX) buf_addc(&t->b, '}');
    return true;
  }
  return false;
}

/* e_i where the length follows from what stands around it, unit(i, n) otherwise. */
static void print_unit(Text *t, const Ast *e, int fixed) {
  const Ast *i = e->args[0];
  bool simple = i->kind == AST_NAME ? strlen(i->name) == 1 : i->kind == AST_NUMBER;
  if (simple && (fixed & FIXED_ROWS || runs_over_all(t, e)) && !text_name_taken(t, "e")) {
    Text index = {.c = t->c, .f = FORMAT_ASCII, .s = text_style(FORMAT_ASCII), .b = buf_new(t->b.arena)};
    text_inside(&index, i, 0);
    buf_addc(&t->b, 'e');
    if (t->f == FORMAT_UNICODE && subscript_add(&t->b, buf_str(&index.b))) return;
    buf_add(&t->b, t->f == FORMAT_LATEX ? "_{" : "_");
    text_inside(t, i, 0);
    if (t->f == FORMAT_LATEX) buf_addc(&t->b, '}');
    return;
  }
  add_word(t, "unit");
  buf_add(&t->b, t->s->open);
  text_inside(t, i, 0);
  if (sized(e)) {
    buf_add(&t->b, ", ");
    size_add(&t->b, e->shape.rows, t->f);
  }
  buf_add(&t->b, t->s->close);
}

static bool print_constant(Text *t, const Ast *e, int fixed) {
  switch (e->fn) {
    case FN_IDENTITY:
      if (ast_is_scalar(e))
        buf_add(&t->b, "1");
      else if (!add_letter(t, "I", e, fixed != 0))
        add_sized(t, "eye", e, true);
      return true;
    case FN_ZEROS:
      if (ast_is_scalar(e))
        buf_add(&t->b, "0");
      else if (fixed != FIXED_BOTH || !add_letter(t, "O", e, true))
        add_sized(t, "zeros", e, false);
      return true;
    case FN_ONES:
      if (ast_is_scalar(e))
        buf_add(&t->b, "1");
      else
        add_sized(t, "ones", e, false);
      return true;
    case FN_UNIT:
      print_unit(t, e, fixed);
      return true;
    case FN_EULER: /* e alone may be anybody's name */
      buf_add(&t->b, t->f == FORMAT_LATEX ? "\\exp(1)" : "exp(1)");
      return true;
    default: return false;
  }
}

/* ---- calls ---- */

static void add_args(Text *t, const Ast *e) {
  int bars = t->bars, norms = t->norms;
  t->bars = t->norms = 0;
  buf_add(&t->b, t->s->open);
  for (int i = 0; i < e->nargs; i++) {
    if (i > 0) buf_add(&t->b, ", ");
    if (i == 0 && ast_is_call(e, FN_FRECHET) && e->args[0]->name != NULL)
      add_word(t, e->args[0]->name); /* the name of a function, not of a value */
    else
      text_inside(t, e->args[i], 0);
  }
  buf_add(&t->b, t->s->close);
  t->bars = bars;
  t->norms = norms;
}

/* An argument; ln(|A|) would be read as ln|A|, which is logdet, so there the determinant has its name. */
static void add_argument(Text *t, const Ast *e, int i) {
  const int bars = t->bars;
  if (e->fn == FN_LOG && ast_is_call(text_unwrap(e->args[i]), FN_DET)) t->bars++;
  text_inside(t, e->args[i], 0);
  t->bars = bars;
}

/* Copies a template, with %0, %1 ... replaced; its round brackets grow in LaTeX. */
static void add_template(Text *t, const Ast *e, const char *s) {
  for (; *s != '\0'; s++) {
    if (*s == '%' && s[1] >= '0' && s[1] <= '9') {
      int i = *++s - '0';
      if (i < e->nargs) add_argument(t, e, i);
    } else if (*s == '(') {
      buf_add(&t->b, t->s->open);
    } else if (*s == ')') {
      buf_add(&t->b, t->s->close);
    } else {
      buf_addc(&t->b, *s);
    }
  }
}

static const char *template_of(const Text *t, const Ast *e) {
  const FnRow *r = fn_row(e->fn);
  const char *s = t->f == FORMAT_UNICODE ? r->unicode : t->f == FORMAT_LATEX ? r->latex : NULL;
  /* σ(x) is a product where σ is a name */
  static const char *const letters[FN_COUNT] = {[FN_SIGMOID] = "sigma", [FN_GAMMA] = "Gamma", [FN_DIGAMMA] = "psi"};
  return letters[e->fn] != NULL && text_name_taken(t, letters[e->fn]) ? NULL : s;
}

static void print_word_call(Text *t, const char *word, const Ast *e) {
  add_word(t, word);
  add_args(t, e);
}

/* ---- bars ---- */

static void add_between(Text *t, const char *open, const Ast *x, const char *close) {
  buf_add(&t->b, open);
  text_inside(t, x, 0);
  buf_add(&t->b, close);
}

static bool is_vector(const Ast *e) {
  return e->shape.rows != NULL && e->shape.cols != NULL && (dim_is(e->shape.rows, 1) || dim_is(e->shape.cols, 1));
}

/* norm(A, ...), where bars would stand inside bars */
static void print_norm_call(Text *t, const Ast *e) {
  static const char *const second[FN_COUNT] = {
      [FN_NORM_SPECTRAL] = "2", [FN_NORM_NUC] = "'nuc'", [FN_NORM_INF] = "'inf'", [FN_NORM_COL] = "1"};
  const char *how = second[e->fn];
  if (e->fn == FN_NORM_F && !is_vector(e->args[0])) how = "'fro'";
  add_word(t, e->fn == FN_NORM_1 || e->fn == FN_NORM1 ? "norm1" : "norm");
  buf_add(&t->b, t->s->open);
  text_inside(t, e->args[0], 0);
  if (how != NULL) buf_printf(&t->b, ", %s", how);
  buf_add(&t->b, t->s->close);
}

static void print_norm(Text *t, const Ast *e) {
  const char *sub = e->fn == FN_NORM            ? ""
                    : e->fn == FN_NORM_1 || e->fn == FN_NORM1 ? t->s->norm_1
                    : e->fn == FN_NORM_SPECTRAL ? t->s->norm_2
                    : e->fn == FN_NORM_NUC      ? t->s->norm_nuc
                    : e->fn == FN_NORM_INF      ? t->s->norm_inf
                    : is_vector(e->args[0])     ? ""
                                                : t->s->norm_f;
  if (t->norms > 0 || e->fn == FN_NORM_COL) {
    print_norm_call(t, e);
    return;
  }
  t->norms++;
  add_between(t, t->s->norm_open, e->args[0], t->s->norm_close);
  t->norms--;
  buf_add(&t->b, sub);
}

static bool uses_bars(const Text *t) { return t->s->det_open != NULL && t->bars == 0; }

static void print_det(Text *t, const Ast *e) {
  if (!uses_bars(t)) {
    add_word(t, e->fn == FN_DET ? "det" : "logdet");
    add_args(t, e);
    return;
  }
  if (e->fn == FN_LOGDET) buf_add(&t->b, t->f == FORMAT_LATEX ? "\\ln" : "ln");
  t->bars++;
  add_between(t, t->s->det_open, e->args[0], t->s->det_close);
  t->bars--;
}

/* ---- derivatives ---- */

static void print_derivative(Text *t, const Ast *e) {
  const Ast *f = e->args[0], *x = e->args[1];
  if (e->fn == FN_JACOBIAN && f->kind == AST_APPLY && f->nargs == 1 && f->args[0] == x) {
    buf_add(&t->b, "D[");
    name_add(&t->b, f->name, t->f);
    buf_addc(&t->b, ']');
    buf_add(&t->b, t->s->open);
    text_inside(t, x, 0);
    buf_add(&t->b, t->s->close);
    return;
  }
  print_word_call(t, fn_row(e->fn)->name, e);
}

static void print_pinv(Text *t, const Ast *e, const char *sign) {
  text_print(t, e->args[0], LEVEL_ATOM, PLACE_AFTER, 0);
  buf_add(&t->b, sign);
}

static const char *pinv_sign(const Text *t) { return t->f == FORMAT_UNICODE ? "⁺" : t->f == FORMAT_LATEX ? "^{+}" : NULL; }

Level text_call_level(const Text *t, const Ast *e) {
  if (e->fn == FN_LOGDET && uses_bars(t)) return LEVEL_UNARY; /* not a base: ln|A|² */
  if (e->fn == FN_PINV && pinv_sign(t) != NULL) return LEVEL_POSTFIX;
  return LEVEL_ATOM;
}

void text_call(Text *t, const Ast *e, int fixed) {
  if (e->kind == AST_APPLY) {
    name_add(&t->b, e->name, t->f);
    add_args(t, e);
    return;
  }
  if (print_constant(t, e, fixed)) return;
  const char *template = template_of(t, e);
  switch (e->fn) {
    case FN_NORM_F:
    case FN_NORM_1:
    case FN_NORM_SPECTRAL:
    case FN_NORM_NUC:
    case FN_NORM_INF:
    case FN_NORM_COL:
    case FN_NORM1: print_norm(t, e); return;
    case FN_NORM:
      if (e->nargs == 1)
        print_norm(t, e);
      else
        print_word_call(t, "norm", e);
      return;
    case FN_DET:
    case FN_LOGDET: print_det(t, e); return;
    case FN_BAR: add_between(t, t->f == FORMAT_LATEX ? "\\left|" : "|", e->args[0], t->f == FORMAT_LATEX ? "\\right|" : "|"); return;
    case FN_GRADIENT:
    case FN_JACOBIAN:
    case FN_HESSIAN: print_derivative(t, e); return;
    case FN_PINV:
      if (pinv_sign(t) != NULL)
        print_pinv(t, e, pinv_sign(t));
      else
        print_word_call(t, "pinv", e);
      return;
    default: break;
  }
  if (template != NULL)
    add_template(t, e, template);
  else if (e->nargs == 0)
    add_word(t, fn_row(e->fn)->name);
  else
    print_word_call(t, fn_row(e->fn)->name, e);
}
