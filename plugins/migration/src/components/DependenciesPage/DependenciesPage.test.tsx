import { registerMswTestHooks } from '@backstage/frontend-test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http } from 'msw';
import { setupServer } from 'msw/node';
import { migrationUrl } from '../../__testUtils__/content';
import { app, haveDependencies } from '../../__testUtils__/dependencies';
import { errorResponse } from '../../__testUtils__/errorResponse';
import { layOut } from '../../__testUtils__/serveEstate';
import { renderMigration } from '../../__testUtils__/renderMigration';
import type { ForceGraphView } from './canvas/ForceGraphView';
import { hasCanvas } from './canvas/loadForceGraph';

type Shown = Parameters<ForceGraphView['show']>[0];

const pictures: FakePicture[] = [];

/** What is drawn, without a canvas to draw on. */
class FakePicture {
  shown?: Shown;
  colour?: string;
  chosen?: string;
  readonly options: ConstructorParameters<typeof ForceGraphView>[0];
  constructor(options: ConstructorParameters<typeof ForceGraphView>[0]) {
    this.options = options;
    pictures.push(this);
  }
  show(view: Shown, colour: string) {
    this.shown = view;
    this.colour = colour;
  }
  choose(id?: string) {
    this.chosen = id;
  }
  resize() {}
  recolour() {}
  fit() {}
  zoomBy() {}
  destroy() {}
}
jest.mock('./canvas/loadForceGraph', () => ({
  loadForceGraph: async () => undefined,
  hasCanvas: jest.fn(() => true),
}));
jest.mock('./canvas/ForceGraphView', () => ({
  get ForceGraphView() {
    return FakePicture;
  },
}));

const server = setupServer();
registerMswTestHooks(server);

const picture = async () => {
  await waitFor(() =>
    expect(pictures[pictures.length - 1]?.shown).toBeDefined(),
  );
  return pictures[pictures.length - 1];
};
const drawn = ({ shown }: FakePicture) =>
  [
    shown?.nodes.map(({ name }) => name),
    shown?.edges.map(
      each => `${each.sourceId.slice(3)}>${each.targetId.slice(3)}`,
    ),
  ] as const;
const rows = () =>
  within(screen.getByRole('table', { name: 'Dependencies' }))
    .getAllByRole('row')
    .slice(1);
const panel = (name: string) => screen.findByRole('complementary', { name });

beforeEach(() => {
  pictures.length = 0;
  layOut();
  jest.mocked(hasCanvas).mockReturnValue(true);
});

afterEach(() => jest.restoreAllMocks());

describe('DependenciesPage', () => {
  it('shows the graph in figures, as a picture and as a table', async () => {
    haveDependencies(server);
    renderMigration('/migration/dependencies');
    const figures = await screen.findByRole('region', {
      name: 'Dependencies in figures',
    });
    expect(figures).toHaveTextContent(
      /Applications6Dependencies50 declaredCycles12 applications move together/,
    );
    expect(drawn(await picture())).toEqual([
      ['db', 'ldap', 'shop', 'web', 'wiki'],
      ['db>ldap', 'shop>db', 'shop>web', 'web>shop', 'wiki>ldap'],
    ]);
    expect(
      await screen.findByText(
        '1 application without dependencies is not drawn.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('img', {
        name: /Graph of 5 applications and 5 dependencies/,
      }),
    ).toBeInTheDocument();
    expect(rows().map(row => row.textContent)).toEqual([
      'shopdbStrong4,0001433Seen',
      'webshopcycleStrong12443Seen',
      'wikildapshared serviceWeak9389Seen',
      'dbldapshared serviceWeak7389Seen',
      'shopwebcycleStrong38080Seen',
    ]);
    const legend = screen.getByRole('list', { name: 'Legend' });
    for (const word of ['Shared service', 'In a cycle', 'Production', 'Test']) {
      expect(within(legend).getByText(word)).toBeInTheDocument();
    }
    expect(within(legend).queryByText('Talks with many')).toBeNull();
  });

  it('sorts by its columns and keeps the order in the address', async () => {
    haveDependencies(server);
    renderMigration('/migration/dependencies');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Application' }),
    );
    expect(rows()[0]).toHaveTextContent(/^dbldap/);
    await userEvent.click(screen.getByRole('button', { name: 'Application' }));
    expect(rows()[0]).toHaveTextContent(/^wikildap/);
    expect(screen.getByTestId('address')).toHaveTextContent('sort=-source');
    expect(
      screen.getByRole('columnheader', { name: 'Application' }),
    ).toHaveAttribute('aria-sort', 'descending');
  });

  it('filters picture and table alike, from the address and into it', async () => {
    haveDependencies(server);
    renderMigration('/migration/dependencies?strength=strong');
    expect(drawn(await picture())[1]).toEqual([
      'shop>db',
      'shop>web',
      'web>shop',
    ]);
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'Only cycles' }),
    );
    expect(screen.getByTestId('address')).toHaveTextContent('cycles=true');
    await waitFor(async () =>
      expect(drawn(await picture())[0]).toEqual(['shop', 'web']),
    );
    expect(rows()).toHaveLength(2);
    await userEvent.click(
      screen.getByRole('button', { name: 'Show everything' }),
    );
    expect(screen.getByTestId('address')).toHaveTextContent(
      /^\/migration\/dependencies$/,
    );
    expect(rows()).toHaveLength(5);
  });

  it('opens what somebody points at, with what it needs and who needs it', async () => {
    haveDependencies(server);
    renderMigration('/migration/dependencies');
    const graph = await picture();
    act(() => graph.options.onChoose('id-shop'));
    const shop = await panel('shop');
    expect(graph.chosen).toBe('id-shop');
    expect(
      within(shop).getByRole('region', { name: 'Needs (2)' }),
    ).toHaveTextContent(
      /dbStrong4,000 observations · port 1433webStrong3 observations/,
    );
    expect(
      within(shop).getByRole('region', { name: 'Needed by (1)' }),
    ).toHaveTextContent(/webStrong/);
    expect(shop).toHaveTextContent(/In a cycle of 2 applications/);
    // The picture stays as it is, but for what is lit.
    expect(drawn(graph)[0]).toHaveLength(5);

    await userEvent.click(
      within(shop).getByRole('button', { name: 'Show its neighbours only' }),
    );
    expect(screen.getByTestId('address')).toHaveTextContent(
      'application=id-shop&depth=1',
    );
    await waitFor(() => expect(drawn(graph)[0]).toEqual(['db', 'shop', 'web']));

    await userEvent.click(
      within(within(shop).getByRole('region', { name: 'Needs (2)' })).getByRole(
        'link',
        { name: 'db' },
      ),
    );
    expect(await panel('db')).toHaveTextContent('Rehost');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(screen.getByTestId('address')).toHaveTextContent(
      /^\/migration\/dependencies$/,
    );
  });

  it('finds an application by a part of its name', async () => {
    haveDependencies(server);
    renderMigration('/migration/dependencies');
    await userEvent.type(
      await screen.findByRole('combobox', { name: 'Find an application' }),
      'IK',
    );
    const options = await screen.findAllByRole('option');
    expect(options.map(each => each.textContent)).toEqual(['wiki']);
    await userEvent.click(options[0]);
    expect(await panel('wiki')).toBeInTheDocument();
  });

  it('keeps what is chosen where there are more than are offered', async () => {
    haveDependencies(server, {
      applications: [
        ...Array.from({ length: 80 }, (_, n) => app(`app-${n}`)),
        app('zebra'),
      ],
      flows: [['app-0', 'zebra', 443, 1]],
    });
    renderMigration('/migration/dependencies?application=id-app-1');
    const declare = await panel('app-1');
    const needs = await within(declare).findByRole('combobox', {
      name: 'It needs',
    });
    await userEvent.type(needs, 'zeb');
    await userEvent.click(await screen.findByRole('option', { name: 'zebra' }));
    await userEvent.tab();
    expect(needs).toHaveValue('zebra');
    expect(
      within(declare).getByRole('button', { name: 'Declare' }),
    ).toBeEnabled();
  });

  it('declares a dependency and removes it again', async () => {
    const state = haveDependencies(server);
    renderMigration('/migration/dependencies?application=id-wiki');
    const wiki = await panel('wiki');
    await userEvent.type(
      await within(wiki).findByRole('combobox', { name: 'It needs' }),
      'db',
    );
    await userEvent.click(await screen.findByRole('option', { name: 'db' }));
    await userEvent.click(within(wiki).getByRole('radio', { name: /Weakly/ }));
    await userEvent.type(
      within(wiki).getByRole('textbox', { name: 'Why (optional)' }),
      'Nightly copy',
    );
    await userEvent.click(
      within(wiki).getByRole('button', { name: 'Declare' }),
    );
    expect(
      await within(wiki).findByText('wiki needs db: declared.'),
    ).toBeInTheDocument();
    expect(state.declared).toEqual([
      expect.objectContaining({
        sourceId: 'id-wiki',
        targetId: 'id-db',
        strength: 'weak',
        note: 'Nightly copy',
      }),
    ]);
    const needs = await within(wiki).findByRole('region', {
      name: 'Needs (2)',
    });
    expect(needs).toHaveTextContent('Declared by ada: Nightly copy');
    expect(
      rows().find(row => row.textContent?.startsWith('wikidb')),
    ).toHaveTextContent(/Declared$/);

    await userEvent.click(
      within(needs).getByRole('button', {
        name: 'Remove what was declared: this application needs db',
      }),
    );
    expect(
      await within(wiki).findByRole('region', { name: 'Needs (1)' }),
    ).toBeInTheDocument();
    expect(state.declared).toEqual([]);
  });

  it('says why a dependency could not be declared, and keeps what was typed', async () => {
    haveDependencies(server);
    server.use(
      http.post(`${migrationUrl}/v1/estates/e1/application-dependencies`, () =>
        errorResponse(409, 'ConflictError', 'It has been declared already'),
      ),
    );
    renderMigration('/migration/dependencies?application=id-wiki');
    const wiki = await panel('wiki');
    await userEvent.type(
      await within(wiki).findByRole('combobox', { name: 'It needs' }),
      'fax',
    );
    await userEvent.click(await screen.findByRole('option', { name: 'fax' }));
    await userEvent.click(
      within(wiki).getByRole('button', { name: 'Declare' }),
    );
    expect(await within(wiki).findByRole('alert')).toHaveTextContent(
      /not declared.*declared already/,
    );
    expect(
      within(wiki).getByRole('combobox', { name: 'It needs' }),
    ).toHaveValue('fax');
  });

  it('asks about hubs, and takes the answer', async () => {
    const others = Array.from({ length: 8 }, (_, n) => app(`app-${n}`));
    const state = haveDependencies(server, {
      applications: [...others, app('dns')],
      flows: others.map(({ name }) => [name, 'dns', 53, 1, 'weak']),
    });
    renderMigration('/migration/dependencies');
    const hubs = await screen.findByRole('region', {
      name: 'May well be shared services',
    });
    await userEvent.click(within(hubs).getByRole('link', { name: 'dns' }));
    const dns = await panel('dns');
    expect(dns).toHaveTextContent('Talks with 8 others');
    await userEvent.click(
      await within(dns).findByRole('button', {
        name: 'Mark as shared service',
      }),
    );
    expect(
      await within(dns).findByRole('button', {
        name: 'No longer a shared service',
      }),
    ).toBeInTheDocument();
    expect(
      state.applications.find(({ name }) => name === 'dns')?.sharedService,
    ).toBe(true);
    expect(
      screen.queryByRole('region', { name: 'May well be shared services' }),
    ).toBeNull();
  });

  it('begins a large estate with its busiest part, and says so', async () => {
    const size = 500;
    haveDependencies(server, {
      applications: Array.from({ length: size }, (_, n) => app(`app-${n}`)),
      flows: Array.from({ length: size }, (_, n) => [
        `app-${n}`,
        `app-${(n + 1) % size}`,
        443,
        1,
      ]),
    });
    renderMigration('/migration/dependencies');
    const graph = await picture();
    await waitFor(() => expect(graph.shown?.nodes).toHaveLength(400));
    expect(
      await screen.findByText(/Drawn are the 400 applications.*100 more/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Draw all' }));
    await waitFor(() => expect(graph.shown?.nodes).toHaveLength(size));
  });

  it('has the table where there is nothing to draw on', async () => {
    jest.mocked(hasCanvas).mockReturnValue(false);
    haveDependencies(server);
    renderMigration('/migration/dependencies');
    expect(await screen.findByText(/no canvas/)).toBeInTheDocument();
    expect(rows()).toHaveLength(5);
  });

  it('says what to do where nothing is known', async () => {
    haveDependencies(server, { flows: [] });
    renderMigration('/migration/dependencies');
    expect(
      await screen.findByText('No dependencies known yet'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Import dependencies' }),
    ).toHaveAttribute('href', '/migration/imports?estate=e1');
    expect(pictures).toHaveLength(0);
  });

  it('says what happened, and asks again', async () => {
    haveDependencies(server);
    server.use(
      http.get(
        `${migrationUrl}/v1/estates/e1/dependency-graph`,
        () => errorResponse(500, 'Error', 'The database is away'),
        { once: true },
      ),
    );
    renderMigration('/migration/dependencies');
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The database is away.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('table')).toBeInTheDocument();
  });

  it('says of an application that is gone that it is', async () => {
    haveDependencies(server);
    renderMigration('/migration/dependencies?application=old');
    expect(await panel('Dependencies')).toHaveTextContent(
      /no such application/,
    );
  });
});
