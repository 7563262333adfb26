# Reference numbers for src/stats/association: Pearson's and Spearman's correlations and Cohen's d.
# Run in this folder: Rscript association.R > expected.csv
# `values` holds the two sides (of d: the two groups) apart by "|".

options(warn = -1)

shown <- function(values) paste(sapply(values, format, digits = 15, scientific = FALSE, trim = TRUE), collapse = " ")

write_line <- function(name, groups, statistic, argument, results) {
  results <- if (any(is.na(results))) "" else sapply(results, format, digits = 15)
  cat(name, paste(sapply(groups, shown), collapse = "|"), statistic, argument, paste(results, collapse = " "), sep = ",")
  cat("\n")
}

cat("case,values,statistic,argument,result\n")

set.seed(1904)
long <- round(rnorm(40), 3)
pairs <- list(
  hollander = list(c(44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1), c(2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8)),
  negative = list(c(1, 2, 3, 4, 5, 6, 7), c(9, 7.5, 8, 4, 5, 3, 0.5)),
  three = list(c(1, 2, 3), c(2, 1, 3)),
  four = list(c(1, 2, 3, 4), c(2, 1, 4, 3)),
  none = list(c(1, 2, 3, 4, 5), c(1, -1, 0, -1, 1)),
  ties = list(c(1, 2, 2, 3, 3, 3, 4, 5, 5), c(2, 1, 3, 3, 4, 4, 5, 4, 5)),
  likert = list(rep(1:5, c(10, 20, 30, 20, 10)), rep(c(2, 1, 3, 2, 4, 3, 5, 4, 5), 10)),
  constant = list(c(4, 4, 4, 4), c(1, 2, 3, 4)),
  nine = list(1:9, c(9, 1, 8, 2, 7, 3, 6, 4, 5)),
  nine_far = list(1:9, c(1, 2, 3, 4, 5, 6, 7, 9, 8)),
  nine_reversed = list(1:9, c(8, 9, 7, 6, 5, 4, 3, 2, 1)),
  ten = list(1:10, c(9, 10, 1, 8, 2, 7, 3, 6, 4, 5)),
  twelve = list(1:12, c(3, 1, 2, 6, 5, 4, 9, 7, 8, 11, 12, 10)),
  forty = list(long, round(0.5 * long + 0.1 * (1:40), 3)),
  forty_far = list(long, round(long + 0.2 * sin(1:40), 4)),
  large = list(c(1200345, 987654, 4500000, 23, 1000000, 3141592), c(1e9 + 5, 1e9 + 1, 1e9 + 9, 1e9, 1e9 + 2, 1e9 + 4))
)
for (name in names(pairs)) {
  x <- pairs[[name]][[1]]
  y <- pairs[[name]][[2]]
  for (level in c(0.9, 0.95, 0.99)) {
    test <- cor.test(x, y, conf.level = level)
    # Three pairs have no interval.
    limits <- if (is.null(test$conf.int)) NULL else test$conf.int
    write_line(name, list(x, y), "pearson", level, c(test$estimate, test$statistic, test$parameter, test$p.value, limits))
  }
  for (exact in list("rule", TRUE, FALSE)) {
    test <- cor.test(x, y, method = "spearman", exact = if (exact == "rule") NULL else exact)
    write_line(name, list(x, y), "spearman", exact, c(test$estimate, test$statistic, test$p.value))
  }
}

# psych wants more than one variable; the second is not read.
psych_g <- function(x, group) {
  made <- psych::cohen.d(data.frame(x = x, other = cos(seq_along(x))), group, MD = FALSE)
  unname(made$hedges.g["x", "effect"])
}

groups <- list(
  small = list(c(1, 2, 3, 4), c(3, 5, 7)), equal_means = list(c(1, 3), c(2, 2)), one = list(c(5), c(1, 2, 4)),
  no_variance = list(c(1, 1), c(2, 2)), likert = list(rep(1:5, c(3, 9, 14, 6, 2)), rep(1:5, c(1, 4, 9, 15, 11))),
  decimals = list(c(37.5, 8.6, 100, 0.2, 12.25), c(50.05, 80, 9.99, 4.4))
)
for (name in names(groups)) {
  first <- groups[[name]][[1]]
  second <- groups[[name]][[2]]
  n <- length(first) + length(second)
  pooled <- sqrt((sum((first - mean(first))^2) + sum((second - mean(second))^2)) / (n - 2))
  # psych::cohen.d takes the second group minus the first; it knows no group of one.
  d <- if (min(length(first), length(second)) < 2 || pooled == 0) (mean(first) - mean(second)) / pooled else
    -psych_g(c(first, second), rep(1:2, c(length(first), length(second))))
  if (!is.finite(d)) d <- NA
  write_line(name, groups[[name]], "cohensD", "", d)
  write_line(name, groups[[name]], "cohensD", "corrected", d * (1 - 3 / (4 * n - 9)))
}
