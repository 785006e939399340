import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { usePermission } from '@backstage/plugin-permission-react';
import { glossaryManagePermission } from '@crosswalk/backstage-plugin-glossary-common';
import { NavLink } from 'react-router-dom';
import {
  compareRouteRef,
  learningPathsRouteRef,
  rootRouteRef,
  stackRouteRef,
  upkeepRouteRef,
} from '../../routes';
import { glossaryTranslationRef } from '../../translation';
import styles from './GlossaryNav.module.css';

/** The ways into the glossary. */
export function GlossaryNav() {
  const { t } = useTranslationRef(glossaryTranslationRef);
  const { allowed: mayManage } = usePermission({
    permission: glossaryManagePermission,
  });
  const entrances = [
    { href: useRouteRef(rootRouteRef)(), label: t('nav.lookUp'), isRoot: true },
    { href: useRouteRef(stackRouteRef)(), label: t('nav.stack') },
    { href: useRouteRef(learningPathsRouteRef)(), label: t('nav.learn') },
    { href: useRouteRef(compareRouteRef)(), label: t('nav.compare') },
    {
      href: useRouteRef(upkeepRouteRef)(),
      label: t('nav.upkeep'),
      isHidden: !mayManage,
    },
  ];
  return (
    <nav aria-label={t('nav.label')}>
      <ul className={styles.entrances}>
        {entrances
          .filter(({ isHidden }) => !isHidden)
          .map(({ href, label, isRoot }) => (
            <li key={href}>
              <NavLink className={styles.entrance} to={href} end={isRoot}>
                {label}
              </NavLink>
            </li>
          ))}
      </ul>
    </nav>
  );
}
