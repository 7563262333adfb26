# Reference numbers for src/stats/distributions: upper tails, quantiles and log-probabilities over a wide grid, down to 1e-300.
# Run in this folder: Rscript distributions.R > expected.csv

write_line <- function(case, x, a, b, result) {
  if (!is.finite(result) || (grepl("Tail", case) && result < 1e-300)) return(invisible())
  cat(case, paste(vapply(c(x, a, b), format, "", digits = 17), collapse = ","), format(result, digits = 15), sep = ",")
  cat("\n")
}

cat("statistic,argument,first,second,result\n")

z <- c(-38, -8.3, -3, -1.96, -0.5, -1e-8, 0, 1e-300, 1e-8, 0.1, 0.67, 1, 1.6448536269514722, 1.96, 2.5, 3.29, 5, 6.5, 8.3, 9.3,
       13, 20, 30, 37)
for (x in z) write_line("normalTail", x, 0, 0, pnorm(x, lower.tail = FALSE))

tails <- c(1e-300, 1e-100, 1e-20, 1e-9, 1e-4, 0.005, 0.025, 0.05, 0.1, 0.25, 0.4, 0.5, 0.6, 0.9, 0.975, 0.999)
for (p in tails) write_line("normalQuantile", p, 0, 0, qnorm(p, lower.tail = FALSE))

dfs <- c(1, 2, 2.5, 3, 4, 7, 10, 29.37, 30, 100, 1000, 12345.6, 1e5, 1e6)
for (df in dfs) {
  for (x in c(0, 1e-12, 0.001, 0.3, 1, 3.84, 10, 96.8, 500, 1300)) {
    write_line("chiSquareTail", x, df, 0, pchisq(x, df, lower.tail = FALSE))
  }
  for (k in c(-5, -1, 0.1, 1, 3, 9, 20)) {
    x <- df + k * sqrt(2 * df)
    if (x > 0) write_line("chiSquareTail", x, df, 0, pchisq(x, df, lower.tail = FALSE))
  }
  for (x in c(-40, -2, -0.1, 0, 1e-9, 0.01, 0.5, 1, 1.96, 3, 5, 9, 20, 36, 1000, 1e8)) {
    write_line("tTail", x, df, 0, pt(x, df, lower.tail = FALSE))
  }
  for (p in tails) if (p > 1e-300) write_line("tQuantile", p, df, 0, qt(p, df, lower.tail = FALSE))
}

for (df1 in c(1, 2, 3.7, 9, 60, 1000)) {
  for (df2 in c(1, 2, 5.5, 24, 300, 12345.6, 1e5)) {
    for (x in c(0, 1e-6, 0.2, 0.9, 1, 1.7, 4, 12, 90, 1200)) {
      write_line("fTail", x, df1, df2, pf(x, df1, df2, lower.tail = FALSE))
    }
    for (p in c(1e-20, 0.001, 0.025, 0.5, 0.95, 0.999)) {
      # Where R does not find its own way back, it is no reference.
      q <- qf(p, df1, df2, lower.tail = FALSE)
      back <- c(pf(q, df1, df2, lower.tail = FALSE) / p, pf(q, df1, df2) / (1 - p))
      if (all(abs(back - 1) < 1e-12)) write_line("fQuantile", p, df1, df2, q)
    }
  }
}

shapes <- c(0.5, 1, 1.5, 4, 20, 333, 5000, 1e5, 1e6)
for (a in shapes) {
  for (b in shapes) {
    mean <- a / (a + b)
    sd <- sqrt(a * b / (a + b + 1)) / (a + b)
    for (k in c(-30, -10, -2, 0, 0.5, 3, 10, 30)) {
      x <- mean + k * sd
      if (x > 0 && x < 1) {
        # Both sides of doubles that add up to 1 exactly.
        x <- 1 - (1 - x)
        write_line("betaLowerTail", x, a, b, pbeta(x, a, b))
        write_line("betaUpperTail", x, a, b, pbeta(x, a, b, lower.tail = FALSE))
      }
    }
    for (p in c(1e-20, 1e-5, 0.005, 0.025, 0.5, 0.975, 0.995)) {
      q <- qbeta(p, a, b)
      back <- c(pbeta(q, a, b) / p, pbeta(q, a, b, lower.tail = FALSE) / (1 - p))
      if (all(abs(back - 1) < 1e-12)) write_line("betaQuantile", p, a, b, q)
    }
  }
}

for (n in c(1, 2, 7, 40, 1000, 1e6)) {
  for (p in c(1e-9, 0.03, 0.5, 0.8, 1)) {
    for (k in unique(round(n * c(0, 0.01, 0.5, 0.9, 1)))) {
      write_line("logBinomialTerm", p, k, n - k, dbinom(k, n, p, log = TRUE))
    }
  }
}

# The argument is x of 30 % drawn of `second`, half of them marked.
for (total in c(10, 60, 1000, 2e6)) {
  drawn <- 0.3 * total
  for (x in unique(round(drawn * c(0, 0.1, 0.5, 0.77, 1)))) {
    write_line("logHypergeometricTerm", x, drawn, total, dhyper(x, total / 2, total / 2, drawn, log = TRUE))
  }
}
