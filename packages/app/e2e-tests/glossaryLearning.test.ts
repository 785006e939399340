import { expect, test } from '@playwright/test';
import { ask, expectAccessible } from './support/portal';

const withoutSource = `
apiVersion: crosswalk.dev/v1alpha1
kind: Concept
metadata: { name: vsphere:e2e-concept }
spec:
  label: A concept that no source has
  definition: It is only checked, and never taken over.
  domain: storage
  status: draft
`;

test('learn in order, leave, and find the way back', async ({ page }) => {
  await page.goto('/glossary/learn');
  await expect(page.getByRole('article')).toHaveCount(5);
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Storage administrator' }).click();
  await expect(page).toHaveURL(/\/glossary\/learn\/storage-administrator/);
  const first = page.getByRole('checkbox').first();
  await expect(first).toBeEnabled();
  // What an earlier run left behind.
  await first.setChecked(false, { force: true });
  await expectAccessible(page);

  const saved = page.waitForResponse(
    response =>
      response.url().includes('/user-settings/') &&
      response.request().method() === 'PUT' &&
      response.ok(),
  );
  await first.setChecked(true, { force: true });
  await saved;
  await page.reload();
  await expect(page.getByRole('checkbox').first()).toBeChecked();
  await expect(page.getByRole('progressbar')).toHaveAttribute(
    'aria-valuetext',
    /^1 of \d+ steps done$/,
  );
  await page.getByRole('button', { name: 'Continue with step 2' }).click();
  await expect(page.locator('#step-2')).toBeFocused();

  await page.goto('/glossary/learn');
  await expect(
    page.getByRole('article').filter({ hasText: 'Storage administrator' }),
  ).toContainText('Continue: ');

  await page.goBack();
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByRole('checkbox').first()).not.toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('checkbox').first()).toBeChecked();
});

test('keep the glossary: sources accounted for, conflicts told, losses said before the export', async ({
  page,
}) => {
  const { items: sources } = await ask<{ items: { id: string }[] }>(
    page.request,
    'glossary/v1/sources',
  );
  await page.goto('/glossary/upkeep');
  await page.getByRole('link', { name: `Report of ${sources[0].id}` }).click();
  const sum = page.getByText(
    /read = .* accepted \+ .* excluded \+ .* rejected/,
  );
  await expect(sum).toBeVisible();
  const [read, ...parts] = ((await sum.textContent()) ?? '')
    .match(/[\d,.]+(?= )/g)!
    .map(figure => Number(figure.replace(/\D/g, '')));
  expect(parts.reduce((total, part) => total + part, 0)).toBe(read);
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Conflicts', exact: true }).click();
  await expect(page.getByRole('heading', { level: 3 }).first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Export', exact: true }).click();
  await page.getByText('SSSOM (TSV)').click();
  await expect(
    page.getByText(/^\d[\d,]* things? (is|are) lost$/),
  ).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.tsv$/);
});

test('answer a lookup that found nothing', async ({ page }) => {
  const missing = `nothing is called ${Date.now()}`;
  await ask(
    page.request,
    `glossary/v1/lookup?q=${encodeURIComponent(missing)}`,
  );
  await page.goto('/glossary/upkeep/gaps');
  await page.getByRole('button', { name: `Answer it: ${missing}` }).click();
  await expect(page.locator('pre')).toContainText(`label: "${missing}"`);
  await expectAccessible(page);
});

test('check a file without taking it over', async ({ page }) => {
  await page.goto('/glossary/upkeep/check');
  await page.locator('input[type=file]').setInputFiles({
    name: 'concept.yaml',
    mimeType: 'text/yaml',
    buffer: Buffer.from(withoutSource),
  });
  await expect(page.getByText('1 read = 1 accepted')).toBeVisible();
  await expect(page.getByText('1 concept added')).toBeVisible();
  await expectAccessible(page);
  const { items } = await ask<{ items: unknown[] }>(
    page.request,
    'glossary/v1/lookup?q=a+concept+that+no+source+has&limit=1',
  );
  expect(items).toEqual([]);
});

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });

  // With what is there when they have loaded.
  for (const [address, role] of [
    ['learn', 'article'],
    ['learn/storage-administrator', 'checkbox'],
    ['upkeep', 'table'],
    ['upkeep/conflicts', 'heading'],
    ['upkeep/gaps', 'table'],
    ['upkeep/feedback', 'heading'],
    ['upkeep/check', 'button'],
    ['upkeep/export', 'radio'],
  ] as const) {
    test(`${address} is accessible`, async ({ page }) => {
      await page.goto(`/glossary/${address}`);
      await expect(page.locator('main').getByRole(role).first()).toBeVisible();
      await expectAccessible(page);
    });
  }
});
