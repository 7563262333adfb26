import {parseArgs, type ParseArgsConfig} from 'node:util';
import {suggest} from './did-you-mean.ts';

const MISTAKE = /^ERR_PARSE_ARGS_/;

/** The words of the command line, as `parseArgs` reads them. A misspelt option ends the program with what is meant instead. */
export function readArguments<T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && MISTAKE.test(String(thrown.code)))) throw thrown;
    console.error(tellMistake(thrown.message, Object.keys(config.options ?? {})));
    process.exit(2);
  }
}

/** Node's message in our words where an option is unknown, else its first sentence. */
export function tellMistake(message: string, options: readonly string[]): string {
  const [, unknown] = /^Unknown option '(-[^']*)'/.exec(message) ?? [];
  if (unknown === undefined) return message.replace(/\. [^]*/, '');
  return `there is no option "${unknown}": ${suggest(
    unknown,
    options.map((option) => `--${option}`)
  )}`;
}
