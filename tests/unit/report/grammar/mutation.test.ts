import {describe, expect, test} from 'vitest';
import {validateElement} from '../../../../src/report/grammar/validate.ts';
import {readChapter} from '../../../../src/report/reading/chapter.ts';
import {formatProblem, type Problem} from '../../../../src/support/problem.ts';
import {hardestChapter} from '../../../support/fixture-chapter.ts';
import {focused, mutantsOf, tokensOf, type Mutant} from '../../../support/mutants.ts';

const {chapter, context} = hardestChapter();

function problemsOf(mutant: Mutant): readonly Problem[] {
  const {value, problems} = readChapter(focused({source: mutant.source, place: mutant.token.place}, chapter), {
    file: chapter.file
  });
  // The mutated name is used nowhere else, the original no longer where it stood.
  const left = new Set([...(context.used ?? [])].filter((name) => name !== mutant.token.text));
  const elements = value?.elements ?? [];
  return [...problems, ...elements.flatMap((element) => validateElement(element, {...context, used: left}).problems)];
}

/** What is wrong with how a mutant is told, or null. */
function failure({token, mutated}: Mutant, problems: readonly Problem[]): string | null {
  const [problem, ...others] = problems;
  const {line, column} = token.place;
  const right =
    problem !== undefined &&
    others.length === 0 &&
    problem.line === line &&
    problem.column === column &&
    problem.hint?.startsWith('did you mean ') === true &&
    problem.hint.includes(`"${token.text}"`);
  const found = problems.map(formatProblem).join(' | ');
  return right ? null : `${line}:${column} ${token.kind} ${token.text} → ${mutated}: ${found}`;
}

describe('validateElement on chapters with one letter changed', () => {
  test('finds nothing wrong in the original', () => {
    const problems = chapter.elements.flatMap((element) => validateElement(element, context).problems);
    expect(problems.map(formatProblem)).toEqual([]);
  });

  test('tells each mistake once, at the mistaken name, with the original as suggestion', () => {
    const mutants = mutantsOf(chapter);
    expect(tokensOf(chapter).length).toBeGreaterThan(450);
    expect(mutants.length).toBeGreaterThan(1500);
    const failures = mutants.flatMap((mutant) => failure(mutant, problemsOf(mutant)) ?? []);
    expect(failures).toEqual([]);
  }, 60_000);

  test('proposes the original first, and mostly alone', () => {
    const hints = mutantsOf(chapter, 2).map(
      (mutant) => [mutant.token.text, problemsOf(mutant)[0]?.hint ?? ''] as const
    );
    const share = (test: (text: string, hint: string) => boolean): number =>
      hints.filter(([text, hint]) => test(text, hint)).length / hints.length;
    expect(share((text, hint) => hint.startsWith(`did you mean "${text}"`))).toBeGreaterThan(0.99);
    expect(share((text, hint) => hint === `did you mean "${text}"?`)).toBeGreaterThan(0.98);
  }, 60_000);
});
