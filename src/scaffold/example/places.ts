import {draws, REGIONS, SERVICES, type Municipality, type Service} from './model.ts';

export const PLACES_HEADER: readonly string[] = [
  ...['sted', 'region', 'kommune', 'tjeneste', 'tilbud'],
  ...['aapent', 'aapent_qualifier', 'aapent_remark', 'tilskudd', 'aarsverk', 'merknad']
];

const OFFERS: Readonly<Record<Service, readonly string[]>> = {
  bibliotek: ['Utlån av bøker, filmer og spill', 'Lesestund for barn', 'Leseplasser'],
  utstyr: ['Utlån av ski, telt og sykler', 'Reparasjon av utlånt utstyr'],
  verksted: ['Symaskiner, høvelbenk og 3D-skriver', 'Kurs en kveld i måneden', 'Veileder til stede'],
  spraak: ['Samtaler over en kopp kaffe', 'Små grupper etter nivå'],
  digital: ['Hjelp med nettbank og offentlige skjemaer', 'Kurs i nettvett'],
  bokbuss: ['Bøker og spill til steder uten filial', 'Bestilling på nett, henting i bussen']
};

const REMARKS: readonly string[] = ['Etter avtale', 'Bare i skoleferiene'];

/** A register of twelve places: three in each region, two of each service. */
export function placeRows(municipalities: readonly Municipality[]): readonly (readonly string[])[] {
  return REGIONS.flatMap((region, i) => {
    const homes = municipalities.filter((own) => own.region === region);
    return [0, 1, 2].map((j) => {
      const number = 3 * i + j;
      const random = draws('place', number);
      const service = SERVICES[number % SERVICES.length] ?? 'bibliotek';
      const home = homes[random.below(homes.length)]?.code ?? '';
      // Two of the places have no fixed hours, as registers have it.
      const remark = number === 3 ? REMARKS[0] : number === 8 ? REMARKS[1] : undefined;
      const hours = String(8 + 2 * random.below(17));
      return [
        `s${String(number + 1).padStart(2, '0')}`,
        ...[region, home, service, OFFERS[service].slice(0, 2 + random.below(2)).join('\n')],
        ...(remark === undefined ? [hours, '', ''] : ['', 'na', remark]),
        ...[String(50_000 + 10_000 * random.below(60)), `${random.below(4)}.${2 + random.below(7)}`],
        number % 4 === 1 ? '' : 'Stengt i juli'
      ];
    });
  });
}
