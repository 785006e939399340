import { relativeTime } from '../../lib/time';

/** How long ago; the date and time in words on hover. */
export function TimeAgo(props: { date: string }) {
  const date = new Date(props.date);
  const exact = date.toLocaleString(undefined, {
    dateStyle: 'full',
    timeStyle: 'short',
  });
  return (
    <time dateTime={props.date} title={exact}>
      {relativeTime(date, new Date())}
    </time>
  );
}
