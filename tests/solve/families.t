# Unknowns that are members of a family, and unknowns with sums over one.

## the latent factor of each observation
> stationary sum_i ||x_i - W z_i||^2 wrt z_i
> \min_{z_i} \sum_i \|x_i - W z_i\|^2
= (W' W)^-1 W' x_i
@ integer i
@ family x N
@ says W of full column rank

## the latent factor with a ridge
> stationary sum_i ||x_i - W z_i||^2 + lambda sum_i ||z_i||^2 wrt z_i
= (W' W + lambda I)^-1 W' x_i
@ integer i
@ family x N

## one named member
> stationary sum_i ||x_i - W z_i||^2 wrt z_1
= (W' W)^-1 W' x_1
@ family x N

## loadings
> stationary sum_i ||x_i - W z_i||^2 wrt W
= (sum_i x_i z_i') (sum_i z_i z_i')^-1
@ family x N
@ family z N

## k-means: the centre of a family
> stationary sum_i ||x_i - m||^2 wrt m
= (sum_i x_i)/N
@ family x N
@ says F is convex: a minimum

## the median is not isolated
> stationary sum_i ||x_i - m|| wrt m
@ family x N
@ says not solved
= sum_i x_i/||x_i - m|| = (sum_i 1/||x_i - m||) m

## each point's place among the others is not isolated
> stationary sum_{i,j} ||x_i - x_j||^2 wrt x_i
= 2 N x_i = sum_k x_k + sum_j x_j
@ integer i
@ family x N
@ says not solved

## alternating least squares of members
> stationary sum_{i,j} (r_{ij} - u_i'v_j)^2 + lambda sum_i ||u_i||^2 wrt u_i
@ says R
= (sum_j v_j v_j' + lambda I)^-1 sum_j R_{ij} v_j
@ integer i
@ family v T
