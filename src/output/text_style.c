#include "output/text.h"

static const TextStyle ascii = {
    .open = "(", .close = ")", .plus = " + ", .minus = " - ", .neg = "-",
    .hadamard = " .* ", .ediv = " ./ ", .kron = NULL, .times = "*",
    .power = "^", .epower = ".^", .exponent_open = "(", .exponent_close = ")",
    .transpose = "'", .inverse = "^-1", .inverse_transpose = "^-T",
    .norm_open = "||", .norm_close = "||", .norm_f = "_F", .norm_1 = "_1", .norm_2 = "_2", .norm_nuc = "_*", .norm_inf = "_inf",
    .det_open = NULL, .det_close = NULL, .d = "d", .sum = "sum_", .prod = "prod_",
};

static const TextStyle unicode = {
    .open = "(", .close = ")", .plus = " + ", .minus = " − ", .neg = "−",
    .hadamard = " ∘ ", .ediv = " ./ ", .kron = " ⊗ ", .times = "·",
    .power = "^", .epower = ".^", .exponent_open = "(", .exponent_close = ")",
    .transpose = "ᵀ", .inverse = "⁻¹", .inverse_transpose = "⁻ᵀ",
    .norm_open = "‖", .norm_close = "‖", .norm_f = "_F", .norm_1 = "₁", .norm_2 = "₂", .norm_nuc = "_*", .norm_inf = "_∞",
    .det_open = "|", .det_close = "|", .d = "d", .sum = "∑", .prod = "∏",
};

static const TextStyle latex = {
    .open = "\\left(", .close = "\\right)", .plus = " + ", .minus = " - ", .neg = "-",
    .hadamard = " \\odot ", .ediv = " \\oslash ", .kron = " \\otimes ", .times = " \\cdot ",
    .power = "^{", .epower = "^{\\circ ", .exponent_open = "", .exponent_close = "}",
    .transpose = "^{\\mathsf T}", .inverse = "^{-1}", .inverse_transpose = "^{-\\mathsf T}",
    .norm_open = "\\left\\|", .norm_close = "\\right\\|", .norm_f = "_F", .norm_1 = "_1", .norm_2 = "_2", .norm_nuc = "_*", .norm_inf = "_\\infty",
    .det_open = "\\left|", .det_close = "\\right|", .d = "\\mathrm{d}", .sum = "\\sum", .prod = "\\prod",
};

const TextStyle *text_style(Format f) {
  if (f == FORMAT_UNICODE) return &unicode;
  return f == FORMAT_LATEX ? &latex : &ascii;
}
