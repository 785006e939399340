import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { durationMinutes } from '../../lib/duration';
import { goldenPathsTranslationRef } from '../../translation';

/** Says an ISO 8601 duration in hours and minutes; nothing when there is none. */
export function useDuration(duration: string | undefined): string | undefined {
  const { t } = useTranslationRef(goldenPathsTranslationRef);
  const total = durationMinutes(duration);
  if (total === undefined) {
    return undefined;
  }
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  if (hours === 0) {
    return t('duration.minutes', { minutes: String(minutes) });
  }
  return minutes === 0
    ? t('duration.hours', { hours: String(hours) })
    : t('duration.hoursMinutes', {
        hours: String(hours),
        minutes: String(minutes),
      });
}
