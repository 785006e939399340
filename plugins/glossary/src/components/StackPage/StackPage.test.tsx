import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { delay, http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { fakeGlossary } from '../../__testUtils__/fakeGlossary';
import {
  errorResponse,
  glossaryHandlers,
  glossaryUrl,
} from '../../__testUtils__/handlers';
import { renderGlossary } from '../../__testUtils__/renderGlossary';

jest.setTimeout(20_000);

const server = setupServer(...glossaryHandlers);
registerMswTestHooks(server);

const map = () =>
  screen.findByRole('group', { name: 'Both stacks, layer by layer' });
const element = async (name: string) =>
  within(await map()).findByRole('link', { name });
const details = () =>
  screen.getByRole('complementary', { name: 'What is pointed at' });
const address = () => screen.getByTestId('address').textContent;

describe('StackPage', () => {
  it('shows each layer with what either side has in it', async () => {
    renderGlossary('/glossary/stack');
    const band = await screen.findByRole('region', { name: 'Placement' });
    const names = (side: string) =>
      within(within(band).getByRole('list', { name: side }))
        .getAllByRole('link')
        .map(({ textContent }) => textContent);
    expect(names('VMware vSphere')).toEqual(['DRS', 'Cluster']);
    expect(names('Kubernetes')).toEqual(['Scheduler', 'Cluster']);
  });

  it('says of each element what it becomes, for those who do not see the lines', async () => {
    renderGlossary('/glossary/stack');
    expect(await element('DRS')).toHaveAccessibleDescription(
      /Becomes Kubernetes Scheduler and Descheduler/,
    );
    expect(await element('DRS')).toHaveAttribute(
      'href',
      '/glossary/vsphere/drs',
    );
  });

  it('lights up the crossings of what is pointed at and says what to watch', async () => {
    const { container } = renderGlossary('/glossary/stack');
    const drs = await element('DRS');
    expect(details()).toHaveTextContent(/Point at an element/);
    expect(container.querySelectorAll('path[data-lit]')).toHaveLength(0);

    await userEvent.hover(drs);
    expect(details()).toHaveTextContent('The scheduler decides once.');
    expect(details()).toHaveTextContent('There are 2 more on its page.');
    expect(details()).toHaveTextContent('Close');
    expect(await element('Scheduler')).toHaveAttribute('data-faded', 'false');
    expect(await element('vMotion')).toHaveAttribute('data-faded', 'true');
    expect(container.querySelectorAll('path[data-lit="true"]')).toHaveLength(2);

    await userEvent.unhover(drs);
    expect(details()).toHaveTextContent(/Point at an element/);
  });

  it('names the kinds of lines that are drawn, and no others', async () => {
    renderGlossary('/glossary/stack');
    await map();
    expect(
      screen.getAllByRole('term').map(({ textContent }) => textContent),
    ).toEqual(['≈Close', '⊃Narrower', '~Related']);
  });

  it('is one stop for Tab; arrows move, Escape puts the lights out, Enter opens', async () => {
    renderGlossary('/glossary/stack');
    const first = await element('vSphere HA');
    expect(
      within(await map())
        .getAllByRole('link')
        .filter(link => link.tabIndex === 0),
    ).toEqual([first]);

    act(() => first.focus());
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(await element('DRS')).toHaveFocus();
    expect((await element('DRS')).tabIndex).toBe(0);
    expect(first.tabIndex).toBe(-1);
    expect(details()).toHaveTextContent('DRS');

    await userEvent.keyboard('{Escape}');
    expect(details()).toHaveTextContent(/Point at an element/);
    await userEvent.keyboard('{ArrowRight}{Enter}');
    await waitFor(() =>
      expect(address()).toBe('/glossary/kubernetes/scheduler'),
    );
  });

  it('writes the keys down', async () => {
    renderGlossary('/glossary/stack');
    await map();
    await userEvent.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keys' });
    expect(dialog).toHaveTextContent('Show all crossings again');
    await userEvent.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
  });

  it('shows the shape of what comes', async () => {
    server.use(
      http.get(`${glossaryUrl}/v1/stack`, async () => {
        await delay(200);
        return HttpResponse.json(fakeGlossary.getStack());
      }),
    );
    renderGlossary('/glossary/stack');
    expect(
      await screen.findByRole('status', { name: 'Loading the stack map' }),
    ).toBeInTheDocument();
    expect(await map()).toBeInTheDocument();
  });

  it('says when no stack is described', async () => {
    server.use(
      http.get(`${glossaryUrl}/v1/stack`, () =>
        HttpResponse.json({ ...fakeGlossary.getStack(), layers: [] }),
      ),
    );
    renderGlossary('/glossary/stack');
    expect(
      await screen.findByText('No stack is described'),
    ).toBeInTheDocument();
  });

  it('says what went wrong and tries again', async () => {
    server.use(
      http.get(
        `${glossaryUrl}/v1/stack`,
        () =>
          errorResponse(
            403,
            'NotAllowedError',
            'You may not read the glossary',
          ),
        { once: true },
      ),
    );
    renderGlossary('/glossary/stack');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You may not read the glossary',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await map()).toBeInTheDocument();
  });
});
