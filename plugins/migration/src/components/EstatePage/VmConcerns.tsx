import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import type {
  ConcernEvidence,
  ConcernFinding,
} from '@crosswalk/backstage-plugin-migration-common';
import { RiCheckLine, RiQuestionLine } from '@remixicon/react';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { concernOf, concernTitle, groupFindings } from '../../lib/concerns';
import { formatCount } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import { CategoryMark, Mark, Section } from '../shared';
import styles from './VmConcerns.module.css';
import panelStyles from './VmPanel.module.css';
import { useVmFilters } from './useVmFilters';

/** Every rule and what it says of a VM: what speaks against the move, what nobody knows, and what is in order. */
export function VmConcerns(props: { findings: ConcernFinding[] }) {
  const { t } = useTranslationRef(migrationTranslationRef);
  const { raised, unknown, ok } = groupFindings(props.findings);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Section
        title={t('estate.concerns.raised')}
        aside={<Amount of={raised} />}
      >
        {raised.length === 0 && (
          <p className={panelStyles.sentence}>{t('estate.concerns.none')}</p>
        )}
        <ul className={styles.list}>
          {raised.map(finding => (
            <Raised key={finding.concern} finding={finding} />
          ))}
        </ul>
      </Section>
      {unknown.length > 0 && (
        <Section
          title={t('estate.concerns.unknown')}
          aside={<Amount of={unknown} />}
        >
          <ul className={styles.list}>
            {unknown.map(finding => (
              <Unknown key={finding.concern} finding={finding} />
            ))}
          </ul>
        </Section>
      )}
      {ok.length > 0 && (
        <Section title={t('estate.concerns.ok')} aside={<Amount of={ok} />}>
          <div>
            <Button
              size="small"
              variant="tertiary"
              aria-expanded={isOpen}
              onPress={() => setIsOpen(!isOpen)}
            >
              {isOpen
                ? t('estate.concerns.hideOk')
                : t('estate.concerns.showOk')}
            </Button>
          </div>
          {isOpen && (
            <ul className={styles.list}>
              {ok.map(finding => (
                <li key={finding.concern} className={styles.ok}>
                  <Mark
                    look={{ icon: RiCheckLine, tone: 'green' }}
                    label={concernTitle(finding.concern)}
                  />
                  <span className={styles.message}>{finding.message}</span>
                  <Evidence evidence={finding.evidence} />
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
    </>
  );
}

function Amount(props: { of: readonly unknown[] }) {
  return <span className={styles.amount}>{formatCount(props.of.length)}</span>;
}

function Raised(props: { finding: ConcernFinding }) {
  const { finding } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { searchWith } = useVmFilters();
  const concern = concernOf(finding.concern);
  return (
    <li className={styles.raised} data-category={concern?.category}>
      <span className={styles.head}>
        <strong>{concernTitle(finding.concern)}</strong>
        {concern && <CategoryMark category={concern.category} />}
      </span>
      <span className={styles.message}>{finding.message}</span>
      <Evidence evidence={finding.evidence} />
      {concern && (
        <>
          <span>{concern.why}</span>
          <span>
            <b>{t('estate.concerns.cure')}</b> {concern.cure}
          </span>
        </>
      )}
      <Link
        className={styles.link}
        to={{
          search: searchWith({ concern: finding.concern, vm: undefined }),
        }}
      >
        {t('estate.concerns.all')}
      </Link>
    </li>
  );
}

function Unknown(props: { finding: ConcernFinding }) {
  const { finding } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <li className={styles.unknown}>
      <Mark
        look={{ icon: RiQuestionLine, tone: 'unknown' }}
        label={concernTitle(finding.concern)}
      />
      <span className={styles.message}>{finding.message}</span>
      {finding.reason && (
        <span className={styles.evidence}>
          {t(`estate.concerns.reason.${finding.reason}`)}
        </span>
      )}
      <Evidence evidence={finding.evidence} />
    </li>
  );
}

/** What the answer rests on: which cell of the export, and what is in it. */
function Evidence(props: { evidence: ConcernEvidence[] }) {
  const { t } = useTranslationRef(migrationTranslationRef);
  if (props.evidence.length === 0) {
    return null;
  }
  return (
    <ul className={styles.evidence} aria-label={t('estate.concerns.evidence')}>
      {props.evidence.map(({ table, field, value, about }, index) => (
        <li key={index}>
          {about && <span>{about}: </span>}
          <code>
            {table} · {field}
          </code>
          {' = '}
          {value === undefined ? (
            <em>{t('estate.concerns.noValue')}</em>
          ) : (
            <code>{value || '""'}</code>
          )}
        </li>
      ))}
    </ul>
  );
}
