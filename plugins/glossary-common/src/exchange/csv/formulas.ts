/**
 * What a spreadsheet would take for a formula, and what only looks guarded already. The apostrophes count so that taking
 * one off gives back exactly what was there.
 */
const FORMULA = /^'*[=+\-@\t\r]/;
const GUARDED = /^'+[=+\-@\t\r]/;

/** Makes a cell text for every spreadsheet. */
export function guardFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** Takes the guard off again; the inverse of {@link guardFormula}. */
export function unguardFormula(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
