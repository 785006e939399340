import { commitMessage } from './commitMessage';

describe('commitMessage', () => {
  it('is the title alone when there is no more to say', () => {
    expect(commitMessage({ title: 'Run web', description: '  \n' })).toBe(
      'Run web\n',
    );
  });

  it('ends in trailers that git reads', () => {
    expect(
      commitMessage({
        title: 'Run web',
        description: 'Two disks.\n',
        provenance: {
          path: 'run-vm',
          version: '1.0.0',
          taskId: 't-1',
          entityRef: 'component:default/web',
        },
      }),
    ).toBe(
      'Run web\n\nTwo disks.\n\nGolden-Path: run-vm@1.0.0\nScaffolder-Task: t-1\nEntity: component:default/web\n',
    );
  });
});
