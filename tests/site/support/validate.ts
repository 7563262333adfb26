import {HtmlValidate} from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // For search engines only; a report's full title is what its readers look for.
    'long-title': 'off',
    // Explicit roles keep a table a table when phones lay its rows out as blocks.
    'no-redundant-role': 'off',
    // Anchors hold the keys of cells: `tbl-alder--aldersgruppe=26-30,n`.
    'valid-id': ['error', {relaxed: true}]
  }
});

/** What is wrong with a page's markup: `line:column rule message`. */
export function markupFaults(html: string): readonly string[] {
  const {results} = validator.validateStringSync(html);
  return results.flatMap(({messages}) =>
    messages.map(({line, column, ruleId, message}) => `${line}:${column} ${ruleId} ${message}`)
  );
}
