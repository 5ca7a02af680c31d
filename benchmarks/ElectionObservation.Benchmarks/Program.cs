using BenchmarkDotNet.Running;
using ElectionObservation.Benchmarks;

BenchmarkSwitcher.FromAssembly(typeof(DeadlineBenchmarks).Assembly).Run(args);
