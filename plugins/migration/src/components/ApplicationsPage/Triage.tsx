import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Text } from '@backstage/ui';
import { useState } from 'react';
import { migrationTranslationRef } from '../../translation';
import { ApplicationDetail } from './ApplicationDetail';
import { ApplicationFilters } from './ApplicationFilters';
import { ApplicationList } from './ApplicationList';
import { MergeDialog } from './MergeDialog';
import { OutcomeBar } from './OutcomeBar';
import { SelectionBar } from './SelectionBar';
import styles from './Triage.module.css';
import { TriageHeader } from './TriageHeader';
import { TriageKeys } from './TriageKeys';
import type { ApplicationsView } from './useApplications';
import { useDependencyCounts } from './useDependencyCounts';
import { useTriage } from './useTriage';

/** List left, the chosen application right; what is chosen and filtered is in the address. */
export function Triage(props: {
  estateId: string;
  view: ApplicationsView & Required<Pick<ApplicationsView, 'editor'>>;
}) {
  const { estateId, view } = props;
  const { editor } = view;
  const { t } = useTranslationRef(migrationTranslationRef);
  const triage = useTriage(editor);
  const { applications, shown, chosen, selected, state } = triage;
  const dependencies = useDependencyCounts(estateId, !view.isReading);
  const [isMerging, setIsMerging] = useState(false);
  const [isAsking, setIsAsking] = useState(false);

  return (
    <div className={styles.page}>
      <TriageHeader estateId={estateId} applications={applications} view={view}>
        <TriageKeys
          triage={triage}
          onMerge={() => setIsMerging(true)}
          onAsk={() => setIsAsking(before => !before)}
        />
      </TriageHeader>
      {selected.length > 0 && (
        <SelectionBar triage={triage} onMerge={() => setIsMerging(true)} />
      )}
      <div className={styles.triage} data-open={triage.isOpen}>
        <div className={styles.listPane}>
          <ApplicationFilters
            applications={applications}
            shown={shown.length}
          />
          <ApplicationList triage={triage} />
        </div>
        <div className={styles.detailPane}>
          {chosen ? (
            <ApplicationDetail
              key={chosen.id}
              estateId={estateId}
              application={chosen}
              editor={editor}
              unsaved={state.unsaved[chosen.id]}
              dependencies={dependencies?.get(chosen.id)}
              listSearch={triage.searchOf(undefined)}
              isAsking={isAsking}
              onAsk={setIsAsking}
            />
          ) : (
            <Text as="p" color="secondary">
              {triage.isOpen && !view.isReading
                ? t('applications.detail.gone')
                : t('applications.detail.none')}
            </Text>
          )}
        </div>
      </div>
      <MergeDialog
        applications={selected}
        isOpen={isMerging && selected.length > 1}
        onOpenChange={setIsMerging}
        onMerge={async (id, others) => {
          setIsMerging(false);
          triage.clear();
          triage.open(id);
          await editor.merge(id, others);
        }}
      />
      <OutcomeBar
        state={state}
        searchOf={triage.searchOf}
        onUndo={() => editor.undo()}
        onClose={() => editor.dismiss()}
        onSelect={triage.select}
      />
    </div>
  );
}
