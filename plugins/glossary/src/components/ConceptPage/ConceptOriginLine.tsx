import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link } from '@backstage/ui';
import type { ConceptOrigin } from '@crosswalk/backstage-plugin-glossary-common';
import { isWebAddress } from '../../lib/sources';
import { glossaryTranslationRef } from '../../translation';
import styles from './ConceptUpkeep.module.css';

/** Where the concept is written, with the way there when there is one. */
export function ConceptOriginLine(props: { origin: ConceptOrigin }) {
  const { file, line, editUrl, viewUrl } = props.origin;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const links = [
    { url: editUrl, text: t('origin.edit') },
    { url: viewUrl, text: t('origin.view') },
  ].filter(({ url }) => isWebAddress(url));
  return (
    <p className={styles.origin}>
      <span className={styles.authored}>
        {t('origin.authored', { file, line: String(line) })}
      </span>
      {links.map(({ url, text }) => (
        <Link
          key={text}
          href={url}
          target="_blank"
          rel="noopener noreferrer"
          variant="body-medium"
        >
          {text}
        </Link>
      ))}
    </p>
  );
}
