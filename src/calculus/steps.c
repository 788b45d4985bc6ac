#include "calculus/steps.h"

#include <string.h>

#include "output/print.h"

#define SAME(text) {{text, text, text}}

const LawName LAW_NONE = SAME("");
const LawName LAW_CONSTANT = SAME("d of a constant");
const LawName LAW_LINEAR = SAME("d of a linear function");
const LawName LAW_PRODUCT = SAME("product rule");
const LawName LAW_QUOTIENT = SAME("quotient rule");
const LawName LAW_POWER = SAME("power rule");
const LawName LAW_MATRIX_POWER = {{"d Aᵏ = Σᵢ Aⁱ⁻¹ dA Aᵏ⁻ⁱ", "d A^k = sum_i A^(i-1) dA A^(k-i)", "$\\mathrm{d}A^k = \\sum_i A^{i-1}\\,\\mathrm{d}A\\,A^{k-i}$"}};
const LawName LAW_TRACE_FUNCTION = {{"d tr f(A) = tr(f′(A) dA)", "d tr f(A) = tr(f'(A) dA)", "$\\mathrm{d}\\operatorname{tr} f(A) = \\operatorname{tr}(f'(A)\\,\\mathrm{d}A)$"}};
const LawName LAW_REAL_POWER = {{"Aᵖ = expm(p logm(A))", "A^p = expm(p logm(A))", "$A^p = \\exp(p \\log A)$"}};
const LawName LAW_COMMUTING = {{"d f(A) = f′(A) dA for dA that commutes with A", "d f(A) = f'(A) dA for dA that commutes with A", "$\\mathrm{d}f(A) = f'(A)\\,\\mathrm{d}A$ for $\\mathrm{d}A$ that commutes with $A$"}};
const LawName LAW_ADJUGATE = {{"d|A| = tr(adj(A) dA)", "d det(A) = tr(adj(A) dA)", "$\\mathrm{d}|A| = \\operatorname{tr}(\\operatorname{adj}(A)\\,\\mathrm{d}A)$"}};
const LawName LAW_CHAIN = SAME("chain rule");
const LawName LAW_TRACE_CYCLE = {{"tr(A B) = tr(B A)", "tr(A B) = tr(B A)", "$\\operatorname{tr}(A B) = \\operatorname{tr}(B A)$"}};
const LawName LAW_TRACE_TRANSPOSE = {{"tr(A) = tr(Aᵀ)", "tr(A) = tr(A')", "$\\operatorname{tr}(A) = \\operatorname{tr}(A^{\\mathsf T})$"}};
const LawName LAW_SCALAR_TRANSPOSE = {{"a scalar is its transpose", "a scalar is its transpose", "a scalar is its transpose"}};
const LawName LAW_SCALAR_TRACE = {{"a scalar is its trace; tr(A B) = tr(B A)", "a scalar is its trace; tr(A B) = tr(B A)",
                                   "a scalar is its trace; $\\operatorname{tr}(A B) = \\operatorname{tr}(B A)$"}};
const LawName LAW_COLLECT = SAME("collect");
const LawName LAW_SIMPLIFY = SAME("simplify");
const LawName LAW_HADAMARD_INNER = {{"aᵀ (b ∘ c) = (a ∘ b)ᵀ c", "a' (b .* c) = (a .* b)' c", "$a^{\\mathsf T} (b \\odot c) = (a \\odot b)^{\\mathsf T} c$"}};
const LawName LAW_READ_MATRIX = {{"tr(Gᵀ dX)", "tr(G' dX)", "$\\operatorname{tr}(G^{\\mathsf T} \\mathrm{d}X)$"}};
const LawName LAW_READ_VECTOR = {{"gᵀ dx", "g' dx", "$g^{\\mathsf T} \\mathrm{d}x$"}};
const LawName LAW_READ_SCALAR = {{"g dt", "g dt", "$g\\,\\mathrm{d}t$"}};
const LawName LAW_SQUARE = {{"d‖u‖² = 2 uᵀ du", "d||u||^2 = 2 u' du", "$\\mathrm{d}\\|u\\|^2 = 2 u^{\\mathsf T} \\mathrm{d}u$"}};
const LawName LAW_VEC = {{"vec(A X B) = (Bᵀ ⊗ A) vec(X)", "vec(A X B) = kron(B', A) vec(X)",
                          "$\\operatorname{vec}(A X B) = (B^{\\mathsf T} \\otimes A) \\operatorname{vec}(X)$"}};
const LawName LAW_COMMUTE = {{"vec(Xᵀ) = K vec(X)", "vec(X') = K vec(X)", "$\\operatorname{vec}(X^{\\mathsf T}) = K \\operatorname{vec}(X)$"}};
const LawName LAW_JACOBIAN = {{"dF = J dx", "dF = J dx", "$\\mathrm{d}F = J\\,\\mathrm{d}x$"}};
const LawName LAW_BACK = SAME("names written out");
const LawName LAW_PROJECT = SAME("projected onto the variable's space");
const LawName LAW_EVALUATE = SAME("values put in");

bool law_is_none(LawName law) { return law.text[0][0] == '\0'; }

LawName law_of_function(Ctx *c, Fn fn) {
  LawName res;
  static const Format formats[] = {FORMAT_UNICODE, FORMAT_ASCII, FORMAT_LATEX};
  for (int i = 0; i < 3; i++) {
    const char *text = print_law(c, fn, formats[i]);
    res.text[i] = text == NULL ? "" : text;
  }
  return res;
}

LawName law_join(Ctx *c, LawName a, LawName b) {
  if (law_is_none(a)) return b;
  if (law_is_none(b) || strstr(a.text[0], b.text[0]) != NULL) return a;
  LawName res;
  for (int i = 0; i < 3; i++) res.text[i] = arena_printf(c->arena, "%s; %s", a.text[i], b.text[i]);
  return res;
}

void steps_init(Steps *s, Ctx *c) { *s = (Steps){.c = c}; }

enum { COMPARED_LENGTH = 2000 };

void steps_add(Steps *s, StepLhs lhs, Symbol *sym, Symbol *of, Ast *expr, LawName law) {
  Step *tail = s->tail;
  if (tail != NULL && tail->lhs == lhs && tail->sym == sym && tail->of == of && expr_length(expr) < COMPARED_LENGTH &&
      strcmp(print_expr(s->c, tail->expr, FORMAT_ASCII), print_expr(s->c, expr, FORMAT_ASCII)) == 0)
    return;
  Step *step = ARENA_NEW(s->c->arena, Step);
  step->lhs = lhs;
  step->sym = sym;
  step->of = of;
  step->expr = expr;
  for (int i = 0; i < 3; i++) step->law[i] = law.text[i];
  if (tail == NULL) s->first = step;
  else tail->next = step;
  s->tail = step;
}
