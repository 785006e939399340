import { Text } from '@backstage/ui';
import type { GoldenPath } from '@crosswalk/backstage-plugin-golden-paths-common';
import { useId } from 'react';
import { pathDomains } from '../../lib/paths';
import { useDomainLabel } from '../shared';
import { PathCard } from './PathCard';
import styles from './PathsByDomain.module.css';

/** “I want to …”: cards under the domain they belong to. */
export function PathsByDomain(props: { paths: GoldenPath[] }) {
  const { paths } = props;
  return (
    <>
      {pathDomains(paths).map(domain => (
        <DomainSection
          key={domain}
          domain={domain}
          paths={paths.filter(path => path.domain === domain)}
        />
      ))}
    </>
  );
}

function DomainSection(props: { domain: string; paths: GoldenPath[] }) {
  const { domain, paths } = props;
  const domainLabel = useDomainLabel();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Text as="h3" variant="title-x-small" weight="bold" id={id}>
        {domainLabel(domain)}
      </Text>
      <ul className={styles.cards}>
        {paths.map(path => (
          <li key={path.id}>
            <PathCard path={path} />
          </li>
        ))}
      </ul>
    </section>
  );
}
