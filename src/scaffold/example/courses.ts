import {writeCsv} from '../../data/csv/write-csv.ts';
import {draws} from './model.ts';

const HEADER = ['nr', 'kursform', 'nettbank_foer', 'nettbank_etter', 'timer_foer', 'timer_etter', 'fornoyd'];

/** Forms of the course: of 1,000 how many learn to use the bank, and how many are satisfied. */
const FORMS: readonly (readonly [form: string, learn: number, satisfied: number])[] = [
  ['gruppe', 620, 780],
  ['en_til_en', 540, 850],
  ['nett', 260, 520]
];

const PARTICIPANTS = 240;

/**
 * The CSV of the package `eksempel-kurs`: an invented course for 240 people, each drawn by itself, before and after. The same
 * text on every platform, always.
 */
export function courseFiles(): ReadonlyMap<string, string> {
  const rows = Array.from({length: PARTICIPANTS}, (_, i): readonly string[] => {
    const random = draws('course', i + 1);
    const [form, learn, satisfied] = FORMS[i % FORMS.length] ?? ['', 0, 0];
    const could = random.chance(350);
    const can = could ? !random.chance(60) : random.chance(learn);
    const hours = 1 + random.below(8);
    const after = Math.max(0, hours + random.below(4) - (can ? 0 : 1));
    const answer = random.chance(40) ? '' : yes(random.chance(satisfied));
    return [String(i + 1), form, yes(could), yes(can), String(hours), String(after), answer];
  });
  return new Map([['deltakere.csv', writeCsv(HEADER, rows)]]);
}

function yes(is: boolean): string {
  return is ? 'ja' : 'nei';
}
