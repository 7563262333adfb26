import type {Dataset} from '../../data/model.ts';
import {inLanguage, type Language} from '../../support/localized.ts';
import type {Cell, Table} from '../../tables/model.ts';
import type {Where} from '../../tables/specification.ts';

/** Where a cell stands, in words: `Felles enhet, Ganske godt`. */
export function cellLabel(cell: Pick<Cell, 'row' | 'column' | 'statistic'>, table: Table): string {
  return [rowText(cell, table), columnText(cell, table)].filter((part) => part !== '').join(', ');
}

/** The label of a cell's row, with that of the row group that it stands in. */
export function rowText({row}: Pick<Cell, 'row'>, {rows}: Table): string {
  return rows.find(({key}) => key === row)?.label ?? row;
}

/** The label of a cell's column, with that of the spanner above it. */
export function columnText({column, statistic}: Pick<Cell, 'column' | 'statistic'>, table: Table): string {
  const own =
    table.columns.find(({key, statistic: other}) => key === column && other === statistic) ??
    table.columns.find(({key}) => key === column);
  const above = table.spanners.find(({key}) => key === own?.spanner)?.label;
  return [above, own?.label].filter((part) => part !== undefined && part !== '').join(', ');
}

/** `Kommunetype: Bykommuner, Storbyer; Alder: 18–25` */
export function conditionText(dataset: Dataset, where: Where, language: Language): string {
  return Object.entries(where)
    .map(([name, wanted]) => {
      const named = dataset.variables.get(name) ?? dataset.sets.get(name);
      if (named === undefined) return `${name}: ${[wanted].flat().join(', ')}`;
      const categories = 'items' in named ? named.items.map(({category}) => category) : named.categories;
      const labels = [wanted].flat().map((code) => {
        const category = categories.find((one) => one.code === code);
        return category === undefined ? code : inLanguage(category.label, language);
      });
      return `${inLanguage(named.title, language)}: ${labels.join(', ')}`;
    })
    .join('; ');
}
