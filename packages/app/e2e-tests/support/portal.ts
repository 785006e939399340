import AxeBuilder from '@axe-core/playwright';
import { expect, type APIRequestContext, type Page } from '@playwright/test';
import path from 'node:path';
import { backendUrl } from './addresses';

const root = path.resolve(__dirname, '../../../..');

/** The export of the estate that the project ships. */
export const demoWorkbook = path.join(root, 'examples/estate/rvtools.xlsx');

/** The token of the person that the demo portal signs in. */
export async function signIn(request: APIRequestContext): Promise<string> {
  const response = await request.get(`${backendUrl}/api/auth/guest/refresh`, {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
  });
  expect(response.ok()).toBe(true);
  return (await response.json()).backstageIdentity.token;
}

/** What the backend answers to a question. */
export async function ask<T>(
  request: APIRequestContext,
  address: string,
): Promise<T> {
  const response = await request.get(`${backendUrl}/api/${address}`, {
    headers: { Authorization: `Bearer ${await signIn(request)}` },
  });
  expect(response.ok(), `GET ${address}`).toBe(true);
  return await response.json();
}

/** Nothing of ours on the page that assistive technology stumbles over; the frame around it is Backstage's. */
export async function expectAccessible(page: Page): Promise<void> {
  await expect(page.locator('main').first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page })
    .include('main')
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)).toEqual(
    [],
  );
}
