/* A request to solve: its equations, the unknowns, and all that is said about the answer. */
#ifndef MDIFF_SOLVE_PROBLEM_H
#define MDIFF_SOLVE_PROBLEM_H

#include "calculus/answer.h"
#include "solve/system.h"

/* An equation as its check sees it: what was typed. */
typedef struct Typed {
  const Ast *f;       /* the gradient of f by `wrt` is to equal `other`; wrt NULL: f itself is */
  Symbol *wrt;
  const Ast *other;
} Typed;

typedef struct Problem {
  Ctx *c;
  Statement *st;
  const AnswerOptions *options;
  Answer *answer;
  int nvars;                    /* unknowns asked for; multipliers stand behind them */
  System system;
  Symbol *symbol[MOST_UNKNOWNS];
  Typed typed[MOST_UNKNOWNS];
  Step *before[MOST_UNKNOWNS];  /* the derivation of the equation */
  Check derived[MOST_UNKNOWNS]; /* its check */
  bool constrained;
  bool alone[MOST_UNKNOWNS];    /* it is given in terms of the others, which are not known */
  bool members;                 /* some unknown is a member of a family */
} Problem;

/* The unknowns of the statement; false after an error. */
bool problem_open(Problem *p, Ctx *c, Statement *st, const AnswerOptions *o, const char *name);

/* Adds an unknown that nobody asked for. */
void problem_add_multiplier(Problem *p, Symbol *sym);

/* The answer: solutions that hold when put back, or else the equations in their best form. */
Answer *problem_answer(Problem *p);

/* verify.c: whether all equations hold at the solution and all its lines do. */
Check verify_solution(const Problem *p, const Solution *s);

/* verify.c: whether the equations of the unknowns that have values hold, whatever the others are. */
Check verify_partly(const Problem *p, const Solution *s);

/* verify.c: whether equation i holds with unknown i put in, whatever the others are. */
Check verify_alone(const Problem *p, int i, Term value);

/* space.c: whether the value certainly lies in the linear space that unknown i was declared to be in. */
bool in_space(const Problem *p, int i, Term value);

/* space.c: lists what puts the value there, and what makes it definite where the unknown is, among the assumptions. */
void say_space(const Problem *p, int i, Term value);

/* form.c: what is left of equation i where its unknown is not isolated: left = right. */
typedef struct EquationForm {
  Term left, right;
  Term direction;     /* not NULL: left = lambda direction, lambda a scalar that depends on the unknown */
  Term name, value;   /* not NULL: a scalar or multiplier in it, and what it is */
  Term scale;         /* residual = scale ahead (left - right) behind */
  Term ahead, behind; /* NULL: I */
  Trail trail;
} EquationForm;
EquationForm best_form(const Problem *p, int i);

/* verify.c: whether scale ahead (left - right) behind is what is to vanish in equation i. */
Check verify_equation(const Problem *p, int i, const EquationForm *f);

/* form_matrix.c: the same where the matrix factors of two kinds of terms depend on the unknown; false where it does not fit. */
bool name_matrix_factor(const Problem *p, int i, Term r, EquationForm *f);

/* extremum.c: notes whether the solutions are minima, maxima or saddle points, where convexity or the Hessian decides it. */
void say_extremum(const Problem *p);

/* polar.c: the polar factor that solves an equation under X'X = I; false where it is none. */
bool solve_polar(const Problem *p, Solution *out);

/* polar.c: a polar factor and a scale beside it: min ||s A X - B|| under X'X = I. */
bool solve_scaled_polar(const Problem *p, Solution *out);

/* Whether it would solve the equation if X, which is not square, were. */
bool polar_needs_square(const Problem *p);

#endif
