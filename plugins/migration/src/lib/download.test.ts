import { csvBlob, download, fileNameOf } from './download';

describe('download', () => {
  it('saves under the name given and lets go of the file', async () => {
    const clicked: string[] = [];
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        clicked.push(`${this.download} ${this.href}`);
      });
    URL.createObjectURL = jest.fn(() => 'blob:x');
    URL.revokeObjectURL = jest.fn();
    download('vms.csv', csvBlob('a'));
    expect(clicked).toEqual(['vms.csv blob:x']);
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:x');
    jest.restoreAllMocks();
  });

  it.each([
    ['Nordwind vSphere', 'nordwind-vsphere-vms.csv'],
    ['../München: (1)', 'münchen-1-vms.csv'],
    ['***', 'vms.csv'],
  ])('names the file of %j %j', (subject, name) => {
    expect(fileNameOf(subject, 'vms.csv')).toBe(name);
  });
});
