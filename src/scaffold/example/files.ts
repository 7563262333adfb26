import {writeCsv} from '../../data/csv/write-csv.ts';
import {EVENTS_HEADER, eventRows} from './events.ts';
import {makeMunicipalities, MUNICIPALITY_HEADER, municipalityRows} from './municipalities.ts';
import {makeInterviews} from './people.ts';
import {PLACES_HEADER, placeRows} from './places.ts';
import {NEEDS_HEADER, needRows, SAMPLE_HEADER, sampleRows, VISITS_HEADER, visitRows} from './registers.ts';
import {COURSE_HEADER, courseRows, STAFF_HEADER, staffRows} from './staff.ts';
import {makeSurvey, PANEL_HEADER, panelRows, SURVEY_HEADER} from './survey.ts';

/**
 * The CSVs of the package `eksempel` by name: an invented survey of 1,200 people in two waves, and registers beside it. The
 * same text on every platform, always.
 */
export function exampleFiles(): ReadonlyMap<string, string> {
  const municipalities = makeMunicipalities();
  const survey = makeSurvey(makeInterviews(municipalities));
  return new Map([
    [
      'innbyggere.csv',
      writeCsv(
        SURVEY_HEADER,
        survey.map(({row}) => row)
      )
    ],
    ['panel.csv', writeCsv(PANEL_HEADER, panelRows(survey))],
    ['kommuner.csv', writeCsv(MUNICIPALITY_HEADER, municipalityRows(municipalities))],
    ['utvalg.csv', writeCsv(SAMPLE_HEADER, sampleRows(municipalities))],
    ['besok.csv', writeCsv(VISITS_HEADER, visitRows())],
    ['kartlegging.csv', writeCsv(NEEDS_HEADER, needRows(municipalities))],
    ['steder.csv', writeCsv(PLACES_HEADER, placeRows(municipalities))],
    ['hendelser.csv', writeCsv(EVENTS_HEADER, eventRows())],
    ['ansatte.csv', writeCsv(STAFF_HEADER, staffRows())],
    ['kursdeltakere.csv', writeCsv(COURSE_HEADER, courseRows())]
  ]);
}
