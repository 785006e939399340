import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Alert, Box, Button, ButtonLink } from '@backstage/ui';
import {
  columnMeanings,
  type ColumnMapping,
  type ColumnSettings,
} from '@crosswalk/backstage-plugin-migration-common';
import { useState } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { migrationApiRef } from '../../api';
import { choiceOf, withChoice } from '../../lib/columnMapping';
import { applicationsRouteRef } from '../../routes';
import { migrationTranslationRef } from '../../translation';
import { ErrorNotice } from '../shared';
import { ColumnField } from './ColumnField';
import styles from './Imports.module.css';
import { useMayImport } from './useMayImport';

/** Chooses the columns and has the backend remember them. */
export function ColumnMappingForm(props: {
  estateId: string;
  initial: ColumnSettings;
}) {
  const { estateId, initial } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const api = useApi(migrationApiRef);
  const applicationsLink = useRouteRef(applicationsRouteRef)();
  const { allowed } = useMayImport();
  const [settings, setSettings] = useState(initial);
  const [mapping, setMapping] = useState<ColumnMapping>(initial.mapping);
  const [{ loading, error, value: isSaved }, save] = useAsyncFn(async () => {
    const saved = await api.setColumns(estateId, mapping);
    setSettings(saved);
    setMapping(saved.mapping);
    return true;
  }, [api, estateId, mapping]);
  const isChanged = columnMeanings.some(
    meaning =>
      JSON.stringify(choiceOf(mapping, meaning)) !==
      JSON.stringify(choiceOf(settings.mapping, meaning)),
  );

  return (
    <Box bg="neutral" className={styles.panel}>
      <p className={styles.sentence}>{t('imports.columns.intro')}</p>
      <div className={styles.fields}>
        {columnMeanings.map(meaning => (
          <ColumnField
            key={meaning}
            meaning={meaning}
            settings={settings}
            mapping={mapping}
            isDisabled={!allowed}
            onChoose={choice =>
              setMapping(withChoice(mapping, meaning, choice))
            }
          />
        ))}
      </div>
      {error && (
        <ErrorNotice
          title={t('imports.columns.failed')}
          error={error}
          onRetry={() => save()}
        />
      )}
      {isSaved && !isChanged && !error && (
        <Alert
          role="status"
          status="success"
          icon
          title={t('imports.columns.saved')}
          description={t('imports.columns.suggested')}
          customActions={
            <ButtonLink
              size="small"
              variant="tertiary"
              href={`${applicationsLink}?${new URLSearchParams({
                estate: estateId,
              })}`}
            >
              {t('imports.columns.applications')}
            </ButtonLink>
          }
        />
      )}
      {allowed ? (
        <div className={styles.actions}>
          <Button
            variant="secondary"
            isDisabled={!isChanged}
            isPending={loading}
            onPress={() => save()}
          >
            {t('imports.columns.save')}
          </Button>
          {isChanged && (
            <Button
              variant="tertiary"
              isDisabled={loading}
              onPress={() => setMapping(settings.mapping)}
            >
              {t('imports.columns.reset')}
            </Button>
          )}
        </div>
      ) : (
        <p className={styles.sentence}>{t('imports.columns.denied')}</p>
      )}
    </Box>
  );
}
