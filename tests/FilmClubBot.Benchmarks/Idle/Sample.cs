namespace FilmClubBot.Benchmarks.Idle;

/// <summary>One start of one server, and the time after it with nobody asking.</summary>
/// <param name="FirstAnswer">From the start of the process to the first page.</param>
/// <param name="CpuToFirstAnswer">Processor time until then.</param>
/// <param name="Idle">What it did when nobody asked; null where that was not waited for.</param>
internal sealed record Sample(TimeSpan FirstAnswer, TimeSpan CpuToFirstAnswer, IdleSample? Idle);

/// <summary>A server that nobody asks.</summary>
/// <param name="CpuToSettle">Processor time from the first page until it was taken for idle.</param>
/// <param name="Cpu">Processor time from then on, as a share of one processor.</param>
/// <param name="Commits">Commits to its database from then on, a minute.</param>
/// <param name="Resident">Resident memory at the end, in bytes.</param>
/// <param name="Private">Of it, what the process has for itself (not shared with other processes, changed), in bytes.</param>
internal sealed record IdleSample(TimeSpan CpuToSettle, double Cpu, double Commits, long Resident, long Private);
