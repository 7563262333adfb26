import type {Guess} from './guess.ts';

/** A table to begin with, ready for a chapter; null where none goes without saying more. */
export function firstTable(
  dataset: string,
  name: string,
  {shape, roles, primaryKey}: Guess,
  missing: ReadonlySet<string>
): string | null {
  const head = `id="tbl-${name}" data="${dataset}"`;
  const tail = `caption="…" />`;
  const named = (is: string): readonly string[] =>
    [...roles].flatMap(([column, role]) => (role.is === is ? [column] : []));
  const [percent] = [...roles].flatMap(([column, role]) =>
    role.is === 'percent' ? [{column, within: role.within}] : []
  );
  const [rows = '', columns] = shape === 'rows' ? named('variable') : primaryKey;
  if (rows === '') return null;
  if (shape === 'rows') {
    const treatment = missing.has(rows) ? ' missing="below"' : '';
    return `<Frequency ${head} variable="${rows}"${treatment} ${tail}`;
  }
  if (shape === 'indicators') {
    if (columns !== undefined) return null;
    const of = [...roles].flatMap(([column, role]) =>
      role.is === 'count'
        ? [`{count: '${column}'}`]
        : role.is === 'percent' || role.is === 'value'
          ? [`{value: '${column}'}`]
          : []
    );
    return `<Estimates ${head} rows="${rows}" columns={[${of.join(', ')}]} ${tail}`;
  }
  const except = percent === undefined ? '' : `except={[{rule: 'base-unknown', reason: '…'}]} `;
  if (columns === undefined) return `<Frequency ${head} variable="${rows}" ${except}${tail}`;
  const [within = rows] = percent?.within ?? [];
  const across = primaryKey.find((one) => one !== within) ?? columns;
  if (percent !== undefined && percent.within.length === 0) return null;
  return `<Crosstab ${head} rows="${within}" columns="${across}" statistics={['rowPercent']} ${except}${tail}`;
}
