import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { rootRouteRef } from '../routes';
import { ConceptSearchResultListItem } from './ConceptSearchResultListItem';

const document = {
  title: 'DRS',
  text: 'Balances virtual machines over the hosts of a cluster.',
  location: '/glossary/vsphere/drs',
  scheme: 'vsphere',
  domain: 'compute',
  abbreviations: 'DRS',
  counterparts: 'Scheduler and Descheduler',
};

describe('ConceptSearchResultListItem', () => {
  it('shows what it is and what it is on the other side', async () => {
    renderInTestApp(<ConceptSearchResultListItem result={document} />);
    expect(await screen.findByRole('link', { name: 'DRS' })).toHaveAttribute(
      'href',
      '/glossary/vsphere/drs',
    );
    expect(screen.getByText('vSphere')).toBeInTheDocument();
    expect(screen.getByText(/Balances virtual machines/)).toBeInTheDocument();
    expect(screen.getByText('Scheduler and Descheduler')).toBeInTheDocument();
  });

  it.each([
    [
      'the page of this portal',
      { ...document, id: 'drs' },
      '/terms/vsphere/drs',
    ],
    ['the location of a document without id', document, document.location],
  ])('leads to %s', async (_, result, href) => {
    renderInTestApp(<ConceptSearchResultListItem result={result} />, {
      mountedRoutes: { '/terms': convertLegacyRouteRef(rootRouteRef) },
    });
    expect(await screen.findByRole('link', { name: 'DRS' })).toHaveAttribute(
      'href',
      href,
    );
  });

  it('marks what was asked for', async () => {
    renderInTestApp(
      <ConceptSearchResultListItem
        result={document}
        highlight={{
          preTag: '<a>',
          postTag: '</a>',
          fields: { text: '<a>Balances</a> virtual machines over the hosts.' },
        }}
      />,
    );
    const marked = await screen.findByText('Balances');
    expect(marked.tagName).toBe('MARK');
    expect(marked.parentElement).toHaveTextContent(
      'Balances virtual machines over the hosts.',
    );
    expect(screen.getByRole('link', { name: 'DRS' })).toBeVisible();
  });

  it('leaves out what the document does not say', async () => {
    const { title, text, location } = document;
    renderInTestApp(
      <ConceptSearchResultListItem result={{ title, text, location }} />,
    );
    expect(
      await screen.findByRole('link', { name: 'DRS' }),
    ).toBeInTheDocument();
    expect(screen.queryByText('vSphere')).not.toBeInTheDocument();
  });
});
