import {createMdxLanguagePlugin} from '@mdx-js/language-service';
import {createTypeScriptChecker} from '@volar/kit';
import ts from 'typescript';
import {create} from 'volar-service-typescript';
import {error, type Problem} from '../src/support/problem.ts';

/** What TypeScript says of chapters with the types of `src/components/grammar.d.ts`, shortened to one line each. */
export async function checkMdxTypes(tsconfig: string, files: readonly string[]): Promise<readonly Problem[]> {
  // Kit brings a copy of Volar's types of its own.
  const services = create(ts) as unknown as Parameters<typeof createTypeScriptChecker>[1];
  const checker = createTypeScriptChecker([createMdxLanguagePlugin([], undefined, true)], services, tsconfig);
  const problems: Problem[] = [];
  for (const file of files) {
    const found = await checker.check(file);
    problems.push(
      ...found.map(({range: {start}, message}) => {
        const place = {file, line: start.line + 1, column: start.character + 1};
        return error(place, 'types', ...shorten(typeof message === 'string' ? message : message.value));
      })
    );
  }
  return problems;
}

/** TypeScript names whole types of props; the last line names what is wrong. */
function shorten(message: string): readonly [message: string, hint?: string] {
  const meant = /Did you mean (?:to write )?'"?(.+?)"?'\?/.exec(message)?.[1];
  const hint: readonly [hint?: string] = meant === undefined ? [] : [`did you mean "${meant}"?`];
  const last = message.trim().split('\n').at(-1)?.trim() ?? message;
  const type = /^Type '("?[^']*"?)' is not assignable to type/.exec(last)?.[1];
  if (type !== undefined) return [`${type} is not possible here`, ...hint];
  const unknown = /'([^']+)' does not exist (?:in|on) type/.exec(last)?.[1];
  if (unknown !== undefined) return [`there is no "${unknown}" here`, ...hint];
  return [last.replace(/ in type '.*$/s, ''), ...hint];
}
