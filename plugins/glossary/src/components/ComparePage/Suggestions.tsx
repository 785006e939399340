import { useApi, useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonLink, Text } from '@backstage/ui';
import type { ConceptDetails } from '@crosswalk/backstage-plugin-glossary-common';
import { glossaryApiRef } from '../../api';
import { useContentLanguage } from '../../hooks/useContentLanguage';
import { useLoad } from '../../hooks/useLoad';
import {
  compareAddress,
  counterpartsToCompare,
  suggestComparisons,
} from '../../lib/comparison';
import { compareRouteRef } from '../../routes';
import { glossaryTranslationRef } from '../../translation';
import styles from './Suggestions.module.css';

/** What to compare: with one concept its counterparts, with none a pair from each layer of the stack. */
export function Suggestions(props: { first: ConceptDetails | undefined }) {
  const { first } = props;
  const { t } = useTranslationRef(glossaryTranslationRef);
  const api = useApi(glossaryApiRef);
  const lang = useContentLanguage();
  const compareHref = useRouteRef(compareRouteRef);
  const stack = useLoad(lang ?? '', signal => api.getStack({ lang, signal }));
  // Suggestions are an extra; the field above does without them.
  const fromStack = stack.value ? suggestComparisons(stack.value) : [];

  const beside = first ? counterpartsToCompare(first) : [];
  const labels = new Map(
    first?.crossings
      .flatMap(({ from, to }) => [...from, ...to])
      .map(({ ref, label }) => [ref, label]),
  );
  const suggestions = first
    ? beside.map(ref => ({
        label: labels.get(ref) ?? ref,
        refs: [first.concept.ref, ref],
      }))
    : fromStack.map(concepts => ({
        label: concepts.map(({ label }) => label).join(' · '),
        refs: concepts.map(({ ref }) => ref),
      }));
  if (suggestions.length === 0) {
    return null;
  }
  return (
    <section className={styles.suggestions}>
      <Text as="h3" variant="title-x-small" weight="bold">
        {t(first ? 'compare.beside' : 'compare.suggestions')}
      </Text>
      <ul className={styles.list}>
        {suggestions.map(({ label, refs }) => (
          <li key={label}>
            <ButtonLink
              variant="secondary"
              href={compareAddress(compareHref(), refs)}
            >
              {label}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
