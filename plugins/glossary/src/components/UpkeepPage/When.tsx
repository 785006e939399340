/** A moment: short on the page, in words on hover. */
export function When(props: { time: string }) {
  const date = new Date(props.time);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(undefined, options).format(date);
  return (
    <time
      dateTime={props.time}
      title={format({ dateStyle: 'full', timeStyle: 'long' })}
    >
      {format({ dateStyle: 'medium', timeStyle: 'short' })}
    </time>
  );
}
