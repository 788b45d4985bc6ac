/* What the files of infer share.  The way of a statement through them:
 *   infer_scan.c       which names stand bare, which are subscripted, which are sizes (syntax only)
 *   infer_split.c      d/dt det(A + tB), where tB is a product
 *   infer_resolve.c, infer_names.c, infer_subscript.c (infer_index.c, infer_letters.c), infer_apply.c, infer_table.c
 *                      every name, subscript and call gets its meaning; the AST becomes a DAG of the
 *                      statement and of the definitions (units) that it uses
 *   infer_usual.c      usual kinds
 *   infer_search.c     the fewest changes of them that make all fit
 *   infer_shape.c, infer_product.c, infer_rules.c, infer_extent.c, infer_size.c, infer_goal.c, infer_sides.c
 *                      one attempt: shapes by unification for one choice of kinds
 *   infer_error.c, infer_proposal.c, infer_quote.c
 *                      what is said when no choice fits, and what would
 *   infer_label.c, infer_absent.c
 *                      that no variable stands in a subscript; which ones do not occur
 *   infer_naming.c     names for the dimensions that nobody named
 *   infer_finish.c     overloaded functions become the one meant, shapes lose their variables
 * infer_declare.c keeps declarations and definitions. */
#ifndef MDIFF_FRONT_INFER_IMPL_H
#define MDIFF_FRONT_INFER_IMPL_H

#include "base/ptrmap.h"
#include "front/infer.h"

enum {
  INFER_HAS_SUM = 1 << 16,            /* a flag of resolved nodes: an indexed sum occurs in them */
  INFER_COPIED = 1 << 17,             /* ... copied from a definition: their spans are those of its use */
  INFER_TABLE = 1 << 18,              /* e e_i: the table of e over an index that nothing binds */
  INFER_MAX_DEPTH = 2 * AST_MAX_DEPTH /* of an expression with its definitions put in */
};

/* The expression of a definition or of a `where` clause, or of one use of a defined function. */
typedef struct Unit {
  const char *name;
  Symbol *sym;
  Ast *expr;
  bool busy, done; /* being resolved: meeting it again is a circle */
  PtrMap *indices; /* name -> Symbol of the indices that its sums bind */
} Unit;

/* One expansion f(args) of a defined function. */
typedef struct Expansion {
  struct Expansion *next;
  Ast **args;
  Ast *result;
} Expansion;

/* What the text says of a name, before anything is decided. */
typedef struct Mention {
  const char *name;
  const Decl *decl;    /* declaration or definition; NULL if there is none */
  const Clause *where; /* `where` clause; stands before decl */
  Unit *unit;
  bool bare; /* stands without subscript */
  bool subscripted;
  bool variable;    /* transposed, or a variable of the statement: no constant, whatever its name */
  bool wrt;         /* a variable of the statement */
  bool member;      /* subscripted by an index that a sum binds */
  bool open_member; /* ... by a sum without bounds */
  bool size;        /* used as a size or bound */
  bool index;       /* used as an index that no sum binds, beside a base that has entries */
  bool letter;      /* subscripted by a letter that nothing binds */
  bool index_letter;/* ... by i or j */
  bool scanned, busy;
  PtrMap *expansions; /* of a defined function: first argument -> Expansion */
} Mention;

/* Names bound by sums and by function definitions, innermost first. */
typedef struct Scope {
  const struct Scope *outer;
  int count;
  const char *const *names;
  Symbol **syms; /* of a sum's indices */
  Ast **values;  /* of a function's parameters; NULL for indices */
  bool open;     /* the sum has no bounds */
} Scope;

enum {
  USE_NOT_SCALAR = 1 << 0, /* transposed, alone in a norm or in <,> */
  USE_NUMBER = 1 << 1,     /* stands as a number */
  USE_BOLD = 1 << 2,
  USE_PLAIN = 1 << 3,
  USE_DERIV = 1 << 4, /* the variable of a derivative by a scalar */
  USE_WRT = 1 << 5,
  USE_DENOMINATOR = 1 << 6,
  USE_AS_SCALAR = 1 << 7, /* in an earlier result, which `_` puts in */
  USE_AS_VECTOR = 1 << 8
};

/* A definition that stacks a family. */
typedef struct Stack {
  const char *matrix, *family;
  const Ast *length;
  bool rows; /* the members are its rows; else its columns */
} Stack;

/* What inference knows of a symbol beside the Symbol itself; vars[i] belongs to the symbol with serial i. */
typedef struct Var {
  Symbol *sym;
  const Decl *decl;
  const Stack *stack; /* the matrix of a stacked family */
  Unit *unit;
  unsigned uses;
  Kind usual, other; /* first choice; the other one, KIND_UNKNOWN if there is none */
  Kind kind;         /* in the present attempt */
  bool entries;      /* of a family: a member stands with an index that nothing binds */
  bool joined;       /* ... its members are the entries of a vector */
  Shape shape;       /* in the present attempt: of the value, of a member, of a function's values */
  const Dim *length; /* of a family */
  const Dim *range;  /* of an index: the upper end of the sum being looked at */
  int64_t lowest;    /* of an index: the lower end, INT64_MIN if it is no number */
  int nargs;         /* of an unknown function: the shapes it is used with; -1 before its first use */
  Shape *args;
} Var;

typedef enum Why {
  WHY_PRODUCT,     /* a b: columns and rows differ; index is b's place among the factors */
  WHY_SUM,         /* shapes of two summands differ */
  WHY_SCALAR_SUM,  /* a scalar a that is no bare number plus b */
  WHY_DIVISOR,     /* b of a/b is no scalar */
  WHY_ELEMENTWISE, /* shapes of a .* b differ */
  WHY_POWER,       /* power of what is not square */
  WHY_EXPONENT,    /* exponent is no scalar */
  WHY_SQUARE,      /* argument of tr, det ... is not square */
  WHY_BAR,         /* |x| of a vector */
  WHY_VECTOR,      /* argument must be a vector */
  WHY_SCALAR,      /* argument must be a scalar */
  WHY_SAME,        /* two arguments must have one shape */
  WHY_BLOCK,       /* blocks do not fit together */
  WHY_SIZE,        /* mat(v, m, n): v has another length */
  WHY_BLOCKS,      /* btr(M, n): n does not divide M's sides */
  WHY_ENTRY,       /* subscripts do not fit the base */
  WHY_EXTENT,      /* an index runs out of its base */
  WHY_LENGTHS,     /* one index runs over things of different length */
  WHY_SIDES,       /* sides of an equation differ in shape */
  WHY_ARGUMENT,    /* an unknown function is used with different arguments */
  WHY_GRADIENT,    /* gradient of what is no scalar */
  WHY_WRT_SCALAR,  /* derivative by what is no scalar */
  WHY_STRUCTURE,   /* assumed symmetric ..., but not square */
  WHY_AT,          /* at X = E: shapes differ */
  WHY_TABLE        /* what is no number is tabulated over an open index */
} Why;

typedef struct Failure {
  Why why;
  Ast *at, *a, *b; /* the node, and the parts that do not fit */
  Ast *around;     /* the product that a quotient is a factor of */
  Shape sa, sb;
  const Dim *da, *db;
  int index;
  const char *name, *word;
  const Statement *statement;
  Span span;            /* where the statement's text shows it */
  const char *proposal; /* what would fit */
} Failure;

/* upper <= length must hold; `at` is the entry or member that asks for it. */
typedef struct Extent {
  const Dim *length, *upper;
  Ast *at;
  bool binds; /* the subscript holds an index: its range says how long the base is */
  Span span;
} Extent;

typedef struct Infer {
  Ctx *c;
  Arena *arena;
  Statement *st;
  Unit *unit;       /* whose text is being resolved */
  PtrMap *mentions; /* name -> Mention */
  int nmentions, mentions_cap;
  Mention **list;           /* the mentions in order */
  PtrMap *stacks;           /* name of matrix or family -> Stack */
  bool stacks_found;        /* those of the session are among them */
  PtrMap *dimension_names;  /* of all declarations; NULL until one is asked for */
  PtrMap *dimension_values; /* name -> Dim, where a value shows what the name is */
  PtrMap *by_name;          /* name -> Var */
  PtrMap *resolved;         /* Ast -> resolved Ast, of those that became another node */
  PtrMap *sizes;            /* Ast -> Dim */
  int vars_cap;
  Var **vars;
  PtrMap *free_indices; /* name -> Symbol of the indices that nothing binds */
  int nfree, free_cap;
  const char *table[2]; /* the indices of the first side's table, which order those of the others */
  Symbol **free;    /* those met in the expression being resolved, in order */
  bool open_family; /* some sum runs over a whole family: N is its length */
  bool free_letters; /* some name of unknown kind is subscripted by a letter that may be an index: x_i */
  bool free_entries; /* this reading takes such names for entries; else they are names of their own */
  int nchanges;      /* of usual kinds, in the choice that fits */
  const Dim *one;
  int pass;
  long visits; /* nodes seen by all attempts */
  Span here;
  Failure failure;
  bool in_target;   /* what stands behind `wrt` is read: a free index there is meant */
  bool usual_only;  /* no other kinds are tried */
  bool repairing;   /* kinds may be changed where they do not fit */
  bool any_request; /* what the statement asks for is not looked at */
  bool goal_failed; /* with the usual kinds all fits but what the statement asks for */
  int nextents, extents_cap;
  Extent *extents;
} Infer;

/* infer_scan.c */
Mention *mention_of(Infer *in, const char *name);
void scan_statement(Infer *in, const Statement *st);
bool is_size_argument(const Ast *call, int i);
Fn sized_constant_of(const Infer *in, const Scope *scope, const Ast *e); /* I_n, O_{m,n}, K_{m,n}, 1_n: the function meant, or FN_NONE */

/* infer_resolve.c */
Ast *resolve(Infer *in, const Scope *scope, Ast *e);
bool resolve_args(Infer *in, const Scope *scope, Ast *e, int from);
Ast *settle(Infer *in, Ast *e); /* after its arguments were resolved: depth and flags */

/* infer_table.c */
Ast *resolve_root(Infer *in, Ast *e, const Statement *st); /* of a statement: open indices are tabulated */

/* infer_names.c */
Ast *resolve_name(Infer *in, const Scope *scope, Ast *e);
Ast *name_with(Ast *e, Symbol *s); /* e becomes the name of s */
Var *var_of(const Infer *in, const Symbol *s);
Var *var_new(Infer *in, const char *name);   /* a new symbol */
Var *var_named(Infer *in, const char *name); /* the free symbol with this name */
Unit *unit_of(Infer *in, Mention *m);
Ast *unit_copy(Infer *in, const Ast *e); /* of a definition's text, placed where it is used */
const char *differential_of(Infer *in, const Scope *scope, const char *name); /* "dX" -> "X", or NULL */
bool scope_find(const Scope *s, const char *name, Symbol **sym, Ast **value, const Scope **in_scope);
const char *greek_part(const char *name, size_t *len);
bool is_capital(const char *name);
const char *property_meant(const char *name, const Ast *e); /* A = A': "symmetric"; NULL for other definitions of A */

/* infer_subscript.c */
Ast *resolve_subscript(Infer *in, const Scope *scope, Ast *e);

/* infer_index.c */
Symbol *free_index(Infer *in, const char *name);
bool is_index_name(const char *name);
Ast *resolve_index(Infer *in, const Scope *scope, Ast *e);
Ast *resolve_unit_index(Infer *in, const Scope *scope, Ast *e); /* the i of unit(i, n) */
bool mentions_parameter(const Scope *scope, const Ast *e); /* of a defined function */
bool mentions_bound(const Scope *scope, const Ast *e);          /* an index that a sum binds */

/* infer_letters.c */
bool is_word_subscript(Infer *in, const Scope *scope, const Ast *e);
const char *own_name(Infer *in, const Ast *e);                  /* x_1 as one name "x_1"; NULL if the subscript is an expression */
Ast *name_instead(Infer *in, const Ast *whole, const char *name); /* where `whole` stands, in the style of its base */
bool split_subscript(Infer *in, const Scope *scope, Ast *e);    /* A_ij gets its two subscripts; false where it has one */
bool looks_double(Infer *in, const Scope *scope, const Ast *e); /* both letters are indices, and one of them is no number */
bool is_index_letter(const Scope *scope, const Ast *x);         /* i, j, k, l, a bound index, a digit */

/* infer_stack.c: X = [x_1, ..., x_n]' */
void stack_take_where(Infer *in); /* ... in `where` clauses, which go: X is a matrix of its own */
const Stack *stack_of(Infer *in, const char *name); /* of the matrix or the family; NULL if there is none */
Ast *stack_member(Infer *in, const Stack *s, Ast *index, Span span); /* X' e_i, not resolved */
Shape stack_shape(Infer *in, const Stack *s, bool *ok);

/* infer_apply.c */
Ast *resolve_apply(Infer *in, const Scope *scope, Ast *e);
Ast *apply_bare(Infer *in, const Scope *scope, Ast *e, Mention *m);

/* infer_calls.c: unknown functions before a bracket, which the parser made products. */
typedef enum CallReading { CALLS_NONE, CALLS_POSSIBLE, CALLS_LIKELY } CallReading;
CallReading calls_reading(Ctx *c, Statement *st);

/* Calls `visit` with each expression of the statement, where it stands. */
typedef void SlotVisitor(void *ctx, Ast **slot);
void each_slot(Statement *st, SlotVisitor *visit, void *ctx);

/* Whether a bracket stands right behind the name: `f(`, `f\left(`, `\mathbf{f}(`. */
bool bracket_follows(const Ctx *c, const Ast *name);

/* f, g, h, phi, psi, or one of them with a Greek subscript (h_theta), not declared; NULL if it is none. */
const char *function_letter(const Ctx *c, const Ast *e);

void calls_convert(Ctx *c, Statement *st);

/* infer_motion.c: A(t) in a derivative by t as a function of t, in the whole statement; small letters have numbers as
 * values if `scalars`, else what is usual.  False, and nothing is changed, where there is none. */
bool functions_of_time(Ctx *c, Statement *st, bool scalars);
bool has_functions_of_time(Ctx *c, Statement *st);
Statement *statement_copy(Arena *a, const Statement *st);

/* infer_refuse.c: false with an error for what would only be answered wrongly: softmx(x), read as a product; a
 * variable that stands twice, or that `where` makes a number. */
bool refuse_statement(Ctx *c, Statement *st);

/* What is to be said of the first x(t) in the statement as typed, which is read as a product; NULL if none is there. */
const char *product_note(Ctx *c, Statement *st, const char **function); /* *function: what may have become a call */

/* d/dt det(A + tB): a name that begins with the variable of d/dt, which stands nowhere else, becomes a product. */
void split_products(Ctx *c, Statement *st);

/* infer_size.c: the dimension that an integer expression means; NULL after an error. */
const Dim *size_of(Infer *in, const Ast *e);
bool is_dimension_name(Infer *in, const char *name); /* used as a dimension in some declaration */
/* The largest (or smallest) value of an index expression; NULL if it is not known. */
const Dim *extreme_of(Infer *in, const Ast *e, bool largest);

/* infer_usual.c */
void find_usual_kinds(Infer *in);
bool usually_scalar(const char *name);

/* infer_search.c */
bool search_kinds(Infer *in);
bool repair(Infer *in, Ast *e);

/* infer_shape.c */
bool shape_statement(Infer *in); /* one attempt with the kinds in vars */
bool shape_of(Infer *in, Ast *e);
bool shape_again(Infer *in, Ast *e); /* after the kind of an argument was changed */
bool start_var(Infer *in, Var *v);
bool is_one(const Infer *in, const Dim *d);

/* infer_assume.c: reads the equation of an assumption, and takes what is promised into the symbol. */
void settle_assumption(Infer *in, Assumption *a);

bool is_scalar(const Infer *in, Shape s);
bool is_bare_number(const Ast *e);
bool unify_shapes(Infer *in, Shape a, Shape b);
bool fail(Infer *in, Why why, Ast *at, Ast *a, Ast *b);
Shape shape_make(const Dim *rows, const Dim *cols);
Shape scalar_shape(const Infer *in);

/* infer_product.c */
bool shape_sum(Infer *in, Ast *e);
bool shape_product(Infer *in, Ast *e);
bool shape_quotient(Infer *in, Ast *e);
bool shape_power(Infer *in, Ast *e);
bool shape_elementwise(Infer *in, Ast *e);
bool takes_any_shape(const Ast *e);
void give_shape(Infer *in, Ast *e, Shape s);

/* infer_rules.c */
bool shape_call(Infer *in, Ast *e);
bool shape_block(Infer *in, Ast *e);

/* infer_extent.c */
bool mentions_index(const Ast *e); /* of some sum, or a free one */
bool shape_bigop(Infer *in, Ast *e);
bool shape_entry(Infer *in, Ast *e);
bool shape_member(Infer *in, Ast *e);
bool require_extent(Infer *in, Ast *at, Ast *index, const Dim *length);
bool solve_extents(Infer *in);

/* infer_goal.c: what the statement as a whole asks for. */
bool shape_goals(Infer *in, Statement *st);
bool check_variables(Infer *in, const Statement *st);
bool settle_form(Infer *in, Statement *st); /* a derivative typed as a fraction: which statement it is */

/* infer_sides.c: n sides have one shape, `given` if it is not NULL. */
bool sides_goal(Infer *in, int n, Ast **sides, Shape *given);
void settle_tables(Infer *in, Statement *st); /* numbers beside tables over an index */
void settle_zeros(Infer *in, Statement *st);

/* infer_label.c: that no variable stands in a subscript. */
bool check_labels(Infer *in, const Statement *st);

/* infer_absent.c */
void note_absent_variables(Infer *in, const Statement *st);

/* infer_declare.c: "A : matrix(m, n) invertible" */
const char *declared_text(Arena *a, const Decl *d);

/* infer_origin.c: where the dimensions that do not fit come from, ": n from A : matrix(m, n), m from the rows of
 * x"; empty where both operands are names whose shapes nobody declared. */
const char *origins(Infer *in, const Ast *a, const Dim *da, const Ast *b, const Dim *db);

/* infer_quote.c: e as typed; the same in brackets where it needs them as a factor; its transpose so. */
const char *quote(const Infer *in, const Ast *e);
const char *bracketed(const Infer *in, const Ast *e);
const char *transposed(const Infer *in, const Ast *e);

/* infer_proposal.c: fills f->proposal, while unknown dimensions have no names yet and can still fit. */
void propose(Infer *in, Failure *f);

/* infer_error.c */
void report(Infer *in);

/* infer_naming.c */
typedef struct Naming {
  Infer *in;
  PtrMap *taken;
  int next; /* counts n1, n2 ... when the letters are used up */
} Naming;

Naming naming_start(Infer *in);
const Dim *naming_settle(Naming *n, const Dim *d); /* without variables: what belongs to no symbol is named, too */
void name_dimensions(Infer *in);                   /* of all symbols */
Shape named_shape(Infer *in, Shape s);

/* infer_finish.c */
bool finish(Infer *in);
bool occurs(Infer *in, Ast *e, const Symbol *s);

#endif
