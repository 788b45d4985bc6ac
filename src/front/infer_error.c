/* What is said when no choice of kinds fits: both operands as typed, their shapes, and what would fit. */
#include <ctype.h>
#include <string.h>

#include "front/infer_impl.h"

static const char *shape_text(Infer *in, Shape s) {
  Buf b = buf_new(in->arena);
  shape_print(named_shape(in, s), false, &b);
  return buf_str(&b);
}

static const char *dim_words(Infer *in, const Dim *d) {
  return dim_text(in->arena, named_shape(in, shape_make(d, d)).rows);
}

static const char *described(Infer *in, const Ast *e) {
  return arena_printf(in->arena, "%s is %s", quote(in, e), shape_text(in, e->shape));
}

static bool shape_error(Infer *in, const char *text) {
  return diag_error(in->c->diag, ERR_SHAPE, in->failure.span, "%s", text);
}

static bool is_square(const Infer *in, Shape s) { return dim_equal(in->c->dims, s.rows, s.cols); }
static Shape turned(Shape s) { return shape_make(s.cols, s.rows); }

static bool same_shape(const Infer *in, Shape a, Shape b) {
  return dim_equal(in->c->dims, a.rows, b.rows) && dim_equal(in->c->dims, a.cols, b.cols);
}

/* ---- products ------------------------------------------------------------------------------------------ */

static const char *plural(const Infer *in, const Dim *d, const char *one, const char *many) {
  return is_one(in, d) ? one : many;
}

/* "A's n columns", "the n columns of (A + B)". */
static const char *side(Infer *in, const Ast *e, const Dim *d, const char *one, const char *many) {
  const char *text = quote(in, e), *count = dim_words(in, d), *what = plural(in, d, one, many);
  if (e->kind == AST_NAME) return arena_printf(in->arena, "%s's %s %s", text, count, what);
  return arena_printf(in->arena, "the %s %s of %s", count, what, text);
}

static void report_product(Infer *in, const Failure *f) {
  const char *a = bracketed(in, f->a), *b = bracketed(in, f->b);
  const char *cols = dim_words(in, f->sa.cols), *rows = dim_words(in, f->sb.rows);
  Span span = f->span;
  if (!(f->a->flags & INFER_COPIED) && !(f->b->flags & INFER_COPIED)) span = span_join(f->a->span, f->b->span);
  diag_error(in->c->diag, ERR_SHAPE, span, "the product %s %s needs %s to match %s, and %s and %s differ%s", a, b,
             side(in, f->a, f->sa.cols, "column", "columns"), side(in, f->b, f->sb.rows, "row", "rows"), cols, rows,
             origins(in, f->a, f->sa.cols, f->b, f->sb.rows));
  if (f->proposal != NULL) diag_hint(in->c->diag, "did you mean %s?", f->proposal);
  else if (same_shape(in, f->a->shape, f->b->shape))
    diag_hint(in->c->diag, "the elementwise product is %s .* %s", a, b);
}

static void report_divisor(Infer *in, const Failure *f) {
  const char *a = bracketed(in, f->a), *b = bracketed(in, f->b);
  shape_error(in, arena_printf(in->arena, "%s is divided by %s, which is %s: one divides by a scalar", quote(in, f->a),
                               quote(in, f->b), shape_text(in, f->sb)));
  if (f->proposal != NULL) diag_hint(in->c->diag, "a/b c means (a/b) c; did you mean %s?", f->proposal);
  else if (is_scalar(in, f->sa) || same_shape(in, f->sa, f->sb))
    diag_hint(in->c->diag, "entry by entry: %s ./ %s", a, b);
  else if (is_square(in, f->sb)) diag_hint(in->c->diag, "for the inverse write %s %s^-1 or %s^-1 %s", a, b, b, a);
}

/* ---- sums ---------------------------------------------------------------------------------------------- */

/* A column beside a square matrix of its size. */
static bool is_diagonal_of(Infer *in, Shape column, Shape matrix) {
  return is_one(in, column.cols) && is_square(in, matrix) && dim_equal(in->c->dims, column.rows, matrix.rows);
}

static void report_sum(Infer *in, const Failure *f) {
  const char *what =
      f->why == WHY_ELEMENTWISE ? "the elementwise operation needs equal shapes" : "the sum needs equal shapes";
  bool rows = dim_equal(in->c->dims, f->sa.rows, f->sb.rows); /* then the columns differ */
  const char *from = origins(in, f->a, rows ? f->sa.cols : f->sa.rows, f->b, rows ? f->sb.cols : f->sb.rows);
  shape_error(in, arena_printf(in->arena, "%s: %s, and %s%s", what, described(in, f->a), described(in, f->b), from));
  if (same_shape(in, f->sa, turned(f->sb)))
    diag_hint(in->c->diag, "did you mean %s instead of %s?", transposed(in, f->b), quote(in, f->b));
  else if (f->why != WHY_ELEMENTWISE && is_diagonal_of(in, f->sa, f->sb)) diag_hint(in->c->diag, "did you mean Diag(%s)?", quote(in, f->a));
  else if (f->why != WHY_ELEMENTWISE && is_diagonal_of(in, f->sb, f->sa)) diag_hint(in->c->diag, "did you mean Diag(%s)?", quote(in, f->b));
}

static void report_scalar_sum(Infer *in, const Failure *f) {
  const char *a = bracketed(in, f->a), *rows = dim_words(in, f->sb.rows), *cols = dim_words(in, f->sb.cols);
  shape_error(
      in, arena_printf(in->arena, "%s is a scalar and %s: they cannot be added", quote(in, f->a), described(in, f->b)));
  if (is_one(in, f->sb.cols)) diag_hint(in->c->diag, "to add it to every entry write %s ones(%s)", a, rows);
  else if (is_square(in, f->sb))
    diag_hint(in->c->diag, "for a multiple of the identity write %s I; for every entry %s ones(%s, %s)", a, a, rows,
              cols);
  else diag_hint(in->c->diag, "to add it to every entry write %s ones(%s, %s)", a, rows, cols);
}

/* ---- functions ----------------------------------------------------------------------------------------- */

static void report_power(Infer *in, const Failure *f) {
  bool inverse = f->at->fn == FN_INV;
  if (f->why == WHY_EXPONENT) {
    shape_error(in, arena_printf(in->arena, "the exponent %s is %s: it must be a scalar", quote(in, f->b),
                                 shape_text(in, f->sb)));
    diag_hint(in->c->diag, "entry by entry: %s.^%s", bracketed(in, f->a), bracketed(in, f->b));
    return;
  }
  bool vector = is_one(in, f->sa.cols) || is_one(in, f->sa.rows);
  shape_error(in, arena_printf(in->arena, "%s is %s: only scalars and square matrices have powers", quote(in, f->a),
                               shape_text(in, f->sa)));
  if (inverse) return;
  if (vector)
    diag_hint(in->c->diag, "entry by entry: %s.^%s; the squared length is ||%s||^2", bracketed(in, f->a),
              bracketed(in, f->b), quote(in, f->a));
  else diag_hint(in->c->diag, "entry by entry: %s.^%s", bracketed(in, f->a), bracketed(in, f->b));
}

static void report_square(Infer *in, const Failure *f) {
  const char *name = f->at->fn == FN_BAR   ? "the determinant"
                     : f->at->fn == FN_INV ? "an inverse"
                                           : fn_row(f->at->fn)->name;
  bool form = f->at->fn == FN_TR || f->at->fn == FN_DET || f->at->fn == FN_LOGDET || f->at->fn == FN_BAR;
  diag_error(in->c->diag, form ? ERR_UNDEFINED : ERR_SHAPE, f->span, "%s needs a square matrix, and %s%s", name,
             described(in, f->a), origins(in, f->a, f->sa.rows, f->a, f->sa.cols));
  if (f->at->fn == FN_INV && is_one(in, f->sa.cols))
    diag_hint(in->c->diag, "entry by entry: 1 ./ %s", bracketed(in, f->a));
  else if (f->at->fn == FN_INV) diag_hint(in->c->diag, "the Moore-Penrose inverse is pinv(%s)", quote(in, f->a));
  else if (f->at->fn == FN_TR) diag_hint(in->c->diag, "the sum of all entries is sum(%s)", quote(in, f->a));
}

static void report_vector(Infer *in, const Failure *f) {
  shape_error(in, arena_printf(in->arena, "%s needs a vector, and %s", fn_row(f->at->fn)->name, described(in, f->a)));
  if (!is_scalar(in, f->sa))
    diag_hint(in->c->diag, "of all entries at once: %s(vec(%s))", fn_row(f->at->fn)->name, quote(in, f->a));
}

static void report_bar(Infer *in, const Failure *f) {
  shape_error(in, arena_printf(in->arena, "|%s| is a determinant or the absolute value of a scalar, and %s",
                               quote(in, f->a), described(in, f->a)));
  diag_hint(in->c->diag, "entry by entry: abs(%s); the length: ||%s||", quote(in, f->a), quote(in, f->a));
}

static void report_scalar(Infer *in, const Failure *f) {
  const char *what =
      f->at->kind == AST_BIGOP ? f->a == f->at->args[0] ? "the body of a product" : "the bound of a sum" : "an index";
  shape_error(in, arena_printf(in->arena, "%s must be a scalar, and %s", what, described(in, f->a)));
}

static void report_same(Infer *in, const Failure *f) {
  const char *a = quote(in, f->a), *b = quote(in, f->b);
  bool rows = dim_equal(in->c->dims, f->sa.rows, f->sb.rows); /* then the columns differ */
  const char *from = origins(in, f->a, rows ? f->sa.cols : f->sa.rows, f->b, rows ? f->sb.cols : f->sb.rows);
  shape_error(in, arena_printf(in->arena, "%s needs arguments of one shape: %s is %s, and %s is %s%s",
                               fn_row(f->at->fn)->name, a, shape_text(in, f->sa), b, shape_text(in, f->sb), from));
  if (same_shape(in, f->sa, turned(f->sb))) diag_hint(in->c->diag, "did you mean %s?", transposed(in, f->b));
}

static void report_argument(Infer *in, const Failure *f) {
  if (f->b == NULL)
    shape_error(in, arena_printf(in->arena, "%s is used with different numbers of arguments", f->a->name));
  else
    shape_error(in, arena_printf(in->arena, "%s was used with an argument of shape %s, here %s", f->a->name,
                                 shape_text(in, f->sa), described(in, f->b)));
}

static void report_block(Infer *in, const Failure *f) {
  shape_error(in, arena_printf(in->arena, "the blocks do not fit together: %s, and its place is %s",
                               described(in, f->a), shape_text(in, f->sb)));
}

static void report_size(Infer *in, const Failure *f) {
  shape_error(in, arena_printf(in->arena, "mat needs a vector of %s entries, and %s", dim_words(in, f->da),
                               described(in, f->a)));
}

static void report_blocks(Infer *in, const Failure *f) {
  shape_error(in, arena_printf(in->arena, "%s needs a matrix with sides that are multiples of %s, and %s", fn_row(f->at->fn)->name,
                               dim_words(in, f->da), described(in, f->a)));
}

/* ---- indices ------------------------------------------------------------------------------------------- */

static void report_entry(Infer *in, const Failure *f) {
  const char *a = quote(in, f->a);
  if (is_scalar(in, f->sa)) {
    shape_error(in, arena_printf(in->arena, "%s is a scalar and has no entries", a));
  } else {
    shape_error(in, arena_printf(in->arena, "%s is %s: an entry of it has two subscripts", a, shape_text(in, f->sa)));
    diag_hint(in->c->diag, "write %s[i, j]; a row is e_i' %s, a column %s e_j", a, bracketed(in, f->a),
              bracketed(in, f->a));
  }
}

static void report_extent(Infer *in, const Failure *f) {
  if (f->db == NULL) {
    shape_error(in, arena_printf(in->arena, "subscripts count from 1, here one is %s", dim_words(in, f->da)));
    return;
  }
  shape_error(in, arena_printf(in->arena, "the subscript in %s goes up to %s, and there are only %s", quote(in, f->at),
                               dim_words(in, f->da), dim_words(in, f->db)));
}

static void report_lengths(Infer *in, const Failure *f) {
  shape_error(in, arena_printf(in->arena, "the index in %s runs to %s, and what it counts has length %s",
                               quote(in, f->at), dim_words(in, f->da), dim_words(in, f->db)));
}

static void report_table(Infer *in, const Failure *f) {
  const char *i = f->b->name;
  shape_error(
      in,
      arena_printf(in->arena,
                   "the index %s is bound by no sum, so this is a table over %s; but %s, and only numbers make a table",
                   i, i, described(in, f->a)));
  diag_hint(in->c->diag, "for a sum write sum_%s", i);
}

/* ---- statements ---------------------------------------------------------------------------------------- */

static const char *kind_of_shape(const Infer *in, Shape s) {
  if (is_scalar(in, s)) return "a scalar";
  if (is_one(in, s.cols)) return "a vector";
  return is_one(in, s.rows) ? "a row vector" : "a matrix";
}

static bool report_fraction(Infer *in, const Failure *f, const char *what, const char *x) {
  Shape sx = f->b->shape;
  bool columns = is_one(in, sx.cols) && (is_one(in, f->sa.cols) || is_one(in, f->sa.rows));
  const Ast *e = ast_is_call(f->a, FN_TRANSPOSE) ? f->a->args[0] : f->a;
  diag_error(in->c->diag, ERR_UNDEFINED, f->span, "the derivative of %s (%s) by %s (%s) is not defined in this form",
             what, shape_text(in, f->sa), x, shape_text(in, sx));
  if (columns)
    diag_hint(in->c->diag, "write ∂f/∂%s' (the Jacobian: jac %s wrt %s) or ∂f'/∂%s (its transpose)", x, quote(in, e), x,
              x);
  else diag_hint(in->c->diag, "write ∂vec(F)/∂vec(%s)', which is jac %s wrt %s", x, quote(in, e), x);
  return false;
}

static void report_gradient(Infer *in, const Failure *f) {
  const char *what = kind_of_shape(in, f->sa), *text = quote(in, f->a), *x = quote(in, f->b);
  const Statement *st = f->statement;
  if (st != NULL && st->fraction) {
    report_fraction(in, f, what, x);
    return;
  }
  bool hessian = st != NULL && st->kind == ST_HESS, gradient = st == NULL || st->kind == ST_GRAD;
  const char *noun = hessian ? "Hessian" : gradient ? "gradient" : "minimum";
  diag_error(in->c->diag, ERR_UNDEFINED, f->span, "the %s of %s is undefined: %s is %s, and a scalar is needed", noun,
             what, text, shape_text(in, f->sa));
  if (is_scalar(in, f->b->shape)) diag_hint(in->c->diag, "%s is a scalar: write deriv %s wrt %s", x, text, x);
  else diag_hint(in->c->diag, "for the Jacobian write jac %s wrt %s", text, x);
}

static void report_variable(Infer *in, const Failure *f) {
  diag_error(in->c->diag, ERR_UNDEFINED, f->span, "deriv needs a scalar variable, and %s", described(in, f->a));
  diag_hint(in->c->diag, "write jac ... wrt %s, or name an entry of %s", quote(in, f->a), quote(in, f->a));
}

static void report_sides(Infer *in, const Failure *f) {
  bool rows = dim_equal(in->c->dims, f->sa.rows, f->sb.rows);
  const char *from =
      f->a == NULL ? "" : origins(in, f->a, rows ? f->sa.cols : f->sa.rows, f->b, rows ? f->sb.cols : f->sb.rows);
  shape_error(in, arena_printf(in->arena, "the sides differ in shape: %s is %s, and %s%s",
                               f->a != NULL ? quote(in, f->a) : "the left side", shape_text(in, f->sa),
                               described(in, f->b), from));
  if (f->a != NULL && same_shape(in, f->sa, turned(f->sb)))
    diag_hint(in->c->diag, "one side is transposed: did you mean %s instead of %s?", transposed(in, f->b), quote(in, f->b));
}

static void report_at(Infer *in, const Failure *f) {
  shape_error(in, arena_printf(in->arena, "%s is %s, and %s", f->name, shape_text(in, f->sb), described(in, f->a)));
}

static void report_structure(Infer *in, const Failure *f) {
  shape_error(in, arena_printf(in->arena, "%s is %s and cannot be %s", f->name, shape_text(in, f->sa), f->word));
}

/* XW, tB, Xw: all are capitals, or some letter is a name of the statement, or a capital stands before a small letter. */
static bool is_run_together(Infer *in, const Symbol *s) {
  size_t len = strlen(s->name);
  bool capitals = true, known = false;
  if (len < 2 || len > 4 || s->declared || s->index || s->dimension || s->definition != NULL) return false;
  for (size_t i = 0; i < len; i++) {
    const char letter[2] = {s->name[i], '\0'};
    capitals = capitals && is_capital(letter);
    const Mention *m = ptrmap_get(in->mentions, intern(in->c->names, letter));
    known = known || (m != NULL && (m->bare || m->wrt || m->decl != NULL));
    if (!isalpha((unsigned char)letter[0])) return false;
  }
  const char first[2] = {s->name[0], '\0'};
  return capitals || known || (len == 2 && is_capital(first));
}

static const char *run_together(Infer *in) {
  for (int i = 0; i < in->c->symbols->count; i++) {
    const Symbol *s = in->c->symbols->items[i];
    if (!is_run_together(in, s)) continue;
    Buf b = buf_new(in->arena);
    for (const char *c = s->name; *c != '\0'; c++) buf_printf(&b, "%s%c", c > s->name ? " " : "", *c);
    return arena_printf(in->arena, "%s is one name here; for the product write %s", s->name, buf_str(&b));
  }
  return NULL;
}

void report(Infer *in) {
  static void (*const reporters[])(Infer *, const Failure *) = {
      [WHY_PRODUCT] = report_product,
      [WHY_SUM] = report_sum,
      [WHY_SCALAR_SUM] = report_scalar_sum,
      [WHY_DIVISOR] = report_divisor,
      [WHY_ELEMENTWISE] = report_sum,
      [WHY_POWER] = report_power,
      [WHY_EXPONENT] = report_power,
      [WHY_SQUARE] = report_square,
      [WHY_BAR] = report_bar,
      [WHY_VECTOR] = report_vector,
      [WHY_SCALAR] = report_scalar,
      [WHY_SAME] = report_same,
      [WHY_BLOCK] = report_block,
      [WHY_SIZE] = report_size,
      [WHY_BLOCKS] = report_blocks,
      [WHY_ENTRY] = report_entry,
      [WHY_EXTENT] = report_extent,
      [WHY_LENGTHS] = report_lengths,
      [WHY_SIDES] = report_sides,
      [WHY_ARGUMENT] = report_argument,
      [WHY_GRADIENT] = report_gradient,
      [WHY_WRT_SCALAR] = report_variable,
      [WHY_STRUCTURE] = report_structure,
      [WHY_AT] = report_at,
      [WHY_TABLE] = report_table,
  };
  Failure f = in->failure;
  propose(in, &f);
  name_dimensions(in);
  in->here = f.span;
  reporters[f.why](in, &f);
  const char *hint = run_together(in);
  if (hint == NULL) return;
  if (f.why == WHY_GRADIENT) in->c->diag->hint = NULL; /* in grad x'Ax wrt x the Jacobian is not what was meant */
  diag_hint(in->c->diag, "%s", hint);
}
