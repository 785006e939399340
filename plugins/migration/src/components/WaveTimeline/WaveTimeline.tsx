import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Link } from '@backstage/ui';
import type { Wave } from '@crosswalk/backstage-plugin-migration-common';
import { isoDay } from '../../lib/dates';
import {
  formatDay,
  formatLongDay,
  formatMonth,
  formatWindow,
} from '../../lib/format';
import { timelineOf, type TimelineBar } from '../../lib/timeline';
import { migrationTranslationRef } from '../../translation';
import { phaseTone } from '../shared';
import styles from './WaveTimeline.module.css';

const percent = (share: number) => `${share * 100}%`;

/** The waves on a calendar, time running right: when each moves, and how long its vSphere side still runs beside it. */
export function WaveTimeline(props: {
  waves: readonly Wave[];
  /** The address of a wave; names are plain text where it has none. */
  waveHref: (wave: Wave) => string | undefined;
}) {
  const { waves, waveHref } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const today = isoDay(new Date());
  const timeline = timelineOf(waves, today);
  return (
    <figure className={styles.figure}>
      <div className={styles.chart}>
        <div className={styles.axis} aria-hidden>
          {timeline.ticks.map(({ date, position }) => (
            <span
              key={date}
              className={styles.tick}
              style={{ left: percent(position) }}
            >
              {formatMonth(date)}
            </span>
          ))}
        </div>
        <ol className={styles.rows} aria-label={t('plan.timeline.label')}>
          {waves.map((wave, index) => (
            <li key={wave.id} className={styles.row}>
              <span className={styles.name}>
                {waveHref(wave) ? (
                  <Link href={waveHref(wave)}>{nameOf(wave)}</Link>
                ) : (
                  nameOf(wave)
                )}
              </span>
              <span className={styles.track}>
                {timeline.ticks.map(({ date, position }) => (
                  <span
                    key={date}
                    className={styles.line}
                    style={{ left: percent(position) }}
                    aria-hidden
                  />
                ))}
                {timeline.today !== undefined && (
                  <span
                    className={styles.today}
                    style={{ left: percent(timeline.today) }}
                    aria-hidden
                  />
                )}
                <Bar wave={wave} bar={timeline.bars[index]} />
              </span>
            </li>
          ))}
        </ol>
      </div>
      <figcaption className={styles.legend}>
        <span className={styles.sample} data-kind="move" aria-hidden />
        {t('plan.timeline.move')}
        <span className={styles.sample} data-kind="parallel" aria-hidden />
        {t('plan.timeline.parallelRun')}
        {timeline.today !== undefined && (
          <>
            <span className={styles.sample} data-kind="today" aria-hidden />
            <time dateTime={today} title={formatLongDay(today)}>
              {t('plan.timeline.today')}
            </time>
          </>
        )}
      </figcaption>
    </figure>
  );

  function nameOf(wave: Wave) {
    return t('plan.wave.name', {
      order: String(wave.order),
      title: wave.title,
    });
  }
}

function Bar(props: { wave: Wave; bar: TimelineBar }) {
  const { wave, bar } = props;
  const { t } = useTranslationRef(migrationTranslationRef);
  const words = t('plan.timeline.bar', {
    window: formatWindow(wave.window),
    decommission: formatDay(wave.decommissionDate),
  });
  return (
    <span
      className={styles.bar}
      data-tone={phaseTone(wave.phase)}
      title={words}
      style={{
        left: percent(bar.start),
        width: percent(bar.decommission - bar.start),
      }}
    >
      <span
        className={styles.move}
        style={{
          width: percent(
            (bar.end - bar.start) / (bar.decommission - bar.start || 1),
          ),
        }}
      />
      <span className={styles.words}>{words}</span>
    </span>
  );
}
