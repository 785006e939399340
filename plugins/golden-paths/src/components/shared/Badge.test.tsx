import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { StatusBadge } from './StatusBadge';
import { VerdictBadge } from './VerdictBadge';

describe('badges', () => {
  it('tell states and outcomes apart by word, icon and tone', async () => {
    await renderInTestApp(
      <>
        <StatusBadge status="merged" />
        <VerdictBadge verdict="valid" />
        <VerdictBadge verdict="unknown" />
      </>,
    );
    const looks = ['Merged', 'Passed', 'Unknown'].map(word => {
      const badge = screen.getByText(word).parentElement;
      expect(badge?.querySelector('svg')).toHaveAttribute('aria-hidden');
      return [badge?.dataset.tone, badge?.dataset.shape];
    });
    expect(looks).toEqual([
      ['info', 'pill'],
      ['positive', 'box'],
      ['unknown', 'box'],
    ]);
  });
});
