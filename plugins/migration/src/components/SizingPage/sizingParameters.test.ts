import { defaultSizingParameters } from '@crosswalk/backstage-plugin-migration-common';
import fc from 'fast-check';
import {
  parametersOf,
  searchOf,
  shownValue,
  sizingFieldNames,
  sizingFields,
  withShownValue,
} from './sizingParameters';

describe('sizing parameters in the address', () => {
  it('is empty for the start values, and leaves the rest of the address alone', () => {
    const search = searchOf(
      defaultSizingParameters,
      new URLSearchParams('estate=e1&headroom=50'),
    );
    expect(search.toString()).toBe('estate=e1');
    expect(parametersOf(search)).toEqual(defaultSizingParameters);
  });

  it('shows shares as percent and memory as GiB', () => {
    expect(shownValue('headroom', defaultSizingParameters)).toBe(20);
    expect(shownValue('nodeMemory', defaultSizingParameters)).toBe(512);
    expect(
      parametersOf(new URLSearchParams('headroom=35&nodeMemory=256')),
    ).toMatchObject({ headroom: 0.35, node: { memoryMiB: 256 * 1024 } });
  });

  it('passes over what is no figure of its field', () => {
    expect(
      parametersOf(
        new URLSearchParams('headroom=abc&replicas=-3&basis=wish&failures='),
      ),
    ).toEqual(defaultSizingParameters);
  });

  it('comes back as it went', () => {
    const figures = fc.record(
      Object.fromEntries(
        sizingFieldNames.map(field => [
          field,
          fc
            .integer({
              min: Math.ceil(sizingFields[field].min),
              max: sizingFields[field].max,
            })
            .map(Number),
        ]),
      ),
    );
    fc.assert(
      fc.property(figures, values => {
        const parameters = sizingFieldNames.reduce(
          (before, field) => withShownValue(field, before, values[field]),
          defaultSizingParameters,
        );
        const again = parametersOf(searchOf(parameters, new URLSearchParams()));
        for (const field of sizingFieldNames) {
          expect(shownValue(field, again)).toBe(values[field]);
        }
      }),
    );
  });
});
