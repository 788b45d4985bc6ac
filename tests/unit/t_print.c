/* Printers of mathematics: what is printed, and that it reads back as the same expression. */
#include "output/print.h"

#include "output/json.h"
#include "read.h"

/* ---- the same expression, up to brackets, signs and numeric factors pulled out ---- */

static void canon(Buf *b, const Ast *e, fmpq_t coef);

static void canon_scaled(Buf *b, const Ast *e) {
  Buf inner = buf_new(b->arena);
  fmpq_t q;
  fmpq_init(q);
  canon(&inner, e, q);
  char *s = fmpq_get_str(NULL, 10, q);
  buf_printf(b, "%s[%s]", s, buf_str(&inner));
  flint_free(s);
  fmpq_clear(q);
}

static void canon_into(Buf *b, const Ast *e, fmpq_t coef) {
  fmpq_t q;
  fmpq_init(q);
  canon(b, e, q);
  fmpq_mul(coef, coef, q);
  fmpq_clear(q);
}

static void canon_args(Buf *b, const Ast *e) {
  for (int i = 0; i < e->nargs; i++) canon_scaled(b, e->args[i]);
}

static void canon_call(Buf *b, const Ast *e, fmpq_t coef) {
  switch (e->fn) {
    case FN_NEG:
      canon_into(b, e->args[0], coef);
      fmpq_neg(coef, coef);
      return;
    case FN_MUL:
      for (int i = 0; i < e->nargs; i++) canon_into(b, e->args[i], coef);
      return;
    case FN_DIV:
      canon_into(b, e->args[0], coef);
      if (e->args[1]->kind == AST_NUMBER) {
        fmpq_div(coef, coef, e->args[1]->value);
      } else {
        buf_add(b, "/");
        canon_scaled(b, e->args[1]);
      }
      return;
    case FN_HADAMARD:
    case FN_KRON:
      buf_printf(b, "%s(", fn_row(e->fn)->id);
      for (int i = 0; i < e->nargs; i++) {
        buf_add(b, ",");
        canon_into(b, e->args[i], coef);
      }
      buf_add(b, ")");
      return;
    case FN_EDIV:
      buf_add(b, "EDIV(");
      canon_into(b, e->args[0], coef);
      buf_add(b, ",");
      canon_scaled(b, e->args[1]);
      buf_add(b, ")");
      return;
    case FN_INV: /* A^-T is either way round */
      if (ast_is_call(e->args[0], FN_TRANSPOSE)) {
        buf_add(b, "TRANSPOSE(");
        Ast inner = *e;
        inner.args = e->args[0]->args;
        fmpq_t q;
        fmpq_init(q);
        canon(b, &inner, q);
        fmpq_clear(q);
        buf_add(b, ")");
        return;
      }
      break;
    case FN_TRANSPOSE:
      buf_add(b, "TRANSPOSE(");
      canon_into(b, e->args[0], coef);
      buf_add(b, ")");
      return;
    case FN_IDENTITY:
    case FN_ZEROS:
    case FN_ONES:
    case FN_UNIT:
      buf_printf(b, "%s:", fn_row(e->fn)->id);
      shape_print(e->shape, true, b);
      if (e->fn == FN_UNIT) canon_scaled(b, e->args[0]);
      return;
    default: break;
  }
  buf_printf(b, "%s(", fn_row(e->fn)->id);
  canon_args(b, e);
  buf_add(b, ")");
}

static void canon(Buf *b, const Ast *e, fmpq_t coef) {
  fmpq_one(coef);
  switch (e->kind) {
    case AST_NUMBER: fmpq_set(coef, e->value); return;
    case AST_CALL: canon_call(b, e, coef); return;
    case AST_BIGOP:
      buf_printf(b, "%s over", fn_row(e->fn)->id);
      for (int i = 0; i < e->binder->count; i++) buf_printf(b, " %s", e->binder->names[i]);
      if (e->binder->upper != NULL) canon_scaled(b, e->binder->upper);
      break;
    default: buf_printf(b, "%d %s", (int)e->kind, e->name == NULL ? "" : e->name);
  }
  buf_add(b, "(");
  canon_args(b, e);
  buf_add(b, ")");
}

static const char *canonical(World *w, const Ast *e) {
  Buf b = buf_new(w->arena);
  canon_scaled(&b, e);
  buf_add(&b, " ");
  shape_print(e->shape, true, &b);
  return buf_str(&b);
}

/* ---- printed, and read back ---- */

typedef struct Row {
  const char *declared, *typed, *unicode, *ascii, *latex;
} Row;

#define SQUARE "A : matrix(n); B : matrix(n); C : matrix(n); x : vector(n); y : vector(n); z : vector(n); a : scalar; b : scalar; c : scalar; N : integer"

static const Row rows[] = {
    /* products and brackets */
    {"X : matrix(p, n); W : matrix(p, q)", "2 X X' W", "2 X Xᵀ W", "2 X X' W", "2 X X^{\\mathsf T} W"},
    {SQUARE, "A (B + C)", "A (B + C)", "A (B + C)", "A (B + C)"},
    {SQUARE, "(A + B)(B + C)", "(A + B)(B + C)", "(A + B)(B + C)", "(A + B) (B + C)"},
    {SQUARE, "(A B)'", "(A B)ᵀ", "(A B)'", "(A B)^{\\mathsf T}"},
    {SQUARE, "A^-1 B^-T", "A⁻¹ B⁻ᵀ", "A^-1 B^-T", "A^{-1} B^{-\\mathsf T}"},
    {SQUARE, "(A + B)^2", "(A + B)²", "(A + B)^2", "(A + B)^{2}"},
    {SQUARE, "(A^2)'", "(A²)ᵀ", "(A^2)'", "(A^{2})^{\\mathsf T}"},
    {SQUARE, "A^(N - 1)", "A^(N − 1)", "A^(N - 1)", "A^{N - 1}"},
    {SQUARE, "2*3 a", "2·3 a", "2*3 a", "2 \\cdot 3 a"},
    /* signs */
    {SQUARE, "-A B + C", "−A B + C", "-A B + C", "-A B + C"},
    {SQUARE, "A - (B - C)", "A − (B − C)", "A - (B - C)", "A - (B - C)"},
    {SQUARE, "A (-B)", "A (−B)", "A (-B)", "A (-B)"},
    {SQUARE, "a - -b", "a − (−b)", "a - (-b)", "a - (-b)"},
    {SQUARE, "(-a)^2 - a^2", "(−a)² − a²", "(-a)^2 - a^2", "(-a)^{2} - a^{2}"},
    /* quotients */
    {SQUARE, "1/2 A - 3/4 B", "½ A − ¾ B", "1/2 A - 3/4 B", "\\frac{1}{2} A - \\frac{3}{4} B"},
    {SQUARE, "-N/2 A^-1", "−N/2 A⁻¹", "-N/2 A^-1", "-\\frac{N}{2} A^{-1}"},
    {SQUARE, "x/(x' x)", "x/(xᵀ x)", "x/(x' x)", "\\frac{x}{x^{\\mathsf T} x}"},
    {SQUARE, "a/(b c)", "a/(b c)", "a/(b c)", "\\frac{a}{b c}"},
    {SQUARE, "a/b^2", "a/b²", "a/b^2", "\\frac{a}{b^{2}}"},
    {SQUARE, "0.1 A", "0.1 A", "0.1 A", "0.1 A"},
    {SQUARE, "1/10 A", "1/10 A", "1/10 A", "\\frac{1}{10} A"},
    /* elementwise and Kronecker */
    {SQUARE, "y .* A x", "y ∘ (A x)", "y .* (A x)", "y \\odot (A x)"},
    {SQUARE, "(x .* y)' z", "(x ∘ y)ᵀ z", "(x .* y)' z", "(x \\odot y)^{\\mathsf T} z"},
    {SQUARE, "2 (x .* y)", "2 x ∘ y", "2 x .* y", "2 x \\odot y"},
    {SQUARE, "x.^2 + x.^(1/2) + y.^-1", "x.^2 + x.^(½) + y.^−1", "x.^2 + x.^(1/2) + y.^-1", "x^{\\circ 2} + x^{\\circ \\frac{1}{2}} + y^{\\circ -1}"},
    {SQUARE, "x ./ y", "x ./ y", "x ./ y", "x \\oslash y"},
    {SQUARE, "1 ./ (1 + x)", "1 ./ (1 + x)", "1 ./ (1 + x)", "1 \\oslash (1 + x)"},
    {SQUARE, "kron(B', A)", "Bᵀ ⊗ A", "kron(B', A)", "B^{\\mathsf T} \\otimes A"},
    {SQUARE, "kron(A B, A + B)", "(A B) ⊗ (A + B)", "kron(A B, A + B)", "(A B) \\otimes (A + B)"},
    /* functions */
    {SQUARE, "tr(A B)^2", "tr(A B)²", "tr(A B)^2", "\\operatorname{tr}(A B)^{2}"},
    {SQUARE, "det(A)^-1 A^-T", "|A|⁻¹ A⁻ᵀ", "det(A)^-1 A^-T", "\\lvert A \\rvert^{-1} A^{-\\mathsf T}"},
    {SQUARE, "logdet(A)^2", "(ln|A|)²", "logdet(A)^2", "(\\ln\\lvert A \\rvert)^{2}"},
    {SQUARE, "1/2 ||A x - y||^2", "½ ‖A x − y‖²", "1/2 ||A x - y||^2", "\\frac{1}{2} \\lVert A x - y \\rVert^{2}"},
    {SQUARE, "||A||_F^2 + ||A||_2 + ||x||_1 + ||A||_*", "‖A‖_F² + ‖A‖₂ + ‖x‖₁ + ‖A‖_*", "||A||_F^2 + ||A||_2 + ||x||_1 + ||A||_*",
     "\\lVert A \\rVert_F^{2} + \\lVert A \\rVert_2 + \\lVert x \\rVert_1 + \\lVert A \\rVert_*"},
    {SQUARE, "norm(A, 'inf') + norm(A, 1)", "‖A‖_∞ + norm(A, 1)", "||A||_inf + norm(A, 1)", NULL},
    {SQUARE, "||x norm(y)||", "‖x norm(y)‖", "||x norm(y)||", "\\lVert x \\operatorname{norm}(y) \\rVert"},
    {SQUARE, "det(det(A) B)", "|det(A) B|", "det(det(A) B)", "\\lvert \\det(A) B \\rvert"},
    {SQUARE, "exp(-x' x / 2)", "exp(−xᵀ x/2)", "exp(-x' x/2)", NULL},
    {SQUARE, "diag(x) A", "Diag(x) A", "diag(x) A", "\\operatorname{Diag}(x) A"},
    /* constants that carry their size, and that need not */
    {SQUARE, "A + I", "A + I", "A + I", "A + I"},
    {SQUARE, "(2 I + A) x", "(2 I + A) x", "(2 I + A) x", "(2 I + A) x"},
    {SQUARE, "2 I_n", "2 Iₙ", "2 I_n", "2 I_{n}"},
    {SQUARE, "kron(I_n, A)", "Iₙ ⊗ A", "kron(I_n, A)", "I_{n} \\otimes A"},
    {SQUARE, "eye(n + 1)", "eye(n + 1)", "eye(n + 1)", "I_{n + 1}"},
    {SQUARE, "ones(n)' x", "ones(n)ᵀ x", "ones(n)' x", NULL},
    {SQUARE, "ones(n, 2 n)", "ones(n, 2*n)", "ones(n, 2*n)", NULL},
    {SQUARE, "zeros(n)", "zeros(n)", "zeros(n)", NULL},
    /* sums, entries */
    {"x_t : vector(d); mu : vector(d)", "sum_t (x_t - mu)(x_t - mu)'", "∑ₜ (xₜ − μ)(xₜ − μ)ᵀ", "sum_t (x_t - mu)(x_t - mu)'",
     "\\sum_{t} (x_{t} - \\mu) (x_{t} - \\mu)^{\\mathsf T}"},
    {"x_t : vector(d); S : spd(d)", "S^-1 (sum_t x_t x_t') S^-1", "S⁻¹ (∑ₜ xₜ xₜᵀ) S⁻¹", "S^-1 (sum_t x_t x_t') S^-1", NULL},
    {"x_t : vector(d)", "1/N sum_{t=1}^{N} x_t", "1/N ∑_{t=1}^{N} xₜ", "1/N sum_{t=1}^{N} x_t", "\\frac{1}{N} \\sum_{t=1}^{N} x_{t}"},
    {SQUARE, "sum_{i,j} A_{ij}", "∑_{i,j} Aᵢⱼ", "sum_{i,j} A_{ij}", "\\sum_{i,j} A_{ij}"},
    {SQUARE, "sum_{i<j} x_i x_j", "∑_{i<j} xᵢ xⱼ", "sum_{i<j} x_i x_j", "\\sum_{i < j} x_{i} x_{j}"},
    {SQUARE, "A_{12} x_1", "A₁₂ x₁", "A_{12} x_1", "A_{12} x_{1}"},
    {SQUARE, "A[1, 12]", "A_{1, 12}", "A_{1, 12}", NULL},
    {SQUARE, "[A, B; B, A]", "[A, B; B, A]", "[A, B; B, A]", "\\begin{pmatrix} A & B \\\\ B & A \\end{pmatrix}"},
    /* names */
    {"alpha_1 : scalar; W_new : matrix(n); y_hat : vector(n); Sigma : spd(n)", "alpha_1 W_new Sigma y_hat", "α₁ W_new Σ y\u0302",
     "alpha_1 W_new Sigma y_hat", "\\alpha_{1} W_{\\text{new}} \\Sigma \\hat{y}"},
};

static bool has_text(const Row *r, const char *got, const char *want) {
  if (want == NULL || strcmp(got, want) == 0) return true;
  print_error("%s: printed %s, not %s\n", r->typed, got, want);
  return false;
}

static bool reads_back(World *w, const Row *r, const char *meaning, const char *printed, bool latex) {
  const char *typed = latex ? arena_printf(w->arena, "$%s$", printed) : printed;
  const Ast *e = world_read(w, typed);
  if (e == NULL) return false;
  const char *again = canonical(w, e);
  if (strcmp(again, meaning) == 0) return true;
  print_error("%s: %s reads as %s, not %s\n", r->typed, typed, again, meaning);
  return false;
}

static bool row_holds(World *w, const Row *r) {
  static const Format formats[] = {FORMAT_UNICODE, FORMAT_ASCII, FORMAT_LATEX};
  world_declare(w, r->declared);
  const Ast *e = world_read(w, r->typed);
  if (e == NULL) return false;
  const char *want[] = {r->unicode, r->ascii, r->latex}, *got[3], *meaning = canonical(w, e);
  bool ok = true;
  for (int k = 0; k < 3; k++) ok &= has_text(r, got[k] = print_expr(&w->c, e, formats[k]), want[k]);
  for (int k = 0; k < 3; k++) ok &= reads_back(w, r, meaning, got[k], formats[k] == FORMAT_LATEX);
  return ok;
}

static void prints_and_reads_back(void **state) {
  World *w = *state;
  bool ok = true;
  for (size_t i = 0; i < COUNT_OF(rows); i++) {
    ok &= row_holds(w, &rows[i]);
    arena_reset(w->arena);
  }
  assert_true(ok);
}

/* ---- names, lengths, laws, JSON ---- */

static void prints_names(void **state) {
  World *w = *state;
  world_begin_statement(w, "");
  static const struct {
    const char *name;
    Format f;
    const char *text;
  } names[] = {
      {"Sigma_1", FORMAT_UNICODE, "Σ₁"},   {"Sigma_1", FORMAT_LATEX, "\\Sigma_{1}"}, {"Sigma_1", FORMAT_NUMPY, "Sigma_1"},
      {"lambda", FORMAT_NUMPY, "lambda_"}, {"lambda_", FORMAT_NUMPY, "lambda__"},    {"np", FORMAT_NUMPY, "np_"},
      {"end", FORMAT_OCTAVE, "end_"},      {"W_new", FORMAT_UNICODE, "W_new"},       {"W_new", FORMAT_LATEX, "W_{\\text{new}}"},
      {"y_hat", FORMAT_LATEX, "\\hat{y}"}, {"loss", FORMAT_LATEX, "\\mathrm{loss}"}, {"x_t", FORMAT_UNICODE, "xₜ"},
      {"W1", FORMAT_LATEX, "W1"},          {"theta", FORMAT_ASCII, "theta"},         {"md_adj", FORMAT_NUMPY, "md_adj_"},
  };
  for (size_t i = 0; i < COUNT_OF(names); i++) assert_string_equal(print_name(&w->c, names[i].name, names[i].f), names[i].text);
}

static void measures_lengths(void **state) {
  World *w = *state;
  static const struct {
    const char *typed;
    long length;
  } lengths[] = {{"2 X X' W", 5}, {"A^-1", 2}, {"tr(A B)", 3}, {"x .* y", 3}, {"a - b", 3}, {"1/2 a", 4}, {"||x||^2", 4}};
  world_declare(w, "x : vector(n); y : vector(n); X : matrix(n); W : matrix(n)");
  for (size_t i = 0; i < COUNT_OF(lengths); i++) assert_int_equal(expr_length(world_read(w, lengths[i].typed)), lengths[i].length);
}

static void prints_laws(void **state) {
  World *w = *state;
  world_begin_statement(w, "");
  assert_string_equal(print_law(&w->c, FN_INV, FORMAT_UNICODE), "d X⁻¹ = −X⁻¹ dX X⁻¹");
  assert_string_equal(print_law(&w->c, FN_INV, FORMAT_ASCII), "d X^-1 = -X^-1 dX X^-1");
  assert_string_equal(print_law(&w->c, FN_INV, FORMAT_LATEX), "\\mathrm{d}\\,X^{-1} = -X^{-1}\\, \\mathrm{d}X\\, X^{-1}");
  assert_string_equal(print_law(&w->c, FN_MUL, FORMAT_LATEX), "\\text{product rule}");
  assert_null(print_law(&w->c, FN_PI, FORMAT_ASCII));
  for (Fn f = (Fn)1; f < FN_COUNT; f = (Fn)(f + 1))
    if (fn_row(f)->law != NULL) assert_non_null(print_law(&w->c, f, FORMAT_UNICODE));
  assert_false(w->diag.failed);
}

static void writes_json_strings(void **state) {
  World *w = *state;
  Buf b = buf_new(w->arena);
  json_string(&b, "a\"\\\n\x01 é \xff");
  assert_string_equal(buf_str(&b), "\"a\\\"\\\\\\n\\u0001 é \xef\xbf\xbd\"");
  Buf none = buf_new(w->arena);
  json_string(&none, NULL);
  assert_string_equal(buf_str(&none), "null");
}

static void knows_formats(void **state) {
  (void)state;
  for (int f = 0; f < FORMAT_COUNT; f++) assert_int_equal(format_from_name(format_name((Format)f)), f);
  assert_int_equal(format_from_name("word"), -1);
}

/* What shares much is cut off with an error, not written out for ever. */
static void bounds_what_it_prints(void **state) {
  World *w = *state;
  world_declare(w, "x : scalar");
  const Ast *e = world_read(w, "x + 1");
  Ast *top = (Ast *)e;
  for (int i = 0; i < 60; i++) {
    Ast *args[] = {top, top};
    Ast *next = ast_call(w->arena, FN_ADD, 2, args, top->span);
    next->shape = top->shape;
    top = next;
  }
  assert_string_equal(print_expr(&w->c, top, FORMAT_ASCII), "");
  assert_int_equal(w->diag.kind, ERR_LIMIT);
  assert_true(expr_length(top) > 1000);
  assert_true(strlen(print_expr(&w->c, top, FORMAT_NUMPY)) < 10000);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(prints_and_reads_back, world_set_up, world_tear_down),
      cmocka_unit_test_setup_teardown(prints_names, world_set_up, world_tear_down),
      cmocka_unit_test_setup_teardown(measures_lengths, world_set_up, world_tear_down),
      cmocka_unit_test_setup_teardown(prints_laws, world_set_up, world_tear_down),
      cmocka_unit_test_setup_teardown(writes_json_strings, world_set_up, world_tear_down),
      cmocka_unit_test_setup_teardown(bounds_what_it_prints, world_set_up, world_tear_down),
      cmocka_unit_test(knows_formats),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
