/* Cofactors as texts write them: beside |A| and its entries a_{ij}, A_{ij} is no entry but a cofactor. */
#ifndef MDIFF_FRONT_COFACTOR_H
#define MDIFF_FRONT_COFACTOR_H

#include "front/build.h"

/* Where the sides hold |A| (or det A) and a_{ij}, their A_{ij} become entries of adj(A)', with a note; C_{ij} and M_{ij}
 * likewise, where C and M are neither declared nor stand alone: cofactor and minor, (-1)^{i+j} times the cofactor. */
void read_cofactors(Parser *p, AstList *sides);

#endif
