import {evidenceOf, type EvidenceLine} from '../components/evidence-lines.ts';
import {valueLink} from '../components/value-link.ts';
import type {ComputedValue, ReportModel} from '../report/report-model.ts';
import {sentenceParts, writtenValue} from '../report/sentence.ts';
import {valueSlot} from '../report/site-settings.ts';
import type {Language} from '../support/localized.ts';
import {linkedParts, type LinkedPart} from './front.ts';

/** The lead of the front page: its sentence, and what its numbers were made of. */
export interface SiteLead {
  readonly parts: readonly LinkedPart[];
  readonly evidence: readonly EvidenceLine[];
}

/** A lead with `{report:value}` slots. The evidence tells the report's year too, since several may have a table 3.2. */
export function siteLead(text: string, reports: readonly ReportModel[], language: Language): SiteLead {
  const owners = new Map<ComputedValue, ReportModel>();
  const evidence: EvidenceLine[] = [];
  const parts = sentenceParts(text, (slot) => {
    const named = valueSlot(slot);
    const report = reports.find(({settings}) => settings.id === named?.report);
    const written = report === undefined ? null : writtenValue(report, named?.value ?? '', language);
    if (report === undefined || written === null) return null;
    owners.set(written.value, report);
    const line = evidenceOf(report, written.value, written.text, language);
    if (line !== null) {
      const exhibit = line.exhibit === null ? null : `${line.exhibit}, ${report.settings.year}`;
      evidence.push({...line, exhibit});
    }
    return written;
  });
  const hrefOf = (value: ComputedValue): string | null => {
    const report = owners.get(value);
    return report === undefined ? null : valueLink(report, value);
  };
  return {parts: linkedParts(parts, hrefOf), evidence};
}
