import { canonicalHeader, columnAliases } from '../imports/rvtools/columns';
import { readinessFields } from './fields';

describe('readinessFields', () => {
  it('names columns as imports of exports do', () => {
    const known = new Set(
      Object.entries(columnAliases).flatMap(([sheet, fields]) =>
        Object.keys(fields).map(
          field =>
            `${sheet}.${canonicalHeader(
              sheet as keyof typeof columnAliases,
              field,
            )}`,
        ),
      ),
    );
    const unknown = Object.values(readinessFields)
      .flatMap(({ rvtools }) => [...rvtools])
      .map(({ table, field }) => `${table}.${field}`)
      .filter(name => !known.has(name));
    expect(unknown).toEqual([]);
  });
});
