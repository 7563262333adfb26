/** What is printed differently. */
const nb = {
  differencesTitle: 'Avvik fra den trykte rapporten',
  differencesLead: 'Steder der tallet i den trykte rapporten ikke er det samme som det som følger av dataene.',
  printed: 'Trykt',
  computed: 'Regnet',
  open: 'Ikke forklart ennå'
};

const en: typeof nb = {
  differencesTitle: 'Differences from the printed report',
  differencesLead: 'Places where the number in the printed report is not the one that follows from the data.',
  printed: 'Printed',
  computed: 'Computed',
  open: 'Not explained yet'
};

export const findingsTexts = {nb, en};
