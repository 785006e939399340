import { listing, referring, ToldObject } from './updates';

/** A datacenter with a cluster, a host on its own, and one of each of the rest. */
export const infrastructure: ToldObject[] = [
  { object: 'Folder:group-d1', values: { name: 'Datacenters' } },
  {
    object: 'Folder:group-d2',
    values: { name: 'Europe', parent: referring('Folder:group-d1') },
  },
  {
    object: 'Datacenter:dc-1',
    values: { name: 'FRA%2f1', parent: referring('Folder:group-d2') },
  },
  {
    object: 'Folder:group-v1',
    values: { name: 'vm', parent: referring('Datacenter:dc-1') },
  },
  {
    object: 'Folder:group-v2',
    values: { name: 'Production', parent: referring('Folder:group-v1') },
  },
  {
    object: 'Folder:group-v3',
    values: { name: 'Web', parent: referring('Folder:group-v2') },
  },
  {
    object: 'Folder:group-h1',
    values: { name: 'host', parent: referring('Datacenter:dc-1') },
  },
  {
    object: 'Folder:group-s1',
    values: { name: 'datastore', parent: referring('Datacenter:dc-1') },
  },
  {
    object: 'StoragePod:group-p1',
    values: { name: 'Pod', parent: referring('Folder:group-s1') },
  },
  {
    object: 'ClusterComputeResource:domain-c1',
    values: {
      name: 'Prod',
      parent: referring('Folder:group-h1'),
      summary:
        '<val xsi:type="ClusterComputeResourceSummary"><totalCpu>96000</totalCpu><totalMemory>1099511627776</totalMemory><numCpuCores>64</numCpuCores><numHosts>2</numHosts></val>',
      configurationEx: `<val xsi:type="ClusterConfigInfoEx">
        <dasConfig><enabled>true</enabled></dasConfig><drsConfig><enabled>true</enabled></drsConfig><dpmConfigInfo><enabled>false</enabled></dpmConfigInfo>
        <rule xsi:type="ClusterVmHostRuleInfo"><key>1</key><enabled>true</enabled><name>licensed</name><vmGroupName>oracle</vmGroupName><affineHostGroupName>paid</affineHostGroupName></rule>
        <rule xsi:type="ClusterVmHostRuleInfo"><key>2</key><enabled>false</enabled><name>off</name><vmGroupName>all</vmGroupName><affineHostGroupName>paid</affineHostGroupName></rule>
        <rule xsi:type="ClusterAntiAffinityRuleSpec"><key>3</key><enabled>true</enabled><name>apart</name><vm type="VirtualMachine">vm-1</vm><vm type="VirtualMachine">vm-2</vm></rule>
        <group xsi:type="ClusterVmGroup"><name>oracle</name><vm type="VirtualMachine">vm-1</vm></group>
        <group xsi:type="ClusterVmGroup"><name>all</name><vm type="VirtualMachine">vm-1</vm><vm type="VirtualMachine">vm-2</vm></group>
        <group xsi:type="ClusterHostGroup"><name>paid</name><host type="HostSystem">host-1</host></group>
      </val>`,
    },
  },
  {
    object: 'ComputeResource:domain-s1',
    values: { name: 'esx9', parent: referring('Folder:group-h1') },
  },
  ...[
    { id: 'host-1', name: 'esx1', parent: 'ClusterComputeResource:domain-c1' },
    { id: 'host-9', name: 'esx9', parent: 'ComputeResource:domain-s1' },
  ].map(({ id, name, parent }) => ({
    object: `HostSystem:${id}`,
    values: {
      name,
      parent: referring(parent),
      'summary.config.product.fullName': 'VMware ESXi 8.0.3 build-24022510',
      'summary.hardware':
        '<val xsi:type="HostHardwareSummary"><cpuModel>Xeon</cpuModel><memorySize>549755813888</memorySize><cpuMhz>2400</cpuMhz><numCpuPkgs>2</numCpuPkgs><numCpuCores>32</numCpuCores></val>',
    },
  })),
  {
    object: 'ResourcePool:resgroup-1',
    values: {
      name: 'Gold',
      parent: referring('ClusterComputeResource:domain-c1'),
    },
  },
  {
    object: 'VirtualApp:resgroup-v1',
    values: { name: 'Shop', parent: referring('ResourcePool:resgroup-1') },
  },
  {
    object: 'Datastore:datastore-1',
    values: {
      name: 'vsan-1',
      parent: referring('StoragePod:group-p1'),
      summary:
        '<val xsi:type="DatastoreSummary"><capacity>1073741824000</capacity><freeSpace>536870912000</freeSpace><uncommitted>107374182400</uncommitted><type>vsan</type></val>',
      vm: listing('VirtualMachine:vm-1', 'VirtualMachine:vm-2'),
    },
  },
  {
    object: 'DistributedVirtualPortgroup:dvportgroup-1',
    values: { name: 'VLAN 12', key: 'dvportgroup-1' },
  },
  {
    object: 'OpaqueNetwork:network-o1',
    values: {
      name: 'segment-1',
      summary:
        '<val xsi:type="OpaqueNetworkSummary"><opaqueNetworkId>5af6</opaqueNetworkId></val>',
    },
  },
  {
    object: 'CustomFieldsManager:CustomFieldsManager',
    values: {
      field:
        '<val xsi:type="ArrayOfCustomFieldDef"><CustomFieldDef><key>101</key><name>Application</name></CustomFieldDef><CustomFieldDef><key>102</key><name>Owner</name></CustomFieldDef></val>',
    },
  },
];

const device = (kind: string, key: number, content: string) =>
  `<VirtualDevice xsi:type="${kind}"><key>${key}</key><deviceInfo xsi:type="Description"><label>${kind} ${key}</label></deviceInfo>${content}</VirtualDevice>`;

const disk = (
  key: number,
  unit: number,
  backing: string,
  controllerKey = 1000,
) =>
  device(
    'VirtualDisk',
    key,
    `${backing}<controllerKey>${controllerKey}</controllerKey><unitNumber>${unit}</unitNumber><capacityInKB>41943040</capacityInKB><capacityInBytes>42949672960</capacityInBytes>`,
  );

const flat = (file: string, more = '<diskMode>persistent</diskMode>') =>
  `<backing xsi:type="VirtualDiskFlatVer2BackingInfo"><fileName>${file}</fileName><datastore type="Datastore">datastore-1</datastore>${more}</backing>`;

const nic = (kind: string, key: number, backing: string, mac: string) =>
  device(
    kind,
    key,
    `${backing}<connectable><connected>true</connected></connectable><addressType>assigned</addressType><macAddress>${mac}</macAddress>`,
  );

/** Nothing stands in the way of this one. */
export const plain: ToldObject = {
  object: 'VirtualMachine:vm-2',
  values: {
    name: 'web-2',
    parent: referring('Folder:group-v3'),
    resourcePool: referring('ResourcePool:resgroup-1'),
    guestHeartbeatStatus: 'green',
    customValue:
      '<val xsi:type="ArrayOfCustomFieldValue"><CustomFieldValue xsi:type="CustomFieldStringValue"><key>101</key><value>Shop</value></CustomFieldValue><CustomFieldValue xsi:type="CustomFieldStringValue"><key>999</key><value>gone</value></CustomFieldValue></val>',
    'config.annotation': 'Line one&#xA;line two',
    'config.bootOptions.efiSecureBootEnabled': 'true',
    'config.changeTrackingEnabled': 'true',
    'config.cpuHotAddEnabled': 'false',
    'config.cpuHotRemoveEnabled': 'false',
    'config.createDate': '2024-05-06T07:08:09.123Z',
    'config.extraConfig':
      '<val xsi:type="ArrayOfOptionValue"><OptionValue xsi:type="OptionValue"><key>scsi0:0.ctkEnabled</key><value xsi:type="xsd:string">TRUE</value></OptionValue><OptionValue><key>guestinfo.password</key><value>hunter2</value></OptionValue></val>',
    'config.firmware': 'efi',
    'config.flags':
      '<val xsi:type="VirtualMachineFlagInfo"><diskUuidEnabled>false</diskUuidEnabled></val>',
    'config.guestFullName': 'Red Hat Enterprise Linux 9 (64-bit)',
    'config.hardware.device': `<val xsi:type="ArrayOfVirtualDevice">${[
      device('VirtualKeyboard', 600, ''),
      device(
        'ParaVirtualSCSIController',
        1000,
        '<busNumber>0</busNumber><sharedBus>noSharing</sharedBus>',
      ),
      disk(
        2000,
        0,
        flat(
          '[vsan-1] web-2/web-2.vmdk',
          '<diskMode>persistent</diskMode><thinProvisioned>true</thinProvisioned><sharing>sharingNone</sharing>',
        ),
      ),
      nic(
        'VirtualVmxnet3',
        4000,
        '<backing xsi:type="VirtualEthernetCardDistributedVirtualPortBackingInfo"><port><portgroupKey>dvportgroup-1</portgroupKey></port></backing>',
        '00:50:56:AA:00:02',
      ),
    ].join('')}</val>`,
    'config.hardware.memoryMB': '8192',
    'config.hardware.numCPU': '4',
    'config.instanceUuid': '50123456-789a-bcde-f012-3456789abcde',
    'config.memoryHotAddEnabled': 'false',
    'config.template': 'false',
    'config.uuid': '42123456-789A-BCDE-F012-3456789ABCDE',
    'guest.disk':
      '<val xsi:type="ArrayOfGuestDiskInfo"><GuestDiskInfo><diskPath>/</diskPath><capacity>42949672960</capacity><freeSpace>104857600</freeSpace><mappings><key>2000</key></mappings></GuestDiskInfo></val>',
    'guest.guestFullName': 'Red Hat Enterprise Linux 9 (64-bit)',
    'guest.guestId': 'rhel9_64Guest',
    'guest.hostName': 'web-2.example.com',
    'guest.ipAddress': '10.0.0.2',
    'guest.net':
      '<val xsi:type="ArrayOfGuestNicInfo"><GuestNicInfo><macAddress>00:50:56:aa:00:02</macAddress><deviceConfigId>4000</deviceConfigId><ipAddress>10.0.0.2</ipAddress><ipAddress>fe80::1</ipAddress></GuestNicInfo></val>',
    'guest.toolsRunningStatus': 'guestToolsRunning',
    'guest.toolsStatus': 'toolsOk',
    'runtime.bootTime': '2026-01-02T03:04:05Z',
    'runtime.connectionState': 'connected',
    'runtime.consolidationNeeded': 'false',
    'runtime.faultToleranceState': 'notConfigured',
    'runtime.host': referring('HostSystem:host-9'),
    'runtime.maxCpuUsage': '9600',
    'runtime.powerState': 'poweredOn',
    'summary.config.numVirtualDisks': '1',
    'summary.quickStats':
      '<val xsi:type="VirtualMachineQuickStats"><overallCpuUsage>120</overallCpuUsage><guestMemoryUsage>2048</guestMemoryUsage><hostMemoryUsage>8000</hostMemoryUsage><balloonedMemory>0</balloonedMemory><swappedMemory>0</swappedMemory></val>',
    'summary.storage':
      '<val xsi:type="VirtualMachineStorageSummary"><committed>10737418240</committed><uncommitted>32212254720</uncommitted></val>',
  },
};

/** Everything stands in the way of this one. */
export const troubled: ToldObject = {
  object: 'VirtualMachine:vm-1',
  values: {
    ...plain.values,
    name: 'Alt %252 Oracle (old)',
    'config.changeTrackingEnabled': 'false',
    'config.cpuAffinity':
      '<val xsi:type="VirtualMachineAffinityInfo"><affinitySet>0</affinitySet><affinitySet>2</affinitySet></val>',
    'config.cpuHotAddEnabled': 'true',
    'config.extraConfig':
      '<val xsi:type="ArrayOfOptionValue"><OptionValue><key>numa.nodeAffinity</key><value>0,1</value></OptionValue></val>',
    'config.flags': '<val><diskUuidEnabled>true</diskUuidEnabled></val>',
    'config.guestFullName': 'Microsoft Windows Server 2012 (64-bit)',
    'config.hardware.device': `<val xsi:type="ArrayOfVirtualDevice">${[
      device(
        'VirtualLsiLogicSASController',
        1000,
        '<busNumber>0</busNumber><sharedBus>physicalSharing</sharedBus>',
      ),
      disk(
        2000,
        0,
        flat(
          '[vsan-1] a/a.vmdk',
          '<diskMode>independent_persistent</diskMode><sharing>sharingMultiWriter</sharing>',
        ),
      ),
      disk(
        2001,
        1,
        '<backing xsi:type="VirtualDiskRawDiskMappingVer1BackingInfo"><fileName>[vsan-1] a/rdm.vmdk</fileName><datastore type="Datastore">datastore-1</datastore><lunUuid>0200</lunUuid><compatibilityMode>physicalMode</compatibilityMode><diskMode>persistent</diskMode></backing>',
      ),
      disk(
        2002,
        2,
        '<backing xsi:type="VirtualDiskRawDiskVer2BackingInfo"><descriptorFileName>raw.vmdk</descriptorFileName></backing>',
      ),
      device(
        'VirtualDisk',
        2003,
        `${flat(
          '[vsan-1] a/b.vmdk',
        )}<controllerKey>1000</controllerKey><unitNumber>3</unitNumber><capacityInKB>0</capacityInKB>`,
      ),
      ...Array.from({ length: 163 }, (_, i) =>
        disk(3000 + i, 4 + i, flat(`[vsan-1] a/${i}.vmdk`)),
      ),
      nic(
        'VirtualSriovEthernetCard',
        4000,
        '<backing xsi:type="VirtualEthernetCardOpaqueNetworkBackingInfo"><opaqueNetworkId>5af6</opaqueNetworkId></backing>',
        '00:50:56:aa:00:01',
      ),
      device('VirtualPCIPassthrough', 13000, ''),
      device('VirtualUSBController', 7000, '<busNumber>0</busNumber>'),
      device('VirtualTPM', 11000, ''),
    ].join('')}</val>`,
    'guest.disk':
      '<val xsi:type="ArrayOfGuestDiskInfo"><GuestDiskInfo><diskPath>C:\\</diskPath><capacity>42949672960</capacity><freeSpace>104857599</freeSpace></GuestDiskInfo></val>',
    'guest.guestFullName': 'Microsoft Windows Server 2012 (64-bit)',
    'guest.guestId': 'windows8Server64Guest',
    'guest.hostName': 'localhost.localdomain',
    'guest.ipAddress': '',
    'guest.net': '<val xsi:type="ArrayOfGuestNicInfo"></val>',
    'runtime.consolidationNeeded': 'true',
    'runtime.faultToleranceState': 'running',
    'runtime.host': referring('HostSystem:host-1'),
    'summary.config.numVirtualDisks': '167',
    snapshot:
      '<val xsi:type="VirtualMachineSnapshotInfo"><currentSnapshot type="VirtualMachineSnapshot">snapshot-2</currentSnapshot><rootSnapshotList><snapshot type="VirtualMachineSnapshot">snapshot-1</snapshot><name>before</name><createTime>2025-01-01T00:00:00Z</createTime><childSnapshotList><name>after</name><createTime>2025-02-01T00:00:00Z</createTime></childSnapshotList></rootSnapshotList></val>',
  },
};
