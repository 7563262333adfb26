# Reference numbers for src/stats/means: a mean with its interval, two means and means of groups compared.
# Run in this folder: Rscript means.R > expected.csv

set.seed(5)
cases <- list(
  one = list(c(4, 7, 1, 9, 9)),
  two_values = list(c(1, 2)),
  large_mean = list(1e9 + c(1, 2, 3, 4, 10)),
  sample = list(round(rnorm(60, 50, 12), 2)),
  far = list(c(1, 2, 3, 4), c(1e6, 1e6 + 1, 1e6 + 2, 1e6 + 5)),
  equal = list(c(1, 2, 3), c(3, 2, 1)),
  unequal_variance = list(c(10.1, 10.2, 10.4, 9.9), c(3, 30, 12, 7.5)),
  one_constant = list(c(5, 5, 5, 5), c(4, 6, 9, 1)),
  ties = list(c(1, 1, 1, 2, 2, 5), c(2, 2, 2, 5, 5, 5)),
  scale = list(c(1, 2, 2, 3, 3, 3, 4, 4, 5, 5), c(3, 3, 4, 4, 4, 5, 5, 5, 5, 5)),
  of_unequal_size = list(round(rnorm(25, 3, 1), 1), round(rnorm(8, 4, 2), 1)),
  tail = list(round(rnorm(120, 0, 1), 3), round(rnorm(120, 2.4, 1), 3)),
  three = list(c(3, 5, 4, 4, 2), c(6, 7, 5, 8), c(1, 2, 2, 3, 9, 4)),
  same_means = list(c(1, 2, 3), c(0, 2, 4), c(2, 2, 1, 3)),
  four_far = list(100 + round(rnorm(30, 0, 1), 2), round(rnorm(30, 0, 1), 2), round(rnorm(20, 3, 5), 2), c(7, 8)),
  seven = lapply(1:7, function(k) round(rnorm(10 + k, k / 5, k), 2)),
  small_unit = list(c(1e-9, 2e-9, 4e-9), c(3e-9, 5e-9, 5.5e-9), c(2e-9, 2.5e-9, 1e-9))
)

write_line <- function(name, groups, level, statistic, result) {
  values <- vapply(groups, function(x) paste(format(x, trim = TRUE, digits = 15, drop0trailing = TRUE), collapse = " "), "")
  cat(name, paste(values, collapse = ";"), level, statistic, format(unname(result), digits = 15), sep = ",")
  cat("\n")
}
write_test <- function(name, groups, level, kind, test) {
  write_line(name, groups, level, paste0(kind, "Statistic"), test$statistic)
  write_line(name, groups, level, paste0(kind, "Df"), test$parameter)
  write_line(name, groups, level, paste0(kind, "P"), test$p.value)
  write_line(name, groups, level, paste0(kind, "Low"), test$conf.int[1])
  write_line(name, groups, level, paste0(kind, "High"), test$conf.int[2])
}
write_anova <- function(name, groups, kind, statistic, df, p) {
  write_line(name, groups, "", paste0(kind, "Statistic"), statistic)
  write_line(name, groups, "", paste0(kind, "Df1"), df[1])
  write_line(name, groups, "", paste0(kind, "Df2"), df[2])
  write_line(name, groups, "", paste0(kind, "P"), p)
}

cat("case,groups,level,statistic,result\n")
for (name in names(cases)) {
  groups <- cases[[name]]
  if (length(groups) == 1) {
    for (level in c(0.8, 0.95, 0.999)) {
      test <- t.test(groups[[1]], conf.level = level)
      write_line(name, groups, level, "mean", test$estimate)
      write_line(name, groups, level, "meanLow", test$conf.int[1])
      write_line(name, groups, level, "meanHigh", test$conf.int[2])
    }
    next
  }
  if (length(groups) == 2) {
    first <- groups[[1]]
    second <- groups[[2]]
    for (level in c(0.9, 0.95)) {
      write_test(name, groups, level, "welch", t.test(first, second, conf.level = level))
      if (length(first) == length(second)) {
        write_test(name, groups, level, "paired", t.test(first, second, paired = TRUE, conf.level = level))
      }
    }
  }
  value <- unlist(groups)
  group <- factor(rep(seq_along(groups), lengths(groups)))
  classic <- oneway.test(value ~ group, var.equal = TRUE)
  write_anova(name, groups, "classic", classic$statistic, classic$parameter, classic$p.value)
  if (all(tapply(value, group, var) > 0)) {
    welch <- oneway.test(value ~ group)
    write_anova(name, groups, "welchAnova", welch$statistic, welch$parameter, welch$p.value)
  }
}

# Groups of a single value.
groups <- list(c(3), c(5, 6, 9), c(1, 4))
fit <- anova(lm(unlist(groups) ~ factor(rep(1:3, lengths(groups)))))
write_anova("single", groups, "classic", fit$`F value`[1], fit$Df, fit$`Pr(>F)`[1])
