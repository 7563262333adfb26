import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {basename} from 'node:path';
import {emitClientAsset} from 'astro/assets/utils';
import {minify, transformWithOxc, type Plugin} from 'vite';

const QUERY = '?classic-script';

/**
 * `import address from './theme.ts?classic-script'`: the address of a TypeScript file, compiled by itself to a classic script.
 * For the few lines that must run before a page is drawn: `<script src={address}>` in its head. The file imports nothing.
 */
export function classicScripts(): Plugin {
  const served = new Map<string, string>();
  let base = '/';
  let isBuild = true;
  return {
    name: 'belegg:classic-script',
    enforce: 'pre',
    configResolved(config) {
      base = config.base.replace(/\/*$/, '/');
      isBuild = config.command === 'build';
    },
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const file = id.slice(0, -QUERY.length);
      const name = basename(file, '.ts');
      if (!isBuild) {
        const address = `${base}@belegg/${name}.js`;
        served.set(address, file);
        return exporting(address);
      }
      const source = await compile(file);
      const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8);
      const fileName = `assets/${name}.${hash}.js`;
      emitClientAsset(this, {type: 'asset', fileName, source});
      return exporting(base + fileName);
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const file = served.get(request.url ?? '');
        if (file === undefined) {
          next();
          return;
        }
        response.setHeader('content-type', 'text/javascript; charset=utf-8');
        compile(file).then((source) => response.end(source), next);
      });
    }
  };
}

function exporting(address: string): string {
  return `export default ${JSON.stringify(address)};`;
}

/** The code of a file, small, with its names kept out of the page's. */
async function compile(file: string): Promise<string> {
  const {code} = await transformWithOxc(readFileSync(file, 'utf8'), file, {sourcemap: false});
  const minified = await minify(file, `(() => {\n${code}\n})();`, {sourcemap: false});
  return minified.code;
}
