# Reference numbers for src/stats/multiplicity: adjusted probabilities.
# Run in this folder: Rscript multiplicity.R > expected.csv

cases <- list(
  one = 0.03,
  mixed = c(0.01, 0.02, 0.03, 0.04, 0.05),
  unordered = c(0.2, 0.001, 0.04, 0.9, 0.012, 0.03),
  ties = c(0.04, 0.01, 0.04, 0.01, 0.04),
  bounds = c(0, 1, 0.5, 0),
  missing = c(0.01, NA, 0.02, NA, 0.5),
  far = c(1e-20, 3e-19, 1e-300, 0.4, 2e-20),
  large = c(0.6, 0.7, 0.8, 0.99)
)

shown <- function(x) paste(ifelse(is.na(x), "NA", vapply(x, format, "", digits = 15)), collapse = " ")

cat("case,probabilities,statistic,result\n")
for (name in names(cases)) {
  p <- cases[[name]]
  for (method in c("bonferroni", "holm", "BH")) {
    cat(name, shown(p), method, shown(p.adjust(p, method)), sep = ",")
    cat("\n")
  }
}
