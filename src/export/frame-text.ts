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
    'value_of',
    [
      '# The number of a cell that was computed before',
      'value_of <- function(row, column) as.numeric(cells$value[cells$row == row & cells$column == column][1])'
    ]
  ],
  [
    'half_away',
    [
      '# As the site rounds: half away from zero',
      'half_away <- function(x, digits) sign(x) * floor(signif(abs(x) * 10^digits, 14) + 0.5) / 10^digits'
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
    ...HELPERS.flatMap(([name, lines]) => (body.includes(`${name}(`) ? lines : []))
  ];
}

/** Prints the cells as a CSV. */
export const WRITE_OUT: readonly string[] = ['write.csv(cells, row.names = FALSE, na = "")'];
