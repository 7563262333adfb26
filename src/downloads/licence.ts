import type {PackageDescriptor} from '../data/descriptor.ts';

/** What a licence lets people do, by its SPDX name. Other licences speak for themselves at their address. */
const TERMS: Readonly<Record<string, readonly string[]>> = {
  'CC-BY-4.0': [
    'You may copy, share and adapt the data, also commercially, if you give appropriate credit,',
    'link to the licence and say whether you have changed anything. You may not restrict others',
    'in doing what the licence allows.'
  ],
  'CC0-1.0': ['The data are in the public domain: you may use them for anything without asking.']
};

/** The LICENSE of a data package in plain text: its licences by name and address, and how to give credit. */
export function licenceText({name, title, version, licenses, sources}: PackageDescriptor): string {
  const paragraphs = licenses.map((licence) => [
    `The data are licensed under ${licence.title ?? licence.name ?? licence.path ?? ''}${spdx(licence)}.`,
    ...(licence.path === undefined ? [] : [licence.path]),
    ...(TERMS[licence.name ?? ''] ?? [])
  ]);
  const credit = [
    'Credit:',
    `${title} (${name}), version ${version}. Based on:`,
    ...sources.map((source) => `- ${source.title}${source.path === undefined ? '' : ` <${source.path}>`}`)
  ];
  return `${[[`${title} (${name}), version ${version}`], ...paragraphs, credit].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The SPDX name, where the title does not say it. */
function spdx({name, title}: PackageDescriptor['licenses'][number]): string {
  return name === undefined || title === undefined ? '' : ` (${name})`;
}
