import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { StorageClassNeed } from '@crosswalk/backstage-plugin-migration-common';
import { formatCount, formatMiB } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import { Section } from '../shared';
import { StorageBar } from './StorageBar';
import styles from './SizingPage.module.css';

const known = [
  'block-replicated',
  'block',
  'block-shared',
  'file',
  'unclassified',
] as const;

/** What kinds of storage the target has to have, and how much of each. */
export function StorageByClass(props: { classes: StorageClassNeed[] }) {
  const { classes } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const largest = Math.max(0, ...classes.map(each => each.provisionedMiB));
  const nameOf = (storageClass: string) => {
    const name = known.find(each => each === storageClass);
    return name ? t(`sizing.storage.${name}`) : storageClass;
  };
  return (
    <Section
      level="h2"
      title={t('sizing.storage.title')}
      className={styles.panel}
    >
      {classes.length === 0 ? (
        <p className={styles.note}>{t('sizing.storage.none')}</p>
      ) : (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('sizing.storage.class')}</th>
                <th scope="col">{t('sizing.storage.from')}</th>
                <th scope="col" data-numeric>
                  {t('sizing.storage.disks')}
                </th>
                <th scope="col" data-numeric>
                  {t('sizing.load.inUse')}
                </th>
                <th scope="col" data-numeric>
                  {t('sizing.load.provisioned')}
                </th>
                <th scope="col">{t('sizing.storage.caption')}</th>
                <th scope="col" data-numeric>
                  {t('sizing.storage.raw')}
                </th>
              </tr>
            </thead>
            <tbody>
              {classes.map(each => (
                <tr key={each.storageClass}>
                  <th scope="row">{nameOf(each.storageClass)}</th>
                  <td>{each.from.join(', ') || t('sizing.storage.unknown')}</td>
                  <td data-numeric>{formatCount(each.disks)}</td>
                  <td data-numeric>
                    {each.inUseMiB === undefined
                      ? t('sizing.storage.unknown')
                      : formatMiB(each.inUseMiB)}
                  </td>
                  <td data-numeric>{formatMiB(each.provisionedMiB)}</td>
                  <td className={styles.barCell}>
                    <StorageBar {...each} largestMiB={largest} />
                  </td>
                  <td data-numeric>{formatMiB(each.rawMiB)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
