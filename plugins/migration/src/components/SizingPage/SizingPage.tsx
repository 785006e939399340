import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Skeleton, VisuallyHidden } from '@backstage/ui';
import type {
  Estate,
  Sizing,
} from '@crosswalk/backstage-plugin-migration-common';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import useDebounce from 'react-use/esm/useDebounce';
import { migrationApiRef } from '../../api';
import { useWindowTitle } from '../../hooks/useWindowTitle';
import { migrationTranslationRef } from '../../translation';
import { ErrorNotice, EstateGate, Section } from '../shared';
import { ClusterTable } from './ClusterTable';
import { Gains } from './Gains';
import { LoadByDecision } from './LoadByDecision';
import { SizingForm } from './SizingForm';
import styles from './SizingPage.module.css';
import { parametersOf, searchOf } from './sizingParameters';
import { StorageByClass } from './StorageByClass';
import { TargetNumbers } from './TargetNumbers';

/** Long enough for a figure to be typed out. */
const SETTLED_MS = 300;

/** How large the target has to be, by what is assumed of it, and what is set free. */
export function SizingPage() {
  return (
    <EstateGate>
      {estate => <SizingView key={estate.id} estate={estate} />}
    </EstateGate>
  );
}

function SizingView(props: { estate: Estate }) {
  const { estate } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  useWindowTitle(t('sizing.title'), estate.name);
  const api = useApi(migrationApiRef);
  const [search, setSearch] = useSearchParams();
  const [parameters, setParameters] = useState(() => parametersOf(search));
  const [settled, setSettled] = useState(parameters);
  useDebounce(() => setSettled(parameters), SETTLED_MS, [parameters]);
  const { value, error, loading, retry } = useAsyncRetry(
    () => api.getSizing(estate.id, { parameters: settled }),
    [api, estate.id, settled],
  );
  // The last answer stays in sight while the next one is worked out.
  const [sizing, setSizing] = useState<Sizing>();
  useEffect(() => {
    if (value) {
      setSizing(value);
    }
  }, [value]);

  return (
    <div className={styles.page}>
      {sizing && <TargetNumbers sizing={sizing} />}
      {!sizing && !error && (
        <div aria-busy="true">
          <VisuallyHidden role="status">{t('sizing.loading')}</VisuallyHidden>
          <Skeleton width="100%" height={112} />
        </div>
      )}
      {error && !loading && <ErrorNotice error={error} onRetry={retry} />}
      <SizingForm
        parameters={parameters}
        onChange={changed => {
          setParameters(changed);
          setSearch(searchOf(changed, search), { replace: true });
        }}
      />
      {sizing && (
        <>
          <StorageByClass classes={sizing.target.storage} />
          <LoadByDecision sizing={sizing} />
          <ClusterTable clusters={sizing.byCluster} />
          <Gains sizing={sizing} />
          <Gaps gaps={sizing.gaps} />
        </>
      )}
    </div>
  );
}

function Gaps(props: { gaps: string[] }) {
  const { gaps } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  return (
    <Section level="h2" title={t('sizing.gaps.title')} className={styles.gaps}>
      {gaps.length === 0 ? (
        <p className={styles.note}>{t('sizing.gaps.none')}</p>
      ) : (
        <ul>
          {gaps.map(gap => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>
      )}
    </Section>
  );
}
