import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert } from '@backstage/ui';
import { usePermission } from '@backstage/plugin-permission-react';
import {
  migrationApplicationUpdatePermission,
  type Application,
  type ApplicationPatch,
} from '@crosswalk/backstage-plugin-migration-common';
import { useId, useMemo } from 'react';
import { workloadFactsOf } from '../../lib/applicationInsight';
import { migrationTranslationRef } from '../../translation';
import styles from './ApplicationDetail.module.css';
import { ApplicationFacts } from './ApplicationFacts';
import { ApplicationFields } from './ApplicationFields';
import { ApplicationHeader } from './ApplicationHeader';
import { ConflictNotice } from './ConflictNotice';
import { DispositionPicker } from './DispositionPicker';
import type { ApplicationEditor } from './editor/ApplicationEditor';
import type { Unsaved } from './editor/types';
import { EvidenceList } from './EvidenceList';
import { FailedNotice } from './FailedNotice';
import { FourQuestions } from './FourQuestions';
import { HistoryList } from './HistoryList';
import { Members } from './Members';
import { Questionnaire } from './Questionnaire';
import { useMembers } from './useMembers';
import { useSettled } from './useSettled';

/** What an application is, why it is thought to be one, and what happens to it. */
export function ApplicationDetail(props: {
  estateId: string;
  application: Application;
  editor: ApplicationEditor;
  unsaved?: Unsaved;
  /** Dependencies with other applications; undefined when nobody could say. */
  dependencies?: number;
  /** The address of the page with nothing chosen. */
  listSearch: string;
  isAsking: boolean;
  onAsk: (isAsking: boolean) => void;
}) {
  const { estateId, application, editor, unsaved, dependencies } = props;
  const { id } = application;
  const { t } = useTranslationRef(migrationTranslationRef);
  const titleId = useId();
  const isSettled = useSettled();
  const { allowed, loading } = usePermission({
    permission: migrationApplicationUpdatePermission,
    resourceRef: isSettled ? id : undefined,
  });
  // Whoever is quick is not stopped: the backend decides anyway.
  const mayChange = allowed || loading || !isSettled;
  const save = mayChange
    ? (patch: ApplicationPatch) => editor.save(id, patch)
    : undefined;
  const members = useMembers(estateId, application, isSettled);
  const { page } = members;
  const machines =
    page && page.items.length === page.totalItems ? page.items : undefined;
  const facts = useMemo(
    () => machines && workloadFactsOf(machines),
    [machines],
  );

  return (
    <article className={styles.detail} aria-labelledby={titleId}>
      <ApplicationHeader
        titleId={titleId}
        application={application}
        machines={machines}
        dependencies={dependencies}
        listSearch={props.listSearch}
        onConfirm={save && (() => save({ confirmed: true }))}
      />
      {!mayChange && (
        <Alert status="info" icon title={t('applications.detail.readOnly')} />
      )}
      {unsaved?.kind === 'conflict' && (
        <ConflictNotice
          application={application}
          unsaved={unsaved}
          onResolve={fields => editor.resolve(id, fields)}
        />
      )}
      {unsaved?.kind === 'failed' && (
        <FailedNotice
          error={unsaved.error}
          onRetry={() => editor.resolve(id, [])}
          onDiscard={() => editor.discard(id)}
        />
      )}
      {save && <DispositionPicker application={application} onSave={save} />}
      <div className={styles.columns}>
        <div className={styles.main}>
          <Questionnaire
            application={application}
            facts={facts}
            isOpen={props.isAsking}
            onOpenChange={props.onAsk}
            onSave={save}
          />
          {save ? (
            <>
              <FourQuestions application={application} onSave={save} />
              <ApplicationFields application={application} onSave={save} />
            </>
          ) : (
            <ApplicationFacts application={application} />
          )}
        </div>
        <div className={styles.rail}>
          <EvidenceList evidence={application.evidence} />
          <Members
            estateId={estateId}
            application={application}
            members={members}
            onSplit={save && (part => editor.split(id, part))}
          />
          <HistoryList
            application={application}
            onUndo={
              save &&
              (operationId =>
                editor.undoOperation(operationId, application.name))
            }
          />
        </div>
      </div>
    </article>
  );
}
