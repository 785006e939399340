import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Button } from '@backstage/ui';
import type { Application } from '@crosswalk/backstage-plugin-migration-common';
import { useId, useState } from 'react';
import useAsync from 'react-use/esm/useAsync';
import { migrationApiRef } from '../../api';
import { patchFields, type PatchField } from '../../lib/applicationPatch';
import { formatMoment } from '../../lib/format';
import { ownerName } from '../../lib/ownerName';
import { migrationTranslationRef } from '../../translation';
import styles from './ConflictNotice.module.css';
import type { Unsaved } from './editor/types';
import { useFieldText } from './useFieldText';

type Side = 'theirs' | 'mine';

/** Two people set the same fields: both versions side by side, and a choice for each. Nothing is overwritten before. */
export function ConflictNotice(props: {
  /** As the backend has it now. */
  application: Application;
  unsaved: Unsaved;
  /** @param mine - the fields where mine goes over theirs */
  onResolve: (mine: PatchField[]) => void;
}) {
  const { application, unsaved, onResolve } = props;
  const { conflicts } = unsaved;
  const { t } = useTranslationRef(migrationTranslationRef);
  const textOf = useFieldText();
  const api = useApi(migrationApiRef);
  const groupId = useId();
  const [sides, setSides] = useState<Partial<Record<PatchField, Side>>>({});
  const { value: history } = useAsync(
    () => api.listApplicationHistory(application.id, { limit: 1 }),
    [api, application.id, application.version],
  );
  const last = history?.items.find(
    ({ version }) => version === application.version,
  );
  const fields = conflicts.map(({ field }) => field);
  const also = patchFields(unsaved.mine).filter(
    field => !fields.includes(field),
  );
  const nameOf = (field: PatchField) => t(`applications.fields.${field}`);

  return (
    <Alert
      role="alert"
      status="warning"
      icon
      title={t('applications.save.conflictTitle')}
      description={
        <div className={styles.body}>
          <span>
            {last
              ? t('applications.save.conflictBy', {
                  who: ownerName(last.by),
                  when: formatMoment(last.at),
                })
              : t('applications.save.conflictBody')}
          </span>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('applications.save.field')}</th>
                <th scope="col">{t('applications.save.theirs')}</th>
                <th scope="col">{t('applications.save.yours')}</th>
              </tr>
            </thead>
            <tbody>
              {conflicts.map(({ field, mine, theirs }) => (
                <tr key={field}>
                  <th scope="row">{nameOf(field)}</th>
                  {(
                    [
                      ['theirs', theirs],
                      ['mine', mine],
                    ] as const
                  ).map(([side, value]) => (
                    <td key={side}>
                      <label className={styles.choice}>
                        <input
                          type="radio"
                          name={`${groupId}-${field}`}
                          checked={sides[field] === side}
                          onChange={() =>
                            setSides(before => ({ ...before, [field]: side }))
                          }
                        />
                        {textOf(field, value)}
                      </label>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {also.length > 0 && (
            <span>
              {t('applications.save.conflictAlso', {
                fields: also.map(nameOf).join(', '),
              })}
            </span>
          )}
          <div className={styles.actions}>
            <Button
              size="small"
              isDisabled={fields.some(field => !sides[field])}
              onPress={() =>
                onResolve(fields.filter(field => sides[field] === 'mine'))
              }
            >
              {t('applications.save.apply')}
            </Button>
            <Button
              size="small"
              variant="secondary"
              onPress={() => onResolve([])}
            >
              {t('applications.save.keep')}
            </Button>
            <Button
              size="small"
              variant="secondary"
              onPress={() => onResolve(fields)}
            >
              {t('applications.save.applyAll')}
            </Button>
          </div>
        </div>
      }
    />
  );
}
