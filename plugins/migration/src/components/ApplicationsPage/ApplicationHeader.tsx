import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import {
  confidenceFactsOf,
  confidenceOf,
  type Application,
  type VirtualMachineRow,
} from '@crosswalk/backstage-plugin-migration-common';
import {
  RiArrowLeftLine,
  RiCheckLine,
  RiLightbulbLine,
} from '@remixicon/react';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { migrationTranslationRef } from '../../translation';
import { EntityLink } from '../entity/EntityLink';
import styles from './ApplicationDetail.module.css';
import { ConfidenceMark } from './ConfidenceMark';
import { useSizeText } from './useSizeText';

/** What it is called, who says so, how large it is, and how much is known of it. */
export function ApplicationHeader(props: {
  titleId: string;
  application: Application;
  /** Undefined until they are read. */
  machines?: VirtualMachineRow[];
  /** Dependencies with other applications; undefined when nobody could say. */
  dependencies?: number;
  listSearch: string;
  /** Absent for who may not change it. */
  onConfirm?: () => void;
}) {
  const { titleId, application, machines, dependencies, onConfirm } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const sizeText = useSizeText();
  const { confirmed, entityRef } = application;
  const confidence = useMemo(
    () =>
      machines &&
      confidenceOf(
        confidenceFactsOf(application, {
          virtualMachines: machines,
          dependencies: dependencies ?? 0,
        }),
      ),
    [application, machines, dependencies],
  );

  return (
    <>
      <Link to={{ search: props.listSearch }} className={styles.back}>
        <RiArrowLeftLine size={16} aria-hidden />
        {t('applications.detail.back')}
      </Link>
      <header className={styles.header}>
        <div className={styles.title}>
          <Text as="h2" variant="title-small" weight="bold" id={titleId}>
            {application.name}
          </Text>
          <span className={styles.origin} data-confirmed={confirmed}>
            {confirmed ? (
              <RiCheckLine size={16} aria-hidden />
            ) : (
              <RiLightbulbLine size={16} aria-hidden />
            )}
            {confirmed
              ? t('applications.detail.confirmed')
              : t('applications.detail.suggested')}
          </span>
          {!confirmed && onConfirm && (
            <Button size="small" aria-keyshortcuts="c" onPress={onConfirm}>
              {t('applications.detail.confirm')}
            </Button>
          )}
          {confidence && <ConfidenceMark confidence={confidence} />}
        </div>
        <Text as="p" color="secondary" className={styles.figures}>
          {sizeText({
            ...application,
            virtualMachines: application.virtualMachineKeys.length,
          })}
          {entityRef && (
            <>
              {' · '}
              <EntityLink entityRef={entityRef}>
                {t('applications.detail.entity')}
              </EntityLink>
            </>
          )}
        </Text>
      </header>
    </>
  );
}
