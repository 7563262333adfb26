import type {Entry} from '../../report/codebook/model.ts';
import type {CodebookTexts} from '../texts/codebook.ts';

/** What an entry is, as the key of a word. */
export function entryKind(entry: Entry): keyof CodebookTexts['kinds'] {
  switch (entry.kind) {
    case 'variable':
      return entry.isWave ? 'wave' : entry.scale;
    case 'measure':
      return entry.isWeight ? 'weight' : 'measure';
    case 'text':
      return entry.isId ? 'id' : 'text';
    case 'set':
      return 'set';
  }
}
