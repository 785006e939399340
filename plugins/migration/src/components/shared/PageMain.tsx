import { Container } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './PageMain.module.css';
import tokens from './tokens.module.css';

/** The body of a page, with the colours of the plugin's pictures. */
export function PageMain(props: { busy?: boolean; children: ReactNode }) {
  return (
    <Container
      className={`${tokens.scope} ${styles.main}`}
      aria-busy={props.busy || undefined}
    >
      {props.children}
    </Container>
  );
}
