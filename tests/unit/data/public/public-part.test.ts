import {describe, expect, test} from 'vitest';
import {hashOf} from '../../../../src/data/csv/hash.ts';
import {descriptorHash} from '../../../../src/data/descriptor-hash.ts';
import type {PackageDescriptor} from '../../../../src/data/descriptor.ts';
import type {Access} from '../../../../src/data/model.ts';
import type {PackageFiles} from '../../../../src/data/package-files.ts';
import {withFiles} from '../../../../src/data/package-files.ts';
import {descriptorOf, publicDatasets, publicPart} from '../../../../src/data/public/public-part.ts';
import {count, edited, encode, faults, packageOf, sound, textOf, variable} from '../package.ts';

const JA_NEI = {type: 'boolean', trueValues: ['ja'], falseValues: ['nei']};

/** A package with a public, a restricted and a private resource, and everything that may lead from one to another. */
function mixed(): PackageFiles {
  const files = packageOf({
    codes: [
      ...['kommune,oslo,Oslo', 'kommune,bergen,Bergen', 'storrelse,stor,Stor', 'storrelse,liten,Liten'],
      ...['diagnose,f10,F10', 'diagnose,f11,F11', 'fengsel,ila,Ila'],
      ...['ja_nei,ja,Ja', 'ja_nei,nei,Nei', 'ubrukt,x,Ingens']
    ],
    resources: {
      kommuner: {
        csv: 'kommune,n\noslo,10\nbergen,7\n',
        fields: [variable('kommune'), count('n', {disjoint: ['kommune'], unit: 'bruker'})],
        schema: {
          primaryKey: ['kommune'],
          foreignKeys: [
            {fields: 'kommune', reference: {resource: 'storrelser', fields: 'kommune'}},
            {fields: 'kommune', reference: {resource: 'anstalter', fields: 'kommune'}}
          ]
        },
        belegg: {
          shape: 'cells',
          derived: {
            stor: {title: 'Størrelse', join: 'storrelser', on: 'kommune', take: 'storrelse'},
            anstalt: {title: 'Anstalt', join: 'anstalter', on: 'kommune', take: 'fengsel'},
            anstalten: {title: 'Anstalten', recode: 'anstalt', codes: 'ja_nei', to: {ja: ['ila']}}
          },
          bases: {
            alle: {title: 'Alle', units: 17},
            innsatte: {title: 'Innsatte', units: 'anstalter.plasser'},
            svart: {title: 'De som svarte', units: 'n'}
          }
        }
      },
      storrelser: {
        csv: 'kommune,storrelse\noslo,stor\nbergen,liten\n',
        fields: [variable('kommune'), variable('storrelse')],
        schema: {primaryKey: ['kommune']},
        belegg: {shape: 'listing'}
      },
      brukere: {
        csv: 'id,diagnose,dom\n1,f10,ja\n2,f11,nei\n',
        fields: [
          {name: 'id', type: 'integer', title: 'Nummer', belegg: {role: 'id'}},
          variable('diagnose'),
          {name: 'dom', title: 'Dom', ...JA_NEI}
        ],
        schema: {primaryKey: ['id']},
        belegg: {shape: 'rows', unit: 'innsatt'}
      },
      anstalter: {
        csv: 'kommune,fengsel,plasser\noslo,ila,124\nbergen,ila,12\n',
        fields: [variable('kommune'), variable('fengsel'), count('plasser')],
        schema: {primaryKey: ['kommune']},
        belegg: {shape: 'indicators', access: 'private', unit: 'innsatt'}
      }
    },
    printed: [
      'exhibit,row,column,statistic,printed,line',
      'Tabell 1,kommune=oslo,,n,10,1',
      'Tabell 2,kommune=oslo > diagnose=f10,,n,3,2',
      'Tabell 3,fengsel=ila,plasser,n,124,3',
      ''
    ].join('\n'),
    statements: [
      'id,line,topic,expression,printed,phrase,base,refers_to',
      's-1,1,kommuner,count(kommune),2,,,',
      's-2,2,"diagnoser,\nog mer",share(diagnose=f10),3,,10,Tabell 2',
      's-3,3,plasser,sum(plasser),136,,,',
      's-4,4,kommuner,count(kommune=oslo),1,,,',
      ''
    ].join('\n'),
    descriptor: {
      belegg: {
        units: {bruker: {nb: ['bruker', 'brukere']}, innsatt: {nb: ['innsatt', 'innsatte']}}
      }
    }
  });
  return withFiles(
    files,
    new Map([
      [
        'README.md',
        encode(
          '# Prøve\n\n| fil | hva |\n| --- | --- |\n| `kommuner` | tall |\n| `brukere` | svar |\n\n- `anstalter.csv`: plasser\n  i fengsel\n- annet\n'
        )
      ],
      ['CHANGELOG.md', encode('# Changelog\n\n## 1.0.0\n\n- Ny.\n')],
      ['entry.json', encode('{}')],
      ['notater.txt', encode('brukere')]
    ])
  );
}

function partOf(files: PackageFiles): PackageFiles {
  const part = publicPart(files);
  if (part === null) throw new Error('there is no public part');
  return part;
}

describe('the public part of a package', () => {
  const files = mixed();
  const part = partOf(files);

  test('is of a package that is sound', () => {
    expect(faults(files)).toBe('');
  });

  test('is a sound package of its own, with the same version', () => {
    expect(faults(part)).toBe('');
    expect(sound(part).version).toBe('1.0.0');
    expect([...sound(part).datasets.keys()]).toEqual(['kommuner', 'storrelser']);
  });

  test('has the public datasets and registers, the texts, and no other file', () => {
    expect(part.paths).toEqual([
      'CHANGELOG.md',
      'README.md',
      'codes.csv',
      'datapackage.json',
      'kommuner.csv',
      'printed.csv',
      'statements.csv',
      'storrelser.csv'
    ]);
    expect(part.read('brukere.csv')).toBeNull();
  });

  test('has the public datasets byte for byte, with their hashes', () => {
    const hashes = new Map(descriptorOf(files).resources.map(({name, hash}) => [name, hash]));
    for (const {name, path, hash} of descriptorOf(part).resources.filter((each) => each.belegg.unit !== undefined)) {
      expect(textOf(part, path)).toBe(textOf(files, path));
      expect(hash).toBe(hashes.get(name));
      expect(hash).toBe(hashOf(part.read(path) ?? new Uint8Array()));
    }
  });

  test('says nothing of what is restricted or private', () => {
    const all = part.paths.map((path) => textOf(part, path)).join('\n');
    expect(textOf(files, 'datapackage.json')).toMatch(/brukere\.csv[\s\S]*anstalter\.csv/);
    expect(all).not.toMatch(
      /brukere\.csv|"brukere"\s*,\s*"type"|anstalt|diagnose|fengsel|plasser|f10|ila|innsatt|\bdom\b/i
    );
  });

  test('keeps what rests on public resources only', () => {
    const [kommuner] = descriptorOf(part).resources;
    expect(kommuner?.schema.foreignKeys).toEqual([
      {fields: 'kommune', reference: {resource: 'storrelser', fields: 'kommune'}}
    ]);
    expect(Object.keys(kommuner?.belegg.derived ?? {})).toEqual(['stor']);
    expect(Object.keys(kommuner?.belegg.bases ?? {})).toEqual(['alle', 'svart']);
    expect(textOf(part, 'codes.csv')).toContain('ubrukt,x');
    expect(textOf(part, 'printed.csv')).toBe(
      'exhibit,row,column,statistic,printed,line\nTabell 1,kommune=oslo,,n,10,1\n'
    );
    expect(textOf(part, 'statements.csv').match(/^s-\d/gm)).toEqual(['s-1', 's-4']);
    expect(textOf(part, 'README.md')).toBe(
      '# Prøve\n\n| fil | hva |\n| --- | --- |\n| `kommuner` | tall |\n\n- annet\n'
    );
  });

  test('is the same where a private file is not there', () => {
    const without: PackageFiles = {
      ...files,
      paths: files.paths.filter((path) => path !== 'anstalter.csv'),
      read: (path) => (path === 'anstalter.csv' ? null : files.read(path))
    };
    const other = partOf(without);
    expect(other.paths).toEqual(part.paths);
    for (const path of part.paths) expect(textOf(other, path)).toBe(textOf(part, path));
  });

  test('names its datasets', () => {
    expect(publicDatasets(files).map(({name}) => name)).toEqual(['kommuner', 'storrelser']);
  });
});

describe('whatever is public', () => {
  const levels: readonly Access[] = ['public', 'restricted', 'private'];
  const names = ['kommuner', 'storrelser', 'brukere', 'anstalter'];
  const all = names.reduce<readonly (readonly Access[])[]>(
    (before) => before.flatMap((found) => levels.map((level) => [...found, level])),
    [[]]
  );
  test.each(all.map((access) => ({title: access.join(', '), access})))('$title', ({access}) => {
    const files = edited(mixed(), 'datapackage.json', (text) => {
      const descriptor = JSON.parse(text) as PackageDescriptor;
      const resources = descriptor.resources.map((resource) => {
        const level = access[names.indexOf(resource.name)];
        return level === undefined ? resource : {...resource, belegg: {...resource.belegg, access: level}};
      });
      const changed = {...descriptor, resources};
      return JSON.stringify({...changed, belegg: {...changed.belegg, hash: descriptorHash(changed)}});
    });
    expect(faults(files)).toBe('');
    const part = publicPart(files);
    const open = names.filter((_, i) => access[i] === 'public');
    expect(part === null).toBe(open.length === 0);
    if (part === null) return;
    expect(faults(part)).toBe('');
    expect([...sound(part).datasets.keys()]).toEqual(open);
    const texts = part.paths.map((path) => textOf(part, path)).join('\n');
    for (const name of names.filter((each) => !open.includes(each))) {
      expect(part.read(`${name}.csv`)).toBeNull();
      expect(texts).not.toMatch(new RegExp(`${name}\\.\\w|"(?:name|resource|join)": "${name}"`));
    }
  });
});

test('a package without a public dataset has no public part', () => {
  const csv = 'id,diagnose\n1,f10\n';
  const fields = [{name: 'id', type: 'integer', title: 'Nummer', belegg: {role: 'id'}}, variable('diagnose')];
  const files = packageOf({
    codes: ['diagnose,f10,F10'],
    resources: {brukere: {csv, fields, schema: {primaryKey: ['id']}, belegg: {shape: 'rows'}}}
  });
  expect(faults(files)).toBe('');
  expect(publicPart(files)).toBeNull();
});

test('a package that is all public keeps every byte, the descriptor too', () => {
  const files = packageOf({
    codes: ['alder,ung,Ung', 'ubrukt,x,X'],
    resources: {
      alder: {
        csv: 'alder,n\nung,1\n',
        fields: [variable('alder'), count()],
        schema: {primaryKey: ['alder']},
        belegg: {shape: 'cells'}
      }
    }
  });
  const part = partOf(files);
  expect(part.paths).toEqual(['alder.csv', 'codes.csv', 'datapackage.json']);
  for (const path of part.paths) expect(textOf(part, path)).toBe(textOf(files, path));
});
