import {PERCENTAGES, type Statistic} from '../model.ts';
import type {Counted} from '../origin.ts';
import type {Axis} from './axis.ts';
import type {Report} from './fault.ts';
import type {Size} from './base-size.ts';

/** Whether per cents of responses are asked for, so that a total is that of the responses. */
export function asksResponses(statistics: readonly Statistic[]): boolean {
  return statistics.includes('responsePercent');
}

/** Whether all per cents are of responses, so that these are the base that is shown. */
export function onlyResponses(statistics: readonly Statistic[]): boolean {
  const percents = statistics.filter((statistic) => PERCENTAGES.has(statistic));
  return percents.length > 0 && percents.every((statistic) => statistic === 'responsePercent');
}

/** Checks that units give several responses to what the per cents of responses are of. */
export function checkResponses(statistics: readonly Statistic[], axes: readonly Axis[], report: Report): void {
  if (!asksResponses(statistics) || axes.some(({responses}) => responses)) return;
  const names = axes.map(({name}) => `"${name}"`).join(' and ');
  const message = `${names} ${axes.length === 1 ? 'is no set' : 'are no sets'} of kind multiple, so that each unit gives one response`;
  const at = statistics.indexOf('responsePercent');
  report('response-percent', ['statistics', at], message, "leave 'responsePercent' out");
}

/** A counted number as one of responses: a unit is counted once for each item that it ticked. */
export function ofResponses<T extends Counted | Size>(counted: T): T {
  if ('from' in counted) {
    const {from} = counted;
    return from.kind === 'counted' ? {...counted, from: {...from, responses: true}} : counted;
  }
  return {...counted, responses: true};
}
