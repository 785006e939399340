import { Link } from '@backstage/core-components';
import {
  RiArrowRightLine,
  RiBookOpenLine,
  RiRoadMapLine,
  RiRouteLine,
} from '@remixicon/react';
import styles from './StartHere.module.css';

const entrances = [
  {
    to: '/glossary',
    icon: <RiBookOpenLine aria-hidden="true" />,
    title: 'Look a term up',
    text: 'What DRS, vSAN or a port group becomes on Kubernetes, what carries over and where the analogy breaks.',
  },
  {
    to: '/migration',
    icon: <RiRoadMapLine aria-hidden="true" />,
    title: 'Plan the migration',
    text: 'Import the estate, sort it into applications, decide what happens to each and plan the waves.',
  },
  {
    to: '/golden-paths',
    icon: <RiRouteLine aria-hidden="true" />,
    title: 'Take a golden path',
    text: 'Self-service templates whose output is validated and proposed to Git as a change to review.',
  },
];

export const StartHere = () => (
  <nav className={styles.grid} aria-label="Parts of the portal">
    {entrances.map(({ to, icon, title, text }) => (
      <Link key={to} to={to} underline="none" className={styles.card}>
        <span className={styles.icon}>{icon}</span>
        <span className={styles.title}>
          {title}
          <RiArrowRightLine aria-hidden="true" size={18} />
        </span>
        <span className={styles.text}>{text}</span>
      </Link>
    ))}
  </nav>
);
