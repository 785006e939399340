import { defineConfig } from '@playwright/test';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  backendPort,
  port,
  portalUrl,
} from './packages/app/e2e-tests/support/addresses';

const report = process.env.CROSSWALK_E2E_REPORT;

export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  // One estate, one catalog: the tests are chapters of one story.
  workers: 1,
  fullyParallel: false,
  reporter: report ? [['list'], ['json', { outputFile: report }]] : [['list']],
  webServer: process.env.PLAYWRIGHT_URL
    ? undefined
    : {
        command: `node packages/bootstrap/bin/start.mjs --port ${port} --backend-port ${backendPort} --verbose`,
        wait: { stdout: /The portal is ready/ },
        env: {
          // Data that nobody minds losing.
          CROSSWALK_DATA: join(tmpdir(), `crosswalk-e2e-${process.pid}`),
        },
        timeout: 300_000,
        stdout: process.env.CROSSWALK_E2E_LOG ? 'pipe' : 'ignore',
        gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
      },
  use: {
    baseURL: portalUrl,
    viewport: { width: 1400, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
      ],
    },
  },
  // Two runs on one machine would take each other's traces away.
  outputDir: `node_modules/.cache/e2e-test-results-${process.pid}`,
});
