import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ButtonLink,
  Container,
  Header,
  Skeleton,
  VisuallyHidden,
} from '@backstage/ui';
import { useLearningPaths } from '../../hooks/useLearningPaths';
import { rootRouteRef } from '../../routes';
import { glossaryTranslationRef } from '../../translation';
import { Notice } from '../Notice';
import { ErrorNotice } from '../shared';
import styles from './LearningPage.module.css';
import { LearningPathCard } from './LearningPathCard';

function CardSkeletons() {
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <div className={styles.grid}>
      <VisuallyHidden role="status">{t('learn.loading')}</VisuallyHidden>
      {[1, 2, 3, 4, 5].map(card => (
        <div key={card} className={styles.card} aria-hidden="true">
          <Skeleton width="40%" height="0.875rem" />
          <Skeleton width="75%" height="1.25rem" />
          <Skeleton width="100%" height="2.5rem" />
          <Skeleton width="100%" height="6px" />
        </div>
      ))}
    </div>
  );
}

/** The learning paths, a card for each role, with how far one is. */
export function LearningPage() {
  const { t } = useTranslationRef(glossaryTranslationRef);
  const rootHref = useRouteRef(rootRouteRef);
  const { value: paths, error, retry } = useLearningPaths();
  return (
    <>
      <Header title={t('learn.title')} description={t('learn.description')} />
      <Container className={styles.page}>
        {error && <ErrorNotice error={error} onRetry={retry} />}
        {!paths && !error && <CardSkeletons />}
        {paths?.length === 0 && (
          <Notice
            title={t('learn.emptyTitle')}
            body={t('learn.emptyBody')}
            action={
              <ButtonLink href={rootHref()}>
                {t('learn.emptyAction')}
              </ButtonLink>
            }
          />
        )}
        {paths && paths.length > 0 && (
          <ul className={styles.grid}>
            {paths.map(path => (
              <li key={path.id} className={styles.cell}>
                <LearningPathCard path={path} />
              </li>
            ))}
          </ul>
        )}
      </Container>
    </>
  );
}
