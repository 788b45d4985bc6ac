#include "output/code.h"

static const CodeStyle numpy = {
    .matmul = " @ ", .times = " * ", .divide = " / ", .power = "**", .etimes = " * ", .edivide = " / ", .epower = "**",
    .transpose = ".T", .solve = "la.solve(%0, %1)", .dot = "np.vdot(%0, %1)", .sum_product = "np.sum(%0 * %1)", .sum = "np.sum(%0)",
    .matrix_power = "np.linalg.matrix_power(%0, %1)", .sqrt = "np.sqrt(%0)",
    .rows = "%0.shape[0]", .cols = "%0.shape[1]", .length = "len(%0)",
    .entry2 = "%0[%1, %2]", .entry_row = "%0[0, %1]", .entry_col = "%0[%1, 0]", .member = "%0[%1]", .base = 0,
    .integer_divide = " // ", .block_open = "np.block([[", .block_row = "], [", .block_close = "]])", .whole = "int(%0)",
};

static const CodeStyle octave = {
    .matmul = " * ", .times = " * ", .divide = " / ", .power = "^", .etimes = " .* ", .edivide = " ./ ", .epower = ".^",
    .transpose = "'", .solve = "%0 \\ %1", .dot = NULL, .sum_product = "sum(sum(%0 .* %1))", .sum = "sum(sum(%0))",
    .matrix_power = "%0^%1", .sqrt = "sqrt(%0)",
    .rows = "size(%0, 1)", .cols = "size(%0, 2)", .length = "numel(%0)",
    .entry2 = "%0(%1, %2)", .entry_row = "%0(%1)", .entry_col = "%0(%1)", .member = "%0{%1}", .base = 1,
    .integer_divide = " / ", .block_open = "[", .block_row = "; ", .block_close = "]", .whole = NULL,
};

const CodeStyle *code_style(Format f) { return f == FORMAT_OCTAVE ? &octave : &numpy; }
