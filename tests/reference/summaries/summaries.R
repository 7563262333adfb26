# Reference numbers for src/stats: medians, quantiles, variances, standard deviations and trimmed means of small samples.
# Run in this folder: Rscript summaries.R > expected.csv

cases <- list(
  one = c(7),
  two = c(3, 8),
  odd = c(9, 1, 5, 7, 3),
  even = c(4, 10, 2, 8),
  ties = c(2, 2, 2, 5, 5, 9),
  same = c(6, 6, 6, 6, 6, 6, 6),
  negative = c(-4, -10, 0, 3, -1, -1, 12),
  decimals = c(37.5, 8.6, 100, 0.2, 12.25, 12.25, 50.05, 80, 9.99, 4.4),
  large = c(1200345, 987654, 4500000, 23, 1000000, 1000001, 3141592, 2718281, 1414213, 1732050, 1618033)
)

write_line <- function(name, values, statistic, argument, result) {
  shown <- if (length(result) == 0 || is.na(result)) "" else format(result, digits = 15)
  cat(name, paste(format(values, trim = TRUE, drop0trailing = TRUE, scientific = FALSE), collapse = " "),
      statistic, argument, shown, sep = ",")
  cat("\n")
}

cat("case,values,statistic,argument,result\n")
for (name in names(cases)) {
  x <- cases[[name]]
  write_line(name, x, "median", "", median(x))
  for (type in c(2, 6, 7)) {
    for (p in c(0, 0.1, 0.25, 0.333, 0.5, 0.75, 0.9, 1)) {
      write_line(name, x, paste0("quantile", type), p, unname(quantile(x, p, type = type)))
    }
  }
  write_line(name, x, "variance", "", var(x))
  write_line(name, x, "sd", "", sd(x))
  for (drop in 0:3) {
    left <- if (length(x) > 2 * drop) mean(sort(x)[(drop + 1):(length(x) - drop)]) else NA
    write_line(name, x, "trimmedMean", drop, left)
  }
}
# R's own trimmed mean drops floor(n * trim) values at either end.
write_line("decimals", cases$decimals, "trimmedMean", 2, mean(cases$decimals, trim = 0.2))
write_line("ties", cases$ties, "trimmedMean", 1, mean(cases$ties, trim = 1 / 6))
