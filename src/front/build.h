/* Building: what the grammar's actions call.  Lists grow in place, so that a sum of n terms costs O(n).
 * Functions that can fail set the error in c->diag and return NULL (false). */
#ifndef MDIFF_FRONT_BUILD_H
#define MDIFF_FRONT_BUILD_H

#include "front/tokens.h"

/* Operands of a sum, factors of a product, arguments, rows of a block one behind the other. */
typedef struct AstList {
  int count, cap;
  Ast **items;
  int nrows, ncols; /* of a block; ncols -1: rows of different length */
  int divisor_end;  /* a/b typed without blanks ends here; 0 otherwise */
  bool tight;       /* a/bc typed without blanks */
  bool dots;        /* some item is ... */
} AstList;

/* What a derivative asks for where it is the whole statement. */
typedef struct Request {
  StatementKind kind;
  Ast *f;
  int nwrt;
  Wrt *wrt;
  bool transposed, fraction, quotient;
} Request;

/* The derivative of f by a block of names, NULL where `names` is none (derivative_by_names.c). */
Ast *derivative_by_names(Parser *p, Fn fn, Ast *f, const Ast *names, Span span);

/* ---- lists (build_list.c) ---- */

AstList *list_new(Parser *p);
AstList *list_one(Parser *p, Ast *e);
AstList *list_add(Parser *p, AstList *l, Ast *e);
AstList *list_beside(Parser *p, AstList *l, Ast *e, Span at);
AstList *list_dots(Parser *p, AstList *l, const Token *dots); /* ... as a further item */
AstList *list_divide(Parser *p, Fn product, Fn quotient, AstList *l, Ast *divisor, Span at, Span span);
AstList *list_one_row(Parser *p, AstList *row);
AstList *list_add_row(Parser *p, AstList *rows, AstList *row);

/* The operands in one call; a single one stands for itself. */
Ast *list_product(Parser *p, Fn fn, AstList *l, Span span);
Ast *list_sum(Parser *p, AstList *l, Span span);

/* ---- expressions (build.c, build_derivative.c) ---- */

Ast *build_number(Parser *p, const Token *t);
Ast *build_name(Parser *p, const Token *t);
Ast *build_negative(Parser *p, Ast *e, Span span);
Ast *build_transpose(Parser *p, Ast *e, Span span);
Ast *build_inverse_transpose(Parser *p, Ast *e, Span span);
Ast *build_bracketed(Ast *e);
Ast *build_fraction(Parser *p, Ast *above, Ast *below, Span span);
Ast *build_subscript(Parser *p, Ast *base, AstList *indices, Span span);
Ast *build_block(Parser *p, AstList *rows, Span span);
Ast *build_tuple(Parser *p, AstList *members, Span span); /* (x_1, ..., x_n), a column */
Ast *build_call(Parser *p, const Token *function, AstList *args, Span span);
Ast *build_power_call(Parser *p, const Token *function, Ast *exponent, AstList *args, Span span); /* sin^2(x) */
Ast *build_apply(Parser *p, const Token *function, AstList *args, Span span);
Ast *build_norm(Parser *p, Ast *e, const Token *kind, Span span);
Ast *build_weighted_norm(Parser *p, Ast *e, Ast *weight, Span span); /* ||x||_A, sqrt(<x, A x>) */
Ast *build_power(Parser *p, Ast *base, Ast *exponent, Span span);
Ast *build_double_dot(Parser *p, Ast *a, Ast *b, Span span); /* A : B, <A, B> */
Ast *build_differential(Parser *p, Ast *e, Span span);

/* D[f](x) */
Ast *build_jacobian(Parser *p, const Token *function, Ast *x, Span span);

/* grad(F, X); jac F wrt x inside brackets; ∂F/∂X and nabla_X F. */
Ast *build_request(Parser *p, const Token *word, AstList *args, Span span);
Ast *build_inner_request(Parser *p, const Token *word, Ast *f, Ast *target, Span span);
Ast *build_derivative(Parser *p, const Token *sign, Ast *f, AstList *targets, Span span);

/* What e asks for where it is a statement of its own; NULL if it is just an expression. */
const Request *request_of(const Parser *p, const Ast *e);

/* "x", or "x_i", "W_1_2" of a name with subscripts. */
const char *build_whole_name(Parser *p, const Ast *e);

/* X, X', x_i as the variable of a request. */
Wrt wrt_of(const Ast *target);

/* ---- what sums run over (build_binder.c) ---- */

Binder *binder_of(Parser *p, AstList *names, Ast *lower, Ast *upper, Relation relation, Span span);
Binder *binder_related(Parser *p, AstList *names, const Token *relation, const Token *second, Ast *upper, Span span);

/* {1 <= i < j <= n} and {1 <= i <= n} */
Binder *binder_chain(Parser *p, const Token *lower, const Token *r1, const Token *first, const Token *r2,
                     const Token *second, const Token *r3, Ast *upper, Span span);
Binder *binder_range(Parser *p, const Token *lower, const Token *r1, const Token *name, const Token *r2, Ast *upper,
                     Span span);

/* The sum or product of the body over what the binder says; without bounds over all t for which x_{t-1} is a member. */
Ast *build_bigop(Parser *p, Fn fn, Binder *binder, Ast *body, Span span);

/* ---- declarations (build_declaration.c) ---- */

Declaration *declaration_new(Parser *p, const Token *kind, AstList *sizes, Span span);
Declaration *declaration_function(Parser *p, const Token *kind, AstList *sizes, Span span);
Declaration *declaration_space(Parser *p, AstList *sizes);
Declaration *declaration_map(Parser *p, const Declaration *values); /* f : R^n -> R^m */
void build_fact(Parser *p, const Token *fact);

/* ---- statements (statement.c) ---- */

Statement *statement_new(Parser *p, StatementKind kind);
Statement *statement_of(Parser *p, StatementKind kind, Ast *e);
Statement *statement_wrt(Parser *p, Statement *st, AstList *targets);
Statement *statement_declare(Parser *p, AstList *names, Declaration *d);
Statement *statement_define(Parser *p, Ast *name, Ast *e);
Statement *statement_define_function(Parser *p, const Token *name, AstList *params, Ast *e);
Statement *statement_expression(Parser *p, Ast *e);
Statement *statement_expression_wrt(Parser *p, Ast *e, AstList *targets);
Statement *statement_candidate(Parser *p, Statement *request, Ast *candidate);
Statement *statement_sides(Parser *p, AstList *sides);
Statement *statement_solve(Parser *p, Statement *side, Ast *other, AstList *further, AstList *targets); /* further: NULL or sides */
Statement *statement_stationary(Parser *p, Ast *f, AstList *targets, AstList *equations);
Statement *statement_eval(Parser *p, Statement *inner);

/* Puts in the clauses read so far. */
Statement *statement_with_clauses(Parser *p, Statement *st);

/* The last touches: span, depth; NULL if it is nested too deep. */
Statement *statement_finish(Parser *p, Statement *st);

/* ---- clauses (clauses.c) ---- */

typedef struct Clauses {
  int nwhere, where_cap, nat, at_cap, nassume, assume_cap, nlocal, local_cap;
  Clause *where, *at;
  LocalFunction *local;
  Assumption *assume;
  const Token **properties; /* of the assumption being read */
  int nproperties, properties_cap;
  unsigned facts; /* of the declaration being read */
  const char *format, *manifold;
  Span format_span;
} Clauses;

void clause_where(Parser *p, const Ast *name, Ast *e, Span span);
void clause_where_function(Parser *p, const Token *name, AstList *params, Ast *e);
void clause_at(Parser *p, const Ast *name, Ast *e, Span span);
void clause_property(Parser *p, const Token *word);
void clause_properties(Parser *p, const Token *name, Span span);
bool clause_sign(Parser *p, const Token *name, const Token *relation, const Token *number, Span span);
void clause_equation(Parser *p, Ast *lhs, Ast *rhs, Span span);

/* A definition with its `where` names put in, which go with it; its other clauses are errors. */
Ast *clause_put_in(Parser *p, Ast *e);
bool clause_format(Parser *p, const Token *words);
bool clause_manifold(Parser *p, const Token *words);
void clause_on_variables(Parser *p, const Statement *st);

#endif
