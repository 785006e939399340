import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Radio, RadioGroup, Select, Text } from '@backstage/ui';
import {
  exportFormats,
  type ExportFormat,
  type Loss,
} from '@crosswalk/backstage-plugin-glossary-common';
import { RiDownloadLine } from '@remixicon/react';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { glossaryApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import { errorMessage } from '../../lib/errors';
import { saveFile } from '../../lib/saveFile';
import { schemeLabel, wellKnownSchemes } from '../../lib/schemes';
import { glossaryTranslationRef } from '../../translation';
import { ErrorNotice } from '../shared';
import { ListSkeleton } from './ListSkeleton';
import { LossTable } from './LossTable';
import styles from './UpkeepPage.module.css';

const everything = 'all';

/** The glossary in another format, with what that format loses said before one has it. */
export function ExportTab() {
  const { t } = useTranslationRef(glossaryTranslationRef);
  const [params, setParams] = useSearchParams();
  const format =
    exportFormats.find(each => each === params.get('format')) ??
    exportFormats[0];
  const scheme = params.get('scheme') ?? undefined;
  const choose = (change: { format?: string; scheme?: string }) =>
    setParams(
      previous => {
        const next = { ...Object.fromEntries(previous), ...change };
        return next.scheme === everything ? { format: next.format } : next;
      },
      { replace: true },
    );

  return (
    <div className={styles.groups}>
      <div className={styles.stack}>
        <RadioGroup
          label={t('upkeep.export.format')}
          value={format}
          onChange={value => choose({ format: value })}
        >
          {exportFormats.map(each => (
            <Radio key={each} value={each}>
              <span>
                {t(`upkeep.export.formats.${each}`)}{' '}
                <span className={styles.quiet}>
                  {t(`upkeep.export.hints.${each}`)}
                </span>
              </span>
            </Radio>
          ))}
        </RadioGroup>
        <div className={styles.fields}>
          <Select
            label={t('upkeep.export.scheme')}
            options={[
              { value: everything, label: t('upkeep.export.everything') },
              ...wellKnownSchemes.map(id => ({
                value: id,
                label: schemeLabel(id),
              })),
            ]}
            value={scheme ?? everything}
            onChange={value => choose({ format, scheme: String(value) })}
          />
        </div>
      </div>
      <Losses key={`${format} ${scheme}`} format={format} scheme={scheme} />
    </div>
  );
}

function Losses(props: { format: ExportFormat; scheme?: string }) {
  const { format, scheme } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const api = useApi(glossaryApiRef);
  const { value, error, retry } = useLoad(`${format} ${scheme}`, signal =>
    api.listExportLosses(format, { scheme, signal }),
  );
  if (error) {
    return <ErrorNotice error={error} onRetry={retry} />;
  }
  if (!value) {
    return <ListSkeleton rows={2} />;
  }
  return (
    <section className={styles.stack}>
      <Text as="h3" className={styles.head} variant="body-medium" weight="bold">
        {t('upkeep.export.lossTitle')}
      </Text>
      <LossList losses={value.losses} />
      <Download format={format} scheme={scheme} />
    </section>
  );
}

function LossList(props: { losses: Loss[] }) {
  const { losses } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  if (losses.length === 0) {
    return <p className={styles.sentence}>{t('upkeep.export.nothingLost')}</p>;
  }
  return (
    <>
      <p className={styles.sentence}>
        {t('upkeep.export.lossCount', { count: losses.length })}
      </p>
      <LossTable losses={losses} />
    </>
  );
}

function Download(props: { format: ExportFormat; scheme?: string }) {
  const { format, scheme } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const api = useApi(glossaryApiRef);
  const [isRunning, setIsRunning] = useState(false);
  const [saved, setSaved] = useState<string>();
  const [error, setError] = useState<Error>();

  const download = async () => {
    setIsRunning(true);
    setError(undefined);
    try {
      const { blob, fileName } = await api.exportGlossary(format, { scheme });
      saveFile(blob, fileName);
      setSaved(fileName);
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setIsRunning(false);
    }
  };
  return (
    <>
      <div className={styles.row}>
        <Button
          variant="primary"
          iconStart={<RiDownloadLine />}
          isPending={isRunning}
          onPress={download}
        >
          {t('upkeep.export.download')}
        </Button>
        <span role="status" className={styles.quiet}>
          {saved && t('upkeep.export.saved', { fileName: saved })}
        </span>
      </div>
      {error && (
        <p role="alert" className={styles.error}>
          {t('upkeep.export.failed', { message: errorMessage(error) })}
        </p>
      )}
    </>
  );
}
