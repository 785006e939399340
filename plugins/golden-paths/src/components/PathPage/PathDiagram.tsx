import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useId } from 'react';
import { layoutDiagram } from '../../lib/diagram';
import { goldenPathsTranslationRef } from '../../translation';
import styles from './PathDiagram.module.css';

/** What becomes of a run: form, manifests, change, cluster. One drawing for wide screens, one for narrow ones. */
export function PathDiagram(props: { kinds: string[] }) {
  return (
    <>
      <Drawing kinds={props.kinds} direction="across" />
      <Drawing kinds={props.kinds} direction="down" />
    </>
  );
}

function Drawing(props: { kinds: string[]; direction: 'across' | 'down' }) {
  const { kinds, direction } = props;
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const arrowHead = useId();
  const { width, height, boxes, arrows } = layoutDiagram({
    form: t('diagram.form'),
    kinds,
    change: t('diagram.change'),
    cluster: t('diagram.cluster'),
    direction,
  });
  return (
    <svg
      role="img"
      aria-label={t('diagram.label', {
        kinds: kinds.length ? kinds.join(', ') : t('diagram.noKinds'),
      })}
      viewBox={`0 0 ${width} ${height}`}
      style={{ maxWidth: width }}
      className={styles.drawing}
      data-direction={direction}
    >
      <defs>
        <marker
          id={arrowHead}
          viewBox="0 0 8 8"
          refX="2"
          refY="4"
          markerWidth="8"
          markerHeight="8"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0 L8 4 L0 8 Z" className={styles.arrowHead} />
        </marker>
      </defs>
      {arrows.map(arrow => (
        <path
          key={arrow}
          d={arrow}
          className={styles.arrow}
          markerEnd={`url(#${arrowHead})`}
        />
      ))}
      {boxes.map(box => (
        <g key={box.id} className={styles.box} data-role={box.role}>
          <rect
            x={box.x}
            y={box.y}
            width={box.width}
            height={box.height}
            rx="6"
          />
          <text
            x={box.x + box.width / 2}
            y={box.y + box.height / 2}
            dy="0.35em"
          >
            {box.label}
          </text>
        </g>
      ))}
    </svg>
  );
}
