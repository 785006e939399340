import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { migrationApiRef } from '../../api';
import { isForbidden } from '../../lib/errors';
import { migrationTranslationRef } from '../../translation';
import { ErrorNotice, Section } from '../shared';
import { ColumnMappingForm } from './ColumnMappingForm';
import styles from './Imports.module.css';

/** Which custom attributes and tags mean what. Nothing for those who may not see the estate. */
export function ColumnMappingPanel(props: {
  estateId: string;
  /** Changes when imports begin or end, which may bring other columns. */
  revision: number;
}) {
  const { estateId, revision } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const api = useApi(migrationApiRef);
  const { value, error, retry } = useAsyncRetry(
    () => api.getColumns(estateId),
    [api, estateId, revision],
  );
  if (error && isForbidden(error)) {
    return null;
  }
  const body = () => {
    if (error) {
      return <ErrorNotice error={error} onRetry={retry} />;
    }
    if (!value) {
      return (
        <>
          <VisuallyHidden role="status">
            {t('imports.columns.loading')}
          </VisuallyHidden>
          <Skeleton width="100%" height={200} />
        </>
      );
    }
    return value.candidates.length === 0 ? (
      <p className={styles.sentence}>{t('imports.columns.none')}</p>
    ) : (
      <ColumnMappingForm
        // Other columns are another form.
        key={JSON.stringify(value)}
        estateId={estateId}
        initial={value}
      />
    );
  };
  return (
    <Section level="h2" title={t('imports.columns.title')}>
      {body()}
    </Section>
  );
}
