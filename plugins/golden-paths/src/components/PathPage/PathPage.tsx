import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ButtonLink,
  Container,
  Skeleton,
  Text,
  VisuallyHidden,
} from '@backstage/ui';
import type { GoldenPath } from '@crosswalk/backstage-plugin-golden-paths-common';
import { useParams } from 'react-router-dom';
import { goldenPathsApiRef } from '../../api';
import { useLoad } from '../../hooks/useLoad';
import { failureKind } from '../../lib/errors';
import { rootRouteRef } from '../../routes';
import { goldenPathsTranslationRef } from '../../translation';
import {
  ConceptLinks,
  EmptyNotice,
  ErrorNotice,
  PageHeader,
  Panel,
} from '../shared';
import { PathDiagram } from './PathDiagram';
import { PathForm } from './PathForm';
import { PathRail } from './PathRail';
import { StartButton } from './StartButton';
import styles from './PathPage.module.css';

/** One path: what it makes, what it asks, what it replaces, who keeps it, and the way in. */
export function PathPage() {
  const { id = '' } = useParams();
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const api = useApi(goldenPathsApiRef);
  const allPaths = useRouteRef(rootRouteRef);
  const {
    value: path,
    error,
    reload,
  } = useLoad(id, signal => api.getPath(id, { signal }));

  if (path) {
    return <LoadedPath path={path} />;
  }
  return (
    <Container>
      <div className={styles.waiting}>
        {!error && <PathSkeleton />}
        {error && failureKind(error) === 'gone' && (
          <EmptyNotice
            heading="h2"
            title={t('path.notFoundTitle', { id })}
            body={t('path.notFoundBody')}
            action={
              <ButtonLink href={allPaths()}>{t('path.allPaths')}</ButtonLink>
            }
          />
        )}
        {error && failureKind(error) !== 'gone' && (
          <ErrorNotice error={error} onRetry={reload} />
        )}
      </div>
    </Container>
  );
}

function LoadedPath(props: { path: GoldenPath }) {
  const { path } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <>
      <PageHeader
        sticky
        title={path.title}
        description={path.description}
        customActions={<StartButton path={path} />}
      />
      <Container>
        <div className={styles.page}>
          <div className={styles.main}>
            <Panel title={t('path.makes')}>
              <PathDiagram kinds={path.produces} />
              <Text as="p" className={styles.paragraph}>
                {t('path.makesBody')}
              </Text>
            </Panel>
            <PathForm pages={path.asks} />
            <Panel title={t('path.replaces')}>
              <Text as="p" className={styles.paragraph}>
                {t('path.usedTo', { text: path.insteadOf.text })}
              </Text>
              <ConceptLinks concepts={path.insteadOf.concepts} />
            </Panel>
          </div>
          <PathRail path={path} />
        </div>
      </Container>
    </>
  );
}

function PathSkeleton() {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  return (
    <>
      <VisuallyHidden role="status">{t('path.loading')}</VisuallyHidden>
      <Skeleton width="min(100%, 24rem)" height="2rem" />
      <div className={styles.page}>
        <div className={styles.main}>
          <Skeleton width="100%" height="16rem" />
          <Skeleton width="100%" height="6rem" />
        </div>
        <Skeleton width="100%" height="16rem" />
      </div>
    </>
  );
}
