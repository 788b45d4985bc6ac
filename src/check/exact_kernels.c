/* Which functions have exact values. */
#include "check/exact_kernels.h"

/* Functions that are not here are not rational. */
static ExactKernel *const kernels[FN_COUNT] = {
    [FN_ADD] = exact_add,           [FN_NEG] = exact_neg,       [FN_MUL] = exact_mul,
    [FN_DIV] = exact_div,           [FN_HADAMARD] = exact_hadamard, [FN_EDIV] = exact_ediv,
    [FN_EPOW] = exact_epow,         [FN_POW] = exact_pow,       [FN_TRANSPOSE] = exact_transpose,
    [FN_INV] = exact_inv,           [FN_KRON] = exact_kron,     [FN_TR] = exact_tr,
    [FN_SUM] = exact_sum,           [FN_MEAN] = exact_mean,     [FN_DIAGM] = exact_diagm,
    [FN_DIAGV] = exact_diagv,       [FN_VEC] = exact_vec,       [FN_MAT] = exact_vec,
    [FN_BTR] = exact_btr,           [FN_PTR] = exact_ptr,
    [FN_VECH] = exact_vech,         [FN_TRIL] = exact_tril,     [FN_TRIU] = exact_triu,
    [FN_DET] = exact_det,           [FN_SUMSQ] = exact_sumsq,   [FN_INNER] = exact_inner,
    [FN_ADJ] = exact_adj,           [FN_PINV] = exact_pinv,     [FN_SYLVESTER] = exact_sylvester,
    [FN_IDENTITY] = exact_identity, [FN_ZEROS] = exact_zeros,   [FN_ONES] = exact_ones,
    [FN_UNIT] = exact_unit,         [FN_COMMUTATION] = exact_commutation, [FN_DUP] = exact_dup,
    [FN_ELIM] = exact_elim,         [FN_NORM_F] = exact_norm,   [FN_SQRT] = exact_sqrt,
    [FN_ABS] = exact_abs,
};

Fault exact_apply(const Ring *r, Fn fn, ExactValue *out, int nargs, const ExactValue *const *args) {
  if (kernels[fn] == NULL) return FAULT_UNSUPPORTED;
  for (int i = 0; i < nargs; i++)
    if (args[i]->square && fn != FN_POW && fn != FN_EPOW) return FAULT_UNSUPPORTED;
  return kernels[fn](r, out, nargs, args);
}
