import {suggest} from '../../support/did-you-mean.ts';
import type {Statistic} from '../model.ts';
import type {Report} from './fault.ts';
import {checkOnce} from './once.ts';

/** Checks that a kind of table has the statistics that are asked of it. */
export function checkStatistics(asked: readonly Statistic[], possible: readonly Statistic[], report: Report): void {
  asked.forEach((statistic, i) => {
    if (possible.includes(statistic)) return;
    const message = `this kind of table has no statistic "${statistic}"`;
    report('unknown-statistic', ['statistics', i], message, suggest(statistic, possible));
  });
  checkOnce(asked, ['statistics'], report);
  if (asked.length === 0) {
    report('unknown-statistic', ['statistics'], 'a table needs at least one statistic', suggest('', possible));
  }
}
