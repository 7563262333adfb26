import {explainSigns} from '../../format/signs.ts';
import {unitWord} from '../../format/units.ts';
import type {Cell, Column, Table} from '../model.ts';
import {layOut} from './grid.ts';
import {shownText} from './html-cell.ts';
import {inOneLine} from './items.ts';
import {withLetter} from './letters.ts';
import {shownTexts} from './html-notes.ts';

/**
 * A table in GitHub's Markdown: caption, base line, table, notes. A spanner stands before its heads, a row group is a line
 * of its own, totals are bold, marks stand in brackets. What Markdown or HTML would take for its own is escaped.
 */
export function renderMarkdown(table: Table): string {
  const {spans, groups} = layOut(table);
  const columns = spans.flatMap(({spanner, columns: under}) => under.map((column) => ({column, spanner})));
  const stubs = table.descriptionHead === null ? [table.stubhead] : [table.stubhead, table.descriptionHead];
  const header = [
    ...stubs.map(escapeMarkdown),
    ...columns.map(({column, spanner}) => {
      const label = spanner === null ? withLetter(column) : `${spanner.label} / ${withLetter(column)}`;
      return escapeMarkdown(`${label}${headUnit(column, table)}`) + marks(column.noteMarks);
    })
  ];
  const rule = [...stubs.map(() => '---'), ...columns.map(({column}) => (column.align === 'number' ? '---:' : '---'))];
  const body = groups.flatMap(({group, rows}) => [
    ...(group === null ? [] : [[bold(escapeMarkdown(group.label)), ...rule.slice(1).map(() => '')]]),
    ...rows.map(({row, cells, spanned}) => {
      const texts = [
        escapeMarkdown(withLetter(row)) + marks(row.noteMarks),
        ...(table.descriptionHead === null ? [] : [escapeMarkdown(row.description ?? '')]),
        ...cells.map((cell, i) =>
          i < spanned ? '' : escapeMarkdown(cellText(cell, columns[i]?.column)) + marks(cell?.noteMarks ?? [])
        )
      ];
      return row.kind === 'total' ? texts.map(bold) : texts;
    })
  ]);
  const lines = [header, rule, ...body].map((texts) => `| ${texts.join(' | ')} |`);
  const notes = table.notes.map(({mark, text}) => `${mark === null ? '' : `(${mark}) `}${escapeMarkdown(text)}`);
  const signs = explainSigns(shownTexts(table), table.language);
  const blocks = [
    bold(escapeMarkdown(table.caption)),
    escapeMarkdown(table.baseLine),
    lines.join('\n'),
    ...notes,
    ...(signs === null ? [] : [escapeMarkdown(signs)])
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function cellText(cell: Cell | null, column: Column | undefined): string {
  return cell === null ? shownText(cell, column ?? {kind: 'category'}) : inOneLine(cell, column ?? {});
}

const ENTITIES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'};

/** A text that Markdown and HTML leave as it is, in one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character)
    .replace(/[\\`*_[\]|~#$]/g, '\\$&')
    .replace(/\r?\n|\r/g, '<br>');
}

function headUnit({unit}: Column, {language}: Table): string {
  return unit === null || unit === 'percent' ? '' : ` (${unitWord(unit, language)})`;
}

function marks(noteMarks: readonly string[]): string {
  return noteMarks.map((mark) => ` (${mark})`).join('');
}

function bold(text: string): string {
  return text === '' ? '' : `**${text}**`;
}
