/** The code version under which the publisher of the benchmark keeps its pages. */
export const codeVersion = 'benchmark';

/** What the benchmark tells the build that it starts. */
export const replicaVariable = 'BENCHMARK_REPLICA';
export const incrementalVariable = 'BENCHMARK_INCREMENTAL';
