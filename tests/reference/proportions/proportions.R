# Reference numbers for src/stats/proportions: intervals of a proportion, and two proportions compared.
# Run in this folder: Rscript proportions.R > expected.csv

shown <- function(x) if (is.na(x)) "" else format(unname(x), digits = 15)
write_line <- function(counts, bases, level, statistic, result) {
  cat(paste(format(counts, scientific = FALSE, trim = TRUE), collapse = " "),
      paste(format(bases, scientific = FALSE, trim = TRUE), collapse = " "), level, statistic, shown(result), sep = ",")
  cat("\n")
}

cat("counts,bases,level,statistic,result\n")
singles <- list(c(0, 1), c(1, 1), c(0, 20), c(20, 20), c(1, 20), c(7, 20), c(10, 20), c(97, 212), c(3, 100000),
                c(99997, 100000), c(123456, 1000000), c(250000, 1000000), c(1, 2), c(2, 3))
for (single in singles) {
  x <- single[1]
  n <- single[2]
  # prop.test leaves out what of the correction does not fit between x and its null hypothesis: another one where that is x.
  null <- if (x == n / 2) 0.1 else 0.5
  for (level in c(0.9, 0.95, 0.99)) {
    wilson <- suppressWarnings(prop.test(x, n, conf.level = level, correct = FALSE))$conf.int
    write_line(x, n, level, "wilsonLow", wilson[1])
    write_line(x, n, level, "wilsonHigh", wilson[2])
    if (abs(x - n * null) >= 0.5) {
      corrected <- suppressWarnings(prop.test(x, n, p = null, conf.level = level, correct = TRUE))$conf.int
      write_line(x, n, level, "correctedLow", corrected[1])
      write_line(x, n, level, "correctedHigh", corrected[2])
    }
    exact <- binom.test(x, n, conf.level = level)$conf.int
    write_line(x, n, level, "exactLow", exact[1])
    write_line(x, n, level, "exactHigh", exact[2])
  }
}

pairs <- list(
  list(c(15, 25), c(50, 50)), list(c(0, 5), c(10, 12)), list(c(10, 0), c(10, 7)), list(c(3, 3), c(9, 9)),
  list(c(1, 1), c(2, 3)), list(c(83, 90), c(86, 93)), list(c(5, 5), c(5, 5)), list(c(0, 0), c(4, 6)),
  list(c(500000, 400000), c(1000000, 900000)), list(c(12, 240), c(400, 1000)), list(c(700, 300), c(1000, 1000)),
  list(c(83, 90, 129, 70), c(86, 93, 136, 82)), list(c(0, 2, 4), c(7, 8, 9))
)
for (pair in pairs) {
  x <- pair[[1]]
  n <- pair[[2]]
  for (correct in c(FALSE, TRUE)) {
    name <- function(statistic) paste0(statistic, if (correct) "Corrected" else "")
    test <- suppressWarnings(prop.test(x, n, correct = correct))
    # Not what doubles leave of 0.
    write_line(x, n, "", name("statistic"), if (isTRUE(test$statistic < 1e-20)) 0 else test$statistic)
    write_line(x, n, "", name("p"), test$p.value)
    if (length(x) == 2) {
      write_line(x, n, "", "difference", -diff(x / n))
      for (level in c(0.9, 0.95)) {
        interval <- suppressWarnings(prop.test(x, n, conf.level = level, correct = correct))$conf.int
        write_line(x, n, level, name("differenceLow"), interval[1])
        write_line(x, n, level, name("differenceHigh"), interval[2])
      }
    }
  }
}
