import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import type { GoldenPath } from '@crosswalk/backstage-plugin-golden-paths-common';
import {
  type RemixiconComponentType,
  RiCalendarCheckLine,
  RiPriceTag3Line,
  RiSeedlingLine,
  RiTeamLine,
  RiTimeLine,
} from '@remixicon/react';
import { ReactNode } from 'react';
import { goldenPathsTranslationRef } from '../../translation';
import { EntityName, useDuration } from '../shared';
import styles from './PathFacts.module.css';

/** The line of small facts under a path. */
export function PathFacts(props: { path: GoldenPath }) {
  const { path } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const saved = useDuration(path.timeSaved);
  return (
    <ul className={styles.facts}>
      {saved && (
        <PathFact Icon={RiTimeLine}>
          {t('path.saves', { time: saved })}
        </PathFact>
      )}
      {path.owner && (
        <PathFact Icon={RiTeamLine}>
          {t('path.keptBy', {
            owner: <EntityName entityRef={path.owner} defaultKind="group" />,
          })}
        </PathFact>
      )}
      <PathFact Icon={RiPriceTag3Line}>
        {t('path.version', { version: path.version })}
      </PathFact>
      <PathFact Icon={RiSeedlingLine}>{path.lifecycle}</PathFact>
      <PathFact Icon={RiCalendarCheckLine}>
        {path.reviewedOn
          ? t('path.reviewed', { date: <ReviewDate date={path.reviewedOn} /> })
          : t('path.neverReviewed')}
      </PathFact>
    </ul>
  );
}

/** A day without a time, as the reader writes days. */
export function ReviewDate(props: { date: string }) {
  const day = new Date(`${props.date.slice(0, 10)}T00:00:00Z`);
  const options = { timeZone: 'UTC' } as const;
  return (
    <time
      dateTime={props.date}
      title={day.toLocaleDateString(undefined, {
        ...options,
        dateStyle: 'full',
      })}
    >
      {day.toLocaleDateString(undefined, { ...options, dateStyle: 'medium' })}
    </time>
  );
}

function PathFact(props: {
  Icon: RemixiconComponentType;
  children: ReactNode;
}) {
  const { Icon, children } = props;
  return (
    <li className={styles.fact}>
      <Icon size={16} aria-hidden />
      <span>{children}</span>
    </li>
  );
}
