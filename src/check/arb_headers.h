/* Arb stands in its own headers beside FLINT 2, in flint/ since FLINT 3. */
#ifndef MDIFF_CHECK_ARB_HEADERS_H
#define MDIFF_CHECK_ARB_HEADERS_H

#if __has_include(<flint/arb_mat.h>)
#include <flint/arb.h>
#include <flint/arb_hypgeom.h>
#include <flint/arb_mat.h>
#else
#include <arb.h>
#include <arb_hypgeom.h>
#include <arb_mat.h>
#endif

#endif
