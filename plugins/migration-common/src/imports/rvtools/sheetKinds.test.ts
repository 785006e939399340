import { sheetKindOfHeader, sheetKindOfTitle } from './sheetKinds';

describe('sheetKindOfTitle', () => {
  it.each([
    ['vInfo', 'vInfo'],
    [' VINFO ', 'vInfo'],
    ['tabvInfo', 'vInfo'],
    ['RVTools_tabvDisk', 'vDisk'],
    ['RVToolstabvDisk', 'vDisk'],
    ['vInfo (2)', 'vInfo'],
    ['FRA vInfo', 'vInfo'],
    ['vInfo-München', 'vInfo'],
    ['v Info', 'vInfo'],
    ['vinfo2', 'vInfo'],
    ['vRP', undefined],
    ['Overview', undefined],
    ['vInfos of old', undefined],
  ])('takes %p for %p', (title, kind) => {
    expect(sheetKindOfTitle(title)).toBe(kind);
  });
});

describe('sheetKindOfHeader', () => {
  it.each([
    [['VM', 'Powerstate', 'CPUs', 'Memory'], 'vInfo'],
    [['VM', 'Disk', 'Capacity MB', 'Raw', 'Disk Mode'], 'vDisk'],
    [['VM', 'Disk', 'Capacity MiB', 'Consumed MiB', 'Free MiB'], 'vPartition'],
    [['VM', 'NIC label', 'Mac Address'], 'vNetwork'],
    [['VM', 'Name', 'Date / time'], 'vSnapshot'],
    [['Host', 'CPU Model', '# Cores'], 'vHost'],
    [['Name', 'Amount'], undefined],
  ])('takes %p for %p', (cells, kind) => {
    expect(sheetKindOfHeader(cells)).toBe(kind);
  });
});
