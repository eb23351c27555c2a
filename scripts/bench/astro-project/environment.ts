/** What the benchmark tells the build that it starts. */
export const replicaVariable = 'BENCHMARK_REPLICA';
export const incrementalVariable = 'BENCHMARK_INCREMENTAL';
