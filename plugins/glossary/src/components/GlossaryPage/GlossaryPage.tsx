import { Container } from '@backstage/ui';
import { useQueryText } from '../../hooks/useQueryText';
import { ConceptBrowser } from '../ConceptBrowser';
import { ConceptSearch } from '../ConceptSearch';
import { GlossaryNav } from '../shared';
import styles from './GlossaryPage.module.css';

/** The entrance: a word to look up, or a domain to look through. */
export function GlossaryPage() {
  const { text, setText, query } = useQueryText();
  return (
    <Container className={styles.page}>
      <ConceptSearch text={text} onTextChange={setText} query={query} />
      <div className={styles.nav}>
        <GlossaryNav />
      </div>
      {!query && <ConceptBrowser />}
    </Container>
  );
}
