import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {PROBLEMS, type ShownProblems} from '../../src/site/dev-problems.ts';

/** What an open page is told after a change: to load again, or which errors to show. */
export type Told = 'reload' | ShownProblems;

/** A development server as an author has it: the command, and one page that is open. */
export interface DevServer {
  readonly origin: string;
  /** The markup of a page. */
  readonly page: (path: string) => Promise<string>;
  readonly told: (change: () => void) => Promise<Told>;
  /** What the command has printed until now. */
  readonly output: () => string;
  readonly close: () => Promise<void>;
}

interface Message {
  readonly type: string;
  readonly event?: string;
  readonly data: ShownProblems;
}

const PATIENCE = 60_000;

/** Starts `astro dev` in a folder and opens a page. `env` is the whole environment. */
export async function startDevServer(folder: string, env: NodeJS.ProcessEnv): Promise<DevServer> {
  const child = spawn(process.execPath, [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'dev', '--port', '0'], {
    cwd: folder,
    env: {...env, ASTRO_TELEMETRY_DISABLED: '1'}
  });
  let output = '';
  const origin = await new Promise<string>((found, failed) => {
    const take = (text: Buffer): void => {
      output += stripVTControlCharacters(text.toString());
      const address = /http:\/\/localhost:\d+/.exec(output);
      if (address !== null) found(address[0]);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('exit', () => {
      failed(new Error(`the development server has stopped\n${output}`));
    });
  });
  const page = async (path: string): Promise<string> => (await fetch(`${origin}${path}`)).text();
  const token = /wsToken = "([^"]*)"/.exec(await page('/@vite/client'))?.[1] ?? '';
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
  await new Promise((opened, failed) => {
    socket.addEventListener('open', opened);
    socket.addEventListener('error', failed);
  });
  const told = (change: () => void): Promise<Told> =>
    new Promise((heard, failed) => {
      const timer = setTimeout(() => {
        failed(new Error(`the open page is told nothing\n${output}`));
      }, PATIENCE);
      const listen = ({data}: MessageEvent): void => {
        const {type, event, data: shown} = JSON.parse(String(data)) as Message;
        if (type !== 'full-reload' && event !== PROBLEMS) return;
        clearTimeout(timer);
        socket.removeEventListener('message', listen);
        heard(type === 'full-reload' ? 'reload' : shown);
      };
      socket.addEventListener('message', listen);
      change();
    });
  const close = (): Promise<void> =>
    new Promise((closed) => {
      socket.close();
      child.removeAllListeners('exit');
      child.on('exit', () => {
        closed();
      });
      child.kill();
    });
  return {origin, page, told, output: () => output, close};
}
