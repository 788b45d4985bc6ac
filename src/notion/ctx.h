/* Ctx: what every pass of one statement shares.  Made by the session for each statement; there are no
 * globals.  All pointers in it live as long as the statement, `names` and `decls` as long as the session. */
#ifndef MDIFF_NOTION_CTX_H
#define MDIFF_NOTION_CTX_H

#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <time.h>

#include "base/arena.h"
#include "base/intern.h"
#include "notion/dim.h"
#include "text/diag.h"
#include "text/source.h"

struct Ast;
struct DeclTable;
struct SymbolTable;
struct TermTable;
struct TermNode;
struct Variables;
struct LawBook;
struct Clause;
struct Relations;

typedef struct Ctx {
  Arena *arena;                 /* the statement's */
  Intern *names;
  Diag *diag;
  const Source *source;
  DimTable *dims;
  struct DeclTable *decls;
  struct SymbolTable *symbols;
  struct TermTable *terms;
  struct LawBook *laws;         /* parsed laws of the function table, of the session */
  volatile sig_atomic_t *interrupted; /* set by SIGINT; may be NULL */
  double deadline;              /* monotonic seconds; 0: none */
  jmp_buf *escape;              /* where ctx_poll jumps: 1 memory, 2 interrupted, 3 time */
  unsigned poll_count;
  uint64_t seed;
  int format;                   /* the Format (output/print.h) of names in notes and assumptions */
  /* Set by calculus for the layers under it: the term of a derivative inside an expression (FN_GRADIENT,
   * FN_JACOBIAN, FN_HESSIAN calls). */
  const struct Variables *varying; /* what the statement differentiates by, for expand_d; NULL: everything */
  struct PtrMap *roots; /* terms whose rational powers were typed, which are taken to be positive definite; NULL: none yet */
  /* Of equations that are assumed: what is put in for some names at the points of checks, so that they hold there. */
  const struct Clause *assumed;
  int nassumed;
  const struct Relations *relations; /* the equations themselves, for simplification; NULL: none */
  struct PtrMap *let_names; /* of the statement's derivations: the term -> the Symbol that names it; NULL: none yet */
  const struct TermNode *(*derive)(struct Ctx *c, const struct Ast *e);
  /* Set by calculus for the code printers: the differential of an inferred expression, written out (inferred,
   * too; definitions of temporaries may stay names); NULL if it has none. */
  struct Ast *(*expand_d)(struct Ctx *c, const struct Ast *e);
} Ctx;

enum { ESCAPE_MEMORY = 1, ESCAPE_INTERRUPT = 2, ESCAPE_TIME = 3 };

/* To be called in every loop that can be long: leaves the statement by its escape when the user pressed
 * Ctrl-C or the time limit has passed. */
void ctx_poll(Ctx *c);

/* Monotonic clock in seconds. */
double ctx_now(void);

#endif
