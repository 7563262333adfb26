# Reference numbers for src/stats/reliability: Cronbach's alpha, Cohen's kappa and Fleiss' kappa.
# Run in this folder: Rscript reliability.R > expected.csv
# `values` holds the rows apart by "|": respondents by items, first rater by second, subjects by categories.

options(warn = -1)
suppressMessages(library(psych))

shown <- function(values) paste(sapply(values, format, digits = 15, scientific = FALSE, trim = TRUE), collapse = " ")

write_line <- function(name, rows, statistic, argument, results) {
  results <- ifelse(is.na(results), "-", sapply(results, format, digits = 15))
  cat(name, paste(apply(rows, 1, shown), collapse = "|"), statistic, argument, paste(results, collapse = " "), sep = ",")
  cat("\n")
}

cat("case,values,statistic,argument,result\n")

# --- Cronbach's alpha: raw, standardised, then of each item left out raw, standardised, and its correlation with the rest.

set.seed(1951)
trait <- rnorm(60)
likert <- sapply(c(1, 0.8, 1.1, -0.9, 0.7), function(slope) pmin(5, pmax(1, round(3 + slope * trait + rnorm(60, sd = 0.9)))))
scales <- list(
  likert = list(rows = likert, keys = c(1, 1, 1, -1, 1)),
  not_reversed = list(rows = likert, keys = c(1, 1, 1, 1, 1)),
  three = list(rows = likert[1:8, 1:3], keys = c(1, 1, 1)),
  two = list(rows = likert[1:20, 1:2], keys = c(1, 1)),
  decimals = list(rows = round(likert[1:15, 1:3] * 1.37 + 0.01 * row(likert[1:15, 1:3]), 2), keys = c(1, 1, 1)),
  perfect = list(rows = cbind(1:6, 1:6, 1:6), keys = c(1, 1, 1)),
  negative = list(rows = cbind(c(1, 2, 3, 4, 5), c(5, 3, 4, 2, 1.5), c(2, 1, 2, 1, 2)), keys = c(1, 1, 1)),
  large = list(rows = likert[1:20, 1:3] + 1e7, keys = c(1, 1, 1))
)
for (name in names(scales)) {
  rows <- scales[[name]]$rows
  keys <- scales[[name]]$keys
  made <- alpha(as.data.frame(rows), keys = keys, warnings = FALSE, check.keys = FALSE)
  dropped <- made$alpha.drop
  # psych gives something else than an alpha for the single item that is left of two.
  if (ncol(rows) == 2) dropped[, c("raw_alpha", "std.alpha")] <- NA
  by_item <- rbind(dropped$raw_alpha, dropped$std.alpha, made$item.stats$r.drop)
  write_line(name, rows, "cronbachAlpha", paste(keys, collapse = " "), c(made$total$raw_alpha, made$total$std.alpha, by_item))
}
# An item that does not vary, which psych leaves out: the definition.
constant <- cbind(c(1, 2, 3, 4, 4), c(3, 3, 3, 3, 3), c(2, 1, 4, 3, 5))
raw <- function(rows) {
  k <- ncol(rows)
  k / (k - 1) * (1 - sum(apply(rows, 2, var)) / var(rowSums(rows)))
}
rest <- function(item) cor(constant[, item], rowSums(constant[, -item]))
std <- function(r) 2 * r / (1 + r)
write_line("constant", constant, "cronbachAlpha", "1 1 1", c(
  raw(constant), NA, raw(constant[, -1]), NA, rest(1), raw(constant[, -2]), std(cor(constant[, 1], constant[, 3])), NA,
  raw(constant[, -3]), NA, rest(3)
))

# --- Cohen's kappa: estimate, standard error, limits.

# psych 2.2.9 takes rowSums(w * rs) for the second rater's mean weights, where Fleiss, Cohen & Everitt (1969) have
# colSums(w * rs): of weighted kappa only its estimate is psych's. Its standard error is the delta method here, with
# derivatives by complex steps (Squire & Trapp, SIAM Review 40(1), 1998), a way of its own from the published formula.
delta_error <- function(table, w) {
  p <- table / sum(table)
  step <- 1e-30
  gradient <- p
  for (cell in seq_along(p)) {
    moved <- p + 0i
    moved[cell] <- moved[cell] + step * 1i
    total <- sum(moved)
    gradient[cell] <- Im(weighted_kappa(moved / total, w)) / step
  }
  sqrt((sum(p * gradient^2) - sum(p * gradient)^2) / sum(table))
}
weighted_kappa <- function(p, w) {
  expected <- sum(w * (rowSums(p) %o% colSums(p)))
  (sum(w * p) - expected) / (1 - expected)
}

tables <- list(
  cohen = matrix(c(88, 14, 18, 10, 40, 10, 2, 6, 12), 3, byrow = TRUE),
  two = matrix(c(20, 5, 10, 15), 2, byrow = TRUE),
  perfect = diag(c(10, 20, 30)),
  opposite = matrix(c(0, 10, 12, 0), 2, byrow = TRUE),
  chance = matrix(c(4, 6, 6, 9), 2, byrow = TRUE),
  empty_category = matrix(c(10, 3, 0, 0, 4, 12, 2, 0, 1, 3, 9, 0, 0, 0, 0, 0), 4, byrow = TRUE),
  skewed = matrix(c(118, 5, 2, 0), 2, byrow = TRUE),
  five = matrix(c(9, 4, 1, 0, 0, 3, 15, 6, 2, 0, 1, 5, 22, 8, 1, 0, 1, 7, 18, 5, 0, 0, 2, 4, 11), 5, byrow = TRUE),
  huge = matrix(c(4e6, 3e5, 2e5, 5e6), 2, byrow = TRUE)
)
for (name in names(tables)) {
  table <- tables[[name]]
  k <- nrow(table)
  apart <- abs(row(table) - col(table))
  dimnames(table) <- list(1:k, 1:k)
  for (level in c(0.9, 0.95)) {
    made <- suppressWarnings(cohen.kappa(table, alpha = 1 - level))
    limits <- made$confid["unweighted kappa", c("lower", "upper")]
    write_line(name, table, "cohenKappa", paste("unweighted", level), c(made$kappa, sqrt(made$var.kappa), limits))
  }
  for (weights in c("linear", "quadratic")) {
    w <- 1 - if (weights == "linear") apart / (k - 1) else apart^2 / (k - 1)^2
    made <- suppressWarnings(cohen.kappa(table, w = w))
    # Of full agreement what is left are roundings.
    error <- round(delta_error(table, w), 16)
    limits <- pmin(1, pmax(-1, made$weighted.kappa + c(-1, 1) * qnorm(0.975) * error))
    write_line(name, table, "cohenKappa", paste(weights, 0.95), c(made$weighted.kappa, error, limits))
  }
}

# --- Fleiss' kappa: estimate, standard error under chance, z, p.

# Base R has none: the agreement of Fleiss (1971, formulas 3 to 7), and the standard error of Fleiss, Nee & Landis (1979,
# formula 4; there as its square, in q_j = 1 - p_j), which is also what irr::kappam.fleiss takes.
fleiss <- function(counts) {
  subjects <- nrow(counts)
  raters <- sum(counts[1, ])
  p <- colSums(counts) / (subjects * raters)
  q <- 1 - p
  agreement <- mean((rowSums(counts^2) - raters) / (raters * (raters - 1)))
  chance <- sum(p^2)
  kappa <- (agreement - chance) / (1 - chance)
  error <- sqrt(2) / (sum(p * q) * sqrt(subjects * raters * (raters - 1))) * sqrt(sum(p * q)^2 - sum(p * q * (q - p)))
  z <- kappa / error
  c(kappa, error, z, 2 * pnorm(abs(z), lower.tail = FALSE))
}
ratings <- list(
  psychiatric = matrix(c(0, 0, 0, 0, 14, 0, 2, 6, 4, 2, 0, 0, 3, 5, 6, 0, 3, 9, 2, 0, 2, 2, 8, 1, 1, 7, 7, 0, 0, 0, 3, 2, 6,
                         3, 0, 2, 5, 3, 2, 2, 6, 5, 2, 1, 0, 0, 2, 2, 3, 7), ncol = 5, byrow = TRUE),
  two_raters = matrix(c(2, 0, 1, 1, 0, 2, 2, 0, 1, 1, 0, 2), ncol = 2, byrow = TRUE),
  perfect = matrix(c(3, 0, 0, 0, 3, 0, 0, 0, 3, 3, 0, 0), ncol = 3, byrow = TRUE),
  apart = matrix(c(2, 2, 2, 2, 2, 2), ncol = 2, byrow = TRUE),
  empty_category = matrix(c(4, 0, 1, 3, 0, 2, 1, 0, 4, 0, 0, 5), ncol = 3, byrow = TRUE),
  one_subject = matrix(c(2, 1, 1), ncol = 3),
  far = matrix(rep(c(6, 0, 0, 6, 5, 1), 20), ncol = 2, byrow = TRUE)
)
for (name in names(ratings)) write_line(name, ratings[[name]], "fleissKappa", "", fleiss(ratings[[name]]))
