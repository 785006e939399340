import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { CounterpartSummary } from '@crosswalk/backstage-plugin-glossary-common';
import { RiArrowRightLine, RiCloseCircleLine } from '@remixicon/react';
import { Fragment } from 'react';
import { counterpartSentence } from '../../lib/counterpart';
import { schemeLabel } from '../../lib/schemes';
import { glossaryTranslationRef } from '../../translation';
import styles from './CounterpartLine.module.css';
import { JoinedNames } from './JoinedNames';
import { SchemeMark } from './SchemeChip';

function Counterpart(props: { counterpart: CounterpartSummary }) {
  const { counterpart } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const sentence = counterpartSentence(counterpart);

  if (sentence === 'none') {
    return (
      <span className={styles.line}>
        <RiCloseCircleLine className={styles.icon} aria-hidden="true" />
        <span className={styles.none}>
          {t('counterpart.none', { reason: counterpart.none ?? '' })}
        </span>
      </span>
    );
  }
  const schemes = [
    ...new Set(counterpart.members.map(member => member.scheme)),
  ];
  const members = (
    <strong className={styles.members}>
      {schemes.map(memberScheme => (
        <Fragment key={memberScheme}>
          <SchemeMark scheme={memberScheme} />
          <span className={styles.spoken}>
            {schemeLabel(memberScheme)}
          </span>{' '}
        </Fragment>
      ))}
      <JoinedNames
        combine={counterpart.combine}
        names={counterpart.members.map(member => ({
          key: member.ref,
          name: member.label,
        }))}
      />
    </strong>
  );
  return (
    <span className={styles.line}>
      <RiArrowRightLine className={styles.icon} aria-hidden="true" />
      <span>{t(`counterpart.${sentence}`, { members })}</span>
    </span>
  );
}

/** What a concept is on the other side, a line a crossing. */
export function CounterpartLine(props: { counterparts: CounterpartSummary[] }) {
  const { counterparts } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  if (counterparts.length === 0) {
    return <span className={styles.unmapped}>{t('counterpart.unmapped')}</span>;
  }
  return (
    <span className={styles.lines}>
      {counterparts.map((counterpart, index) => (
        <Counterpart
          // A concept may stand twice in one mapping, as in “A then B then A”.
          key={`${counterpart.mappingId}:${index}`}
          counterpart={counterpart}
        />
      ))}
    </span>
  );
}
