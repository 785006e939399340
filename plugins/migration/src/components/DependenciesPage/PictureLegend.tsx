import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Select } from '@backstage/ui';
import {
  dispositions,
  environments,
} from '@crosswalk/backstage-plugin-migration-common';
import type { ReactNode } from 'react';
import type { DependencyView } from '../../lib/dependencyView';
import { migrationTranslationRef } from '../../translation';
import { dispositionTone, type Tone } from '../shared';
import { environmentTone } from './canvas/palette';
import styles from './DependenciesPage.module.css';
import { useDependencyFilters } from './useDependencyFilters';

/** What shapes, lines and colours of the picture mean; only those that are on it. */
export function PictureLegend(props: {
  view: DependencyView;
  colour: 'environment' | 'disposition';
}) {
  const { view, colour } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const { change } = useDependencyFilters();
  const { nodes, edges } = view;
  const shapes = [
    {
      name: 'application',
      isThere: true,
      drawing: <circle cx="8" cy="8" r="5" fill="currentColor" />,
    },
    {
      name: 'shared',
      isThere: nodes.some(({ sharedService }) => sharedService),
      drawing: <rect x="3" y="3" width="10" height="10" fill="currentColor" />,
    },
    {
      name: 'hub',
      isThere: nodes.some(({ hub }) => hub),
      drawing: <path d="M8 1 15 8 8 15 1 8Z" fill="currentColor" />,
    },
    {
      name: 'cycle',
      isThere: nodes.some(({ cycle }) => cycle !== undefined),
      drawing: (
        <>
          <circle cx="8" cy="8" r="4" fill="currentColor" />
          <circle
            cx="8"
            cy="8"
            r="7"
            fill="none"
            stroke="var(--migration-red)"
            strokeWidth="1.5"
          />
        </>
      ),
    },
    {
      name: 'strong',
      isThere: edges.some(({ strength }) => strength === 'strong'),
      drawing: <path d="M0 8h16" stroke="currentColor" strokeWidth="2" />,
    },
    {
      name: 'weak',
      isThere: edges.some(({ strength }) => strength === 'weak'),
      drawing: <path d="M0 8h16" stroke="currentColor" strokeDasharray="3 3" />,
    },
  ] as const;
  const colours: { tone: Tone; label: string }[] =
    colour === 'environment'
      ? environments
          .filter(each => nodes.some(({ environment }) => environment === each))
          .map(each => ({
            tone: environmentTone(each),
            label: t(`dependencies.environment.${each}`),
          }))
      : ([...dispositions, 'undecided'] as const)
          .filter(each =>
            nodes.some(
              ({ disposition }) => (disposition ?? 'undecided') === each,
            ),
          )
          .map(each => ({
            tone: dispositionTone(each),
            label: t(`disposition.${each}`),
          }));

  return (
    <div className={styles.colours}>
      <ul className={styles.legend} aria-label={t('dependencies.legend.title')}>
        {shapes
          .filter(({ isThere }) => isThere)
          .map(({ name, drawing }) => (
            <Key key={name} label={t(`dependencies.legend.${name}`)}>
              {drawing}
            </Key>
          ))}
        {colours.map(({ tone, label }) => (
          <Key key={label} label={label} tone={tone}>
            {tone === 'unknown' ? (
              <circle
                cx="8"
                cy="8"
                r="5"
                fill="none"
                stroke="currentColor"
                strokeDasharray="2 2"
              />
            ) : (
              <circle cx="8" cy="8" r="5" fill="currentColor" />
            )}
          </Key>
        ))}
      </ul>
      <Select
        size="small"
        className={styles.colour}
        aria-label={t('dependencies.legend.colour')}
        options={(['environment', 'disposition'] as const).map(value => ({
          value,
          label: `${t('dependencies.legend.colour')}: ${t(
            `dependencies.legend.${value}`,
          )}`,
        }))}
        value={colour}
        onChange={value =>
          change({
            colour: value === 'disposition' ? 'disposition' : undefined,
          })
        }
      />
    </div>
  );
}

function Key(props: { label: string; tone?: Tone; children: ReactNode }) {
  return (
    <li className={styles.key} data-tone={props.tone}>
      <svg
        className={styles.swatch}
        width="16"
        height="16"
        viewBox="0 0 16 16"
        aria-hidden
      >
        {props.children}
      </svg>
      {props.label}
    </li>
  );
}
