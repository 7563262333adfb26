import {describe, expect, test} from 'vitest';
import {siteLead} from '../../../src/site/site-lead.ts';
import {realReport} from './report.ts';

const report = realReport();

describe('siteLead', () => {
  test('fills slots with numbers that lead to their sums, and tells what they were made of', () => {
    const {parts, evidence} = siteLead('Når {rustilskudd-2014:fungerer_godt} er fornøyd', [report], 'nb');
    expect(parts).toEqual([
      {text: 'Når ', href: null},
      {
        text: '66\u00a0prosent',
        href: expect.stringMatching(
          /^\/rustilskudd-2014\/situasjon[a-z-]*\/regnestykker\/#tall-fungerer_godt$/
        ) as string
      },
      {text: ' er fornøyd', href: null}
    ]);
    expect(evidence).toMatchObject([{value: '66\u00a0%', detail: '125 av 189', exhibit: 'tabell 3.2, 2014'}]);
  });

  test('is plain where there are no slots', () => {
    expect(siteLead('Norske rapporter.', [], 'nb')).toEqual({
      parts: [{text: 'Norske rapporter.', href: null}],
      evidence: []
    });
  });
});
