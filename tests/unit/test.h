/* What every unit test includes: cmocka and the headers that it wants before it. */
#ifndef MDIFF_TESTS_UNIT_TEST_H
#define MDIFF_TESTS_UNIT_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
/* cmocka comes last: it uses the four above */
#include <cmocka.h>

#define COUNT_OF(table) (sizeof(table) / sizeof *(table))

#endif
