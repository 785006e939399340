import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ButtonIcon, Skeleton } from '@backstage/ui';
import type { DependencyNode } from '@crosswalk/backstage-plugin-migration-common';
import {
  RiFullscreenLine,
  RiZoomInLine,
  RiZoomOutLine,
} from '@remixicon/react';
import { useEffect, useRef, useState } from 'react';
import useMeasure from 'react-use/esm/useMeasure';
import type { DependencyView } from '../../lib/dependencyView';
import { formatCount } from '../../lib/format';
import { migrationTranslationRef } from '../../translation';
import type { ForceGraphView } from './canvas/ForceGraphView';
import { hasCanvas, loadForceGraph } from './canvas/loadForceGraph';
import styles from './DependencyPicture.module.css';

const zoomStep = 1.5;

/**
 * The graph, drawn on a canvas. What it shows is also in the table, which is there for the keyboard, for screen readers
 * and where there is nothing to draw on.
 */
export function DependencyPicture(props: {
  view: DependencyView;
  colour: 'environment' | 'disposition';
  chosenId?: string;
  onChoose: (id: string | undefined) => void;
}) {
  const { view, colour, chosenId, onChoose } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const frame = useRef<HTMLDivElement>(null);
  const [measured, { width, height }] = useMeasure<HTMLDivElement>();
  const latest = useRef({ onChoose, t });
  latest.current = { onChoose, t };
  const [graph, setGraph] = useState<ForceGraphView>();
  const [problem, setProblem] = useState<'unavailable' | 'failed' | undefined>(
    () => (hasCanvas() ? undefined : 'unavailable'),
  );

  useEffect(() => {
    const element = frame.current;
    if (!element) {
      return undefined;
    }
    let stopped = false;
    let made: ForceGraphView | undefined;
    const describe = (node: DependencyNode) =>
      [
        node.name,
        ...(node.sharedService
          ? [latest.current.t('dependencies.legend.shared')]
          : []),
        ...(node.cycle !== undefined
          ? [latest.current.t('dependencies.legend.cycle')]
          : []),
        ...(node.hub ? [latest.current.t('dependencies.legend.hub')] : []),
      ].join(' · ');
    Promise.all([loadForceGraph(), import('./canvas/ForceGraphView')])
      .then(([create, { ForceGraphView: View }]) => {
        if (!stopped) {
          made = new View({
            create,
            element,
            still: prefersNoMotion(),
            describe,
            onChoose: id => latest.current.onChoose(id),
          });
          setGraph(made);
        }
      })
      .catch(() => setProblem('failed'));
    return () => {
      stopped = true;
      made?.destroy();
    };
  }, []);

  useEffect(() => {
    if (width > 0) {
      graph?.resize(width, height);
    }
  }, [graph, width, height]);

  useEffect(() => {
    const themes = new MutationObserver(() => graph?.recolour());
    themes.observe(document.body, {
      attributes: true,
      attributeFilter: ['data-theme-mode'],
    });
    return () => themes.disconnect();
  }, [graph]);

  useEffect(() => graph?.show(view, colour), [graph, view, colour]);
  useEffect(() => graph?.choose(chosenId), [graph, chosenId]);

  if (problem) {
    return (
      <p className={styles.note}>{t(`dependencies.picture.${problem}`)}</p>
    );
  }
  return (
    <div className={styles.picture}>
      <div
        ref={measured}
        className={styles.frame}
        role="img"
        aria-label={t('dependencies.picture.label', {
          applications: formatCount(view.nodes.length),
          dependencies: formatCount(view.edges.length),
        })}
      >
        <div ref={frame} />
      </div>
      {!graph && (
        <div className={styles.waiting} role="status">
          <Skeleton width="100%" height="100%" />
          <span className={styles.waitingText}>
            {t('dependencies.picture.drawing')}
          </span>
        </div>
      )}
      {graph && view.nodes.length === 0 && (
        <p className={styles.none}>{t('dependencies.picture.none')}</p>
      )}
      <div className={styles.tools}>
        <ButtonIcon
          size="small"
          variant="secondary"
          icon={<RiZoomInLine />}
          aria-label={t('dependencies.picture.zoomIn')}
          onPress={() => graph?.zoomBy(zoomStep)}
        />
        <ButtonIcon
          size="small"
          variant="secondary"
          icon={<RiZoomOutLine />}
          aria-label={t('dependencies.picture.zoomOut')}
          onPress={() => graph?.zoomBy(1 / zoomStep)}
        />
        <ButtonIcon
          size="small"
          variant="secondary"
          icon={<RiFullscreenLine />}
          aria-label={t('dependencies.picture.fit')}
          onPress={() => graph?.fit()}
        />
      </div>
    </div>
  );
}

function prefersNoMotion(): boolean {
  return (
    window.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false
  );
}
