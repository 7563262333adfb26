import {formatCount} from '../../format/number.ts';
import {percentWord} from '../../format/percent.ts';
import {capitalise} from '../../support/capitalise.ts';
import {inLanguage, type Localized} from '../../support/localized.ts';
import {areYears} from '../layout/time-axis.ts';
import type {Datum, FigureData} from '../model.ts';
import {PHRASES} from './phrases.ts';

/**
 * A figure in words, for those who do not see it: how it is built, and its statistics. The first two of four levels (Lundgard &
 * Satyanarayan, IEEE TVCG 2022); trends and context are the author's, in the figure's message and in the text. Every number is
 * one that the table shows.
 */
export interface Description {
  readonly construction: string;
  readonly statistics: string;
}

/** How many names are told of those that share a value, and how many columns are told one by one. */
const MOST = {names: 3, columns: 8};

/** Describes a figure of some kind. */
export function describeFigure(name: Localized, data: FigureData): Description {
  const {items, series, table, language, isPercent} = data;
  const phrases = PHRASES[language];
  const count = (number: number): string => formatCount(number, language);
  const rows = phrases.rows(count(items.length), table.stubhead);
  const columns =
    series.length > 1
      ? `, ${phrases.columns(
          listed(
            series.map(({label}) => label),
            data
          ),
          count(series.length)
        )}`
      : '';
  const isText = data.data.every(({cell}) => cell.state === 'text');
  const kindOfNumber = isText ? '' : ` ${isPercent ? phrases.percent : phrases.number}`;
  const intervals = data.data.some(({ends}) => ends !== null) ? ` ${phrases.intervals}` : '';
  return {
    construction: `${inLanguage(name, language)}. ${capitalise(rows)}${columns}.${kindOfNumber}${intervals}`,
    statistics: isText ? '' : statisticsOf(data)
  };
}

function statisticsOf(data: FigureData): string {
  const {series, language} = data;
  const phrases = PHRASES[language];
  const numbers = data.data.filter(({cell}) => cell.state !== 'text');
  const unknown = numbers.filter(({value}) => value === null).length;
  const told = series.slice(0, MOST.columns).flatMap((own) => {
    const known = numbers.filter((datum) => datum.series === own && datum.value !== null);
    const sentence = known.length === 0 ? null : extremes(known, data);
    if (sentence === null) return [];
    return series.length > 1 ? `${own.label}: ${sentence}.` : `${capitalise(sentence)}.`;
  });
  return [
    ...told,
    ...(unknown === 0 ? [] : [phrases.lost(formatCount(unknown, language), formatCount(numbers.length, language))])
  ].join(' ');
}

/** The ends of a series over years, and the largest and the smallest number with the names of those who have it. */
function extremes(known: readonly Datum[], data: FigureData): string {
  const phrases = PHRASES[data.language];
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first === last) return phrases.only(first.item.label, shown(first, data));
  const values = known.map(({value}) => value ?? 0);
  const texts = (value: number): readonly Datum[] => known.filter((datum) => datum.value === value);
  const [high, low] = [texts(Math.max(...values)), texts(Math.min(...values))];
  const [top = first, bottom = first] = [high[0], low[0]];
  if (top.value === bottom.value) return phrases.same(shown(top, data));
  const names = (own: readonly Datum[]): string =>
    listed(
      own.map(({item}) => item.label),
      data,
      MOST.names
    );
  const ends = `${phrases.highest(names(high), shown(top, data))}, ${phrases.lowest(names(low), shown(bottom, data))}`;
  if (!areYears(data.items)) return ends;
  return `${phrases.fromTo(first.item.label, shown(first, data), last.item.label, shown(last, data))}; ${ends}`;
}

function shown({text}: Datum, {isPercent, language}: FigureData): string {
  return isPercent ? percentWord(text, language) : text;
}

/** `A, B og C`, `A, B, C og 2 til`. */
function listed(names: readonly string[], {language}: FigureData, most: number = MOST.columns): string {
  const phrases = PHRASES[language];
  const rest = names.length - most;
  const told = rest > 1 ? [...names.slice(0, most), phrases.more(formatCount(rest, language))] : names;
  const [last = ''] = told.slice(-1);
  return told.length < 2 ? last : `${told.slice(0, -1).join(', ')} ${phrases.and} ${last}`;
}
