import {describe, expect, test} from 'vitest';
import {joinPrinted} from '../../../src/tables/printed.ts';
import {renderCsv, renderLongCsv} from '../../../src/tables/render/csv.ts';
import {renderHtml} from '../../../src/tables/render/html.ts';
import {renderMarkdown} from '../../../src/tables/render/markdown.ts';
import {readSnapshot, takeSnapshot, writeSnapshot} from '../../../src/tables/snapshot.ts';
import {register} from './registers.ts';

const specification = {
  data: 'prove/delstudier',
  columns: ['tiltak', 'sporsmaal', 'metode'],
  empty: {metode: 'Ikke valgt\nennå'}
} as const;
const table = register(specification);

describe('a list in a cell', () => {
  test('is a list of the page if it has several items', () => {
    const html = renderHtml(table);
    expect(html).toContain('<ul class="cell-list"><li>Gjennomgå søknader</li><li>Litteratursøk</li></ul></td>');
    expect(html).toContain('>Opplevelse av tilgjengelighet</td>');
    expect(html).toContain('>Ikke valgt<br>ennå</td>');
  });

  test('is a list of a record too', () => {
    const html = renderHtml(register({...specification, layout: 'records'}));
    expect(html).toContain('<ul class="cell-list"><li>Gjennomgå søknader</li>');
  });

  test('shares one line in CSV and Markdown', () => {
    expect(renderCsv(table)).toContain(
      'Asker,"Organisering, antall årsverk, budsjett; Antall brukere (mål og faktiske tall); Metoder; virkemidler",Gjennomgå søknader; Litteratursøk\n'
    );
    expect(renderLongCsv(table)).toContain('tiltak=asker,metode,text,,,Gjennomgå søknader; Litteratursøk,text\n');
    expect(renderMarkdown(table)).toContain(' | Gjennomgå søknader; Litteratursøk |\n');
    expect(renderMarkdown(table)).toContain(' | Ikke valgt<br>ennå |\n');
  });

  test('survives its snapshot, a line each', () => {
    const {cells, head} = writeSnapshot(table, new Map());
    expect(cells).toContain('tiltak=asker,metode,text,,,Gjennomgå søknader\\nLitteratursøk,text,\n');
    expect(readSnapshot({cells, head})).toEqual(takeSnapshot(table, new Map()));
  });

  test('agrees with a print of the same items in any order', () => {
    const line = (printed: string) => ({
      ...{exhibit: 'v', row: 'tiltak=asker', column: 'metode', statistic: 'text', line: null},
      ...{printed, place: {file: 'data/prove/printed.csv', line: 2, column: 1}}
    });
    const printed = register({...specification, reproduces: 'v'});
    expect(joinPrinted(printed, [line('litteratursøk; Gjennomgå søknader')]).differs).toEqual([]);
    expect(joinPrinted(printed, [line('Litteratursøk')]).differs).toHaveLength(1);
  });
});
