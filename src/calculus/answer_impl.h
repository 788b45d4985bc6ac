/* What the files that compute answers share. */
#ifndef MDIFF_CALCULUS_ANSWER_IMPL_H
#define MDIFF_CALCULUS_ANSWER_IMPL_H

#include "algebra/term.h"
#include "calculus/answer.h"
#include "calculus/steps.h"

/* A new answer of this kind for the statement. */
Answer *answer_new(Ctx *c, const Statement *st, AnswerKind kind, const char *name);

/* grad, jac, hess, deriv, diff; NULL after an error. */
Answer *answer_derivative(Ctx *c, Statement *st, const AnswerOptions *o);

Answer *answer_differential(Ctx *c, Statement *st, const AnswerOptions *o);

/* The atom of a target, of an entry its base; NULL after an error. */
Term target_atom(Ctx *c, const Wrt *w);

/* `expr`, simplify, factor; shape; eval; a comparison. */
Answer *answer_expression(Ctx *c, Statement *st, const AnswerOptions *o);
Answer *answer_shape(Ctx *c, Statement *st);
Answer *answer_value(Ctx *c, Statement *st, const AnswerOptions *o);
Answer *answer_comparison(Ctx *c, Statement *st, const AnswerOptions *o);

/* Checks a result and its steps numerically; *request says how the result relates to the expression. */
Check check_result(Ctx *c, const CheckRequest *request, const Result *result);

/* The term of a request inside an expression (FN_GRADIENT, FN_JACOBIAN, FN_HESSIAN); the zero after an error. */
Term derive_inside(Ctx *c, const Ast *e);

/* The differential of an expression written out, for code. */
Ast *differential_written_out(Ctx *c, const Ast *e);

#endif
