import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink, Container, Text } from '@backstage/ui';
import { rootRouteRef } from '../../routes';
import { glossaryTranslationRef } from '../../translation';
import styles from './ConceptPage.module.css';

/** A concept that is not (or no longer) in the glossary: the search is one press away, with the word filled in. */
export function ConceptNotFound(props: { scheme: string; id: string }) {
  const { scheme, id } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const rootHref = useRouteRef(rootRouteRef);
  const query = id.replaceAll('-', ' ');
  return (
    <Container className={styles.notFound}>
      <Text as="h2" variant="title-small" weight="bold">
        {t('notFound.title', { ref: `${scheme}:${id}` })}
      </Text>
      <Text as="p" color="secondary">
        {t('notFound.body')}
      </Text>
      <ButtonLink href={`${rootHref()}?${new URLSearchParams({ q: query })}`}>
        {t('notFound.search', { query })}
      </ButtonLink>
    </Container>
  );
}
