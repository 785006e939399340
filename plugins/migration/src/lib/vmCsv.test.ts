import { virtualMachine } from '../__testUtils__/content';
import { virtualMachinesToCsv } from './vmCsv';

describe('virtualMachinesToCsv', () => {
  it('writes a row for each VM, and no formula', () => {
    const csv = virtualMachinesToCsv([
      virtualMachine('web-01', { applicationName: 'Shop', host: 'esx-1' }),
      virtualMachine('=cmd()', { template: true, cluster: 'A, B' }),
    ]);
    expect(csv.split('\r\n')).toEqual([
      'name,key,application,powerState,setAside,cluster,host,folder,operatingSystem,osFamily,cpus,memoryMiB,inUseMiB,provisionedMiB,disks,primaryIpAddress',
      'web-01,vm:web-01,Shop,poweredOn,,PIER-A,esx-1,,Red Hat Enterprise Linux 9 (64-bit),linux,2,4096,20480,61440,1,',
      `'=cmd(),vm:=cmd(),,poweredOn,template,"A, B",,,Red Hat Enterprise Linux 9 (64-bit),linux,2,4096,20480,61440,1,`,
      '',
    ]);
  });
});
