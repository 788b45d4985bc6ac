#include "algebra/structure.h"

#include "algebra/build.h"

/* ---- questions ------------------------------------------------------------------------------------------- */

static bool has(Term t, unsigned facts) { return (t->facts & facts) == facts; }

bool t_is_psd(Term t) { return has(t, FACT_PSD); }
bool t_is_pd(Term t) { return has(t, FACT_PD); }
bool t_is_diagonal(Term t) { return has(t, FACT_DIAGONAL); }
bool t_is_orthogonal(Term t) { return has(t, FACT_ORTHOGONAL); }
bool t_is_invertible(Term t) { return has(t, FACT_INVERTIBLE); }
bool t_has_full_column_rank(Term t) { return has(t, FACT_FULL_COLUMN_RANK); }
bool t_has_full_row_rank(Term t) { return has(t, FACT_FULL_ROW_RANK); }
bool t_is_positive(Term t) { return has(t, FACT_POSITIVE) || (t->kind == T_NUM && fmpq_sgn(t->coef) > 0); }

bool t_is_idempotent(Ctx *c, Term t) {
  return has(t, FACT_IDEMPOTENT) || (t->rows == t->cols && !t_is_scalar(t) && t_mul2(c, t, t) == t);
}

bool t_is_antisymmetric(Ctx *c, Term t) {
  return has(t, FACT_ANTISYMMETRIC) || (t->rows == t->cols && !t_is_scalar(t) && t_transpose(c, t) == t_neg(c, t));
}

/* ---- words ------------------------------------------------------------------------------------------------- */

/* The letters before `half` are the transposes of those behind, turned round. */
static bool reads_same_backwards(Ctx *c, int n, const Term *w) {
  for (int i = 0; i < (n + 1) / 2; i++)
    if (t_transpose(c, w[n - 1 - i]) != w[i]) return false;
  return true;
}

static bool positive_scale(const fmpq_t coef, int nscalars, const Term *args) {
  bool res = fmpq_sgn(coef) > 0;
  for (int i = 0; i < nscalars; i++) res = res && t_is_positive(args[i]);
  return res;
}

/* A number that is positive, or divided by, is not 0. */
static bool is_nonzero(Term t) {
  return t_is_positive(t) || (t->kind == T_POW && t->args[1]->kind == T_NUM && fmpq_sgn(t->args[1]->coef) < 0);
}

static unsigned common_facts(int n, const Term *args) {
  unsigned res = ~0u;
  for (int i = 0; i < n; i++) res &= args[i]->facts;
  return res;
}

/* A number that is positive is positive definite, too: psd stands for numbers that are not negative. */
static unsigned facts_of_number(Term t) { return t->facts | (t_is_scalar(t) && t_is_positive(t) ? FACT_PSD | FACT_PD : 0u); }

static unsigned facts_of_scalars(const fmpq_t coef, int n, const Term *args) {
  unsigned res = FACT_POSITIVE | FACT_INTEGER | FACT_PSD;
  for (int i = 0; i < n; i++) res &= facts_of_number(args[i]);
  if (fmpq_sgn(coef) < 0) res &= ~(unsigned)(FACT_POSITIVE | FACT_PSD);
  if (!fmpz_is_one(fmpq_denref(coef))) res &= ~(unsigned)FACT_INTEGER;
  return res;
}

/* U inv(V U) V is a projection: the word between its ends is the inverse of the ends' product. */
static bool is_projection(Ctx *c, int n, const Term *w) {
  if (n == 2) return has(w[0], FACT_ORTHONORMAL) && t_transpose(c, w[0]) == w[1];
  for (int i = 1; i + 1 < n; i++) {
    Term inv = w[i];
    if (!t_is_fn(inv, FN_INV) || inv->args[0]->kind != T_MUL || inv->args[0]->n != n - 1) continue;
    Term m = inv->args[0];
    bool fits = m->nscalars == 0 && fmpq_is_one(m->coef);
    for (int k = 0; k < n - 1 && fits; k++) fits = m->args[k] == w[(i + 1 + k) % n];
    if (fits) return true;
  }
  return false;
}

/* B S B' is symmetric with S, psd with S, and pd where S is and B is of full row rank. */
static unsigned facts_of_congruence(int n, const Term *w, bool positive) {
  const Term *s = n % 2 == 0 ? NULL : &w[n / 2];
  if (s != NULL && !has(*s, FACT_SYMMETRIC)) return has(*s, FACT_ANTISYMMETRIC) ? FACT_ANTISYMMETRIC : 0;
  unsigned res = FACT_SYMMETRIC;
  if (!positive || (s != NULL && !has(*s, FACT_PSD))) return res;
  bool full = (common_facts(n / 2, w) & FACT_FULL_ROW_RANK) != 0 && (s == NULL || has(*s, FACT_PD));
  return res | FACT_PSD | (full ? FACT_PD : 0u);
}

unsigned facts_of_product(Ctx *c, const fmpq_t coef, int nscalars, int n, const Term *args) {
  int len = n - nscalars;
  if (len == 0) return facts_of_scalars(coef, n, args);
  const Term *w = args + nscalars;
  bool positive = positive_scale(coef, nscalars, args), nonzero = true;
  for (int i = 0; i < nscalars; i++) nonzero = nonzero && is_nonzero(args[i]);
  unsigned rank = FACT_FULL_COLUMN_RANK | FACT_FULL_ROW_RANK | FACT_INVERTIBLE, triangular = FACT_LOWER | FACT_UPPER | FACT_DIAGONAL;
  unsigned common = common_facts(len, w), keep = triangular;
  if (nonzero) keep |= rank;
  if (positive) keep |= FACT_POSITIVE;
  if (nscalars == 0 && fmpq_is_one(coef)) keep |= FACT_ORTHOGONAL;
  if (len == 1) {
    keep |= FACT_SYMMETRIC | FACT_ANTISYMMETRIC;
    if (positive) keep |= FACT_PSD | FACT_PD;
    return common & keep;
  }
  unsigned res = common & keep;
  if (args[nscalars]->rows != args[n - 1]->cols) return res;
  bool half = true; /* antisymmetric middles turn round into their negatives */
  for (int i = 0; i < len / 2 && half; i++) half = t_transpose(c, w[len - 1 - i]) == w[i];
  if (half && (len % 2 == 0 || (w[len / 2]->facts & (FACT_SYMMETRIC | FACT_ANTISYMMETRIC)))) res |= facts_of_congruence(len, w, positive);
  else if (reads_same_backwards(c, len, w)) res |= FACT_SYMMETRIC;
  if (nscalars == 0 && fmpq_is_one(coef) && is_projection(c, len, w)) res |= FACT_IDEMPOTENT;
  return res;
}

Term t_congruence_root(Ctx *c, Term t) {
  if (t->kind != T_MUL || !positive_scale(t->coef, t->nscalars, t->args)) return NULL;
  int len = t->n - t->nscalars;
  const Term *w = t->args + t->nscalars;
  if (len < 2 || !reads_same_backwards(c, len, w) || (len % 2 == 1 && !has(w[len / 2], FACT_PD))) return NULL;
  return len / 2 == 1 ? w[0] : t_mul(c, len / 2, w);
}

/* ---- sums, elementwise and Kronecker products ----------------------------------------------------------------- */

/* P of I - P with a projection P, else NULL. */
static Term complement(int n, const fmpq *coefs, const Term *args) {
  for (int i = 0; i < 2 && n == 2; i++)
    if (t_is_identity(args[i]) && fmpq_is_one(&coefs[i]) && has(args[1 - i], FACT_IDEMPOTENT) && fmpq_cmp_si(&coefs[1 - i], -1) == 0) return args[1 - i];
  return NULL;
}

Term t_complement(Term t) { return t->kind == T_ADD && has(t, FACT_IDEMPOTENT) ? complement(t->n, t->coefs, t->args) : NULL; }

unsigned facts_of_sum(int n, const fmpq *coefs, const Term *args) {
  unsigned common = FACT_SPACE | FACT_PSD | FACT_POSITIVE | FACT_INTEGER;
  bool some_pd = false, positive_part = true;
  for (int i = 0; i < n; i++) {
    unsigned f = facts_of_number(args[i]);
    if (fmpq_sgn(&coefs[i]) < 0) f &= ~(unsigned)(FACT_PSD | FACT_PD | FACT_POSITIVE);
    some_pd = some_pd || (f & FACT_PD);
    positive_part = positive_part && (f & (FACT_PSD | FACT_ANTISYMMETRIC));
    if (!fmpz_is_one(fmpq_denref(&coefs[i]))) f &= ~(unsigned)FACT_INTEGER;
    common &= f;
  }
  if ((common & FACT_PSD) && some_pd) common |= FACT_PD;
  /* x'(S + K) x = x'S x > 0: I - K of Cayley's transform is invertible. */
  if (positive_part && some_pd) common |= FACT_INVERTIBLE;
  if (complement(n, coefs, args) != NULL) common |= FACT_IDEMPOTENT;
  return common;
}

unsigned facts_of_hadamard(int n, const Term *args) {
  unsigned res = (FACT_SYMMETRIC | FACT_POSITIVE | FACT_PSD | FACT_PD) & common_facts(n, args);
  int antisymmetric = 0, symmetric = 0;
  for (int i = 0; i < n; i++) {
    res |= args[i]->facts & (FACT_DIAGONAL | FACT_LOWER | FACT_UPPER);
    if (has(args[i], FACT_ANTISYMMETRIC)) antisymmetric++;
    else if (has(args[i], FACT_SYMMETRIC)) symmetric++;
  }
  if (antisymmetric > 0 && antisymmetric + symmetric == n) res |= antisymmetric % 2 == 1 ? FACT_ANTISYMMETRIC : FACT_SYMMETRIC;
  return res;
}

unsigned facts_of_kron(Term a, Term b) {
  unsigned keep = FACT_SYMMETRIC | FACT_PSD | FACT_PD | FACT_DIAGONAL | FACT_LOWER | FACT_UPPER | FACT_INVERTIBLE |
                  FACT_FULL_COLUMN_RANK | FACT_FULL_ROW_RANK | FACT_ORTHOGONAL | FACT_POSITIVE | FACT_IDEMPOTENT;
  unsigned res = a->facts & b->facts & keep;
  bool mixed = (has(a, FACT_ANTISYMMETRIC) && has(b, FACT_SYMMETRIC)) || (has(a, FACT_SYMMETRIC) && has(b, FACT_ANTISYMMETRIC));
  return res | (mixed ? FACT_ANTISYMMETRIC : 0u);
}

/* ---- functions of a square matrix ------------------------------------------------------------------------------ */

unsigned facts_of_inverse(Term a) {
  unsigned keep = FACT_SYMMETRIC | FACT_ANTISYMMETRIC | FACT_PSD | FACT_PD | FACT_DIAGONAL | FACT_LOWER | FACT_UPPER | FACT_ORTHOGONAL;
  return (a->facts & keep) | FACT_INVERTIBLE;
}

/* A function of A is a limit of polynomials in A (Higham, Functions of Matrices, theorem 1.12). */
unsigned facts_of_matrix_function(Fn fn, Term a) {
  unsigned res = a->facts & (FACT_SYMMETRIC | FACT_DIAGONAL | FACT_LOWER | FACT_UPPER);
  switch (fn) {
    case FN_EXPM:
      if (has(a, FACT_SYMMETRIC)) res |= FACT_PD;
      if (has(a, FACT_ANTISYMMETRIC)) res |= FACT_ORTHOGONAL;
      return res | FACT_INVERTIBLE;
    case FN_SQRTM: return res | (a->facts & (FACT_PSD | FACT_PD));
    case FN_ADJ: return res | (a->facts & FACT_PD);
    default: return res;
  }
}
