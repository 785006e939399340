import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Button } from '@backstage/ui';
import {
  isTranslatorId,
  translators,
  type Translator,
} from '@crosswalk/backstage-plugin-translation-common';
import { useId, useMemo, useState } from 'react';
import {
  draftOf,
  fieldsOf,
  FormDraft,
  readDraft,
} from '../../lib/translatorForm';
import { glossaryTranslationRef } from '../../translation';
import { TranslationResult } from './TranslationResult';
import { TranslatorField } from './TranslatorField';
import styles from './TryIt.module.css';

/** A form for what one has, and beside it what it becomes. Nothing leaves the browser. */
export default function TryItPanel(props: { id: string }) {
  const { id } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  return isTranslatorId(id) ? (
    <Translation key={id} translator={translators[id]} />
  ) : (
    <p className={styles.sentence}>{t('tryIt.unknown', { id })}</p>
  );
}

function Translation(props: { translator: Translator }) {
  const { translator } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const fields = useMemo(() => fieldsOf(translator), [translator]);
  const [draft, setDraft] = useState(() => draftOf(translator));
  const [result, setResult] = useState(() =>
    translator.translate(translator.example),
  );
  const formId = useId();
  const read = (next: FormDraft) =>
    readDraft(translator, fields, next, (line, problem) =>
      t('tryIt.inLine', { line: String(line), problem }),
    );
  const { problems } = read(draft);

  const change = (next: FormDraft) => {
    setDraft(next);
    const { input } = read(next);
    // Half an input gives no result; what the last whole one gave stays.
    if (input !== undefined) {
      setResult(translator.translate(input));
    }
  };

  return (
    <div className={styles.columns}>
      <div role="group" aria-labelledby={formId} className={styles.form}>
        <div className={styles.head}>
          <h5 id={formId} className={styles.title}>
            {t('tryIt.form')}
          </h5>
          <Button
            size="small"
            variant="tertiary"
            onPress={() => change(draftOf(translator))}
          >
            {t('tryIt.reset')}
          </Button>
        </div>
        {fields.map(field => (
          <TranslatorField
            key={field.name}
            field={field}
            value={draft[field.name]}
            problem={problems?.[field.name]}
            onChange={value => change({ ...draft, [field.name]: value })}
          />
        ))}
      </div>
      <TranslationResult result={result} isStale={problems !== undefined} />
    </div>
  );
}
