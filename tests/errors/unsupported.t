# What has a meaning, but cannot be answered yet, is said so, with the part that stops it.

> grad tr(logm(A)) wrt A

> \mathbb{E}[x]

> \arg\min_x x^T x

> A^H
