import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import { migrationTranslationRef } from '../../translation';
import type { LastSave } from './ApplicationEditor';
import styles from './Triage.module.css';

/** What was saved last, with the way back. Stays when one moves on to the next application. */
export function SaveStatus(props: { last?: LastSave; onUndo: () => void }) {
  const { last, onUndo } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <div className={styles.saveStatus}>
      <span role="status">
        {last ? t(`applications.save.${last.status}`, { name: last.name }) : ''}
      </span>
      {last?.status === 'saved' && (
        <Button
          size="small"
          variant="tertiary"
          aria-keyshortcuts="u"
          onPress={onUndo}
        >
          {t('applications.save.undo')}
        </Button>
      )}
    </div>
  );
}
