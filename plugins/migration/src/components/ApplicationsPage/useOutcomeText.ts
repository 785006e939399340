import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { errorMessage } from '../../lib/errors';
import { migrationTranslationRef } from '../../translation';
import type { Outcome, OutcomeItem } from './editor/types';

const statuses = [
  'saved',
  'conflict',
  'forbidden',
  'missing',
  'failed',
] as const satisfies readonly OutcomeItem['status'][];

/** Messages of backends mostly lack their full stop. */
const asSentence = (message: string) =>
  /[.!?…]$/.test(message) ? message : `${message}.`;

/** What became of an operation, in a line. */
export function useOutcomeText(): (outcome: Outcome) => string {
  const { t } = useTranslationRef(migrationTranslationRef);

  const counts = (items: OutcomeItem[]) =>
    `${statuses
      .map(status => ({
        status,
        count: items.filter(each => each.status === status).length,
      }))
      .filter(({ count }) => count > 0)
      .map(({ status, count }) =>
        t(`applications.outcome.count.${status}`, { count }),
      )
      .join(', ')}.`;

  const main = ({ kind, name, items, unchanged, error }: Outcome): string[] => {
    const all = items.every(({ status }) => status === 'saved');
    if (error && items.every(({ status }) => status === 'failed')) {
      return [
        t('applications.outcome.failed', {
          message: asSentence(errorMessage(error)),
        }),
      ];
    }
    if (kind === 'update' && items.length === 0 && unchanged > 0) {
      return [t('applications.outcome.same', { name })];
    }
    if (kind === 'undo' && items.length === 1) {
      return [
        all
          ? t('applications.outcome.undoneOne', { name: items[0].name })
          : t('applications.outcome.changedSince', { name: items[0].name }),
      ];
    }
    if (kind === 'update' && !all) {
      return [
        t('applications.outcome.one', {
          name,
          status: t(`applications.outcome.status.${items[0].status}`),
        }),
      ];
    }
    if (kind === 'bulk' || !all) {
      return [
        items.length > 0 ? counts(items) : '',
        error ? asSentence(errorMessage(error)) : '',
      ];
    }
    return [t(`applications.outcome.done.${kind}`, { name })];
  };

  return outcome => {
    const { kind, phase, name, rebased, unchanged } = outcome;
    if (phase === 'running') {
      return t(`applications.outcome.running.${kind}`, { name });
    }
    const also = [
      rebased > 0 &&
        (kind === 'update'
          ? t('applications.outcome.rebasedOne')
          : t('applications.outcome.rebased', { count: rebased })),
      kind === 'bulk' &&
        unchanged > 0 &&
        t('applications.outcome.unchanged', { count: unchanged }),
    ];
    return [...main(outcome), ...also].filter(Boolean).join(' ');
  };
}
