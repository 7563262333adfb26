import {buildBattery} from './battery.ts';
import type {BuiltTable, TableContext} from './build.ts';
import {buildClassification} from './classification.ts';
import {buildCrosstab} from './crosstab.ts';
import {buildEstimates} from './estimates.ts';
import {buildFrequency} from './frequency.ts';
import {buildListing} from './listing.ts';
import type {TableSpecification} from './specification.ts';

/** Builds a table of any kind. */
export function buildTable(specification: TableSpecification, context: TableContext): BuiltTable {
  switch (specification.kind) {
    case 'frequency':
      return buildFrequency(specification, context);
    case 'crosstab':
      return buildCrosstab(specification, context);
    case 'battery':
      return buildBattery(specification, context);
    case 'estimates':
      return buildEstimates(specification, context);
    case 'listing':
      return buildListing(specification, context);
    case 'classification':
      return buildClassification(specification, context);
  }
}
