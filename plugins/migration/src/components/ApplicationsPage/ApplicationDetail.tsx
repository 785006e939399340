import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import type { Application } from '@crosswalk/backstage-plugin-migration-common';
import {
  RiArrowLeftLine,
  RiCheckLine,
  RiLightbulbLine,
} from '@remixicon/react';
import { useId } from 'react';
import { Link } from 'react-router-dom';
import { formatCount, formatMiB } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import { EntityLink } from '../entity/EntityLink';
import styles from './ApplicationDetail.module.css';
import type { ApplicationEditor, Unsaved } from './ApplicationEditor';
import { ApplicationFields } from './ApplicationFields';
import { DispositionPicker } from './DispositionPicker';
import { EvidenceList } from './EvidenceList';
import { Members } from './Members';
import { UnsavedNotice } from './UnsavedNotice';

/** What an application is, why it is thought to be one, and what happens to it. */
export function ApplicationDetail(props: {
  estateId: string;
  application: Application;
  editor: ApplicationEditor;
  unsaved?: Unsaved;
  /** The address of the page with nothing chosen. */
  listSearch: string;
}) {
  const { estateId, application, editor, unsaved, listSearch } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const titleId = useId();
  const { id, confirmed, entityRef } = application;

  return (
    <article className={styles.detail} aria-labelledby={titleId}>
      <Link to={{ search: listSearch }} className={styles.back}>
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
          {!confirmed && (
            <Button
              size="small"
              aria-keyshortcuts="c"
              onPress={() => editor.save(id, { confirmed: true })}
            >
              {t('applications.detail.confirm')}
            </Button>
          )}
        </div>
        <Text as="p" color="secondary" className={styles.figures}>
          {t('applications.detail.figures', {
            virtualMachines: t('applications.list.virtualMachines', {
              count: application.virtualMachineKeys.length,
            }),
            cpus: formatCount(application.cpus),
            memory: formatMiB(application.memoryMiB),
            storage: formatMiB(application.inUseMiB),
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
      {unsaved && (
        <UnsavedNotice
          application={application}
          unsaved={unsaved}
          onApply={() => editor.applyMine(id)}
          onDiscard={() => editor.discardMine(id)}
        />
      )}
      <DispositionPicker
        application={application}
        onSave={patch => editor.save(id, patch)}
      />
      <div className={styles.columns}>
        <ApplicationFields
          application={application}
          onSave={patch => editor.save(id, patch)}
        />
        <div className={styles.rail}>
          <EvidenceList evidence={application.evidence} />
          <Members estateId={estateId} application={application} />
        </div>
      </div>
    </article>
  );
}
