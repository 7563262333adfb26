import {formatCount} from '../../format/number.ts';
import {capitalise} from '../../support/capitalise.ts';

/** What search engines and link previews say of a page, where no text of the page says it. */
const nb = {
  allExhibits: 'Alle tabeller og figurer i rapportene, hver med sine tall, sin kilde og filer å laste ned.',
  exhibits: (report: string) =>
    `Tabellene og figurene i ${report}, hver med sine tall, sin kilde og filer å laste ned.`,
  chapter: (label: string, report: string, sections: readonly string[]) =>
    `${capitalise(label)} i ${report}${sections.length === 0 ? '' : `: ${sections.join(', ')}`}.`,
  exhibit: (label: string, report: string, base: string) => `${label} i ${report}. ${base}`.trim(),
  guide: (report: string) => `Hvordan ${report} skal leses: hva ord, tegn og grupper betyr, og hvem tallene gjelder.`,
  sums: (name: string, report: string) => `Hvordan hvert tall i «${name}» er regnet ut. Fra ${report}.`,
  findings: (name: string, report: string, count: number) =>
    `${name}: ${formatCount(count, 'nb')} steder i ${report} der trykt og regnet tall ikke er like.`,
  package: (name: string, version: string, datasets: readonly string[]) =>
    `Datapakken ${name}, versjon ${version}: ${datasets.join(', ')}.`,
  codebook: (title: string, universe: string, entries: number) =>
    `Kodebok for «${title}». ${universe}. ${formatCount(entries, 'nb')} ${entries === 1 ? 'variabel' : 'variabler'}.`
};

const en: typeof nb = {
  allExhibits: 'All tables and figures of the reports, each with its numbers, its source and files to download.',
  exhibits: (report: string) =>
    `The tables and figures of ${report}, each with its numbers, its source and files to download.`,
  chapter: (label: string, report: string, sections: readonly string[]) =>
    `${capitalise(label)} of ${report}${sections.length === 0 ? '' : `: ${sections.join(', ')}`}.`,
  exhibit: (label: string, report: string, base: string) => `${label} of ${report}. ${base}`.trim(),
  guide: (report: string) =>
    `How to read ${report}: what words, signs and groups mean, and whom the numbers are about.`,
  sums: (name: string, report: string) => `How each number in “${name}” is computed. From ${report}.`,
  findings: (name: string, report: string, count: number) =>
    `${name}: ${formatCount(count, 'en')} places in ${report} where the printed and the computed number differ.`,
  package: (name: string, version: string, datasets: readonly string[]) =>
    `The data package ${name}, version ${version}: ${datasets.join(', ')}.`,
  codebook: (title: string, universe: string, entries: number) =>
    `Codebook of “${title}”. ${universe}. ${formatCount(entries, 'en')} ${entries === 1 ? 'variable' : 'variables'}.`
};

export const metaTexts = {nb, en};
