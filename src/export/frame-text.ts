import type {Exhibit, ReportModel} from '../report/report-model.ts';
import type {TableSpecification} from '../tables/specification.ts';

/** What the script is about: the exhibit, its data, who is counted, and what happens to missing answers. */
export function writeHead(
  {id, label, caption, table, reproduces}: Exhibit,
  {settings}: ReportModel,
  specification: TableSpecification
): readonly string[] {
  const data = (table?.provenance ?? []).map(
    ({package: name, version, path, hash}) => `# Data: ${name} ${version}, ${path}, ${hash}`
  );
  const {where, base, missing} = 'data' in specification ? specification : {};
  const told = [
    table === null || table.baseLine === '' ? null : table.baseLine,
    base === undefined ? null : `base ${base}`,
    where === undefined ? null : `where ${JSON.stringify(where)}`,
    missing === undefined ? null : `missing answers ${JSON.stringify(missing)}`
  ].filter((one) => one !== null);
  return [
    `# ${label}: ${caption}`,
    `# Exhibit ${id} of ${settings.id}${reproduces === null ? '' : `, which rebuilds ${reproduces}`}`,
    ...data,
    ...(told.length === 0 ? [] : [`# Counted: ${told.join('; ')}`]),
    '# It holds no results: all numbers are computed from the data, whose folder BELEGG_DATA names (data if it does not).',
    '# Per cents are fractions of 1. What is lost or cannot be is empty.'
  ].map(oneLine);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

const HELPERS: readonly (readonly [name: string, lines: readonly string[]])[] = [
  [
    'only',
    [
      '# The one number that all lines say',
      'only <- function(x) if (length(unique(x)) == 1) x[1] else stop("several numbers, or none")'
    ]
  ],
  [
    'total',
    ['# A sum, which of no number at all there is none', 'total <- function(x) if (length(x) == 0) NA else sum(x)']
  ],
  [
    'ticks',
    [
      '# Which cells, of several codes each, have one of some codes',
      'ticks <- function(x, codes) vapply(x, function(own) any(own %in% codes), NA)'
    ]
  ],
  [
    'trimmed',
    [
      '# The mean without the lowest and the highest numbers',
      'trimmed <- function(x, drop) {',
      '  if (length(x) <= 2 * drop) NA else mean(sort(x)[(drop + 1):(length(x) - drop)])',
      '}'
    ]
  ],
  [
    'value_of',
    [
      '# The number of a cell that was computed before',
      'value_of <- function(row, column) as.numeric(cells$value[cells$row == row & cells$column == column][1])'
    ]
  ],
  [
    'nearest',
    [
      '# Rounded for privacy: to the nearest multiple of a base, halfway up',
      'nearest <- function(x, base) base * floor(x / base + 0.5)'
    ]
  ],
  [
    'half_away',
    [
      '# As the site rounds: half away from zero',
      'half_away <- function(x, digits) sign(x) * floor(signif(abs(x) * 10^digits, 14) + 0.5) / 10^digits'
    ]
  ],
  [
    'interval',
    [
      '# The confidence interval of a cell',
      'interval <- function(row, column, statistic, ends) {',
      '  at <- cells$row == row & cells$column == column & cells$statistic == statistic',
      '  cells[at, c("low", "high")] <<- list(ends[1], ends[2])',
      '}'
    ]
  ],
  [
    'wilson',
    [
      "# Wilson's score interval, as prop.test has it, which leaves the correction out of 50 % alone",
      'wilson <- function(count, base, level, correction = 0) {',
      '  z <- qnorm(1 - (1 - level) / 2)',
      '  end <- function(count, z) {',
      '    if (count <= 0 && z < 0) return(0)',
      '    if (count >= base && z > 0) return(1)',
      '    (count + z^2 / 2 + z * sqrt(count * (1 - count / base) + z^2 / 4)) / (base + z^2)',
      '  }',
      '  c(end(count - correction, -z), end(count + correction, z))',
      '}'
    ]
  ],
  [
    'share_ends',
    [
      '# The interval of a share of a domain of the sample; "xlogit" is "logit" without the error of its iterations',
      'share_ends <- function(part, whole, level) {',
      '  design$variables$part <- as.numeric(part)',
      '  domain <- design[whole, ]',
      '  confint(svyciprop(~part, domain, method = "xlogit", level = level, df = degf(domain)))',
      '}'
    ]
  ],
  [
    'mean_ends',
    [
      '# The interval of the mean of a domain of the sample',
      'mean_ends <- function(numbers, of, level) {',
      '  design$variables$number <- numbers',
      '  domain <- design[of, ]',
      '  confint(svymean(~number, domain), level = level, df = degf(domain))',
      '}'
    ]
  ],
  [
    'domain_of',
    [
      '# The domain of those who stand in some row and in some column, with the keys of both',
      'domain_of <- function(rows, columns) {',
      '  keys <- function(lines) {',
      '    found <- rep(NA, nrow(design))',
      '    for (key in names(lines)) found[lines[[key]]] <- key',
      '    found',
      '  }',
      '  design$variables$row <- keys(rows)',
      '  design$variables$column <- keys(columns)',
      '  design[!is.na(design$variables$row) & !is.na(design$variables$column), ]',
      '}'
    ]
  ],
  [
    'test',
    [
      '# Tests: a line each, told apart from the cells',
      'tests <- data.frame()',
      'test <- function(of, method, result) {',
      '  value <- function(x) if (is.null(x)) NA else unname(x[1])',
      '  tests <<- rbind(tests, data.frame(of, method, statistic = value(result$statistic),',
      '    df = value(result$parameter), p = result$p.value))',
      '}'
    ]
  ],
  [
    'table_of',
    [
      '# Counts of rows by columns, named by their keys',
      'table_of <- function(rows, columns, count) {',
      '  counts <- mapply(count, rep(rows, length(columns)), rep(columns, each = length(rows)))',
      '  matrix(counts, length(rows), dimnames = list(rows, columns))',
      '}'
    ]
  ],
  [
    'larger',
    [
      '# The letters of what each of some groups is significantly larger than: all pairs, adjusted together',
      'larger <- function(groups, estimate, probability, adjust, alpha) {',
      '  size <- length(groups)',
      '  pairs <- which(upper.tri(diag(size)), arr.ind = TRUE)',
      '  p <- p.adjust(apply(pairs, 1, function(pair) probability(groups[[pair[1]]], groups[[pair[2]]])), adjust)',
      '  estimates <- vapply(groups, estimate, 0)',
      '  marks <- c(LETTERS, outer(LETTERS, LETTERS, function(last, first) paste0(first, last)))',
      '  vapply(seq_len(size), function(own) {',
      '    others <- ifelse(pairs[, 1] == own, pairs[, 2], ifelse(pairs[, 2] == own, pairs[, 1], NA))',
      '    smaller <- others[!is.na(others) & !is.na(p) & p < alpha & estimates[others] < estimates[own]]',
      '    paste(marks[sort(smaller)], collapse = " ")',
      '  }, "")',
      '}'
    ]
  ],
  [
    'compare',
    [
      '# z tests of two proportions with their pooled variance, as prop.test without continuity correction',
      'z_test <- function(one, other) {',
      '  share <- (one[1] + other[1]) / (one[2] + other[2])',
      '  error <- sqrt(share * (1 - share) * (1 / one[2] + 1 / other[2]))',
      '  2 * pnorm(-abs(one[1] / one[2] - other[1] / other[2]) / error)',
      '}',
      '# Compares the columns of each row, and writes the letters where the cells stand',
      'compare <- function(counts, bases, adjust, alpha, place) {',
      '  for (i in seq_len(nrow(counts))) {',
      '    groups <- lapply(seq_len(ncol(counts)), function(j) c(counts[i, j], bases[i, j]))',
      '    found <- larger(groups, function(x) x[1] / x[2], z_test, adjust, alpha)',
      '    for (j in seq_len(ncol(counts))) {',
      '      at <- place(rownames(counts)[i], colnames(counts)[j])',
      '      here <- cells$row == at[[1]] & cells$column == at[[2]] & cells$statistic == at[[3]]',
      '      cells$letters[here] <<- found[j]',
      '    }',
      '  }',
      '}'
    ]
  ],
  [
    'mark',
    [
      "# Welch's t test of two means; none of numbers that do not vary",
      'welch <- function(one, other) tryCatch(t.test(one, other)$p.value, error = function(e) NA)',
      '# Writes the letters of a column of means',
      'mark <- function(found, column) {',
      '  for (i in seq_along(groups)) {',
      '    here <- cells$row == names(groups)[i] & cells$column == column & cells$statistic == "mean"',
      '    cells$letters[here] <<- found[i]',
      '  }',
      '}'
    ]
  ],
  [
    'p_of',
    [
      '# The probability that a test has found in a part of the table',
      'p_of <- function(of, method, column) tests[tests$of == of & tests$method == method, column]'
    ]
  ]
];

/** The functions that a script needs. */
export function writeHelpers(body: string): readonly string[] {
  return [
    'folder <- Sys.getenv("BELEGG_DATA", "data")',
    'read <- function(path) {',
    '  read.csv(file.path(folder, path), colClasses = "character", na.strings = character(),',
    '    encoding = "UTF-8", check.names = FALSE)',
    '}',
    '# An empty number is lost or cannot be, and so is every sum with it',
    'number <- function(x) as.numeric(ifelse(x == "", NA, x))',
    'cells <- data.frame(row = character(), column = character(), statistic = character(), value = character())',
    'cell <- function(row, column, statistic, value) {',
    '  if (is.numeric(value)) value <- ifelse(is.finite(value), sprintf("%.15g", value), NA)',
    '  cells <<- rbind(cells, data.frame(row, column, statistic, value = as.character(value)))',
    '}',
    ...helpersFor(body).flatMap(([, lines]) => lines)
  ];
}

/** The helpers that a text calls, and those that these call. */
function helpersFor(body: string): typeof HELPERS {
  const calls = (text: string, name: string): boolean => new RegExp(`(?<![.\\w])${name}\\(`).test(text);
  const own = HELPERS.filter(([name]) => calls(body, name));
  const text = [body, ...own.flatMap(([, lines]) => lines)].join('\n');
  return HELPERS.filter(([name]) => calls(text, name));
}

/** Prints the cells as a CSV, and tests beside it. */
export function writeOut(hasTests: boolean): readonly string[] {
  return [
    'write.csv(cells, row.names = FALSE, na = "")',
    ...(hasTests ? ['message(paste(capture.output(print(tests, digits = 15)), collapse = "\\n"))'] : [])
  ];
}
