/** A portal of its own, beside one that a developer may be running; or one that runs already. */
export const port = 3300;
export const backendPort = 7300;

export const portalUrl =
  process.env.PLAYWRIGHT_URL ?? `http://localhost:${port}`;
export const backendUrl =
  process.env.PLAYWRIGHT_BACKEND_URL ?? `http://localhost:${backendPort}`;
