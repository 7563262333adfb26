import {didYouMean} from '../../support/did-you-mean.ts';
import {error, type Place, type Problem} from '../../support/problem.ts';

/** A definition that no snapshot knows, while names much like its own have gone. */
export function renamed(what: string, name: string, place: Place, gone: readonly string[]): Problem {
  const hint = `${didYouMean(gone)} If the new name is meant, change its references and run npm run snapshot`;
  return error(place, 'renamed', `the ${what} "${name}" is new, and "${gone.join('", "')}" is gone`, hint);
}
