/** When a number of units is too small to be shown: fewer than `least`, none apart; or of fewer than `base` units (`least` if
 * absent). */
export interface DisclosureRule {
  readonly least: number;
  readonly base?: number;
}
