using BenchmarkDotNet.Running;
using ElectionObservation.Benchmarks;

if (args is ["cold", var what])
{
    // Run once without BenchmarkDotNet: what a program takes that reads one file and ends. The file is left behind by ReaderBenchmarks.
    ReaderBenchmarks.Cold(what);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(DeadlineBenchmarks).Assembly).Run(args);
