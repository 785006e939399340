import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import { dispositions } from '@crosswalk/backstage-plugin-migration-common';
import { RiKeyboardLine } from '@remixicon/react';
import { useState } from 'react';
import { useKeyCommands } from '../../hooks/useKeyCommands';
import { migrationTranslationRef } from '../../translation';
import { KeyboardHelp } from '../shared';
import { FILTER_FIELD_ID } from './ApplicationFilters';
import { TAKE_SUGGESTION_ID } from './Questionnaire';
import type { TriageView } from './useTriage';

/** The keyboard of the page, and the help that writes it down. */
export function TriageKeys(props: {
  triage: TriageView;
  onMerge: () => void;
  onAsk: () => void;
}) {
  const { triage, onMerge, onAsk } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const [isOpen, setIsOpen] = useState(false);

  useKeyCommands({
    j: () => triage.move(1),
    k: () => triage.move(-1),
    J: () => triage.move(1, { selecting: true }),
    K: () => triage.move(-1, { selecting: true }),
    x: () => triage.chosen && triage.toggle(triage.chosen.id),
    'mod+a': () => triage.select(triage.shown.map(({ id }) => id)),
    Escape: triage.clear,
    ...Object.fromEntries(
      dispositions.map((disposition, index) => [
        String(index + 1),
        () => triage.change({ disposition }),
      ]),
    ),
    0: () => triage.change({ disposition: null, dispositionReason: null }),
    c: () => triage.change({ confirmed: true }),
    m: onMerge,
    q: onAsk,
    // The button knows what is suggested, and is not there for who may not decide.
    s: () => document.getElementById(TAKE_SUGGESTION_ID)?.click(),
    z: () => triage.editor.undo(),
    '/': () => document.getElementById(FILTER_FIELD_ID)?.focus(),
    '?': () => setIsOpen(true),
  });

  return (
    <>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiKeyboardLine />}
        aria-keyshortcuts="?"
        onPress={() => setIsOpen(true)}
      >
        {t('keys.open')}
      </Button>
      <KeyboardHelp
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        keys={[
          ['j', t('applications.keys.next')],
          ['k', t('applications.keys.previous')],
          ['/', t('applications.keys.find')],
          ...dispositions.map((disposition, index): [string, string] => [
            String(index + 1),
            t(`disposition.${disposition}`),
          ]),
          ['0', t('applications.keys.clear')],
          ['c', t('applications.keys.confirm')],
          ['q', t('applications.keys.questions')],
          ['s', t('applications.keys.take')],
          ['x', t('applications.keys.select')],
          ['Shift+j, Shift+k', t('applications.keys.extend')],
          ['Ctrl+a, ⌘+a', t('applications.keys.all')],
          ['Esc', t('applications.keys.none')],
          ['m', t('applications.keys.merge')],
          ['z', t('applications.keys.undo')],
        ]}
      />
    </>
  );
}
