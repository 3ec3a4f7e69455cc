using FilmClubBot.Benchmarks.Profiling;

/// <summary>
/// Runs in a worker before the program does, where <see cref="ProfileCommand"/> asks for it. .NET wants this name, and no namespace:
/// https://github.com/dotnet/runtime/blob/main/docs/design/features/host-startup-hook.md
/// </summary>
internal static class StartupHook
{
    /// <summary>Records the methods that the program uses until its input ends, then writes the profile and ends the program.</summary>
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(ProfileCommand.Variable) is not { Length: > 0 } file)
            return;
        var recorder = new MethodRecorder();
        new Thread(() =>
        {
            Console.In.ReadToEnd();
            ProfileWriter.Write(recorder.Methods(), file);
            Environment.Exit(0);
        }) { IsBackground = true }.Start();
    }
}
