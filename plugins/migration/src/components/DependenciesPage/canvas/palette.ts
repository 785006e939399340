import type {
  DependencyNode,
  Disposition,
  Environment,
} from '@crosswalk/backstage-plugin-migration-common';
import { dispositionTone, type Tone } from '../../shared';

const environmentTones: Record<Environment, Tone> = {
  production: 'blue',
  staging: 'violet',
  test: 'teal',
  development: 'amber',
  unknown: 'unknown',
};

export const environmentTone = (environment: Environment) =>
  environmentTones[environment];

/** What colour says of an application; what is unknown has none and is hollow. */
export function toneOf(
  node: Pick<DependencyNode, 'environment' | 'disposition'>,
  by: 'environment' | 'disposition',
): Tone {
  return by === 'environment'
    ? environmentTone(node.environment)
    : dispositionTone(
        node.disposition ?? ('undecided' as Disposition | 'undecided'),
      );
}

/** Colours as a canvas takes them. */
export interface Palette {
  text: string;
  /** Around texts, so that they are read over edges. */
  ground: string;
  strong: string;
  weak: string;
  /** Of edges and outlines that somebody looks at. */
  focus: string;
  tone(tone: Tone): string;
}

/** The theme's colours where the element is; worked out by the browser, which knows variables and mixes. */
export function paletteAt(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  element.append(probe);
  const resolve = (value: string) => {
    probe.style.color = value;
    return getComputedStyle(probe).color;
  };
  const tones = new Map<Tone, string>();
  for (const tone of [
    'blue',
    'teal',
    'violet',
    'amber',
    'red',
    'grey',
    'green',
    'pink',
  ] as const) {
    tones.set(tone, resolve(`var(--migration-${tone})`));
  }
  const palette = {
    text: resolve('var(--bui-fg-primary)'),
    ground: resolve('var(--bui-bg-neutral-1)'),
    strong: resolve(
      'color-mix(in srgb, var(--bui-fg-primary) 42%, transparent)',
    ),
    weak: resolve('color-mix(in srgb, var(--bui-fg-primary) 24%, transparent)'),
    focus: resolve('var(--migration-blue)'),
  };
  const quiet = resolve('var(--migration-grey)');
  probe.remove();
  return { ...palette, tone: tone => tones.get(tone) ?? quiet };
}
