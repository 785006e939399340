import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Select } from '@backstage/ui';
import type { ImportFinding } from '@crosswalk/backstage-plugin-migration-common';
import { formatCount } from '../../lib/format';
import {
  countBy,
  filterFindings,
  type FindingFilter,
} from '../../lib/importReport';
import { migrationTranslationRef } from '../../translation';
import styles from './ImportReport.module.css';

const ALL = 'all';

/** Narrows many findings by what became of the row and by which rule; nothing to narrow where all are of one kind. */
export function FindingsFilter(props: {
  findings: ImportFinding[];
  filter: FindingFilter;
  onChange: (filter: FindingFilter) => void;
}) {
  const { findings, filter, onChange } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const outcomes = countBy(findings, 'outcome') as [
    ImportFinding['outcome'],
    number,
  ][];
  const rules = countBy(
    filterFindings(findings, { outcome: filter.outcome }),
    'rule',
  );
  const of = (name: string, count: number) =>
    t('imports.report.nameAndCount', { name, amount: formatCount(count) });

  if (countBy(findings, 'rule').length < 2) {
    return null;
  }
  return (
    <div className={styles.tools}>
      <Select
        size="small"
        className={styles.filter}
        aria-label={t('imports.report.outcome')}
        options={[
          { value: ALL, label: t('imports.report.allOutcomes') },
          ...outcomes.map(([value, count]) => ({
            value,
            label: of(t(`imports.report.${value}`), count),
          })),
        ]}
        value={filter.outcome ?? ALL}
        onChange={value =>
          onChange({
            outcome: outcomes.find(([outcome]) => outcome === value)?.[0],
          })
        }
      />
      <Select
        size="small"
        className={styles.filter}
        aria-label={t('imports.report.rule')}
        options={[
          { value: ALL, label: t('imports.report.allRules') },
          ...rules.map(([value, count]) => ({
            value,
            label: of(value, count),
          })),
        ]}
        value={filter.rule ?? ALL}
        onChange={value =>
          onChange({
            ...filter,
            rule: value === ALL || value === null ? undefined : String(value),
          })
        }
      />
    </div>
  );
}
