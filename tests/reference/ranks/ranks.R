# Reference numbers for src/stats/ranks: midranks and the tests of Mann-Whitney, Wilcoxon, Kruskal-Wallis and Friedman.
# Run in this folder: Rscript ranks.R > expected.csv
# `values` holds groups apart by "|", the rows of Friedman's blocks likewise.

options(warn = -1)

shown <- function(values) paste(sapply(values, format, digits = 15, scientific = FALSE, trim = TRUE), collapse = " ")

write_line <- function(name, groups, statistic, argument, results) {
  # Where R has no p there is no test.
  results <- if (any(is.na(results))) "" else sapply(results, format, digits = 15)
  cat(name, paste(sapply(groups, shown), collapse = "|"), statistic, argument, paste(results, collapse = " "), sep = ",")
  cat("\n")
}

cat("case,values,statistic,argument,result\n")

samples <- list(
  one = c(7), ties = c(2, 2, 2, 5, 5, 9, -1), same = c(6, 6, 6), negative = c(-4.5, -10, 0, 3, -1, -1, 12)
)
for (name in names(samples)) write_line(name, samples[name], "midranks", "", rank(samples[[name]]))

exacts <- list("rule", TRUE, FALSE)
rule <- function(exact) if (exact == "rule") NULL else exact

pairs <- list(
  small = list(c(1.1, 2.2, 0.3), c(3.1, 4.7, 5.2, 2.9)),
  single = list(c(3), c(5)),
  apart = list(1:10, 11:21),
  middle = list(c(1, 4, 6, 7), c(2, 3, 5, 8)),
  equal_sums = list(c(1, 4), c(2, 3)),
  tied = list(c(1, 2, 2, 3, 5, 5, 5), c(2, 3, 4, 5, 5, 5)),
  all_tied = list(c(4, 4, 4), c(4, 4)),
  likert = list(rep(1:5, c(12, 30, 45, 22, 9)), rep(1:5, c(5, 21, 40, 38, 31))),
  tied_middle = list(c(1, 2, 3), c(2, 2, 2)),
  forty_nine = list(seq(1, 97, 2), seq(30.5, 78.5, 1)),
  fifty = list(seq(1, 99, 2), seq(2, 42, 4)),
  far = list(1:45, 101:145),
  huge_ties = list(rep(1:2, c(9000, 1000)), rep(1:2, c(8000, 2000)))
)
for (name in names(pairs)) for (exact in exacts) for (correct in c(TRUE, FALSE)) {
  if (name == "huge_ties" && exact != "rule") next
  test <- wilcox.test(pairs[[name]][[1]], pairs[[name]][[2]], exact = rule(exact), correct = correct)
  shown_groups <- pairs[[name]]
  # Of huge groups the counts of 1 and 2.
  if (name == "huge_ties") shown_groups <- lapply(shown_groups, function(group) as.vector(table(group)))
  write_line(name, shown_groups, "mannWhitney", paste(exact, correct), c(test$statistic, test$p.value))
}

differences <- list(
  small = c(1.5, -0.2, 3.1, 4.4, -2.2), one = c(3), all_positive = 1:12, zeros = c(0, 0, 3, -1, 4, 6, -2, 7),
  only_zeros = c(0, 0, 0), tied = c(1, 1, -1, 2, 2, -2, 3, 3, 3, -4), cancel = c(-1, 1, -2, 2),
  balanced = c(1, -2, -3, 4), forty_nine = c(seq(1, 30), -seq(31, 49)), fifty = c(seq(1, 32), -seq(33, 50)),
  far = c(1:48), likert = rep(c(-2, -1, 0, 1, 2), c(4, 31, 90, 62, 13))
)
for (name in names(differences)) for (exact in exacts) for (correct in c(TRUE, FALSE)) {
  test <- wilcox.test(differences[[name]], exact = rule(exact), correct = correct)
  write_line(name, differences[name], "wilcoxonSignedRank", paste(exact, correct), c(test$statistic, test$p.value))
}

groups <- list(
  three = list(c(6.4, 6.8, 7.2, 8.3, 8.4, 9.1), c(2.5, 3.7, 4.9, 5.4, 5.9, 8.1), c(1.3, 4.1, 4.9, 5.2, 5.5, 8.2)),
  two = list(c(1, 2, 3), c(4, 5)),
  single_values = list(c(3), c(1), c(2), c(2)),
  ties = list(rep(1:5, c(3, 9, 14, 6, 2)), rep(1:5, c(1, 4, 9, 15, 11)), rep(1:5, c(7, 7, 7, 7, 7))),
  all_tied = list(c(1, 1), c(1, 1, 1)),
  even = list(c(1, 4), c(2, 3)),
  far = list(1:60, 61:120, 121:180)
)
for (name in names(groups)) {
  test <- kruskal.test(groups[[name]])
  write_line(name, groups[[name]], "kruskalWallis", "", c(test$statistic, test$parameter, test$p.value))
}

set.seed(1937)
likert <- t(replicate(80, pmin(5, pmax(1, round(rnorm(4, c(2, 3, 3.5, 4.2), 1))))))
blocks <- list(
  hollander = matrix(c(5.40, 5.50, 5.55, 5.85, 5.70, 5.75, 5.20, 5.60, 5.50, 5.55, 5.50, 5.40, 5.90, 5.85, 5.70, 5.45,
                       5.55, 5.60, 5.40, 5.40, 5.35, 5.45, 5.50, 5.35), ncol = 3, byrow = TRUE),
  two_items = matrix(c(1, 2, 2, 1, 3, 4, 5, 6, 2, 2), ncol = 2, byrow = TRUE),
  all_tied = matrix(1, 3, 3),
  some_tied = matrix(c(1, 1, 1, 2, 3, 3, 1, 2, 3), ncol = 3, byrow = TRUE),
  likert = likert,
  far = matrix(rep(1:5, 30), ncol = 5, byrow = TRUE)
)
for (name in names(blocks)) {
  test <- friedman.test(blocks[[name]])
  rows <- lapply(seq_len(nrow(blocks[[name]])), function(row) blocks[[name]][row, ])
  write_line(name, rows, "friedman", "", c(test$statistic, test$parameter, test$p.value))
}
