import { ReactNode } from 'react';
import styles from './PageMain.module.css';

/** Everything below the tabs of the plugin. */
export function PageMain(props: { children: ReactNode }) {
  return <main className={styles.main}>{props.children}</main>;
}
