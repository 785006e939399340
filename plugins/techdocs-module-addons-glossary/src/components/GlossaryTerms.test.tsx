import { storageApiRef } from '@backstage/core-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  TechDocsReaderPageProvider,
  techdocsApiRef,
  useTechDocsReaderPage,
} from '@backstage/plugin-techdocs-react';
import glossaryPlugin, {
  glossaryApiRef,
  type GlossaryApi,
} from '@crosswalk/backstage-plugin-glossary';
import type { ConceptDetails } from '@crosswalk/backstage-plugin-glossary-common';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { concepts, drs } from '../__testUtils__/glossary';
import { GlossaryTerms } from './GlossaryTerms';
import { GlossaryTermsSetting } from './GlossaryTermsSetting';

/** A document as TechDocs puts it into its shadow root. */
function page(text: string): HTMLElement {
  const html = document.createElement('html');
  html.innerHTML = `<body><div data-md-component="content"><article>${text}</article></div></body>`;
  return html;
}

const text = '<p>Then <em>DRS</em> moves a pod.</p><h2>DRS</h2><p>DRS</p>';

/** A portal with a reader whose shadow root is handed out, as TechDocs does it. */
async function renderReader(glossary: Partial<GlossaryApi> = {}, entry = '/') {
  const element = document.body.appendChild(document.createElement('div'));
  const shadowRoot = element.attachShadow({ mode: 'open' });
  shadowRoot.replaceChildren(page(text));

  const api = {
    getLabelIndex: jest.fn(async () => ({ digest: '1', concepts })),
    getConcept: jest.fn(async () => drs),
    ...glossary,
  };
  function Shadow() {
    const { setShadowRoot } = useTechDocsReaderPage();
    useEffect(() => setShadowRoot(shadowRoot), [setShadowRoot]);
    return null;
  }
  function Address() {
    const { pathname, search } = useLocation();
    return <code data-testid="address">{`${pathname}${search}`}</code>;
  }
  const rendered = await renderInTestApp(
    <TechDocsReaderPageProvider
      entityRef={{ kind: 'component', namespace: 'default', name: 'handbook' }}
    >
      <Shadow />
      <GlossaryTerms />
      <GlossaryTermsSetting />
      <Address />
    </TechDocsReaderPageProvider>,
    {
      apis: [
        [glossaryApiRef, api as Partial<GlossaryApi> as GlossaryApi],
        [storageApiRef, mockApis.storage()],
        [
          techdocsApiRef,
          {
            getCookie: async () => ({ expiresAt: '' }),
            getApiOrigin: async () => '',
            getTechDocsMetadata: async () => ({
              site_name: '',
              site_description: '',
            }),
            getEntityMetadata: async () => ({
              apiVersion: 'v1',
              kind: 'Component',
              metadata: { name: 'handbook' },
            }),
          },
        ],
      ],
      initialRouteEntries: [entry],
      mountedRoutes: { '/glossary': glossaryPlugin.routes.root },
    },
  );

  const article = () => shadowRoot.querySelector('article')!;
  const triggers = () => [
    ...shadowRoot.querySelectorAll<HTMLAnchorElement>('a.crosswalk-term'),
  ];
  const tooltip = () => shadowRoot.querySelector('[role=tooltip]');
  await waitFor(() => expect(api.getLabelIndex).toHaveBeenCalled());
  return { ...rendered, api, shadowRoot, article, triggers, tooltip };
}

/** jsdom has no pointer events of its own; what is delegated needs those that bubble. */
function point(type: string, target: Element, init: object = {}) {
  fireEvent(
    target,
    Object.assign(new MouseEvent(type, { bubbles: true, composed: true }), {
      pointerType: 'mouse',
      ...init,
    }),
  );
}

/** With what comes of it. */
const focus = (element: HTMLElement) => act(async () => element.focus());

const address = () => screen.getByTestId('address').textContent;

describe('GlossaryTerms', () => {
  beforeAll(() => {
    // Neither is in jsdom; the tests do not look at them.
    performance.measure ??= jest.fn();
    global.ResizeObserver ??= class {
      observe() {}
      unobserve() {}
      disconnect() {}
    };
  });
  afterEach(() => {
    jest.useRealTimers();
    document.body.replaceChildren();
  });

  it('explains a term that has the focus, asks for it once, and links it', async () => {
    let answer = (_: ConceptDetails) => {};
    const getConcept = jest.fn(
      () => new Promise<ConceptDetails>(resolve => (answer = resolve)),
    );
    const { triggers, tooltip } = await renderReader({ getConcept });
    await waitFor(() => expect(triggers()).toHaveLength(3));
    const [trigger] = triggers();
    expect(trigger.getAttribute('href')).toBe('/glossary/vsphere/drs');
    expect(tooltip()).toBeNull();

    await focus(trigger);
    expect(tooltip()).toHaveTextContent('Looking it up …');
    expect(tooltip()).toHaveAttribute('aria-live', 'polite');
    await act(async () => answer(drs));
    expect(tooltip()).toHaveTextContent(
      'Distributed Resource Scheduler vSphere' +
        'Spreads virtual machines over the hosts of a cluster.' +
        'Becomes Scheduler and Descheduler' +
        'Watch out: The scheduler does not come back.',
    );
    expect(trigger.getAttribute('aria-describedby')).toBe(tooltip()!.id);
    expect(tooltip()!.querySelector('a, button, [tabindex]')).toBeNull();

    act(() => trigger.blur());
    expect(tooltip()).toBeNull();
    expect(trigger.hasAttribute('aria-describedby')).toBe(false);

    await focus(triggers()[2]);
    expect(tooltip()).toHaveTextContent('Spreads virtual machines');
    expect(tooltip()).not.toHaveAttribute('aria-live');
    expect(getConcept).toHaveBeenCalledTimes(1);
    expect(getConcept).toHaveBeenCalledWith('vsphere', 'drs', {});
  });

  it('asks in the language of the portal, and says when the answer is in another one', async () => {
    const { triggers, tooltip, api } = await renderReader({}, '/?lang=ja');
    await waitFor(() => expect(triggers()).toHaveLength(3));
    await focus(triggers()[0]);
    await waitFor(() => expect(tooltip()).toHaveTextContent('· in English'));
    expect(api.getConcept).toHaveBeenCalledWith('vsphere', 'drs', {
      lang: 'ja',
    });
  });

  it('closes on Escape and leaves the focus where it is', async () => {
    const { triggers, tooltip, shadowRoot } = await renderReader();
    await waitFor(() => expect(triggers()).toHaveLength(3));
    await focus(triggers()[0]);
    expect(tooltip()).not.toBeNull();
    const around = jest.fn();
    document.body.addEventListener('keydown', around);
    fireEvent.keyDown(triggers()[0], { key: 'Escape', composed: true });
    expect(tooltip()).toBeNull();
    expect(around).not.toHaveBeenCalled();
    expect(shadowRoot.activeElement).toBe(triggers()[0]);
    document.body.removeEventListener('keydown', around);
  });

  it('opens for a pointer that stays, and stays open on the way to the tooltip', async () => {
    const { triggers, tooltip } = await renderReader();
    await waitFor(() => expect(triggers()).toHaveLength(3));
    jest.useFakeTimers();
    const wait = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
    const [trigger] = triggers();

    point('pointerover', trigger);
    await wait(100);
    point('pointerout', trigger);
    await wait(1000);
    expect(tooltip()).toBeNull();

    point('pointerover', trigger);
    await wait(300);
    expect(tooltip()).not.toBeNull();
    point('pointerout', trigger);
    await wait(100);
    point('pointerover', tooltip()!);
    await wait(10_000);
    expect(tooltip()).not.toBeNull();
    point('pointerout', tooltip()!);
    await wait(300);
    expect(tooltip()).toBeNull();
  });

  it('opens for the first touch and follows the second', async () => {
    const { triggers, tooltip } = await renderReader();
    await waitFor(() => expect(triggers()).toHaveLength(3));
    const touch = () =>
      act(async () => {
        point('pointerdown', triggers()[0], { pointerType: 'touch' });
        fireEvent.click(triggers()[0], { detail: 1, composed: true });
      });
    await touch();
    expect(tooltip()).not.toBeNull();
    expect(address()).toBe('/');
    await touch();
    expect(address()).toBe('/glossary/vsphere/drs');
  });

  it('opens the concept within the portal, on Enter and on a click', async () => {
    const { triggers } = await renderReader();
    await waitFor(() => expect(triggers()).toHaveLength(3));
    // What the browser makes of Enter on a link.
    expect(fireEvent.click(triggers()[1], { detail: 0, composed: true })).toBe(
      false,
    );
    expect(address()).toBe('/glossary/kubernetes/pod');
    point('pointerdown', triggers()[0]);
    fireEvent.click(triggers()[0], { detail: 1, composed: true });
    expect(address()).toBe('/glossary/vsphere/drs');
  });

  it('leaves a new tab to the browser', async () => {
    const { triggers } = await renderReader();
    await waitFor(() => expect(triggers()).toHaveLength(3));
    const prevented: boolean[] = [];
    const follow = (event: Event) => {
      prevented.push(event.defaultPrevented);
      // jsdom has no tabs.
      event.preventDefault();
    };
    document.body.addEventListener('click', follow);
    fireEvent.click(triggers()[0], { ctrlKey: true, composed: true });
    document.body.removeEventListener('click', follow);
    expect(prevented).toEqual([false]);
    expect(address()).toBe('/');
  });

  it('lists every meaning, and leads to the search that tells them apart', async () => {
    const { triggers, tooltip, shadowRoot } = await renderReader({
      getConcept: async (scheme, id) => ({
        ...drs,
        concept: { ...drs.concept, ref: `${scheme}:${id}`, label: id },
      }),
    });
    await waitFor(() => expect(triggers()).toHaveLength(3));
    shadowRoot.replaceChildren(page('<p>live migration</p>'));
    await waitFor(() => expect(triggers()).toHaveLength(1));
    expect(triggers()[0].getAttribute('href')).toMatch(
      /^\/glossary\?q=live%20migration$/i,
    );
    await focus(triggers()[0]);
    await waitFor(() => expect(tooltip()).toHaveTextContent('vmotion'));
    expect(tooltip()).toHaveTextContent('live-migration');
    expect(tooltip()).not.toHaveTextContent('Watch out');
  });

  it('says that the glossary did not answer, and asks again the next time', async () => {
    const getConcept = jest.fn().mockRejectedValueOnce(new Error('down'));
    getConcept.mockResolvedValue(drs);
    const { triggers, tooltip } = await renderReader({ getConcept });
    await waitFor(() => expect(triggers()).toHaveLength(3));
    await focus(triggers()[0]);
    await waitFor(() =>
      expect(tooltip()).toHaveTextContent('The glossary did not answer'),
    );
    act(() => triggers()[0].blur());
    await focus(triggers()[0]);
    await waitFor(() => expect(tooltip()).toHaveTextContent('Spreads'));
  });

  it('leaves the page as it was when the glossary has no labels to give', async () => {
    const { article } = await renderReader({
      getLabelIndex: jest.fn().mockRejectedValue(new Error('down')),
    });
    await act(async () => {});
    expect(article().innerHTML).toBe(text);
  });

  it('marks the next page, which TechDocs puts into the same root', async () => {
    const { shadowRoot, triggers, tooltip, api } = await renderReader();
    await waitFor(() => expect(triggers()).toHaveLength(3));
    const first = shadowRoot.firstElementChild!;
    await focus(triggers()[0]);

    shadowRoot.replaceChildren(page('<p>A datastore.</p>'));
    await waitFor(() => expect(triggers()).toHaveLength(1));
    expect(tooltip()).toBeNull();
    expect(first.querySelector('article')!.innerHTML).toBe(text);

    // And back: the very document that was left.
    shadowRoot.replaceChildren(first);
    await waitFor(() => expect(triggers()).toHaveLength(3));
    await focus(triggers()[0]);
    await waitFor(() => expect(tooltip()).toHaveTextContent('Spreads'));
    expect(api.getLabelIndex).toHaveBeenCalledTimes(1);
  });

  it('does nothing while nothing changes', async () => {
    const { shadowRoot, triggers } = await renderReader();
    await waitFor(() => expect(triggers()).toHaveLength(3));
    const seen = jest.fn();
    const observer = new MutationObserver(seen);
    observer.observe(shadowRoot, { childList: true, subtree: true });
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(seen).not.toHaveBeenCalled();
    observer.disconnect();
  });

  it('is switched off and on at once, and leaves nothing behind', async () => {
    const { shadowRoot, article, triggers } = await renderReader();
    await waitFor(() => expect(triggers()).toHaveLength(3));
    const toggle = screen.getByRole('switch', {
      name: 'Explain glossary terms',
    });
    expect(toggle).toBeChecked();
    await userEvent.click(toggle);
    await waitFor(() => expect(article().innerHTML).toBe(text));
    expect(shadowRoot.children).toHaveLength(1);
    await userEvent.click(toggle);
    await waitFor(() => expect(triggers()).toHaveLength(3));
  });

  it('leaves nothing behind when the reader is left', async () => {
    const { shadowRoot, article, triggers, unmount } = await renderReader();
    await waitFor(() => expect(triggers()).toHaveLength(3));
    unmount();
    expect(article().innerHTML).toBe(text);
    expect(shadowRoot.children).toHaveLength(1);
  });
});
