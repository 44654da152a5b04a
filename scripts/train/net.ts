/** A net with one hidden layer of tanh units and a softmax over classes, trained step by step. */
export class Net {
  /** A row of weights for each unit, its bias last. */
  private readonly first: Float64Array;
  private readonly second: Float64Array;
  private readonly layer: Float64Array;
  private readonly back: Float64Array;
  private readonly output: Float64Array;

  constructor(private readonly inputs: number, private readonly hidden: number, classes: number, random: () => number) {
    this.first = Float64Array.from({ length: hidden * (inputs + 1) }, () => 1.2 * (random() - 0.5));
    this.second = new Float64Array(classes * (hidden + 1));
    this.layer = new Float64Array(hidden);
    this.back = new Float64Array(hidden);
    this.output = new Float64Array(classes);
  }

  /** Probabilities of the classes: valid until the next call. */
  read(vector: Float32Array): Float64Array {
    for (let unit = 0; unit < this.hidden; unit++) this.layer[unit] = Math.tanh(dot(this.first, unit * (this.inputs + 1), vector));
    for (let cls = 0; cls < this.output.length; cls++) this.output[cls] = dot(this.second, cls * (this.hidden + 1), this.layer);
    return softmax(this.output);
  }

  /** A step of gradient descent towards the wanted probabilities. */
  learn(vector: Float32Array, wanted: Float64Array, rate: number): void {
    this.read(vector);
    this.back.fill(0);
    for (let cls = 0; cls < wanted.length; cls++) this.learnClass(cls, rate * (wanted[cls]! - this.output[cls]!));
    for (let unit = 0; unit < this.hidden; unit++) {
      add(this.first, unit * (this.inputs + 1), vector, this.back[unit]! * (1 - this.layer[unit]! ** 2));
    }
  }

  private learnClass(cls: number, step: number): void {
    const base = cls * (this.hidden + 1);
    for (let unit = 0; unit < this.hidden; unit++) this.back[unit]! += step * this.second[base + unit]!;
    add(this.second, base, this.layer, step);
  }
}

/** Weights times values, and the bias behind the weights. */
function dot(weights: Float64Array, base: number, values: ArrayLike<number>): number {
  let sum = weights[base + values.length]!;
  for (let at = 0; at < values.length; at++) sum += weights[base + at]! * values[at]!;
  return sum;
}

function add(weights: Float64Array, base: number, values: ArrayLike<number>, step: number): void {
  for (let at = 0; at < values.length; at++) weights[base + at]! += step * values[at]!;
  weights[base + values.length]! += step * 0.1;
}

function softmax(scores: Float64Array): Float64Array {
  let [top, sum] = [-Infinity, 0];
  for (const score of scores) top = Math.max(top, score);
  for (let at = 0; at < scores.length; at++) sum += scores[at] = Math.exp(scores[at]! - top);
  for (let at = 0; at < scores.length; at++) scores[at]! /= sum;
  return scores;
}
