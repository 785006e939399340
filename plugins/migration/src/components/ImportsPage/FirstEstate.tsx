import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Box, Button, Text, TextField } from '@backstage/ui';
import { useState, type FormEvent } from 'react';
import useAsyncFn from 'react-use/esm/useAsyncFn';
import { migrationApiRef } from '../../api';
import { migrationTranslationRef } from '../../translation';
import { EmptyState, ErrorNotice } from '../shared';
import styles from './Imports.module.css';
import { useMayImport } from './useMayImport';

/** Names and makes the first estate of a portal. */
export function FirstEstate(props: { onCreated: () => void }) {
  const { onCreated } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const api = useApi(migrationApiRef);
  const { loading, allowed } = useMayImport();
  const [name, setName] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [creation, create] = useAsyncFn(async () => {
    await api.createEstate(name.trim());
    onCreated();
  }, [api, name, onCreated]);
  const isMissing = isTried && name.trim() === '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (name.trim() !== '') {
      create();
    }
  };

  if (loading) {
    return null;
  }
  if (!allowed) {
    return (
      <EmptyState
        title={t('imports.first.title')}
        body={t('imports.first.denied')}
      />
    );
  }
  return (
    <form onSubmit={submit} noValidate>
      <Box bg="neutral" className={styles.panel}>
        <Text as="h2" variant="title-x-small" weight="bold">
          {t('imports.first.title')}
        </Text>
        <p className={styles.sentence}>{t('imports.first.body')}</p>
        {creation.error && (
          <ErrorNotice
            title={t('imports.first.failed')}
            error={creation.error}
          />
        )}
        <TextField
          className={styles.field}
          label={t('imports.first.name')}
          description={t('imports.first.nameHint')}
          value={name}
          maxLength={200}
          validate={() => (isMissing ? t('imports.first.nameMissing') : null)}
          validationBehavior="aria"
          onChange={setName}
        />
        <div className={styles.actions}>
          <Button type="submit" variant="primary" isDisabled={creation.loading}>
            {t('imports.first.create')}
          </Button>
        </div>
      </Box>
    </form>
  );
}
