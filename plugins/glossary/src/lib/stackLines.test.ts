import { mappings } from '../__testUtils__/content';
import { fakeGlossary } from '../__testUtils__/fakeGlossary';
import { layOutStack } from './stackLayout';
import { joinedTo, stackLines } from './stackLines';

const { cells } = layOutStack(fakeGlossary.getStack());
const idOf = (ref: string) => cells.find(cell => cell.concept.ref === ref)!.id;

describe('stackLines', () => {
  const lines = stackLines(cells, mappings);

  it('joins a source with each of its targets', () => {
    expect(
      lines
        .filter(({ mappingId }) => mappingId === 'drs-scheduler')
        .map(({ ends, match }) => [ends, match]),
    ).toEqual([
      [[idOf('vsphere:drs'), idOf('kubernetes:scheduler')], 'close'],
      [[idOf('vsphere:drs'), idOf('kubernetes:descheduler')], 'close'],
    ]);
  });

  it('draws nothing towards no counterpart, nor to what is not on the map', () => {
    expect(
      lines.filter(({ mappingId }) => mappingId === 'fault-tolerance-none'),
    ).toEqual([]);
    expect(
      stackLines(
        cells.filter(({ concept }) => concept.scheme === 'vsphere'),
        mappings,
      ),
    ).toEqual([]);
  });

  it('starts and ends at the edges that face each other, whichever side the mapping starts from', () => {
    const [forward] = mappings;
    const { from, to } = forward;
    const backward =
      'none' in to ? forward : { ...forward, from: to, to: from };
    const source = cells.find(({ id }) => id === idOf('vsphere:drs'))!;
    for (const line of [
      ...stackLines(cells, [forward]),
      ...stackLines(cells, [backward]),
    ]) {
      expect(line.path).toMatch(/^M /);
      expect(Number(line.path.split(' ')[1])).toBeCloseTo(
        source.x + source.width,
        1,
      );
    }
  });
});

describe('joinedTo', () => {
  it('is the element and what its lines lead to', () => {
    const lines = stackLines(cells, mappings);
    expect(joinedTo(lines, idOf('kubernetes:scheduler'))).toEqual(
      new Set([idOf('kubernetes:scheduler'), idOf('vsphere:drs')]),
    );
    expect(joinedTo(lines, idOf('vsphere:ha'))).toEqual(
      new Set([idOf('vsphere:ha')]),
    );
  });
});
