import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import type { SourceReport } from '@crosswalk/backstage-plugin-glossary-common';
import type { GlossaryHolder } from '../glossary/GlossaryHolder';
import { observeSources } from './observeSources';

const report = (
  id: string,
  more: Partial<SourceReport> = {},
): SourceReport => ({
  id,
  type: 'crosswalk-yaml',
  target: '/somewhere',
  status: 'ok',
  checkedAt: '2026-11-24T10:00:00.000Z',
  lastGoodAt: '1970-01-01T00:01:00.000Z',
  schemes: 1,
  concepts: 7,
  mappings: 0,
  problems: 0,
  documents: { read: 1, accepted: 1, excluded: 0, rejected: 0 },
  exclusions: [],
  losses: [],
  problemDetails: [],
  ...more,
});

describe('observeSources', () => {
  it('gives figures of every source as it is now', async () => {
    const metrics = metricsServiceMock.mock();
    const callbacks = new Map<string, (result: unknown) => void>();
    metrics.createObservableGauge.mockImplementation(name => ({
      addCallback: callback => callbacks.set(name, callback as never),
      removeCallback: jest.fn(),
    }));
    const glossary = { reports: [] as SourceReport[] };
    observeSources(metrics, { glossary } as unknown as GlossaryHolder);
    glossary.reports = [
      report('good'),
      report('bad', { status: 'held', lastGoodAt: undefined, problems: 2 }),
    ];
    const observed = (name: string) => {
      const values: unknown[] = [];
      callbacks.get(name)?.({
        observe: (value: number, { source }: { source: string }) =>
          values.push([source, value]),
      });
      return values;
    };
    expect(observed('glossary.source.healthy')).toEqual([
      ['good', 1],
      ['bad', 0],
    ]);
    expect(observed('glossary.source.last_good')).toEqual([['good', 60]]);
    expect(observed('glossary.source.concepts')).toEqual([
      ['good', 7],
      ['bad', 7],
    ]);
    expect(observed('glossary.source.problems')).toEqual([
      ['good', 0],
      ['bad', 2],
    ]);
  });
});
