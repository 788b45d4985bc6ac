/* What an open set of checks is made of; private to checks.c, measure.c and check.c. */
#ifndef MDIFF_CHECK_CHECKS_H
#define MDIFF_CHECK_CHECKS_H

#include "check/check.h"
#include "check/eval.h"

/* Where the values of a request stand in the program. */
typedef struct Roots {
  int f[4];  /* f shifted: forth, back; of a Hessian ++ +- -+ --; of CHECK_EQUAL only f[0] */
  int nf;
  int answer;
  int place; /* of wrt among the symbols, -1: none */
  int place2;
  int bits;  /* the step is 2^-bits */
  long member; /* the member that moves, from 0 */
  long member2;
  bool entry;  /* a unit direction */
  bool inverse; /* f[] are values of what defines wrt, as f's name moves: the Jacobian is the inverse one */
  bool usable; /* false: an index of the entry does not fit */
} Roots;

/* What comparing two values tells. */
typedef struct Measure {
  enum { MEASURED, IMPRECISE, NO_VALUE_HERE, WRONG_SHAPE } state;
  int digits;           /* that agree */
  bool faint;           /* both are next to nothing beside f: their difference was held against f */
  double got, expected; /* the entry that differs most, for messages */
} Measure;

/* How exact a comparison can be. */
typedef struct Scale {
  double log2_f;    /* size of what was differentiated, at least 1 */
  int bits;         /* differences were taken with steps of 2^-bits */
  int most_digits;  /* more than these are not claimed */
  bool truncated;   /* one of the values is a difference */
} Scale;

Measure measure_matrices(const arb_mat_struct *a, const arb_mat_struct *b, Scale s);

/* Compares f's derivative with the answer at the point of the last run. */
Measure measure_request(const Program *p, const CheckRequest *r, const Roots *roots, const Point *at);

/* Value of one expression at one point. */
typedef struct Kept {
  bool has;
  arb_mat_t value;
} Kept;

struct Checks {
  Ctx *ctx;
  Arena *arena;
  bool closed;
  int nrequests, nexprs;
  const CheckRequest *requests;
  Check *results;
  const Ast **exprs;
  Memo places;             /* of the expressions, by pointer */
  Survey *survey;
  Variables *variables;
  bool plain_answer;       /* the answer is evaluated without the substitutions of `at` */
  bool unknown_functions;  /* derivatives of unknown functions occur */
  int *rank;               /* of dimension names, see sizes_draw */
  Point *point;
  Sizes *sizes;
  Program *program;        /* for these sizes; NULL: to be made */
  Program *aside;          /* while another one is in its place */
  Roots *roots;
  int *expr_roots;
  int required;            /* operations of request 0 */
  int variant;
  bool small;              /* the expressions are large: small sizes only */
  bool shrunk;             /* large declared sizes are replaced by small ones */
  bool maybe_unfit;        /* that may not fit numbers in the expressions */
  bool keep_size;          /* they are not, since that did not fit */
  int more;                /* added to all sizes */
  slong prec;
  int strategy;            /* the one that led to the last point */
  int npoints;
  Kept *kept[CHECK_POINTS];
  bool truncated;          /* differences occur in the expressions */
  const char *trouble;     /* why there is no point */
  int level;               /* how fine the steps of differences are */
  Checks *finer;           /* the same with finer steps; NULL: not needed yet */
};

/* requests.c: surveys everything and decides what varies; makes k->program for the present sizes with
 * the given step, with (or, for NULL, without) the expressions. */
void requests_survey(Checks *k);

/* What c->assumed puts in, for a survey and its variables. */
void survey_assumptions(Survey *s);
void put_in_assumptions(const Survey *s, Variables *v);

/* For sizes_draw: the smaller sides of matrices with orthonormal columns, or of full column rank, get the smaller sizes. */
int *ranks_of_sizes(Ctx *c, Arena *a, const Survey *s);
void requests_program(Checks *k, int bits, Roots *roots, int *exprs, int *required);

/* search.c: looks for point number `number` and takes its values; false if none is found. */
bool search_point(Checks *k, int number);

/* X'X is singular unless X is higher than wide: the size of a product that is to be inverted becomes smaller
 * than the others.  Looks at no more than `budget` nodes. */
void demote_sizes(Checks *k, const Ast *e, int *budget);

/* checks.c: the step of differences, as the power of 1/2. */
int checks_step(const Checks *k);

/* checks.c: takes in what the last run gave; whether it was precise enough. */
bool results_precise(Checks *k);
void results_take(Checks *k, int number, Random draw, Strategy how);

#endif
