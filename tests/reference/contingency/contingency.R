# Reference numbers for src/stats/contingency: tests and measures of tables of counts.
# Run in this folder: Rscript contingency.R > expected.csv
# A table is written row by row, "1 2;3 4"; strata are parted by "/".

cell <- function(table) paste(apply(format(table, scientific = FALSE, trim = TRUE), 1, paste, collapse = " "), collapse = ";")
write_line <- function(name, table, level, statistic, result) {
  result <- as.vector(unname(result))
  shown <- if (any(is.nan(result))) "" else paste(format(result, digits = 15, trim = TRUE), collapse = " ")
  cat(name, table, level, statistic, shown, sep = ",")
  cat("\n")
}
# What doubles leave of 0 is 0.
clean <- function(x) ifelse(abs(x) < 1e-20, 0, x)

# fisher.test looks for ratio and limits to four digits only: the same search to the last one.
exact_odds <- function(x, level) {
  m <- sum(x[, 1])
  n <- sum(x[, 2])
  k <- sum(x[1, ])
  observed <- x[1, 1]
  lo <- max(0, k - n)
  hi <- min(k, m)
  support <- lo:hi
  logdc <- dhyper(support, m, n, k, log = TRUE)
  d <- function(log_odds) {
    d <- logdc + log_odds * (support - observed)
    d <- exp(d - max(d))
    d / sum(d)
  }
  search <- function(f) exp(suppressWarnings(uniroot(f, c(-60, 60), tol = 1e-15, maxiter = 10000))$root)
  outside <- (1 - level) / 2
  estimate <- if (observed == lo) 0 else if (observed == hi) Inf else search(function(t) sum((support - observed) * d(t)))
  low <- if (observed == lo) 0 else search(function(t) log(sum(d(t)[support >= observed])) - log(outside))
  high <- if (observed == hi) Inf else search(function(t) log(sum(d(t)[support <= observed])) - log(outside))
  own <- fisher.test(x, conf.level = level)
  theirs <- c(own$estimate, own$conf.int)
  found <- c(estimate, low, high)
  near <- theirs == found | abs(found / theirs - 1) < 0.01
  # The limits of large ratios are where fisher.test is furthest off.
  if (!all(near) && max(theirs[is.finite(theirs)]) < 100) stop("not as fisher.test: ", cell(x))
  found
}

cat("case,table,level,statistic,result\n")

rows <- function(...) rbind(...)
tables <- list(
  tea = rows(c(3, 1), c(1, 3)),
  job = rows(c(10, 2), c(3, 15)),
  zero_cell = rows(c(5, 0), c(1, 4)),
  two_zero_cells = rows(c(7, 0), c(0, 6)),
  equal = rows(c(6, 6), c(6, 6)),
  near = rows(c(7, 6), c(6, 6)),
  large = rows(c(5000, 4000), c(4500, 5100)),
  huge = rows(c(2500000, 2490000), c(2490000, 2510000)),
  far = rows(c(150, 10), c(12, 140)),
  rare = rows(c(2, 9998), c(9, 9991)),
  two_by_three = rows(c(762, 327, 468), c(484, 239, 477)),
  three_by_three = rows(c(20, 10, 30), c(15, 25, 10), c(30, 5, 22)),
  satisfaction = rows(c(1, 2, 1, 0), c(3, 3, 6, 1), c(10, 10, 14, 9), c(6, 7, 12, 11)),
  one_each = diag(4),
  independent = rows(c(2, 4, 6), c(3, 6, 9)),
  tail = rows(c(90, 10, 0), c(20, 70, 15), c(0, 25, 80)),
  two_by_six = rows(c(20, 10, 30, 14, 9, 40), c(15, 25, 10, 20, 13, 50))
)
for (name in names(tables)) {
  x <- tables[[name]]
  fourfold <- all(dim(x) == 2)
  for (correct in c(FALSE, if (fourfold) TRUE)) {
    test <- suppressWarnings(chisq.test(x, correct = correct))
    write_line(name, cell(x), "", if (correct) "yatesStatistic" else "chiSquareStatistic", clean(test$statistic))
    write_line(name, cell(x), "", if (correct) "yatesDf" else "chiSquareDf", test$parameter)
    write_line(name, cell(x), "", if (correct) "yatesP" else "chiSquareP", test$p.value)
  }
  write_line(name, cell(x), "", "cramersV", sqrt(clean(suppressWarnings(chisq.test(x, correct = FALSE))$statistic) /
                                                   sum(x) / (min(dim(x)) - 1)))
  plain <- suppressWarnings(chisq.test(x, correct = FALSE))
  write_line(name, cell(x), "", "expected", t(plain$expected))
  if (name != "equal" && name != "independent") {
    write_line(name, cell(x), "", "pearsonResiduals", t(plain$residuals))
    write_line(name, cell(x), "", "standardisedResiduals", t(plain$stdres))
  }
  if (sum(x) < 1e5) write_line(name, cell(x), "", "fisherTableP", fisher.test(x, workspace = 2e7)$p.value)
  if (fourfold && sum(x) < 1e5) {
    write_line(name, cell(x), "", "fisherP", fisher.test(x)$p.value)
    for (level in c(0.9, 0.95)) {
      odds <- exact_odds(x, level)
      write_line(name, cell(x), level, "fisherEstimate", odds[1])
      write_line(name, cell(x), level, "fisherLow", odds[2])
      write_line(name, cell(x), level, "fisherHigh", odds[3])
    }
  }
  if (fourfold && all(x > 0)) {
    ratio <- x[1, 1] * x[2, 2] / (x[1, 2] * x[2, 1])
    write_line(name, cell(x), "", "oddsRatioEstimate", ratio)
    for (level in c(0.9, 0.95)) {
      limits <- exp(log(ratio) + c(-1, 1) * qnorm((1 + level) / 2) * sqrt(sum(1 / x)))
      write_line(name, cell(x), level, "oddsRatioLow", limits[1])
      write_line(name, cell(x), level, "oddsRatioHigh", limits[2])
    }
  }
}

paired <- list(
  approval = rows(c(794, 86), c(150, 570)), few = rows(c(3, 1), c(6, 2)), one_way = rows(c(4, 0), c(9, 3)),
  same = rows(c(4, 5), c(5, 3)), tail = rows(c(10, 4), c(120, 7)), one_off = rows(c(1, 3), c(4, 1)),
  many = rows(c(100000, 25300), c(24900, 90000))
)
for (name in names(paired)) {
  x <- paired[[name]]
  for (correct in c(FALSE, TRUE)) {
    test <- mcnemar.test(x, correct = correct)
    write_line(name, cell(x), "", if (correct) "mcNemarCorrectedStatistic" else "mcNemarStatistic", test$statistic)
    write_line(name, cell(x), "", if (correct) "mcNemarCorrectedP" else "mcNemarP", test$p.value)
  }
  write_line(name, cell(x), "", "mcNemarExactP", binom.test(x[1, 2], x[1, 2] + x[2, 1])$p.value)
}

strata <- list(
  admissions = lapply(1:6, function(k) UCBAdmissions[, , k]),
  rabbits = list(rows(c(0, 6), c(0, 5)), rows(c(3, 3), c(0, 6)), rows(c(6, 0), c(2, 4)), rows(c(5, 1), c(6, 0)),
                 rows(c(2, 0), c(5, 0))),
  one_of_two = list(rows(c(10, 2), c(3, 15)), rows(c(0, 0), c(4, 3))),
  pairs = list(rows(c(1, 0), c(0, 1)), rows(c(0, 1), c(1, 0)), rows(c(1, 0), c(0, 1)), rows(c(1, 0), c(1, 0))),
  small_difference = list(rows(c(3, 3), c(3, 4)), rows(c(2, 3), c(3, 3))),
  far = list(rows(c(150, 10), c(12, 140)), rows(c(70, 20), c(15, 60))),
  huge = list(rows(c(250000, 249000), c(249000, 251000)), rows(c(1000, 2000), c(3000, 5000)))
)
for (name in names(strata)) {
  text <- paste(vapply(strata[[name]], cell, ""), collapse = "/")
  x <- array(unlist(strata[[name]]), c(2, 2, length(strata[[name]])))
  for (correct in c(FALSE, TRUE)) {
    test <- mantelhaen.test(x, correct = correct)
    write_line(name, text, "", if (correct) "mantelHaenszelCorrectedStatistic" else "mantelHaenszelStatistic", test$statistic)
    write_line(name, text, "", if (correct) "mantelHaenszelCorrectedP" else "mantelHaenszelP", test$p.value)
  }
  for (level in c(0.9, 0.95)) {
    test <- mantelhaen.test(x, conf.level = level)
    write_line(name, text, level, "mantelHaenszelEstimate", test$estimate)
    write_line(name, text, level, "mantelHaenszelLow", test$conf.int[1])
    write_line(name, text, level, "mantelHaenszelHigh", test$conf.int[2])
  }
}
