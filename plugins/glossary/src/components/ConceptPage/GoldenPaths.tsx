import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link, Text } from '@backstage/ui';
import type { Crossing } from '@crosswalk/backstage-plugin-glossary-common';
import { goldenPathTitle } from '../../lib/goldenPathTitle';
import { templateRouteRef } from '../../routes';
import { glossaryTranslationRef } from '../../translation';
import styles from './ConceptRail.module.css';
import { RailSection } from './RailSection';

/** The templates that do what the crossings say. */
export function GoldenPaths(props: { crossings: Crossing[] }) {
  const { t } = useTranslationRef(glossaryTranslationRef);
  const templateHref = useRouteRef(templateRouteRef);
  const names = new Set(
    props.crossings.flatMap(({ mapping }) => mapping.goldenPaths ?? []),
  );
  if (names.size === 0) {
    return null;
  }
  return (
    <RailSection title={t('rail.goldenPaths')}>
      <ul className={styles.list}>
        {[...names].map(name => (
          <li key={name}>
            {templateHref ? (
              <Link
                href={templateHref({
                  namespace: 'default',
                  templateName: name,
                })}
                variant="body-medium"
              >
                {goldenPathTitle(name)}
              </Link>
            ) : (
              <Text>{goldenPathTitle(name)}</Text>
            )}
          </li>
        ))}
      </ul>
    </RailSection>
  );
}
