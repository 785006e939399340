import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button, Select, TextField } from '@backstage/ui';
import {
  sourceTypes,
  type SourceFile,
  type SourceType,
} from '@crosswalk/backstage-plugin-glossary-common';
import { useState } from 'react';
import { glossaryApiRef, type SourceValidation } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import { errorMessage } from '../../lib/errors';
import { glossaryTranslationRef } from '../../translation';
import { FileDrop } from './FileDrop';
import { ReadingReport } from './ReadingReport';
import styles from './UpkeepPage.module.css';

const onTop = 'none';
/** Formats that name their own schemes and languages. */
const saysItself = new Set<SourceType>(['crosswalk-yaml']);
/** What a backend of Backstage takes in one request, with room for the JSON around it. */
const maxMegabytes = 4;

/** A dry run: reads files as a source would, and says what would come of it. */
export function CheckTab() {
  const { t } = useTranslationRef(glossaryTranslationRef);
  const api = useApi(glossaryApiRef);
  const [type, setType] = useState<SourceType>(sourceTypes[0]);
  const [scheme, setScheme] = useState('');
  const [lang, setLang] = useState('en');
  const [source, setSource] = useState(onTop);
  const [files, setFiles] = useState<SourceFile[]>([]);
  const [result, setResult] = useState<SourceValidation>();
  const [error, setError] = useState<Error>();
  const [isRunning, setIsRunning] = useState(false);
  const [isTooLarge, setIsTooLarge] = useState(false);
  const sources = useLoad('sources', signal =>
    api.listSources({ limit: 200, signal }),
  );

  const check = async (these: SourceFile[]) => {
    setIsRunning(true);
    setError(undefined);
    try {
      setResult(
        await api.validateSource({
          type,
          files: these,
          ...(!saysItself.has(type) && scheme && { scheme }),
          ...(!saysItself.has(type) && lang && { lang }),
          ...(source !== onTop && { source }),
        }),
      );
    } catch (failure) {
      setError(failure as Error);
    } finally {
      setIsRunning(false);
    }
  };
  const take = async (chosen: File[]) => {
    const size = chosen.reduce((sum, file) => sum + file.size, 0);
    setResult(undefined);
    setIsTooLarge(size > maxMegabytes * 1024 * 1024);
    if (size > maxMegabytes * 1024 * 1024) {
      setFiles([]);
      return;
    }
    const texts = await Promise.all(
      chosen.map(async file => ({
        path: file.webkitRelativePath || file.name,
        text: await file.text(),
      })),
    );
    setFiles(texts);
    await check(texts);
  };

  return (
    <div className={styles.groups}>
      <div className={styles.stack}>
        <p className={styles.sentence}>{t('upkeep.check.intro')}</p>
        <div className={styles.fields}>
          <Select
            label={t('upkeep.check.type')}
            options={sourceTypes.map(value => ({ value, label: value }))}
            value={type}
            onChange={value => setType(value as SourceType)}
          />
          <Select
            label={t('upkeep.check.source')}
            options={[
              { value: onTop, label: t('upkeep.check.allSources') },
              ...(sources.value?.items ?? []).map(({ id }) => ({
                value: id,
                label: id,
              })),
            ]}
            value={source}
            onChange={value => setSource(String(value))}
          />
          {!saysItself.has(type) && (
            <>
              <TextField
                label={t('upkeep.check.scheme')}
                description={t('upkeep.check.schemeHint')}
                value={scheme}
                onChange={setScheme}
              />
              <TextField
                label={t('upkeep.check.language')}
                value={lang}
                onChange={setLang}
              />
            </>
          )}
        </div>
        <FileDrop onFiles={take} />
        {isTooLarge && (
          <p role="alert" className={styles.error}>
            {t('upkeep.check.tooLarge', { limit: String(maxMegabytes) })}
          </p>
        )}
        {files.length > 0 && (
          <div className={styles.row}>
            <span className={styles.quiet}>
              {t('upkeep.check.files', { count: files.length })}
              {': '}
              {files
                .slice(0, 5)
                .map(({ path }) => path)
                .join(', ')}
              {files.length > 5 && ' …'}
            </span>
            <Button
              variant="secondary"
              isPending={isRunning}
              onPress={() => check(files)}
            >
              {t('upkeep.check.run')}
            </Button>
          </div>
        )}
        <span role="status" className={styles.quiet}>
          {isRunning && t('upkeep.check.checking')}
        </span>
        {error && (
          <p role="alert" className={styles.error}>
            {t('upkeep.check.failed', { message: errorMessage(error) })}
          </p>
        )}
      </div>
      {result && !error && (
        <ReadingReport
          reading={result}
          title={t('upkeep.check.resultTitle')}
          level="h3"
        />
      )}
    </div>
  );
}
