import { timelineOf } from './timeline';

const wave = (
  id: string,
  start: string,
  end: string,
  decommissionDate: string,
) => ({ id, window: { start, end }, decommissionDate });

describe('timelineOf', () => {
  it('has nothing to lay out without waves', () => {
    expect(timelineOf([])).toEqual({ bars: [], ticks: [] });
  });

  it('spans from the first start to the last decommissioning', () => {
    const { bars, ticks } = timelineOf([
      wave('a', '2026-12-01', '2026-12-11', '2026-12-21'),
      wave('b', '2026-12-21', '2026-12-31', '2027-01-10'),
    ]);
    expect(bars).toEqual([
      { waveId: 'a', start: 0, end: 0.25, decommission: 0.5 },
      { waveId: 'b', start: 0.5, end: 0.75, decommission: 1 },
    ]);
    expect(ticks).toEqual([
      { date: '2026-12-01', position: 0 },
      { date: '2027-01-01', position: 31 / 40 },
    ]);
  });

  it('has today only where it is on the line', () => {
    const waves = [wave('a', '2026-12-01', '2026-12-11', '2026-12-21')];
    expect(timelineOf(waves, '2026-12-11').today).toBe(0.5);
    expect(timelineOf(waves, '2027-03-01').today).toBeUndefined();
    expect(timelineOf(waves, '2026-03-01').today).toBeUndefined();
  });
});
