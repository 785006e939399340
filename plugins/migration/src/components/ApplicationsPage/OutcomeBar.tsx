import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, ButtonIcon } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import { migrationTranslationRef } from '../../translation';
import type { EditorState, Outcome, OutcomeItem } from './editor/types';
import styles from './OutcomeBar.module.css';
import { useOutcomeText } from './useOutcomeText';

/** Above this many, the names are shown on a press only. */
const NAMED = 1;

/** What was done last, what became of each, and the way back. Stays until one closes it or does something else. */
export function OutcomeBar(props: {
  state: EditorState;
  searchOf: (id: string) => string;
  onUndo: () => void;
  onClose: () => void;
  onSelect: (ids: string[]) => void;
}) {
  const { state, searchOf, onUndo, onClose, onSelect } = props;
  const { outcome, canUndo, applications } = state;
  const { t } = useTranslationRef(migrationTranslationRef);
  const textOf = useOutcomeText();
  const [isOpen, setIsOpen] = useState(false);

  const isDone = outcome?.phase === 'done';
  const kind = outcome?.kind;
  useEffect(() => setIsOpen(false), [kind]);

  const rest = outcome?.items.filter(({ status }) => status !== 'saved') ?? [];
  const isPartial = kind === 'bulk' && rest.length > 0;
  return (
    <div className={styles.bar} data-shown={outcome !== undefined}>
      <div className={styles.line}>
        <span role="status" className={styles.words}>
          {outcome && textOf(outcome)}
        </span>
        {isDone && (
          <span className={styles.actions}>
            {outcome.items.length > NAMED && (
              <Button
                size="small"
                variant="tertiary"
                aria-expanded={isOpen}
                onPress={() => setIsOpen(!isOpen)}
              >
                {isOpen
                  ? t('applications.outcome.hide')
                  : t('applications.outcome.details')}
              </Button>
            )}
            {isPartial && (
              <Button
                size="small"
                variant="tertiary"
                onPress={() => onSelect(rest.map(({ id }) => id))}
              >
                {t('applications.outcome.selectRest')}
              </Button>
            )}
            {canUndo && isUndoable(outcome) && (
              <Button
                size="small"
                variant="secondary"
                aria-keyshortcuts="z"
                onPress={onUndo}
              >
                {t('applications.outcome.undo')}
              </Button>
            )}
            <ButtonIcon
              size="small"
              variant="tertiary"
              icon={<RiCloseLine />}
              aria-label={t('applications.outcome.close')}
              onPress={onClose}
            />
          </span>
        )}
      </div>
      {isDone && isOpen && (
        <ul className={styles.items}>
          {byStatus(outcome.items).map(({ id, name, status }) => (
            <li key={id} className={styles.item}>
              {applications.some(each => each.id === id) ? (
                <Link to={{ search: searchOf(id) }}>{name}</Link>
              ) : (
                <span>{name}</span>
              )}
              <span>{t(`applications.outcome.status.${status}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Undoing is not undone; what saved nothing has nothing to undo. */
function isUndoable({ kind, items }: Outcome): boolean {
  return kind !== 'undo' && items.some(({ status }) => status === 'saved');
}

/** Those that need a look first. */
function byStatus(items: OutcomeItem[]): OutcomeItem[] {
  return [
    ...items.filter(({ status }) => status !== 'saved'),
    ...items.filter(({ status }) => status === 'saved'),
  ];
}
