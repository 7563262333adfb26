/** One page of each kind, with what makes it hard: name and path. */
export const kinds = [
  ['list of reports', '/'],
  ['report', '/rustilskudd-2014/'],
  ['chapter', '/rustilskudd-2014/situasjon-prioritering-og-organisering/'],
  ['chapter in the other language', '/en/rustilskudd-2014/situasjon-prioritering-og-organisering/'],
  ['chapter with all of prose', '/proeve/all-of-prose/'],
  ['chapter with wide tables', '/proeve/wide-tables/'],
  ['list of exhibits', '/rustilskudd-2014/tabeller/'],
  ['list of all exhibits', '/tabeller/'],
  ['table', '/rustilskudd-2014/tabeller/tbl-organisering-fungerer/'],
  ['table with row groups', '/rustilskudd-2014/tabeller/tbl-kostra/'],
  ['figure', '/en/rustilskudd-2014/tabeller/fig-stilling/'],
  ['listing', '/proeve/tabeller/tbl-handlingsplan/'],
  ['findings of a report', '/rustilskudd-2014/avvik/'],
  ['findings of a kind', '/en/rustilskudd-2014/avvik/summer/'],
  ['no findings', '/proeve/avvik/'],
  ['findings of all reports', '/avvik/'],
  ['not found', '/nowhere/']
] as const;
