import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { BreadcrumbEntry } from '@backstage/frontend-plugin-api';
import {
  Button,
  ButtonLink,
  Container,
  Header,
  Skeleton,
  VisuallyHidden,
} from '@backstage/ui';
import type { LearningPath } from '@crosswalk/backstage-plugin-glossary-common';
import { RiPrinterLine } from '@remixicon/react';
import { useParams } from 'react-router-dom';
import { useLearningPaths } from '../../hooks/useLearningPaths';
import { useLearningProgress } from '../../hooks/useLearningProgress';
import { errorMessage } from '../../lib/errors';
import { learningPathRouteRef, learningPathsRouteRef } from '../../routes';
import { glossaryTranslationRef } from '../../translation';
import { Notice } from '../Notice';
import { ErrorNotice } from '../shared';
import { Citations } from './Citations';
import styles from './LearningPathPage.module.css';
import { PathOverview } from './PathOverview';
import { StepCard } from './StepCard';

/** One learning path: its steps in order, and how far one is. */
export function LearningPathPage() {
  const { id = '' } = useParams();
  const { t } = useTranslationRef(glossaryTranslationRef);
  const learnHref = useRouteRef(learningPathsRouteRef);
  const { value: paths, error, retry } = useLearningPaths();
  const path = paths?.find(each => each.id === id);

  if (path) {
    return <PathView key={path.id} path={path} />;
  }
  return (
    <Container className={styles.state}>
      {error && <ErrorNotice error={error} onRetry={retry} />}
      {!paths && !error && <PathSkeleton />}
      {paths && (
        <Notice
          title={t('learn.notFoundTitle', { id })}
          body={t('learn.notFoundBody')}
          action={<ButtonLink href={learnHref()}>{t('learn.all')}</ButtonLink>}
        />
      )}
    </Container>
  );
}

function PathView(props: { path: LearningPath }) {
  const { path } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const learnHref = useRouteRef(learningPathsRouteRef);
  const pathHref = useRouteRef(learningPathRouteRef);
  const progress = useLearningProgress(path);
  const { isDone, isKnown, next, error, mark } = progress;
  return (
    <BreadcrumbEntry entry={{ label: t('learn.title'), href: learnHref() }}>
      <BreadcrumbEntry
        entry={{ label: path.title, href: pathHref({ id: path.id }) }}
      >
        <Header
          className={styles.header}
          title={path.title}
          description={path.description}
          tags={[{ label: t(`learn.role.${path.role}`) }]}
          customActions={
            <Button
              variant="secondary"
              iconStart={<RiPrinterLine />}
              onPress={() => window.print()}
            >
              {t('learn.print')}
            </Button>
          }
        />
        <Container className={styles.layout}>
          <PathOverview path={path} progress={progress} />
          <div className={styles.steps}>
            {error && (
              <p role="alert" className={styles.error}>
                {t('learn.notSaved', { message: errorMessage(error) })}
              </p>
            )}
            <ol className={styles.list}>
              {path.steps.map((step, index) => (
                <StepCard
                  key={step.title}
                  step={step}
                  number={index + 1}
                  isDone={isDone[index]}
                  isNext={isKnown && index === next}
                  isKnown={isKnown}
                  onMark={done => mark(step, done)}
                />
              ))}
            </ol>
            <Citations sources={path.sources} />
          </div>
        </Container>
      </BreadcrumbEntry>
    </BreadcrumbEntry>
  );
}

function PathSkeleton() {
  const { t } = useTranslationRef(glossaryTranslationRef);
  return (
    <div className={styles.list}>
      <VisuallyHidden role="status">{t('learn.loading')}</VisuallyHidden>
      <Skeleton width="40%" height="2rem" />
      {[1, 2, 3].map(step => (
        <Skeleton key={step} width="100%" height="11rem" />
      ))}
    </div>
  );
}
