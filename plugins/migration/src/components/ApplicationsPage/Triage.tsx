import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Text } from '@backstage/ui';
import {
  dispositions,
  type Application,
} from '@crosswalk/backstage-plugin-migration-common';
import { RiKeyboardLine } from '@remixicon/react';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { useKeyCommands } from '../../hooks/useKeyCommands';
import {
  countViews,
  filterApplications,
  neighbourOf,
  readView,
} from '../../lib/applicationFilter';
import { migrationTranslationRef } from '../../translation';
import { KeyboardHelp } from '../shared';
import { ApplicationDetail } from './ApplicationDetail';
import type { ApplicationEditor } from './ApplicationEditor';
import { ApplicationFilters } from './ApplicationFilters';
import { ApplicationList } from './ApplicationList';
import { DecisionProgress } from './DecisionProgress';
import { SaveStatus } from './SaveStatus';
import styles from './Triage.module.css';

/** List left, the chosen application right; what is chosen and filtered is in the address. */
export function Triage(props: { estateId: string; editor: ApplicationEditor }) {
  const { estateId, editor } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { applications, unsaved, last } = useSyncExternalStore(
    editor.subscribe,
    editor.getState,
  );
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const [isHelpOpen, setIsHelpOpen] = useState(false);

  const view = readView(params.get('show'));
  const text = params.get('filter') ?? '';
  const shown = useMemo(
    () => filterApplications(applications, { view, text }),
    [applications, view, text],
  );
  const counts = useMemo(() => countViews(applications), [applications]);

  const chosenId = params.get('application') ?? undefined;
  const chosen: Application | undefined = chosenId
    ? applications.find(({ id }) => id === chosenId)
    : shown[0];

  const searchOf = (id: string | undefined) => {
    const next = new URLSearchParams(params);
    if (id === undefined) {
      next.delete('application');
    } else {
      next.set('application', id);
    }
    return `?${next}`;
  };
  const move = (step: 1 | -1) => {
    const next = neighbourOf(applications, shown, chosen?.id, step);
    if (next) {
      navigate({ search: searchOf(next.id) }, { replace: true });
    }
  };

  useKeyCommands({
    j: () => move(1),
    k: () => move(-1),
    ...Object.fromEntries(
      dispositions.map((disposition, index) => [
        String(index + 1),
        () => chosen && editor.save(chosen.id, { disposition }),
      ]),
    ),
    0: () =>
      chosen &&
      editor.save(chosen.id, { disposition: null, dispositionReason: null }),
    c: () => chosen && editor.save(chosen.id, { confirmed: true }),
    u: () => editor.undo(),
    '?': () => setIsHelpOpen(true),
  });

  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <DecisionProgress decided={counts.decided} total={counts.all} />
        <SaveStatus last={last} onUndo={() => editor.undo()} />
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiKeyboardLine />}
          aria-keyshortcuts="?"
          onPress={() => setIsHelpOpen(true)}
        >
          {t('keys.open')}
        </Button>
      </div>
      <div className={styles.triage} data-open={chosenId !== undefined}>
        <div className={styles.listPane}>
          <ApplicationFilters counts={counts} shown={shown.length} />
          <ApplicationList
            applications={shown}
            chosenId={chosen?.id}
            unsaved={unsaved}
            searchOf={searchOf}
          />
        </div>
        <div className={styles.detailPane}>
          {chosen ? (
            <ApplicationDetail
              key={chosen.id}
              estateId={estateId}
              application={chosen}
              editor={editor}
              unsaved={unsaved[chosen.id]}
              listSearch={searchOf(undefined)}
            />
          ) : (
            <Text as="p" color="secondary">
              {chosenId
                ? t('applications.detail.gone')
                : t('applications.detail.none')}
            </Text>
          )}
        </div>
      </div>
      <KeyboardHelp
        isOpen={isHelpOpen}
        onOpenChange={setIsHelpOpen}
        keys={[
          ['j', t('applications.keys.next')],
          ['k', t('applications.keys.previous')],
          ...dispositions.map((disposition, index): [string, string] => [
            String(index + 1),
            t(`disposition.${disposition}`),
          ]),
          ['0', t('applications.keys.clear')],
          ['c', t('applications.keys.confirm')],
          ['u', t('applications.keys.undo')],
        ]}
      />
    </div>
  );
}
