import type {DataPackage} from '../data/model.ts';
import type {ReportSource} from '../report/sources.ts';
import {warning, type Problem} from '../support/problem.ts';

/** Files of a package that its author writes. */
const WRITTEN = ['datapackage.json', 'codes.csv', 'README.md'];

/** Every `TODO` that `npm run new` or an author has left in the files of a project: each a warning where it stands. */
export function unfilled(packages: Iterable<DataPackage>, reports: readonly ReportSource[]): readonly Problem[] {
  return [
    ...[...packages].flatMap(({folder, files}) =>
      WRITTEN.flatMap((name) => {
        const bytes = files.read(name);
        return bytes === null ? [] : leftIn(`${folder}/${name}`, new TextDecoder().decode(bytes));
      })
    ),
    ...reports.flatMap(({folder, yaml, chapters}) => [
      ...(yaml === null ? [] : leftIn(`${folder}/report.yaml`, yaml)),
      ...chapters.flatMap(({value}) => (value === null ? [] : leftIn(value.file, value.source)))
    ])
  ];
}

function leftIn(file: string, text: string): readonly Problem[] {
  return text.split(/\r?\n/).flatMap((line, i) =>
    [...line.matchAll(/(?<![\p{L}\p{N}_-])TODO(?![\p{L}\p{N}_-])/gu)].map(({index}) => {
      const what = line.slice(Math.max(0, index - 24), index + 24).trim();
      return warning(
        {file, line: i + 1, column: index + 1},
        'to-fill-in',
        `here is something to fill in: ${what}`,
        'write what belongs there'
      );
    })
  );
}
