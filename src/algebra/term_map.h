/* TermMap: from the nodes of one DAG to pointers; what passes over a large DAG memoise with. */
#ifndef MDIFF_ALGEBRA_TERM_MAP_H
#define MDIFF_ALGEBRA_TERM_MAP_H

#include "algebra/term.h"

typedef struct TermMap TermMap;

/* For n > 0 nodes in the order in which t_nodes lists them; nothing is stored yet.  In the statement's arena. */
TermMap *termmap_new(Ctx *c, int n, const Term *nodes);

/* Gives the map's memory back; the map is not used any more. */
void termmap_drop(TermMap *m);

/* What was stored for t, NULL if nothing was; t may be any term. */
void *termmap_get(const TermMap *m, Term t);

/* Stores or replaces; t is one of the nodes, the value is not NULL. */
void termmap_put(TermMap *m, Term t, const void *value);

#endif
