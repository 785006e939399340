import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button } from '@backstage/ui';
import type { Application } from '@crosswalk/backstage-plugin-migration-common';
import { conflictsWith } from '../../lib/applicationPatch';
import { errorMessage } from '../../lib/errors';
import { migrationTranslationRef } from '../../translation';
import type { Unsaved } from './ApplicationEditor';
import { useFieldText } from './useFieldText';
import styles from './UnsavedNotice.module.css';

/** A change that did not get through: why, both values of each field, and the ways on. Nothing is lost until one says so. */
export function UnsavedNotice(props: {
  /** As the backend has it now. */
  application: Application;
  unsaved: Unsaved;
  onApply: () => void;
  onDiscard: () => void;
}) {
  const { application, unsaved, onApply, onDiscard } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const textOf = useFieldText();
  const isConflict = unsaved.kind === 'conflict';
  const conflicts = conflictsWith(application, unsaved.mine);
  const isSame = isConflict && conflicts.length === 0;
  const body = isConflict
    ? t('applications.save.conflictBody')
    : t('applications.save.failedBody', {
        message: errorMessage(unsaved.error),
      });

  return (
    <Alert
      role="alert"
      status="warning"
      icon
      title={
        isConflict
          ? t('applications.save.conflictTitle')
          : t('applications.save.failedTitle')
      }
      description={
        <div className={styles.body}>
          <span>{isSame ? t('applications.save.conflictSame') : body}</span>
          {conflicts.length > 0 && (
            <dl className={styles.fields}>
              {conflicts.map(({ field, mine, theirs }) => (
                <div key={field}>
                  <dt>{t(`applications.fields.${field}`)}</dt>
                  <dd>
                    {t('applications.save.yours')}:{' '}
                    <strong>{textOf(field, mine)}</strong>
                  </dd>
                  <dd>
                    {t('applications.save.theirs')}: {textOf(field, theirs)}
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      }
      customActions={
        <>
          {!isSame && (
            <Button size="small" variant="secondary" onPress={onApply}>
              {isConflict
                ? t('applications.save.apply')
                : t('applications.save.retry')}
            </Button>
          )}
          <Button size="small" variant="tertiary" onPress={onDiscard}>
            {isConflict
              ? t('applications.save.keep')
              : t('applications.save.discard')}
          </Button>
        </>
      }
    />
  );
}
