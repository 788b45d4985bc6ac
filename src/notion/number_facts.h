/* What is known of a matrix of rational numbers. */
#ifndef MDIFF_NOTION_NUMBER_FACTS_H
#define MDIFF_NOTION_NUMBER_FACTS_H

#include <flint/fmpq_mat.h>

/* Its facts (FACT_..., closed): structure, definiteness, rank, orthonormal columns and rows, signs; all exactly.  It takes
 * eliminations, which are for small matrices. */
unsigned facts_of_numbers(const fmpq_mat_t m);

#endif
