import { Header, HeaderProps } from '@backstage/ui';
import styles from './PageHeader.module.css';

/** The header of a page whose title is written by people: it wraps instead of being cut. */
export function PageHeader(props: Omit<HeaderProps, 'className'>) {
  return <Header {...props} className={styles.header} />;
}
