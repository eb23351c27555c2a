import { scaleLinear } from 'd3-scale';

export interface Scale {
  /** round numbers from one end of the axis to the other, smallest first */
  ticks: number[];
  /** 0 at the lower end of the axis, 1 at the upper */
  position(value: number): number;
}

export interface ScaleOptions {
  /** about how many ticks there is room for */
  count: number;
  /** whether the axis has to begin at zero, as the lengths of bars must be comparable */
  fromZero: boolean;
}

/** A scale whose ends are ticks and which holds every value; at least one value is given. */
export function niceScale(values: readonly number[], { count, fromZero }: ScaleOptions): Scale {
  // With one tick on either side of zero, rounding the ends comes to no end.
  const about = Math.max(2, count);
  const scale = scaleLinear().domain(endsOf(values, fromZero)).nice(about);
  return { ticks: scale.ticks(about), position: (value) => scale(value) };
}

/** A line far from zero would be flat with it; near zero, the axis begins there. */
function endsOf(values: readonly number[], fromZero: boolean): [number, number] {
  // What is lost in the precision of numbers is nothing.
  const precision = Math.max(1e-3, ...values.map(Math.abs)) * 1e-9;
  const shown = values.map((value) => (Math.abs(value) <= precision ? 0 : value));
  const low = Math.min(...shown);
  const high = Math.max(...shown);
  const isFar = !fromZero && low > 0 && low > high / 2;
  const ends: [number, number] = isFar ? [low, high] : [Math.min(0, low), Math.max(0, high)];
  return ends[1] - ends[0] <= precision ? [ends[0], ends[0] + 1] : ends;
}
