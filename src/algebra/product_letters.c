/* What two neighbouring letters of a word become: inverses, powers, Kronecker products, vec, projectors. */
#include "algebra/explicit.h"
#include "algebra/matrix_function.h"
#include "algebra/product.h"
#include "algebra/structure.h"

static bool inverse_pair(Ctx *c, Term a, Term b) {
  if (t_is_fn(a, FN_INV)) return a->args[0] == b;
  if (t_is_fn(b, FN_INV)) return b->args[0] == a;
  if (t_is_fn(a, FN_TRANSPOSE) && t_is_fn(a->args[0], FN_INV)) return a->args[0]->args[0] == t_transpose(c, b);
  if (t_is_fn(b, FN_TRANSPOSE) && t_is_fn(b->args[0], FN_INV)) return b->args[0]->args[0] == t_transpose(c, a);
  return false;
}

/* Q'Q = I */
static bool orthonormal_pair(Ctx *c, Term a, Term b) { return (b->facts & FACT_ORTHONORMAL) && t_transpose(c, b) == a; }

/* A+ A = I for A of full column rank, A A+ = I for A of full row rank, and the same transposed. */
static bool one_sided_inverse(Ctx *c, Term a, Term b) {
  if (t_is_fn(a, FN_PINV)) return a->args[0] == b && t_has_full_column_rank(b);
  if (t_is_fn(b, FN_PINV)) return b->args[0] == a && t_has_full_row_rank(a);
  bool turned = t_is_fn(a, FN_TRANSPOSE) && t_is_fn(a->args[0], FN_PINV);
  bool behind = t_is_fn(b, FN_TRANSPOSE) && t_is_fn(b->args[0], FN_PINV);
  return (turned || behind) && one_sided_inverse(c, t_transpose(c, b), t_transpose(c, a));
}

static bool mixed_product(Ctx *c, Term a, Term b, Term *res) {
  if (!t_is_fn(a, FN_KRON) || !t_is_fn(b, FN_KRON) || a->n != 2 || b->n != 2) return false;
  if (a->args[0]->cols != b->args[0]->rows || a->args[1]->cols != b->args[1]->rows) return false;
  *res = t_kron(c, t_mul2(c, a->args[0], b->args[0]), t_mul2(c, a->args[1], b->args[1]));
  return true;
}

/* A kron(r, B) = kron(r, A B) for a row r, kron(c, B) A = kron(c, B A) for a column c, likewise on the other side: A is
 * kron(1, A).  Where A is itself a column or row, or only orders entries, the plain product stays. */
static bool product_into_kron(Ctx *c, Term a, Term b, Term *res) {
  bool right = t_is_fn(b, FN_KRON), left = t_is_fn(a, FN_KRON);
  Term k = right ? b : a, other = right ? a : b;
  if (right == left || k->n != 2 || is_one_dim(other->rows) || is_one_dim(other->cols)) return false;
  if (t_is_fn(other, FN_COMMUTATION) || t_is_fn(other, FN_DUP) || t_is_fn(other, FN_ELIM)) return false;
  for (int i = 0; i < 2; i++) {
    Term vector = k->args[i], matrix = k->args[1 - i];
    if (!is_one_dim(right ? vector->rows : vector->cols)) continue;
    Term product = right ? t_mul2(c, other, matrix) : t_mul2(c, matrix, other);
    *res = i == 0 ? t_kron(c, vector, product) : t_kron(c, product, vector);
    return true;
  }
  return false;
}

/* k where t is base^k, NULL where it is no power of base. */
static Term exponent_of(Ctx *c, Term t, Term base) {
  if (t == base) return t_int(c, 1);
  if (t_is_fn(t, FN_INV) && t->args[0] == base) return t_int(c, -1);
  return t_is_fn(t, FN_POW) && t->args[0] == base ? t->args[1] : NULL;
}

/* A^k A = A^(k+1), A^-1 A^k = A^(k-1): only where one of the two is a power already; S S = A for S = sqrtm(A). */
static bool join_powers(Ctx *c, Term a, Term b, Term *res) {
  if (a == b && t_is_fn(a, FN_SQRTM)) {
    *res = a->args[0];
    return true;
  }
  if (a == b && t_is_fn(a, FN_INV) && t_is_fn(a->args[0], FN_SQRTM)) {
    *res = t_inv(c, a->args[0]->args[0]);
    return true;
  }
  if (!t_is_fn(a, FN_POW) && !t_is_fn(b, FN_POW)) return false;
  Term base = t_is_fn(a, FN_POW) ? a->args[0] : b->args[0], ka = exponent_of(c, a, base), kb = exponent_of(c, b, base);
  if (ka == NULL || kb == NULL) return false;
  *res = t_mpow(c, base, t_add2(c, ka, kb));
  return true;
}

/* Functions of one matrix: powers, and expm(A) expm(B) = expm(A + B) where A B = B A (Higham 2008, Theorem 10.2). */
static bool join_functions(Ctx *c, Term a, Term b, Term *res) {
  if (t_is_fn(a, FN_TRANSPOSE) && t_is_fn(b, FN_TRANSPOSE)) {
    if (!join_functions(c, b->args[0], a->args[0], res)) return false;
    *res = t_transpose(c, *res);
    return true;
  }
  if (join_powers(c, a, b, res)) return true;
  if (!t_is_fn(a, FN_EXPM) || !t_is_fn(b, FN_EXPM) || terms_raw(c) || !commute(c, a->args[0], b->args[0])) return false;
  *res = t_fn1(c, FN_EXPM, t_add2(c, a->args[0], b->args[0]));
  return true;
}

enum { FEW_TERMS = 4 };

bool is_pseudoinverse(Term t) { return t_is_fn(t, FN_PINV) || (t_is_fn(t, FN_TRANSPOSE) && t_is_fn(t->args[0], FN_PINV)); }

/* Whether a term of the sum has a pseudoinverse as a letter, as the residual b - A A+ b has. */
static bool has_pseudoinverse(Term sum) {
  for (int i = 0; i < sum->n; i++)
    for (int k = 0; sum->args[i]->kind == T_MUL && k < sum->args[i]->n; k++)
      if (is_pseudoinverse(sum->args[i]->args[k])) return true;
  return false;
}

/* (X - W W' X)' W = 0: terms of a sum that vanish beside a letter whose structure may do that are dropped.
 * Returns as join_letters does. */
static int drop_vanishing(Ctx *c, Term sum, Term letter, bool behind, Term *res) {
  unsigned useful = FACT_IDEMPOTENT | (behind ? FACT_ORTHONORMAL : FACT_ROWS_ORTHONORMAL);
  if (sum->kind != T_ADD || sum->n > FEW_TERMS || !((letter->facts & useful) || has_pseudoinverse(sum))) return 0;
  Term parts[FEW_TERMS], kept[FEW_TERMS];
  fmpq coefs[FEW_TERMS];
  int n = 0;
  for (int i = 0; i < sum->n; i++) {
    parts[i] = behind ? t_mul2(c, sum->args[i], letter) : t_mul2(c, letter, sum->args[i]);
    if (t_is_zero(parts[i])) continue;
    kept[n] = sum->args[i];
    coefs[n++] = sum->coefs[i];
  }
  if (n == 0 || t_is_zero(t_linear(c, sum->n, sum->coefs, parts))) return 3;
  if (n == sum->n) return 0;
  Term rest = t_linear(c, n, coefs, kept);
  *res = behind ? t_mul2(c, rest, letter) : t_mul2(c, letter, rest);
  return 2;
}

/* (I - P) A = 0 where P A = A, and A (I - P) = 0 where A P = A. */
static int annihilate(Ctx *c, Term a, Term b, Term *res) {
  Term p = t_complement(a);
  if (p != NULL && t_mul2(c, p, b) == b) return 3;
  p = t_complement(b);
  if (p != NULL && t_mul2(c, a, p) == a) return 3;
  int how = drop_vanishing(c, a, b, true, res);
  return how != 0 ? how : drop_vanishing(c, b, a, false, res);
}

/* (A (x) B) vec(X) = vec(B X A'), K(m, n) vec(X) = vec(X'), vec(A)' vec(B) = tr(A' B) (Magnus and Neudecker, ch. 2,
 * sec. 4, ch. 3, sec. 7). */
static bool join_vec(Ctx *c, Term a, Term b, Term *res) {
  if (terms_raw(c)) return false;
  if (t_is_fn(a, FN_TRANSPOSE) && t_is_fn(a->args[0], FN_VEC)) {
    Term x = a->args[0]->args[0];
    if (t_is_fn(b, FN_VEC) && b->args[0]->rows == x->rows && b->args[0]->cols == x->cols) {
      *res = t_tr(c, t_mul2(c, t_transpose(c, x), b->args[0]));
      return true;
    }
    if ((!t_is_fn(b, FN_KRON) && !t_is_fn(b, FN_COMMUTATION)) || !join_vec(c, t_transpose(c, b), a->args[0], res)) return false;
    *res = t_transpose(c, *res);
    return true;
  }
  if (!t_is_fn(b, FN_VEC)) return false;
  Term x = b->args[0];
  if (t_is_fn(a, FN_COMMUTATION) && a->args[0] == t_dim(c, x->rows)) {
    *res = t_vec(c, t_transpose(c, x));
    return true;
  }
  if (!t_is_fn(a, FN_KRON) || a->n != 2 || x->rows != a->args[1]->cols || x->cols != a->args[0]->cols) return false;
  *res = t_vec(c, t_mul3(c, a->args[1], x, t_transpose(c, a->args[0])));
  return true;
}

/* A adj(A) = adj(A) A = det(A) I, and the same transposed. */
static bool adjugate_pair(Ctx *c, Term a, Term b, Term *res) {
  if (terms_raw(c)) return false;
  if (t_is_fn(a, FN_TRANSPOSE) && t_is_fn(b, FN_TRANSPOSE)) return adjugate_pair(c, b->args[0], a->args[0], res);
  bool first = t_is_fn(a, FN_ADJ);
  Term adj = first ? a : b, other = first ? b : a;
  if (!t_is_fn(adj, FN_ADJ) || adj->args[0] != other) return false;
  *res = t_mul2(c, t_fn1(c, FN_DET, other), t_identity(c, other->rows));
  return true;
}

static bool is_commutation(Ctx *c, Term k, const Dim *m, const Dim *n) {
  return t_is_fn(k, FN_COMMUTATION) && k->args[0] == t_dim(c, m) && k->args[1] == t_dim(c, n);
}

/* K(p, m) (A (x) B) = (B (x) A) K(q, n) for A m x n, B p x q (Magnus and Neudecker, ch. 3, Theorem 3.1), where the K on the
 * other side is the identity since A or B is a row or a column. */
static bool turn_kron(Ctx *c, Term a, Term b, Term *res) {
  Term kron = t_is_fn(a, FN_KRON) ? a : b;
  if (terms_raw(c) || !t_is_fn(kron, FN_KRON) || kron->n != 2) return false;
  Term x = kron->args[0], y = kron->args[1];
  bool before = kron == b && (dim_is(x->cols, 1) || dim_is(y->cols, 1)) && is_commutation(c, a, y->rows, x->rows);
  bool behind = kron == a && (dim_is(x->rows, 1) || dim_is(y->rows, 1)) && is_commutation(c, b, x->cols, y->cols);
  if (!before && !behind) return false;
  *res = t_kron(c, y, x);
  return true;
}

int join_letters(Ctx *c, Term a, Term b, Term *res) {
  if (inverse_pair(c, a, b) || orthonormal_pair(c, a, b) || one_sided_inverse(c, a, b)) return 1;
  *res = explicit_product(c, a, b);
  if (*res != NULL) return t_is_zero(*res) ? 3 : 2;
  if (t_is_fn(a, FN_DIAGM) && t_is_fn(b, FN_DIAGM)) {
    *res = t_diagm(c, t_had2(c, a->args[0], b->args[0]));
    return 2;
  }
  if (t_is_fn(a, FN_COMMUTATION) && t_is_fn(b, FN_COMMUTATION) && a->args[0] == b->args[1] && a->args[1] == b->args[0]) return 1;
  if (a == b && (a->facts & FACT_IDEMPOTENT)) {
    *res = a;
    return 2;
  }
  if (adjugate_pair(c, a, b, res)) return 2;
  int half = join_half_vec(c, a, b, res);
  if (half != 0) return half;
  if (turn_kron(c, a, b, res) || mixed_product(c, a, b, res) || join_vec(c, a, b, res) || product_into_kron(c, a, b, res)) return 2;
  if (join_functions(c, a, b, res)) return 2;
  return annihilate(c, a, b, res);
}
