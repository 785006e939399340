import { Container } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './PageMain.module.css';
import tokens from './tokens.module.css';

/** The body of a page, with the colours of the plugin's pictures. */
export function PageMain(props: { busy?: boolean; children: ReactNode }) {
  return (
    <main className={tokens.scope} aria-busy={props.busy || undefined}>
      <Container className={styles.main}>{props.children}</Container>
    </main>
  );
}
