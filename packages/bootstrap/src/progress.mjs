const startedAt = Date.now();

/** Seconds since the command began, for the left column. */
const elapsed = () =>
  `${((Date.now() - startedAt) / 1000).toFixed(0).padStart(4)} s`;

/** One line that stays. */
export function say(message) {
  clearLine();
  process.stdout.write(`${elapsed()}  ${message}\n`);
}

/** A line that the next one replaces; silent where output is not a terminal. */
export function tick(message) {
  if (process.stdout.isTTY) {
    clearLine();
    const width = (process.stdout.columns ?? 80) - 10;
    process.stdout.write(`${elapsed()}    ${message.slice(0, width)}`);
  }
}

function clearLine() {
  if (process.stdout.isTTY) {
    process.stdout.write('\r\x1b[2K');
  }
}
