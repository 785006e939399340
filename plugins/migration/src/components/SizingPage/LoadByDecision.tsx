import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  dispositions,
  type Sizing,
} from '@crosswalk/backstage-plugin-migration-common';
import { formatCount, formatMiB } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import { DispositionMark, Section } from '../shared';
import styles from './SizingPage.module.css';

/** What each decision brings to the target, or keeps from it. */
export function LoadByDecision(props: { sizing: Sizing }) {
  const { byDisposition } = props.sizing;
  const { t } = useTranslationRef(migrationTranslationRef);
  const rows = [...dispositions, undefined].flatMap(disposition => {
    const totals = byDisposition[disposition ?? 'undecided'];
    return totals ? [{ disposition, totals }] : [];
  });
  const columns = [
    t('sizing.load.machines'),
    t('sizing.load.cpu'),
    t('sizing.load.memory'),
    t('sizing.load.inUse'),
    t('sizing.load.provisioned'),
  ];
  return (
    <Section level="h2" title={t('sizing.load.title')} className={styles.panel}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('sizing.load.decision')}</th>
              {columns.map(column => (
                <th key={column} scope="col" data-numeric>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ disposition, totals }) => (
              <tr key={disposition ?? 'undecided'}>
                <th scope="row">
                  <DispositionMark disposition={disposition} />
                  {!disposition && (
                    <span className={styles.note}>
                      {t('sizing.load.undecidedNote')}
                    </span>
                  )}
                </th>
                <td data-numeric>{formatCount(totals.virtualMachines)}</td>
                <td data-numeric>{formatCount(totals.cpus)}</td>
                <td data-numeric>{formatMiB(totals.memoryMiB)}</td>
                <td data-numeric>{formatMiB(totals.inUseMiB)}</td>
                <td data-numeric>{formatMiB(totals.provisionedMiB)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
