import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link } from '@backstage/ui';
import type { ConceptDetails } from '@crosswalk/backstage-plugin-glossary-common';
import { learningPathRouteRef } from '../../routes';
import { glossaryTranslationRef } from '../../translation';
import { stepId } from '../LearningPathPage/stepId';
import styles from './ConceptRail.module.css';
import { RailSection } from './RailSection';

/** The learning paths that come by here. */
export function LearningPathLinks(props: {
  paths: ConceptDetails['learningPaths'];
}) {
  const { paths } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const pathHref = useRouteRef(learningPathRouteRef);
  if (paths.length === 0) {
    return null;
  }
  return (
    <RailSection title={t('rail.learningPaths')}>
      <ul className={styles.list}>
        {paths.map(({ id, title, step }) => (
          <li key={`${id}:${step}`}>
            <Link
              href={`${pathHref({ id })}#${stepId(step + 1)}`}
              variant="body-medium"
            >
              {title}
            </Link>
            <span className={styles.note}>
              {t('rail.learningStep', { step: String(step + 1) })}
            </span>
          </li>
        ))}
      </ul>
    </RailSection>
  );
}
