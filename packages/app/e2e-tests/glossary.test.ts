import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/portal';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`the glossary, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('answers in place, says what it does not know, and takes it down', async ({
      page,
    }) => {
      await page.goto('/glossary');
      const search = page.getByRole('combobox', { name: 'Look a concept up' });
      await expect(search).toBeFocused();
      await expectAccessible(page);
      await search.fill('cluster');
      await expect(page.getByRole('option').first()).toContainText(
        '2 meanings',
      );
      await expectAccessible(page);
      await search.fill('flurbonet');
      await expect(
        page.getByText('Nothing found for “flurbonet”'),
      ).toBeVisible();
      await page.getByRole('button', { name: 'Ask for it' }).click();
      await expect(
        page.getByRole('textbox', { name: 'What should it say?' }),
      ).toHaveValue('flurbonet');
      await expectAccessible(page);
    });

    test('explains a concept, its owners and its history', async ({ page }) => {
      await page.goto('/glossary/vsphere/drs');
      await expect(page.getByRole('figure').first()).toBeVisible();
      await expect(
        page.getByRole('region', { name: 'Who owns this' }),
      ).toBeVisible();
      await page.getByText('History').click();
      await page
        .getByRole('button', { name: 'Say what you think of it' })
        .click();
      await expect(
        page.getByRole('radio', { name: 'It is unclear' }),
      ).toBeVisible();
      await expectAccessible(page);

      await page
        .getByRole('link', { name: 'Compare with its counterpart' })
        .click();
      await expect(page).toHaveURL(/\/glossary\/compare\?concepts=/);
      await expect(
        page.getByRole('columnheader', {
          name: /Distributed Resource Scheduler/,
        }),
      ).toBeVisible();
      await expect(
        page.getByRole('region', { name: 'What joins them' }),
      ).toContainText('becomes');
      await expectAccessible(page);
    });

    test('is walked as a map with the keyboard alone', async ({ page }) => {
      await page.goto('/glossary/stack');
      const map = page.getByRole('group', {
        name: 'Both stacks, layer by layer',
      });
      const details = page.getByRole('complementary', {
        name: 'What is pointed at',
      });
      await map.getByRole('link', { name: 'vCenter Server' }).focus();
      await expect(details).toContainText('vCenter Server');
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowRight');
      await expect(map.locator('path[data-lit="true"]').first()).toBeAttached();
      await page.keyboard.press('Escape');
      await expect(details).toContainText('Point at an element');
      await expectAccessible(page);
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
      await page.keyboard.press('Escape');
      await map.getByRole('link', { name: 'vCenter Server' }).focus();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/glossary\/vsphere\/vcenter/);
    });
  });
}

test('the map fits one screen, and prints on one landscape page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.goto('/glossary/stack');
  const map = page.getByRole('group', { name: 'Both stacks, layer by layer' });
  await expect(map).toBeVisible();
  const bottom = await map.evaluate(
    element => element.getBoundingClientRect().bottom,
  );
  expect(bottom).toBeLessThanOrEqual(900);

  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(boxes).toHaveLength(1);
  const [, width, height] = boxes[0].map(Number);
  expect(width).toBeGreaterThan(height);
});
