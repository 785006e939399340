import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useApi } from '@backstage/core-plugin-api';
import { ButtonLink, Container, Header } from '@backstage/ui';
import type { GoldenPath } from '@crosswalk/backstage-plugin-golden-paths-common';
import { useSearchParams } from 'react-router-dom';
import { goldenPathsApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import {
  filterPaths,
  pathDomains,
  readPathFilters,
  writePathFilters,
} from '../../lib/paths';
import { goldenPathsTranslationRef } from '../../translation';
import { EmptyNotice, ErrorNotice } from '../shared';
import { Entrances } from './Entrances';
import { PathFilterBar } from './PathFilterBar';
import { PathsByDomain } from './PathsByDomain';
import { PathsByOldJob } from './PathsByOldJob';
import { PathsSkeleton } from './PathsSkeleton';
import styles from './PathsPage.module.css';

/** Every golden path, by what one wants or by what one used to do in vSphere. */
export function PathsPage() {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const api = useApi(goldenPathsApiRef);
  const {
    value: paths,
    error,
    reload,
  } = useLoad('paths', signal => api.listPaths({ signal }));

  return (
    <>
      <Header title={t('paths.title')} />
      <Container>
        <div className={styles.page}>
          <Entrances />
          {error && <ErrorNotice error={error} onRetry={reload} />}
          {!paths && !error && <PathsSkeleton />}
          {paths?.length === 0 && (
            <EmptyNotice
              title={t('paths.emptyTitle')}
              body={t('paths.emptyBody')}
            />
          )}
          {paths && paths.length > 0 && <FoundPaths paths={paths} />}
        </div>
      </Container>
    </>
  );
}

function FoundPaths(props: { paths: GoldenPath[] }) {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const [params] = useSearchParams();
  const filters = readPathFilters(params);
  const found = filterPaths(props.paths, filters);
  const everything = writePathFilters(params, { query: '', domain: undefined });
  const List = filters.entrance === 'used-to' ? PathsByOldJob : PathsByDomain;

  return (
    <>
      <PathFilterBar domains={pathDomains(props.paths)} found={found.length} />
      {found.length > 0 ? (
        <List paths={found} />
      ) : (
        <EmptyNotice
          title={t('paths.nothingTitle')}
          body={t('paths.nothingBody')}
          action={
            <ButtonLink variant="secondary" href={`?${everything}`}>
              {t('paths.clear')}
            </ButtonLink>
          }
        />
      )}
    </>
  );
}
