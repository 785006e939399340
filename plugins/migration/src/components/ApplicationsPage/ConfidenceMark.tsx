import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, DialogTrigger, Popover, Text } from '@backstage/ui';
import type { Confidence } from '@crosswalk/backstage-plugin-migration-common';
import {
  RiSignalWifi1Line,
  RiSignalWifi2Line,
  RiSignalWifi3Line,
} from '@remixicon/react';
import { migrationTranslationRef } from '../../translation';
import { Mark, type Look } from '../shared';
import styles from './ConfidenceMark.module.css';

const looks: Record<Confidence['level'], Look> = {
  high: { icon: RiSignalWifi3Line, tone: 'green' },
  medium: { icon: RiSignalWifi2Line, tone: 'amber' },
  low: { icon: RiSignalWifi1Line, tone: 'red' },
};

/** How much speaks for something: shape, word and colour. */
export function ConfidenceLevel(props: { level: Confidence['level'] }) {
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <Mark
      look={looks[props.level]}
      label={t(`applications.confidence.level.${props.level}`)}
    />
  );
}

/** How well founded a decision can be; what is missing, on a press. */
export function ConfidenceMark(props: {
  confidence: Confidence;
  isOfEstate?: boolean;
}) {
  const { confidence, isOfEstate = false } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const level = t(`applications.confidence.level.${confidence.level}`);
  return (
    <DialogTrigger>
      <Button size="small" variant="tertiary" className={styles.button}>
        <Mark
          look={looks[confidence.level]}
          label={
            isOfEstate ? t('applications.confidence.estate', { level }) : level
          }
        />
      </Button>
      <Popover
        placement="bottom start"
        aria-label={t('applications.confidence.title')}
      >
        <DataGaps confidence={confidence} />
      </Popover>
    </DialogTrigger>
  );
}

/** The kinds of data that are missing, by name. */
export function DataGaps(props: { confidence: Confidence }) {
  const { t } = useTranslationRef(migrationTranslationRef);
  const { gaps } = props.confidence;
  return gaps.length === 0 ? (
    <Text as="p" className={styles.none}>
      {t('applications.confidence.none')}
    </Text>
  ) : (
    <dl className={styles.gaps}>
      {gaps.map(({ category, message }) => (
        <div key={`${category} ${message}`}>
          <dt>{t(`applications.confidence.category.${category}`)}</dt>
          <dd>{message}</dd>
        </div>
      ))}
    </dl>
  );
}
