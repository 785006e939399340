import { expect, test, type Page } from '@playwright/test';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { backendUrl } from './support/addresses';
import { ask, demoWorkbook, expectAccessible, signIn } from './support/portal';

const run = promisify(execFile);

/** Not so large that it is unusual, not so small that nothing depends on it. */
const virtualMachine = 'orders-web-01';

// The way of somebody who meets the portal for the first time; each chapter starts where the one before it ended.
test.describe.configure({ mode: 'serial' });

test('look a concept up, as its abbreviation and in portal search', async ({
  page,
}) => {
  await page.goto('/glossary');
  const search = page.getByRole('combobox', { name: 'Look a concept up' });
  await expect(search).toBeFocused();
  await search.fill('drs');
  const first = page.getByRole('option').first();
  await expect(first).toContainText('Distributed Resource Scheduler');
  await expectAccessible(page);
  await search.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/vsphere\/drs/);
  await expect(
    page.getByRole('heading', { name: /breaks/i }).first(),
  ).toBeVisible();
  await expectAccessible(page);

  await page.goto('/search?query=vmotion');
  await expect(
    page.getByRole('link', { name: /vMotion/ }).first(),
  ).toBeVisible();
});

test('import the estate again: every row accounted for, nothing doubled', async ({
  page,
}) => {
  await page.goto('/migration/imports');
  await page.locator('input[type=file]').setInputFiles(demoWorkbook);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/rows read/).first()).toBeVisible();
  await expect(page).toHaveURL(/import=/);
  await expectAccessible(page);

  const { items } = await ask<{ items: { id: string }[] }>(
    page.request,
    'migration/v1/estates',
  );
  const { items: imports } = await ask<{
    items: { status: string; report: Record<string, number> }[];
  }>(page.request, `migration/v1/estates/${items[0].id}/imports`);
  const [{ status, report }] = imports;
  expect(status).toBe('succeeded');
  expect(report.accepted + report.excluded + report.rejected).toBe(
    report.rowsRead,
  );
  expect(report.changes).toMatchObject({ added: 0, removed: 0 });
});

test('find a virtual machine in the estate', async ({ page }) => {
  await page.goto('/migration/estate');
  await expect(page.getByRole('table')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('searchbox').fill(virtualMachine);
  await page.getByRole('link', { name: virtualMachine }).click();
  await expect(
    page.getByRole('complementary', { name: virtualMachine }),
  ).toBeVisible();
  await expectAccessible(page);
});

test('decide what happens to an application', async ({ page }) => {
  await page.goto('/migration/applications');
  await expect(page.getByRole('article')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('1');
  await expect(page.getByText(/: saved\./)).toBeVisible();
});

test('plan the waves and publish them', async ({ page }) => {
  await page.goto('/migration/plans');
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await expect(page).toHaveURL(/\/migration\/plans\/[0-9a-f-]{36}/);
  await expect(
    page.getByRole('list', { name: 'Waves in the order of time' }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Revision 1 is published')).toBeVisible();
});

test('browse a wave and one of its applications in the catalog', async ({
  page,
}) => {
  await expect
    .poll(
      async () =>
        (
          await ask<{ relations?: { type: string }[] }[]>(
            page.request,
            'catalog/entities?filter=kind=migrationwave',
          )
        ).filter(({ relations = [] }) =>
          relations.some(({ type }) => type === 'migrates'),
        ).length,
      { timeout: 60_000 },
    )
    .toBeGreaterThan(3);
  await page.goto('/catalog?filters[kind]=migrationwave');
  await page.getByRole('link', { name: /Pilot/ }).first().click();
  await expect(page.getByText('What moves in this wave')).toBeVisible();
  await expect(
    page.getByRole('list', { name: 'Lifecycle' }).getByText('Planned'),
  ).toBeVisible();
  await page
    .getByRole('grid')
    .or(page.getByRole('table'))
    .getByRole('link')
    .first()
    .click();
  await expect(page.getByText(/Moves in Wave 1/)).toBeVisible();
});

test('refuse a manifest with a field that KubeVirt does not know', async ({
  page,
}) => {
  await startPath(page);
  await toLastStep(page);
  await page.getByText('Adjust the manifest by hand').click();
  await page
    .getByRole('textbox', { name: 'Overrides' })
    .fill('nodeSelectorr:\n  zone: a\n');
  await propose(page);
  await expect(
    page.getByText(/virtualmachine\.yaml.*nodeSelectorr/s).first(),
  ).toBeVisible({ timeout: 60_000 });
});

test('run the path, merge the change, and clone what came of it', async ({
  page,
}) => {
  await startPath(page);
  await toLastStep(page);
  await propose(page);
  await page
    .getByRole('link', { name: /change/i })
    .last()
    .click({ timeout: 60_000 });
  await expect(page).toHaveURL(/\/golden-paths\/changes\/.+/);
  await expect(page.getByText('kind: VirtualMachine').first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Merge change' }).click();
  await expect(page.getByText(/^Merged/).first()).toBeVisible();

  const folder = await mkdtemp(path.join(tmpdir(), 'crosswalk-clone-'));
  try {
    await run('git', [
      '-c',
      `http.extraHeader=Authorization: Bearer ${await signIn(page.request)}`,
      'clone',
      '--quiet',
      `${backendUrl}/api/golden-paths/git/platform-config.git`,
      folder,
    ]);
    const { stdout } = await run('git', ['-C', folder, 'log', '--format=%s']);
    expect(stdout).toContain(`Run ${virtualMachine} on KubeVirt`);
    const { stdout: files } = await run('git', ['-C', folder, 'ls-files']);
    const manifest = files
      .split('\n')
      .find(file => file.endsWith(`${virtualMachine}/virtualmachine.yaml`));
    expect(await readFile(path.join(folder, manifest!), 'utf8')).toContain(
      'kind: VirtualMachine',
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** From the machine in the estate to the form that knows it. */
async function startPath(page: Page) {
  await page.goto('/migration/estate');
  await page.getByRole('searchbox').fill(virtualMachine);
  await page.getByRole('link', { name: virtualMachine }).click();
  await page.getByRole('tab', { name: 'On Kubernetes' }).click();
  await page.getByRole('link', { name: 'Run on KubeVirt' }).click();
  await expect(
    page.getByRole('textbox', { name: 'Name', exact: true }),
  ).toHaveValue(virtualMachine);
}

async function toLastStep(page: Page) {
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
}

async function propose(page: Page) {
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Propose the change' }).click();
}
