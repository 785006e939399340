import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Container, Text } from '@backstage/ui';
import type {
  ConceptDetails,
  ConceptRef,
} from '@crosswalk/backstage-plugin-glossary-common';
import { useSearchParams } from 'react-router-dom';
import { glossaryApiRef } from '../../api';
import { useContentLanguage } from '../../hooks/useContentLanguage';
import { useLoad } from '../../hooks/useLoad';
import { maxCompared, readCompared } from '../../lib/comparison';
import { glossaryTranslationRef } from '../../translation';
import { Bone } from '../shared';
import { AddConcept } from './AddConcept';
import { Between } from './Between';
import styles from './ComparePage.module.css';
import { ComparisonTable } from './ComparisonTable';
import { Suggestions } from './Suggestions';

/** A concept of the address, or why there is none to show. */
export type Compared =
  | { ref: ConceptRef; details: ConceptDetails; error?: undefined }
  | { ref: ConceptRef; details?: undefined; error: Error };

function useCompared(refs: ConceptRef[]) {
  const api = useApi(glossaryApiRef);
  const lang = useContentLanguage();
  return useLoad(JSON.stringify([refs, lang]), signal =>
    Promise.all(
      refs.map(async (ref): Promise<Compared> => {
        const [scheme, id] = ref.split(':');
        try {
          const details = await api.getConcept(scheme, id, { lang, signal });
          return { ref, details };
        } catch (error) {
          // One that is gone does not take the others away.
          return { ref, error: error as Error };
        }
      }),
    ),
  );
}

/** Two or three concepts side by side. The address says which, so that a comparison can be sent to somebody. */
export function ComparePage() {
  const { t } = useTranslationRef(glossaryTranslationRef);
  const [params, setParams] = useSearchParams();
  const refs = readCompared(params);
  const { value } = useCompared(refs);
  const setRefs = (next: ConceptRef[]) =>
    setParams(previous => {
      const changed = new URLSearchParams(previous);
      changed.delete('concepts');
      next.forEach(ref => changed.append('concepts', ref));
      return changed;
    });
  // While the next answer is under way, the columns that stay are shown.
  const shown = (value ?? []).filter(({ ref }) => refs.includes(ref));
  const known = shown.flatMap(({ details }) => details ?? []);

  return (
    <Container className={styles.page}>
      <Text as="h2" variant="title-small" weight="bold">
        {t('compare.title')}
      </Text>
      <Text as="p" color="secondary">
        {t('compare.lead')}
      </Text>
      {refs.length < maxCompared ? (
        <AddConcept compared={refs} onAdd={ref => setRefs([...refs, ref])} />
      ) : (
        <Text as="p" color="secondary" variant="body-small">
          {t('compare.full')}
        </Text>
      )}
      {shown.length < refs.length && (
        <div role="status" aria-busy="true" aria-label={t('compare.loading')}>
          <Bone width="100%" height={120} />
        </div>
      )}
      {shown.length > 0 && (
        <ComparisonTable
          compared={shown}
          onRemove={ref => setRefs(refs.filter(other => other !== ref))}
        />
      )}
      {refs.length < 2 && <Suggestions first={known.at(0)} />}
      {known.length > 1 && <Between compared={known} />}
    </Container>
  );
}
