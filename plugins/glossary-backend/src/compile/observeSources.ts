import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { SourceReport } from '@crosswalk/backstage-plugin-glossary-common';
import type { GlossaryHolder } from '../glossary/GlossaryHolder';

/** Figures that an alert can be built on, by source. */
export function observeSources(
  metrics: MetricsService,
  holder: GlossaryHolder,
): void {
  const observe = (
    name: string,
    description: string,
    valueOf: (report: SourceReport) => number | undefined,
    unit?: string,
  ) => {
    metrics
      .createObservableGauge(name, { description, unit })
      .addCallback(result => {
        for (const report of holder.glossary.reports) {
          const value = valueOf(report);
          if (value !== undefined) {
            result.observe(value, { source: report.id });
          }
        }
      });
  };
  observe(
    'glossary.source.healthy',
    'Whether what is served of a source is what was read last',
    ({ status }) => (status === 'ok' ? 1 : 0),
  );
  observe(
    'glossary.source.last_good',
    'When a source was last read without a problem, in Unix time',
    ({ lastGoodAt }) =>
      lastGoodAt === undefined ? undefined : Date.parse(lastGoodAt) / 1000,
    's',
  );
  observe(
    'glossary.source.concepts',
    'How many concepts are served of a source',
    ({ concepts }) => concepts,
  );
  observe(
    'glossary.source.problems',
    'How many problems the last reading of a source had',
    ({ problems }) => problems,
  );
}
