import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import styles from './SidebarLogo.module.css';

/** Two stripes of a crossing and the way over it. */
const Mark = () => (
  <svg viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
    <rect x="2" y="3" width="5" height="22" rx="1.5" fill="#7df3e1" />
    <rect x="21" y="3" width="5" height="22" rx="1.5" fill="#7df3e1" />
    <path
      d="M9 9h10M9 14h10M9 19h10"
      stroke="#ffffff"
      strokeWidth="2.6"
      strokeLinecap="round"
    />
  </svg>
);

export const SidebarLogo = () => {
  const { isOpen } = useSidebarOpenState();
  return (
    <div
      className={styles.root}
      style={{ height: 3 * sidebarConfig.logoHeight }}
    >
      <Link
        to="/"
        underline="none"
        className={styles.link}
        aria-label="Crosswalk, home"
      >
        <Mark />
        {isOpen && <span className={styles.name}>Crosswalk</span>}
      </Link>
    </div>
  );
};
