/* The grammar of one statement.  It reads tokens that the filters of src/front/tokens*.c have settled: brackets
 * have partners, bars open or close, TOK_OPEN and TOK_CLOSE stand round what a sum, a function without brackets
 * or a nabla reaches over, and a token in front says what kind of statement follows where the text alone
 * tells.  So one rule is one form, and each action is one call. */

%require "3.8"
%define api.pure full
%define api.prefix {md_}
%define api.token.prefix {TOK_}
%define api.location.type {Span}
%define parse.error custom
%define parse.lac full
%expect 0

%code requires {
#include "front/ast.h"
#include "text/source.h"

struct Parser;
struct Token;
struct AstList;
struct Clauses;
}

%code {
#include "front/build.h"
#include "front/pattern.h"
#include "front/syntax_error.h"

int md_lex(MD_STYPE *value, Span *at, struct Parser *p);
static void yyerror(Span *at, struct Parser *p, const char *message);

#define YYMAXDEPTH 60000
#define YYLLOC_DEFAULT(res, rhs, n)                                                                     \
  do {                                                                                                  \
    if (n) (res) = (Span){YYRHSLOC(rhs, 1).start, YYRHSLOC(rhs, n).end};                                \
    else (res) = (Span){YYRHSLOC(rhs, 0).end, YYRHSLOC(rhs, 0).end};                                    \
  } while (0)
}

%param {struct Parser *p}

%union {
  const struct Token *token;
  Ast *ast;
  struct AstList *list;
  Statement *statement;
  Declaration *declaration;
  Binder *binder;
}

/* What follows is a ... */
%token TO_EXPRESSION TO_DECLARE TO_DEFINE TO_DEFINE_FUNCTION
%token UNFINISHED  "the cursor"

%token <token> NUMBER "a number" NAME "a name" STRING "a string" FUNC "a function" APPLY "a function's name" CONSTANT "a constant" JACOBIAN "D[f]"
%token <token> REQUEST "grad, jac, hess or deriv" REQUEST_CALL "grad(F, X)"
%token DIFF "diff" SIMPLIFY "simplify" EXPAND "expand" FACTOR "factor" SOLVE "solve" STATIONARY "stationary"
%token CONVEX "convex" CHECK "check" EVAL "eval" SHAPE "shape" SHAPES "shapes"
%token WRT "wrt" WHERE "where" AT "at" ASSUME "assume" AS "as" ON "on" ST "st" FOR "for"
%token <token> KIND "a kind" FACT "invertible or positive" PROPERTY "a property" WORDS "a word"
%token <token> RELATION "a relation" SUM "sum_" D "d" NORM_KIND "the kind of a norm" PARTIAL "a derivative"
%token IN "in" REALS "R^n" ARROW "->" TIMES "x" FUNCTION "function"
%token PARTIAL_BY PARTIAL_END FRAC_OPEN FRAC_MID FRAC_CLOSE OPEN CLOSE
%token HADAMARD ".*" EDIV "./" EPOW ".^" KRON "⊗" POWER "^" SUB "_"
%token NORM_BY "the matrix of a norm"
%token TRANSPOSE "'" INVERSE "^-1" INVERSE_TRANSPOSE "^-T" ADJUGATE "^*" PINV "^+"
%token BAR_OPEN "|" BAR_CLOSE NORM_OPEN "||" NORM_CLOSE ANGLE_OPEN "<" ANGLE_CLOSE ">"
%token EQUAL "==" ASSIGN ":="
%token <token> DOTS "..." EMPTY

%type <statement> statement plain request inner side
%type <ast> expr summand term kron signed operand factor exponent atom inside argument index named bound target cell member
%type <list> tuple sum terms krons product arguments indices targets sides names parameters rows row equations sized
%type <declaration> kind space
%type <binder> binder

%%

input
  : statement                               { p->statement = statement_finish(p, $1); if (p->statement == NULL) YYABORT; }
  | TO_EXPRESSION expr                      { p->expression = $2; }
  ;

statement
  : %empty                                  { $$ = statement_new(p, ST_EMPTY); }
  | plain clauses                           { $$ = statement_with_clauses(p, $1); }
  | CHECK plain clauses                     { $$ = statement_with_clauses(p, $2); $$->check = true; }
  | TO_DECLARE names ':' kind               { $$ = statement_declare(p, $2, $4); }
  | TO_DECLARE names IN space               { $$ = statement_declare(p, $2, $4); }
  | TO_DECLARE names ':' space              { $$ = statement_declare(p, $2, $4); }
  | TO_DECLARE names ':' space ARROW space  { $$ = statement_declare(p, $2, declaration_map(p, $6)); }
  | TO_DEFINE named assign expr clauses     { $$ = statement_define(p, $2, clause_put_in(p, $4)); }
  | TO_DEFINE_FUNCTION APPLY '(' parameters ')' assign expr clauses { $$ = statement_define_function(p, $2, $4, clause_put_in(p, $7)); }
  ;

assign: '=' | ASSIGN ;

/* ---- declarations ---- */

names
  : named                                   { $$ = list_one(p, $1); }
  | names ',' named                         { $$ = list_add(p, $1, $3); }
  ;

named
  : NAME                                    { $$ = build_name(p, $1); }
  | NAME SUB index                          { $$ = build_subscript(p, build_name(p, $1), list_one(p, $3), @$); }
  | NAME SUB '{' indices '}'                { $$ = build_subscript(p, build_name(p, $1), $4, @$); }
  ;

kind
  : KIND sized facts                        { $$ = declaration_new(p, $1, $2, @$); if ($$ == NULL) YYABORT; }
  | FUNCTION                                { $$ = declaration_function(p, NULL, NULL, @$); }
  | FUNCTION ARROW KIND sized               { $$ = declaration_function(p, $3, $4, @$); if ($$ == NULL) YYABORT; }
  ;

sized
  : %empty                                  { $$ = list_new(p); }
  | '(' arguments ')'                       { $$ = $2; }
  ;

facts
  : %empty
  | facts FACT                              { build_fact(p, $2); }
  ;

space
  : REALS facts                             { $$ = declaration_space(p, list_new(p)); }
  | REALS POWER factor facts                { $$ = declaration_space(p, list_one(p, $3)); }
  | REALS POWER '{' expr TIMES expr '}' facts { $$ = declaration_space(p, list_add(p, list_one(p, $4), $6)); }
  | REALS POWER '(' expr TIMES expr ')' facts { $$ = declaration_space(p, list_add(p, list_one(p, $4), $6)); }
  ;

parameters
  : named                                   { $$ = list_one(p, $1); }
  | parameters ',' named                    { $$ = list_add(p, $1, $3); }
  ;

/* ---- requests ---- */

plain
  : request
  | request relation expr                   { $$ = statement_candidate(p, $1, $3); }
  | expr                                    { $$ = statement_expression(p, $1); }
  | expr WRT targets                        { $$ = statement_expression_wrt(p, $1, $3); if ($$ == NULL) YYABORT; }
  | sides                                   { $$ = statement_sides(p, $1); }
  | DIFF expr                               { $$ = statement_of(p, ST_DIFF, $2); }
  | DIFF sides                              { $2->items[0] = ast_call1(p->c->arena, FN_D, $2->items[0], $2->items[0]->span);
                                              $$ = statement_sides(p, $2); }
  | DIFF expr WRT targets                   { $$ = statement_wrt(p, statement_of(p, ST_DIFF, $2), $4); }
  | SIMPLIFY expr                           { $$ = statement_of(p, ST_SIMPLIFY, $2); }
  | EXPAND expr                             { $$ = statement_of(p, ST_EXPAND, $2); }
  | FACTOR expr                             { $$ = statement_of(p, ST_FACTOR, $2); }
  | SOLVE side relation expr FOR targets    { $$ = statement_solve(p, $2, $4, NULL, $6); }
  | SOLVE side relation expr ',' equations FOR targets { $$ = statement_solve(p, $2, $4, $6, $8); if ($$ == NULL) YYABORT; }
  | STATIONARY expr WRT targets             { $$ = statement_wrt(p, statement_of(p, ST_STATIONARY, $2), $4); }
  | STATIONARY expr WRT targets ST equations { $$ = statement_stationary(p, $2, $4, $6); }
  | CONVEX expr WRT targets                 { $$ = statement_wrt(p, statement_of(p, ST_CONVEX, $2), $4); }
  | EVAL inner                              { $$ = statement_eval(p, $2); }
  | SHAPE expr                              { $$ = statement_of(p, ST_SHAPE, $2); }
  | SHAPES                                  { $$ = statement_new(p, ST_SHAPES); }
  ;

request
  : REQUEST expr WRT targets                { $$ = statement_wrt(p, statement_of(p, (StatementKind)$1->value, $2), $4); }
  ;

inner
  : request
  | expr                                    { $$ = statement_expression(p, $1); }
  ;

side: inner ;

sides
  : expr relation expr                      { $$ = list_add(p, list_one(p, $1), $3); }
  | sides relation expr                     { $$ = list_add(p, $1, $3); }
  ;

relation: '=' | EQUAL ;

equations
  : expr relation expr                      { $$ = list_add(p, list_one(p, $1), $3); }
  | equations ',' expr relation expr        { $$ = list_add(p, list_add(p, $1, $3), $5); }
  ;

targets
  : target                                  { $$ = list_one(p, $1); }
  | targets ',' target                      { $$ = list_add(p, $1, $3); }
  ;

target: factor ;

/* ---- clauses ---- */

clauses: %empty | clauses clause ;

clause
  : WHERE wheres
  | AT ats
  | ASSUME assumptions
  | AS WORDS                                { if (!clause_format(p, $2)) YYABORT; }
  | ON WORDS                                { if (!clause_manifold(p, $2)) YYABORT; }
  ;

wheres
  : named assign expr                       { clause_where(p, $1, $3, @$); }
  | wheres ',' named assign expr            { clause_where(p, $3, $5, span_join(@3, @5)); }
  | APPLY '(' parameters ')' assign expr    { clause_where_function(p, $1, $3, $6); }
  | wheres ',' APPLY '(' parameters ')' assign expr { clause_where_function(p, $3, $5, $8); }
  ;

ats
  : named assign expr                       { clause_at(p, $1, $3, @$); }
  | ats ',' named assign expr               { clause_at(p, $3, $5, span_join(@3, @5)); }
  ;

assumptions: assumption | assumptions ',' assumption ;

assumption
  : NAME properties                         { clause_properties(p, $1, @$); }
  | NAME RELATION NUMBER                    { if (!clause_sign(p, $1, $2, $3, @$)) YYABORT; }
  | expr relation expr                      { clause_equation(p, $1, $3, @$); }
  ;

properties
  : PROPERTY                                { clause_property(p, $1); }
  | properties PROPERTY                     { clause_property(p, $2); }
  ;

/* ---- expressions, from loose to tight ---- */

expr: sum                                   { $$ = list_sum(p, $1, @$); } ;

sum
  : summand                                 { $$ = list_one(p, $1); }
  | sum '+' summand                         { $$ = list_add(p, $1, $3); }
  | sum '+' DOTS                            { $$ = list_dots(p, $1, $3); }
  | sum '-' summand                         { $$ = list_add(p, $1, build_negative(p, $3, span_join(@2, @3))); }
  ;

summand
  : term
  | term ':' term                           { $$ = build_double_dot(p, $1, $3, @$); }
  ;

term: terms                                 { $$ = list_product(p, FN_HADAMARD, $1, @$); } ;

terms
  : kron                                    { $$ = list_one(p, $1); }
  | terms HADAMARD kron                     { $$ = list_add(p, $1, $3); }
  | terms EDIV kron                         { $$ = list_divide(p, FN_HADAMARD, FN_EDIV, $1, $3, @3, @$); }
  ;

kron: krons                                 { $$ = list_product(p, FN_KRON, $1, @$); } ;

krons
  : signed                                  { $$ = list_one(p, $1); }
  | krons KRON signed                       { $$ = list_add(p, $1, $3); }
  ;

signed
  : product                                 { $$ = list_product(p, FN_MUL, $1, @$); }
  | '-' signed                              { $$ = build_negative(p, $2, @$); }
  | '+' signed                              { $$ = $2; }
  ;

product
  : factor                                  { $$ = list_one(p, $1); }
  | product factor                          { $$ = list_beside(p, $1, $2, @2); }
  | product DOTS                            { $$ = list_dots(p, $1, $2); }
  | product '*' DOTS                        { $$ = list_dots(p, $1, $3); }
  | product '*' operand                     { $$ = list_add(p, $1, $3); }
  | product '/' operand                     { $$ = list_divide(p, FN_MUL, FN_DIV, $1, $3, @3, @$); }
  ;

operand
  : factor
  | '-' operand                             { $$ = build_negative(p, $2, @$); }
  | '+' operand                             { $$ = $2; }
  ;

factor
  : atom
  | factor TRANSPOSE                        { $$ = build_transpose(p, $1, @$); }
  | factor INVERSE                          { $$ = ast_call1(p->c->arena, FN_INV, $1, @$); }
  | factor INVERSE_TRANSPOSE                { $$ = build_inverse_transpose(p, $1, @$); }
  | factor ADJUGATE                         { $$ = ast_call1(p->c->arena, FN_ADJ, $1, @$); }
  | factor PINV                             { $$ = ast_call1(p->c->arena, FN_PINV, $1, @$); }
  | factor POWER exponent                   { $$ = build_power(p, $1, $3, @$); }
  | factor EPOW exponent                    { $$ = ast_call2(p->c->arena, FN_EPOW, $1, $3, @$); }
  | factor SUB index                        { $$ = build_subscript(p, $1, list_one(p, $3), @$); }
  | factor SUB '{' indices '}'              { $$ = build_subscript(p, $1, $4, @$); }
  ;

exponent
  : atom
  | '-' exponent                            { $$ = build_negative(p, $2, @$); }
  | '+' exponent                            { $$ = $2; }
  ;

index
  : NUMBER                                  { $$ = build_number(p, $1); if ($$ == NULL) YYABORT; }
  | NAME                                    { $$ = build_name(p, $1); }
  ;

indices
  : expr                                    { $$ = list_one(p, $1); }
  | indices ',' expr                        { $$ = list_add(p, $1, $3); }
  ;

atom
  : NUMBER                                  { $$ = build_number(p, $1); if ($$ == NULL) YYABORT; }
  | NAME                                    { $$ = build_name(p, $1); }
  | '(' inside ')'                          { $$ = build_bracketed($2); }
  | '(' tuple ')'                           { $$ = build_tuple(p, $2, @$); if ($$ == NULL) YYABORT; }
  | '{' expr '}'                            { $$ = build_bracketed($2); }
  | '[' rows ']'                            { $$ = build_block(p, $2, @$); if ($$ == NULL) YYABORT; }
  | FUNC '(' arguments ')'                  { $$ = build_call(p, $1, $3, @$); if ($$ == NULL) YYABORT; }
  | FUNC OPEN expr CLOSE                    { $$ = build_call(p, $1, list_one(p, $3), @$); if ($$ == NULL) YYABORT; }
  | FUNC POWER exponent '(' arguments ')'   { $$ = build_power_call(p, $1, $3, $5, @$); if ($$ == NULL) YYABORT; }
  | FUNC POWER exponent OPEN expr CLOSE     { $$ = build_power_call(p, $1, $3, list_one(p, $5), @$); if ($$ == NULL) YYABORT; }
  | CONSTANT                                { $$ = ast_call(p->c->arena, $1->fn, 0, NULL, @$); }
  | JACOBIAN '(' expr ')'                   { $$ = build_jacobian(p, $1, $3, @$); }
  | APPLY '(' arguments ')'                 { $$ = build_apply(p, $1, $3, @$); }
  | APPLY POWER exponent '(' arguments ')'  { $$ = ast_call2(p->c->arena, FN_POW, build_apply(p, $1, $5, @$), $3, @$); }
  | REQUEST_CALL '(' arguments ')'          { $$ = build_request(p, $1, $3, @$); if ($$ == NULL) YYABORT; }
  | BAR_OPEN expr BAR_CLOSE                 { $$ = ast_call1(p->c->arena, FN_BAR, $2, @$); }
  | NORM_OPEN expr NORM_CLOSE               { $$ = ast_call1(p->c->arena, FN_NORM, $2, @$); }
  | NORM_OPEN expr NORM_CLOSE NORM_KIND     { $$ = build_norm(p, $2, $4, @$); }
  | NORM_OPEN expr NORM_CLOSE NORM_BY '{' expr '}' { $$ = build_weighted_norm(p, $2, $6, @$); }
  | ANGLE_OPEN expr ',' expr ANGLE_CLOSE    { $$ = ast_call2(p->c->arena, FN_INNER, $2, $4, @$); }
  | FRAC_OPEN expr FRAC_MID expr FRAC_CLOSE { $$ = build_fraction(p, $2, $4, @$); }
  | SUM binder OPEN expr CLOSE              { $$ = build_bigop(p, $1->fn, $2, $4, @$); }
  | D OPEN signed CLOSE                     { $$ = build_differential(p, $3, @$); }
  | PARTIAL expr PARTIAL_BY targets PARTIAL_END { $$ = build_derivative(p, $1, $2, $4, @$); if ($$ == NULL) YYABORT; }
  | PARTIAL PARTIAL_BY targets PARTIAL_END OPEN expr CLOSE { $$ = build_derivative(p, $1, $6, $3, @$); if ($$ == NULL) YYABORT; }
  ;

inside
  : expr
  | REQUEST expr WRT target                 { $$ = build_inner_request(p, $1, $2, $4, @$); if ($$ == NULL) YYABORT; }
  ;

arguments
  : argument                                { $$ = list_one(p, $1); }
  | arguments ',' argument                  { $$ = list_add(p, $1, $3); }
  ;

argument
  : inside
  | DOTS                                    { $$ = pattern_dots(p, $1); }
  | STRING                                  { $$ = ast_string(p->c->arena, $1->name, @$); }
  ;

rows
  : row                                     { $$ = list_one_row(p, $1); }
  | rows ';' row                            { $$ = list_add_row(p, $1, $3); }
  ;

row
  : cell                                    { $$ = list_one(p, $1); }
  | row ',' cell                            { $$ = list_add(p, $1, $3); }
  ;

cell
  : member
  | EMPTY                                   { $$ = pattern_dots(p, $1); }
  ;

member
  : expr
  | DOTS                                    { $$ = pattern_dots(p, $1); }
  ;

tuple
  : expr ',' member                         { $$ = list_add(p, list_one(p, $1), $3); }
  | tuple ',' member                        { $$ = list_add(p, $1, $3); }
  ;

/* ---- what a sum runs over ---- */

binder
  : SUB index bound                         { $$ = binder_of(p, list_one(p, $2), NULL, $3, REL_NONE, @2); if ($$ == NULL) YYABORT; }
  | SUB '{' names '}' bound                 { $$ = binder_of(p, $3, NULL, $5, REL_NONE, @3); if ($$ == NULL) YYABORT; }
  | SUB '{' names '=' expr '}' bound        { $$ = binder_of(p, $3, $5, $7, REL_NONE, @3); if ($$ == NULL) YYABORT; }
  | SUB '{' names RELATION NAME '}' bound   { $$ = binder_related(p, $3, $4, $5, $7, @3); if ($$ == NULL) YYABORT; }
  | SUB '{' NUMBER RELATION NAME RELATION NAME RELATION expr '}' { $$ = binder_chain(p, $3, $4, $5, $6, $7, $8, $9, @3); if ($$ == NULL) YYABORT; }
  | SUB '{' NUMBER RELATION NAME RELATION expr '}' { $$ = binder_range(p, $3, $4, $5, $6, $7, @3); if ($$ == NULL) YYABORT; }
  ;

bound
  : %empty                                  { $$ = NULL; }
  | POWER exponent                          { $$ = $2; }
  ;

%%

/* The kinds of the tokens that may stand next, by their codes. */
static int expected_kinds(const yypcontext_t *context, int *kinds) {
  yysymbol_kind_t symbols[YYNTOKENS];
  int n = yypcontext_expected_tokens(context, symbols, YYNTOKENS);
  for (int i = 0; i < n; i++) {
    kinds[i] = 0;
    for (int code = 0; code < YYMAXUTOK + 1; code++)
      if (yytranslate[code] == symbols[i]) {
        kinds[i] = code;
        break;
      }
  }
  return n;
}

static int yyreport_syntax_error(const yypcontext_t *context, struct Parser *p) {
  int kinds[YYNTOKENS];
  int n = expected_kinds(context, kinds);
  if (p->collect) {
    if (p->expected == NULL) p->expected = syntax_expected_words(p, n, kinds);
    return 0;
  }
  int found = 0;
  if (yypcontext_token(context) != YYSYMBOL_YYEOF) found = p->at > 0 && p->at <= p->tokens->count ? p->tokens->items[p->at - 1].kind : 0;
  syntax_error(p, *yypcontext_location(context), found, n < 0 ? 0 : n, kinds);
  return 0;
}

/* Bison calls it when its stack is full. */
static void yyerror(Span *at, struct Parser *p, const char *message) {
  (void)message;
  diag_error(p->c->diag, ERR_LIMIT, *at, "this is nested too deep");
}
