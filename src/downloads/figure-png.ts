import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {initWasm, Resvg} from '@resvg/resvg-wasm';

const require = createRequire(import.meta.url);

/** Pixels for each CSS pixel: sharp on screens and in print. */
const SCALE = 2;

const FONTS = [
  '@expo-google-fonts/archivo/400Regular/Archivo_400Regular.ttf',
  '@expo-google-fonts/archivo/600SemiBold/Archivo_600SemiBold.ttf'
];

let prepared: Promise<readonly Uint8Array[]> | undefined;

/** A figure's file as a picture of twice its size. The same bytes everywhere: the drawing program and its fonts come along. */
export async function figurePng(svg: string): Promise<Uint8Array> {
  prepared ??= prepare();
  const fontBuffers = [...(await prepared)];
  const image = new Resvg(svg, {
    fitTo: {mode: 'zoom', value: SCALE},
    font: {loadSystemFonts: false, fontBuffers, defaultFontFamily: 'Archivo', sansSerifFamily: 'Archivo'}
  });
  try {
    return image.render().asPng();
  } finally {
    image.free();
  }
}

async function prepare(): Promise<readonly Uint8Array[]> {
  await initWasm(readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return Promise.all(FONTS.map((font) => readFile(require.resolve(font))));
}
