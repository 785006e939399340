import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { DependencyGraph } from '@crosswalk/backstage-plugin-migration-common';
import { formatCount } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import styles from './DependenciesPage.module.css';

/** The whole graph in figures, whatever is filtered. */
export function DependencyNumbers(props: { graph: DependencyGraph }) {
  const { nodes, edges, cycles, declared, unassigned } = props.graph;
  const { t } = useTranslationRef(migrationTranslationRef);
  const circular = cycles.reduce((sum, each) => sum + each.length, 0);
  const hubs = nodes.filter(({ hub }) => hub).length;
  const numbers = [
    {
      label: t('dependencies.numbers.applications'),
      value: nodes.length,
    },
    {
      label: t('dependencies.numbers.dependencies'),
      value: edges.length,
      note: t('dependencies.numbers.declared', {
        amount: formatCount(declared.length),
      }),
    },
    {
      label: t('dependencies.numbers.cycles'),
      value: cycles.length,
      note:
        cycles.length > 0
          ? t('dependencies.numbers.cyclesNote', {
              amount: formatCount(circular),
            })
          : t('dependencies.numbers.cyclesNone'),
    },
    {
      label: t('dependencies.numbers.hubs'),
      value: hubs,
      note:
        hubs > 0
          ? t('dependencies.numbers.hubsNote')
          : t('dependencies.numbers.hubsNone'),
    },
    ...(unassigned > 0
      ? [
          {
            label: t('dependencies.numbers.unassigned'),
            value: unassigned,
            note: t('dependencies.numbers.unassignedNote'),
          },
        ]
      : []),
  ];
  return (
    <section aria-label={t('dependencies.numbers.label')}>
      <dl className={styles.numbers}>
        {numbers.map(({ label, value, note }) => (
          <div key={label} className={styles.number}>
            <dt>{label}</dt>
            <dd className={styles.value}>{formatCount(value)}</dd>
            {note && <dd className={styles.numberNote}>{note}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}
