# Reference numbers for src/stats/design: estimates of survey samples with the survey package (4.1.1).
# Run in this folder: Rscript design.R > expected.csv
# Writes the respondents, whom set.seed makes, to respondents.csv beside it. `case` is a design, `values` the variables;
# a domain stands behind "|".

suppressMessages(library(survey))
stopifnot(packageVersion("survey") == "4.1.1")

# --- Respondents.

set.seed(1965)
plan <- data.frame(stratum = rep(c("north", "south", "west"), c(5, 4, 3)), cluster = c(1:5, 1:4, 1:3))
plan$size <- c(8, 5, 11, 6, 9, 7, 10, 4, 8, 12, 6, 9)
people <- plan[rep(seq_len(nrow(plan)), plan$size), c("stratum", "cluster")]
n <- nrow(people)
effect <- rnorm(nrow(plan))[rep(seq_len(nrow(plan)), plan$size)]
people$clusters <- unname(c(north = 40, south = 25, west = 12)[people$stratum])
people$people <- unname(c(north = 4000, south = 900, west = 150)[people$stratum])
people$weight <- round(runif(n, 5, 60), 1)
people$count <- sample(0:4, n, replace = TRUE)
people$income <- round(420 + 60 * effect + rnorm(n, sd = 90), 1)
people$hours <- round(30 + 4 * effect + rnorm(n, sd = 6))
people$agrees <- as.integer(runif(n) < plogis(0.3 + 0.8 * effect))
people$rare <- as.integer(runif(n) < 0.04)
people$item <- pmin(4, pmax(1, round(2.4 + 0.7 * effect + rnorm(n))))
people$sex <- ifelse(runif(n) < plogis(0.5 * effect), "woman", "man")
people$trade <- sample(c("fish", "oil", "care"), n, replace = TRUE, prob = c(2, 3, 5))
people$young <- as.integer(runif(n) < 0.35)
people$west <- as.integer(people$stratum == "west")
people$thousand <- people$income * 1e6 + 1e9
people$high <- as.integer(people$item >= 3)
people$echo <- ifelse(runif(n) < 0.02, 1 - people$high, people$high)
write.csv(people, "respondents.csv", row.names = FALSE, quote = FALSE)

# --- Designs.

designs <- list(
  weights = svydesign(~1, weights = ~weight, data = people),
  counts = svydesign(~1, weights = ~count, data = people),
  strata = svydesign(~1, strata = ~stratum, weights = ~weight, data = people),
  strata_fpc = svydesign(~1, strata = ~stratum, weights = ~weight, fpc = ~people, data = people),
  clusters = svydesign(~cluster + stratum, weights = ~weight, data = transform(people, cluster = paste(stratum, cluster))),
  full = svydesign(~cluster, strata = ~stratum, weights = ~weight, fpc = ~clusters, nest = TRUE, data = people),
  replaced = svydesign(~cluster, strata = ~stratum, weights = ~weight, nest = TRUE, data = people),
  # The west is one cluster and drawn wholly: no variance of its own, and no fault.
  wholly = svydesign(~cluster, strata = ~stratum, weights = ~weight, fpc = ~clusters, nest = TRUE,
                     data = transform(people, cluster = ifelse(west == 1, 1, cluster), clusters = ifelse(west == 1, 1, clusters)))
)
sexes <- data.frame(sex = c("man", "woman"), Freq = c(1500, 1700))
trades <- data.frame(trade = c("fish", "oil", "care"), Freq = c(600, 900, 1800))
designs$post <- postStratify(designs$full, ~sex, sexes)
designs$post_twice <- postStratify(postStratify(designs$strata, ~sex, sexes), ~trade, trades)
domains <- list(all = NULL, young = quote(young == 1), west = quote(west == 1))
within <- function(design, domain) if (domain == "all") design else eval(bquote(subset(design, .(domains[[domain]]))))

write_line <- function(name, variables, domain, statistic, argument, results) {
  results <- ifelse(is.na(results), "-", sapply(results, format, digits = 15))
  values <- if (domain == "all") variables else paste0(variables, "|", domain)
  cat(name, values, statistic, argument, paste(results, collapse = " "), sep = ",")
  cat("\n")
}

# Estimate, standard error, degrees of freedom, limits. survey gives limits without width where nothing varies: none here.
estimate <- function(made, design, level = 0.95) {
  df <- degf(design)
  limits <- confint(made, level = level, df = df)
  c(coef(made), SE(made), df, if (SE(made) == 0) c(NA, NA) else limits)
}

cat("case,values,statistic,argument,result\n")
for (name in names(designs)) for (domain in names(domains)) {
  design <- within(designs[[name]], domain)
  for (variable in c("income", "agrees", "rare", "thousand")) {
    formula <- as.formula(paste0("~", variable))
    write_line(name, variable, domain, "designTotal", 0.95, estimate(svytotal(formula, design), design))
    write_line(name, variable, domain, "designMean", 0.9, estimate(svymean(formula, design), design, 0.9))
    # Of an element sample with weights below 1 there is none without replacement: survey gives NA with a warning.
    effects <- c(deff(svymean(formula, design, deff = TRUE)), deff(svymean(formula, design, deff = "replace")))
    write_line(name, variable, domain, "designEffect", "", effects)
  }
  write_line(name, "income hours", domain, "designRatio", 0.95, estimate(svyratio(~income, ~hours, design), design))
  write_line(name, "hours agrees", domain, "designRatio", 0.95, estimate(svyratio(~hours, ~agrees, design), design))
  # "xlogit" is "logit" (the default) without the iterations of a regression, which stop at some 1e-8.
  for (level in c(0.9, 0.95)) {
    logit <- svyciprop(~agrees, design, "xlogit", level)
    plain <- svyciprop(~agrees, design, "mean", level)
    write_line(name, "agrees", domain, "logitInterval", level, if (SE(logit) == 0) c(NA, NA) else attr(logit, "ci"))
    write_line(name, "agrees", domain, "designInterval", level, if (SE(plain) == 0) c(NA, NA) else attr(plain, "ci"))
  }
  w <- weights(design)
  write_line(name, "weights", domain, "effectiveSize", "", sum(w)^2 / sum(w^2))
}

# Quantiles: survey's own order of equal values is that of the rows, so the rows are in the order of value and weight.
rules <- c("1" = "math", "2" = "hf2", "6" = "hf6", "7" = "hf7")
for (name in c("weights", "counts", "strata_fpc", "full", "post")) for (variable in c("income", "hours", "item")) {
  design <- designs[[name]]
  design <- design[order(design$variables[[variable]], weights(design)), ]
  # A calibrated design keeps its order.
  if (name == "post") design <- designs$post
  for (type in names(rules)) for (p in c(0.1, 0.25, 0.5, 0.75, 0.9)) {
    if (name == "post" && as.numeric(type) > 2) next
    formula <- as.formula(paste0("~", variable))
    made <- svyquantile(formula, design, p, alpha = 0.1, interval.type = "mean", qrule = rules[[type]])[[1]]
    # Of the largest value everybody is up to it: a share without variance, so no limits.
    largest <- max(design$variables[[variable]][weights(design) > 0])
    limits <- if (made[1, 1] == largest) c(NA, NA) else made[1, 2:3]
    write_line(name, variable, "all", "designQuantile", paste(type, p, 0.9), c(made[1, 1], limits))
  }
}

# Rao and Scott: X² and p of the first order, F with its degrees of freedom and p of the second. svychisq takes respondents
# without weight into X² and the degrees of freedom, where degf does not: they are left out. So do domains of calibrated
# designs, which keep everybody.
for (name in names(designs)) for (domain in names(domains)) {
  if (name %in% c("wholly", "post", "post_twice") && domain != "all") next
  for (pair in c("item sex", "trade sex", "agrees young", "item trade", "rare sex", "high echo")) {
    if (domain == "young" && grepl("young", pair)) next
    variables <- strsplit(pair, " ")[[1]]
    design <- within(designs[[name]], domain)
    if (name == "counts") design <- design[weights(design) > 0, ]
    formula <- as.formula(paste0("~", variables[1], " + ", variables[2]))
    f <- tryCatch(svychisq(formula, design), error = function(fault) NULL)
    if (is.null(f) || is.na(f$p.value)) next
    chisq <- svychisq(formula, design, statistic = "Chisq")
    # Of independence to the last digit what is left are roundings.
    left <- function(statistic) ifelse(statistic < 1e-20, 0, statistic)
    write_line(name, pair, domain, "raoScott", "",
               c(left(chisq$statistic), chisq$parameter, chisq$p.value, left(f$statistic), f$parameter, f$p.value))
  }
}

# Frequency weights: the repeated rows.
for (variable in c("income", "hours", "rare", "thousand")) {
  x <- rep(people[[variable]], people$count)
  write_line("counts", variable, "all", "frequencySummary", "", c(length(x), mean(x), var(x), sd(x) / sqrt(length(x))))
  for (p in c(0.1, 0.25, 0.5, 0.75, 0.9)) for (type in 1:2) {
    write_line("counts", variable, "all", "repeatedQuantile", paste(type, p), quantile(x, p, type = type))
  }
}

# What survey refuses: a stratum with one cluster, whole or in the part that is asked about.
lone <- transform(people, cluster = ifelse(west == 1, 1, cluster))
lone_design <- svydesign(~cluster, strata = ~stratum, weights = ~weight, nest = TRUE, data = lone)
refused <- function(design) inherits(try(svymean(~income, design), silent = TRUE), "try-error")
write_line("lone", "income", "all", "refused", "", as.integer(refused(lone_design)))
write_line("lone", "income", "north", "refused", "", as.integer(refused(subset(lone_design, stratum == "north"))))
