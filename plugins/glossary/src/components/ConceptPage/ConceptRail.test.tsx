import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { searchApiRef } from '@backstage/plugin-search-react';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { detailsOf, responsibilities } from '../../__testUtils__/content';
import { glossaryHandlers, glossaryUrl } from '../../__testUtils__/handlers';
import { renderGlossary } from '../../__testUtils__/renderGlossary';

const server = setupServer(...glossaryHandlers);
registerMswTestHooks(server);

const section = (name: string) => screen.findByRole('region', { name });
const loaded = () => screen.findByRole('region', { name: 'What it is' });

describe('who owns it', () => {
  it('says whose work it is in either operating model, and who leads', async () => {
    renderGlossary('/glossary/kubernetes/scheduler');
    const table = within(await section('Who owns this')).getByRole('table');
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Self-managed', 'Managed']);
    const [selfManaged, managed] = within(table).getAllByRole('cell');
    expect(selfManaged).toHaveTextContent('Platform team');
    expect(managed).toHaveTextContent('ProviderApplication team');
    expect(within(managed).getByText('Provider')).toHaveAttribute(
      'data-leads',
      'true',
    );
    expect(table).toHaveTextContent(/still leaves requests and limits/);
  });

  it('keeps a long list short until it is asked for', async () => {
    const details = detailsOf('kubernetes:scheduler')!;
    server.use(
      http.get(`${glossaryUrl}/v1/concepts/:scheme/:id`, () =>
        HttpResponse.json({
          ...details,
          responsibilities: ['a', 'b', 'c', 'd', 'e'].map(id => ({
            ...responsibilities[0],
            id,
            title: `Task ${id}`,
          })),
        }),
      ),
    );
    renderGlossary('/glossary/kubernetes/scheduler');
    const owners = await section('Who owns this');
    expect(owners).not.toHaveTextContent('Task d');
    await userEvent.click(
      within(owners).getByRole('button', { name: '2 more tasks' }),
    );
    expect(owners).toHaveTextContent('Task e');
  });
});

describe('what is near', () => {
  it('leads to the step of a learning path that comes by', async () => {
    renderGlossary('/glossary/kubernetes/scheduler');
    const paths = await section('Learning paths');
    expect(
      within(paths).getByRole('link', { name: 'From datastores to claims' }),
    ).toHaveAttribute('href', '/glossary/learn/storage-administrator#step-2');
    expect(paths).toHaveTextContent('Step 2');
  });

  it('tells tools from what they answer', async () => {
    const details = detailsOf('vsphere:drs')!;
    const [summary] = details.related[0].concepts;
    server.use(
      http.get(`${glossaryUrl}/v1/concepts/:scheme/:id`, () =>
        HttpResponse.json({
          ...details,
          related: [
            { type: 'answeredBy', concepts: [summary] },
            { type: 'answers', concepts: [] },
          ],
          mentionedBy: [{ ...summary, label: 'Resource pool' }],
        }),
      ),
    );
    renderGlossary('/glossary/vsphere/drs');
    expect(await section('Tools that answer it')).toHaveTextContent(
      'vSphere HA',
    );
    expect(await section('Mentioned by')).toHaveTextContent('Resource pool');
    expect(screen.queryByText('What it answers')).not.toBeInTheDocument();
  });
});

describe('in the catalog', () => {
  const entity = (name: string, concepts?: string) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      ...(concepts && { annotations: { 'crosswalk.dev/concepts': concepts } }),
    },
    spec: {},
  });

  it('names what is annotated with the concept, eight at first', async () => {
    const names = [...'abcdefghij'].map(letter => `service-${letter}`);
    const catalog = catalogApiMock({
      entities: [
        ...names.map(name => entity(name, 'vsphere:ha, vsphere:drs')),
        entity('other', 'vsphere:drs-automation'),
        entity('silent'),
      ],
    });
    renderGlossary('/glossary/vsphere/drs', {
      apis: [[catalogApiRef, catalog]],
    });
    const entities = await section('In the catalog');
    expect(within(entities).getAllByRole('link')).toHaveLength(8);
    await userEvent.click(
      within(entities).getByRole('button', { name: 'Show all 10' }),
    );
    expect(
      within(entities)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual(names.map(name => `/catalog/default/component/${name}`));
  });

  it('is quiet when nothing is annotated with it', async () => {
    renderGlossary('/glossary/vsphere/drs', {
      apis: [
        [
          catalogApiRef,
          catalogApiMock({ entities: [entity('other', 'vsphere:ha')] }),
        ],
      ],
    });
    await loaded();
    expect(screen.queryByText('In the catalog')).not.toBeInTheDocument();
  });
});

describe('in the documentation', () => {
  const document = (title: string, text: string) => ({
    type: 'techdocs',
    document: { title, text, location: `/docs/${title}` },
  });
  const searchWith = (query: () => Promise<any>) =>
    renderGlossary('/glossary/vsphere/drs', {
      apis: [[searchApiRef, { query: jest.fn(query) }]],
    });

  it('leads to pages that name the concept', async () => {
    searchWith(async () => ({
      results: [
        document('Sizing', 'With DRS off, nothing moves.'),
        document('Drivers', 'Addresses of drivers'),
      ],
    }));
    const docs = await section('In the documentation');
    expect(
      within(docs)
        .getAllByRole('link')
        .map(link => link.getAttribute('href')),
    ).toEqual(['/docs/Sizing']);
  });

  it('does without when the search does not answer', async () => {
    const query = jest.fn(() => Promise.reject(new Error('down')));
    searchWith(query);
    await loaded();
    await waitFor(() => expect(query).toHaveBeenCalled());
    expect(screen.queryByText('In the documentation')).not.toBeInTheDocument();
  });
});
